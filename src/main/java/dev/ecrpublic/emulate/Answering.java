package dev.ecrpublic.emulate;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Carries an operation out, and words what goes wrong as the service's errors. */
public final class Answering {
  private final Account account;

  /** Answers of that account's registry. */
  public Answering(Account account) {
    this.account = account;
  }

  /** What an operation does; the reply may have times, nulls, and members in any order. */
  @FunctionalInterface
  public interface Work {
    /** The reply's members. */
    Map<String, ?> reply() throws IOException;
  }

  /** The reply to a request, in the shape of the model. */
  public Map<String, Object> of(Operation operation, Function<Instant, Object> time, Work work) {
    try {
      return ReplyShape.of(operation.output(), work.reply(), time);
    } catch (Refused e) {
      throw new RefusalErrors(account.id()).of(e.refusal());
    } catch (IOException | UncheckedIOException e) {
      throw ErrorReply.server(
          "The registry in " + account.registry().directory() + " failed: " + FileReason.of(e), e);
    }
  }
}
