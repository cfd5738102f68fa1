package dev.ecrpublic.command.image;

import dev.ecrpublic.emulate.RefusalErrors;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.TimeIsUp;
import dev.ecrpublic.oci.http.Unreachable;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.rule.Refused;
import java.io.EOFException;
import java.io.IOException;

/** What is said where images cannot be read or written. */
public final class ImageFailures {
  private ImageFailures() {}

  /** Something that reads or writes images. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T done() throws IOException;
  }

  /** What comes of it; failures are those of commands. */
  public static <T> T told(Work<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw of(e);
    } catch (Refused e) {
      throw of(e);
    }
  }

  /** The failure of a command that the embedded registry refuses something. */
  public static Failure of(Refused e) {
    String why = new RefusalErrors(LocalSettings.DEFAULT_ACCOUNT_ID).of(e.refusal()).getMessage();
    return new Failure.Internal("The local registry refused: " + why, Problem.UNSAID, e);
  }

  /** The failure of a command. */
  public static Failure of(IOException e) {
    return new Failure.Internal(message(e), Problem.UNSAID, e);
  }

  private static String message(IOException e) {
    return switch (e) {
      case TimeIsUp late -> "The time is up. The same command goes on where this one was.";
      case RegistryError refused -> refused.getMessage() + login(refused);
      case NotThere missing -> missing.getMessage();
      case Untrusted wrong -> wrong.getMessage();
      case Unreachable silent -> silent.getMessage();
      case EOFException early -> early.getMessage();
      case java.nio.file.FileSystemException file ->
          file.getFile() + " cannot be used: " + FileReason.of(file);
      default -> "Reading or writing failed: " + reason(e);
    };
  }

  private static String reason(IOException e) {
    String told = FileReason.of(e);
    return told.equals("it cannot be used") && e.getMessage() != null ? e.getMessage() : told;
  }

  private static String login(RegistryError refused) {
    return refused.status() == 401 || refused.status() == 403
        ? ". Log in there with docker, podman or skopeo; for Amazon's registries, check the"
            + " profile's permissions"
        : "";
  }
}
