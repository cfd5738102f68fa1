package dev.ecrpublic.docker;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.AsciiJson;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import dev.ecrpublic.text.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The protocol of docker's credential helpers: one action as the only argument, what it is about on
 * standard input, the answer on standard output, where errors go as well, with exit code 1.
 * Standard error is for people.
 */
public final class CredentialHelper {
  /** The program's name without a profile. */
  public static final String PROGRAM = DockerConfig.PROGRAM_PREFIX + DockerConfig.HELPER;

  private static final String NOT_FOUND = "credentials not found in native keychain";
  private static final String NO_SERVER = "no credentials server URL";
  private static final String NO_USER = "no credentials username";
  private static final String TOO_MUCH = "what it reads is too large or nested too deeply";
  private static final int LONGEST_INPUT = 1 << 20;
  private final String program;
  private final String version;
  private final TokenSource source;
  private final Consumer<String> log;

  /**
   * A helper.
   *
   * @param program the name by which it was called
   * @param version the program's version
   * @param source where passwords come from
   * @param log takes lines for people
   */
  public CredentialHelper(
      String program, String version, TokenSource source, Consumer<String> log) {
    this.program = Visible.of(program);
    this.version = version;
    this.source = source;
    this.log = log;
  }

  /**
   * What is answered.
   *
   * @param exit the exit code
   * @param text standard output
   */
  public record Answer(int exit, String text) {
    private static Answer line(String text) {
      return new Answer(0, text + "\n");
    }

    private static Answer error(String text) {
      return new Answer(1, text + "\n");
    }

    @Override
    public String toString() {
      return "Answer[exit=" + exit + "]";
    }
  }

  /** The profile that the name asks for, as in {@code docker-credential-ecr-public-PROFILE}. */
  public static Optional<String> profile(String program) {
    String start = PROGRAM + "-";
    return program.startsWith(start) && program.length() > start.length()
        ? Optional.of(program.substring(start.length()))
        : Optional.empty();
  }

  /** Carries out the action that the words name. */
  public Answer answer(List<String> words, InputStream in) {
    if (words.size() != 1) {
      return Answer.error(usage());
    }
    String action = words.getFirst();
    try {
      return switch (action) {
        case "get" -> get(read(in));
        case "store" -> store(read(in));
        case "erase" -> read(in).isEmpty() ? Answer.error(NO_SERVER) : new Answer(0, "");
        case "list" -> list();
        case "version", "--version", "-v" ->
            Answer.line(program + " (dev.ecrpublic:ecr-public) " + version);
        case "--help", "-h" -> Answer.line(usage());
        default -> Answer.error(program + ": unknown action: " + Visible.of(action));
      };
    } catch (RuntimeException e) {
      return Answer.error(program + ": " + reason(e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      return Answer.error(program + ": " + TOO_MUCH);
    } catch (DamagedFile e) {
      return Answer.error(program + ": " + e.getMessage());
    } catch (IOException e) {
      return Answer.error(program + ": standard input cannot be read");
    }
  }

  private String usage() {
    return "Usage: " + program + " <store|get|erase|list|version>";
  }

  private static String read(InputStream in) throws IOException {
    byte[] input = in.readNBytes(LONGEST_INPUT + 1);
    if (input.length > LONGEST_INPUT) {
      throw new DamagedFile("standard input is longer than 1 MiB");
    }
    return new String(input, StandardCharsets.UTF_8).strip();
  }

  /**
   * No password is "not found", whatever the reason: docker then goes on without a login. What was
   * asked for is repeated only where it is known to be a registry: it may be a secret that somebody
   * piped into the wrong program.
   */
  private Answer get(String serverUrl) {
    if (serverUrl.isEmpty()) {
      return Answer.error(NO_SERVER);
    }
    String registry = "";
    try {
      Optional<RegistryHost> host =
          RegistryHost.of(serverUrl).filter(found -> serves(found, serverUrl));
      if (host.isEmpty()) {
        log.accept("what is asked for is no registry of Amazon ECR, nor is it configured");
        return Answer.error(NOT_FOUND);
      }
      registry = " for " + host.get().name();
      LoginToken token = source.token(host.get());
      StringBuilder out = new StringBuilder("{\"ServerURL\":");
      AsciiJson.quote(host.get().isUsuallyCalled(serverUrl) ? serverUrl : host.get().url(), out);
      AsciiJson.quote(LoginTool.USER, out.append(",\"Username\":"));
      AsciiJson.quote(token.password(), out.append(",\"Secret\":"));
      return Answer.line(out.append('}').toString());
    } catch (RuntimeException e) {
      log.accept("no login" + registry + ": " + reason(e));
      return Answer.error(NOT_FOUND);
    } catch (StackOverflowError | OutOfMemoryError e) {
      log.accept("no login" + registry + ": " + TOO_MUCH);
      return Answer.error(NOT_FOUND);
    }
  }

  /**
   * A password of Amazon's is given for the very name of its registry and for no likeness of it.
   */
  private boolean serves(RegistryHost host, String serverUrl) {
    return source.serves(host) && (!host.isAmazon() || host.isSpelledOutIn(serverUrl));
  }

  private static String reason(RuntimeException e) {
    return switch (e) {
      case Failure failure -> Visible.of(failure.getMessage().strip());
      case BadJson bad -> bad.getMessage();
      default -> "it failed in a way that nobody foresaw";
    };
  }

  /** Passwords are fetched when they are needed, so a well-formed one to be kept is dropped. */
  private static Answer store(String text) {
    Object login = JsonReader.parse(text);
    if (!(login instanceof Map<?, ?> map)) {
      return Answer.error("the credentials are not a JSON object");
    }
    if (!(map.get("ServerURL") instanceof String url) || url.isEmpty()) {
      return Answer.error(NO_SERVER);
    }
    if (!(map.get("Username") instanceof String user) || user.isEmpty()) {
      return Answer.error(NO_USER);
    }
    return new Answer(0, "");
  }

  private Answer list() {
    StringBuilder out = new StringBuilder("{");
    for (RegistryHost host : source.hosts()) {
      out.append(out.length() == 1 ? "" : ",");
      out.append(JsonEdit.quoted(host.url())).append(':').append(JsonEdit.quoted(LoginTool.USER));
    }
    return Answer.line(out.append('}').toString());
  }
}
