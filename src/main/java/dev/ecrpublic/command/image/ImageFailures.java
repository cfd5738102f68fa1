package dev.ecrpublic.command.image;

import dev.ecrpublic.aws.http.TlsFailures;
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
import javax.net.ssl.SSLException;

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
      case Unreachable silent when silent.getCause() instanceof SSLException tls ->
          silent.getMessage() + reason(tls, silent.where());
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

  private static String reason(SSLException tls, String where) {
    return switch (TlsFailures.kind(tls)) {
      case UNKNOWN_AUTHORITY ->
          ": the authority that signed its certificate is not known here. Name the authority's PEM"
              + " file with --ca-bundle or AWS_CA_BUNDLE";
      case EXPIRED_CERTIFICATE ->
          ": its certificate is out of date, or this machine's clock is wrong";
      case OTHER_NAME -> ": its certificate is for another name";
      case NO_TLS ->
          ": it does not speak TLS. "
              + PlainHttp.FLAG
              + " "
              + where
              + " speaks plain HTTP with it, logins included";
      default -> "";
    };
  }

  private static String login(RegistryError refused) {
    if (refused.status() != 401 && refused.status() != 403) {
      return "";
    }
    String clients = "docker, podman or skopeo; for Amazon's registries, check the profile's";
    String stored =
        refused.hadLogin()
            ? "Its login was refused: log in there again with "
            : "No login was found for it: log in there with ";
    return ". " + stored + clients + " permissions";
  }
}
