package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Background;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;

/**
 * Goes through parts of the Java runtime that the first handshake of a process sets up, before the
 * handshake comes to them. Leaves nothing behind but a runtime that is further on, and what fails
 * here fails there again, where it is told.
 */
public final class TlsRehearsal {
  private TlsRehearsal() {}

  /** Sets up cipher suites and protocols on a thread of its own. */
  public static void start() {
    Background.of(TlsRehearsal::suites);
  }

  /**
   * Reads the runtime's own authorities, all of which it compares a server's chain with whatever
   * bundle is believed, and what names are compared with. Takes about as long as the handshake's
   * way to the server and back, so it is for a thread that waits for that.
   */
  static void whileWaiting() {
    IDN.toASCII("a");
    Path authorities = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    try {
      KeyStore.getInstance(authorities.toFile(), (char[]) null);
    } catch (IOException | GeneralSecurityException readAgainByTheHandshake) {
      // Whoever needs them reads them himself.
    }
  }

  private static boolean suites() {
    try {
      return SSLContext.getInstance("TLS") != null;
    } catch (GeneralSecurityException toldByTheConnection) {
      return false;
    }
  }
}
