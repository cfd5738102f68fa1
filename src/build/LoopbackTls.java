import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of its own for the rehearsal's server on loopback. */
record LoopbackTls(Path store) {
  private static final char[] PASSWORD = "rehearsal".toCharArray();

  /** Makes key and certificate in that directory by the JDK's own program. */
  static LoopbackTls in(Path work, Path jdk) throws IOException, InterruptedException {
    return new LoopbackTls(keyStore(work, jdk));
  }

  private static Path keyStore(Path work, Path jdk) throws IOException, InterruptedException {
    Path store = work.resolve("rehearsal.p12");
    Files.deleteIfExists(store);
    int exit =
        new ProcessBuilder(
                jdk.resolve("bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "bc:c=ca:true",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(work.resolve("keytool.log")));
    }
    return store;
  }

  /** What a server presents itself with. */
  SSLContext context() throws IOException {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(opened(), PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore opened() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  /** A file that says whom to trust. */
  Path certificate() throws IOException {
    try {
      String encoded =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(opened().getCertificate("localhost").getEncoded());
      return Files.writeString(
          store.resolveSibling("rehearsal.pem"),
          "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
