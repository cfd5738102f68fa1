package dev.ecrpublic.surroundings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority that nobody but a test believes, with a certificate that it signed for some names.
 *
 * @param bundle the authority's certificate in PEM
 * @param chain the names' certificate in PEM, with the authority's
 * @param key its private key in PEM
 * @param store the same for servers in this process
 */
public record OwnAuthority(Path bundle, Path chain, Path key, KeyStore store) {
  private static final String PASSWORD = "password";
  private static final String AUTHORITY = "authority";
  private static final String SERVER = "server";

  /** One made in that directory. */
  public static OwnAuthority in(Path directory, String... names)
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.createDirectories(directory);
    Path file = directory.resolve("keys.p12");
    keytool(directory, file, AUTHORITY, "bc:c=ca:true", List.of());
    String san = "san=dns:" + String.join(",dns:", names);
    keytool(directory, file, SERVER, san, List.of("-signer", AUTHORITY));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    StringBuilder chain = new StringBuilder();
    for (Certificate each : store.getCertificateChain(SERVER)) {
      chain.append(pem("CERTIFICATE", each.getEncoded()));
    }
    byte[] key = store.getKey(SERVER, PASSWORD.toCharArray()).getEncoded();
    String authority = pem("CERTIFICATE", store.getCertificate(AUTHORITY).getEncoded());
    // A server takes any key that is there, the authority's as well.
    store.deleteEntry(AUTHORITY);
    return new OwnAuthority(
        Files.writeString(directory.resolve("authority.pem"), authority),
        Files.writeString(directory.resolve("chain.pem"), chain),
        Files.writeString(directory.resolve("key.pem"), pem("PRIVATE KEY", key)),
        store);
  }

  /** What a server in this process needs. */
  public SSLContext server() throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
  }

  private static void keytool(
      Path directory, Path store, String name, String extension, List<String> more)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("java.home") + "/bin/keytool");
    words.addAll(List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname"));
    words.addAll(List.of("secp256r1", "-dname", "CN=" + name, "-ext", extension));
    words.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    words.addAll(List.of("-storepass", PASSWORD));
    words.addAll(more);
    Path log = directory.resolve("keytool.log");
    int exit =
        Surroundings.process(Surroundings.in(directory), words)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("keytool: " + Files.readString(log));
    }
  }
}
