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

/**
 * An authority that nobody but a test believes, with a certificate that it signed for one name.
 *
 * @param bundle the authority's certificate in PEM
 * @param chain the name's certificate in PEM, with the authority's
 * @param key the name's private key in PEM
 */
public record OwnAuthority(Path bundle, Path chain, Path key) {
  private static final String PASSWORD = "password";
  private static final String AUTHORITY = "authority";

  /** One made in that directory. */
  public static OwnAuthority in(Path directory, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.createDirectories(directory);
    Path file = directory.resolve("keys.p12");
    keytool(directory, file, AUTHORITY, "bc:c=ca:true", List.of());
    keytool(directory, file, name, "san=dns:" + name, List.of("-signer", AUTHORITY));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    StringBuilder chain = new StringBuilder();
    for (Certificate each : store.getCertificateChain(name)) {
      chain.append(pem("CERTIFICATE", each.getEncoded()));
    }
    byte[] key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
    return new OwnAuthority(
        Files.writeString(
            directory.resolve("authority.pem"),
            pem("CERTIFICATE", store.getCertificate(AUTHORITY).getEncoded())),
        Files.writeString(directory.resolve("chain.pem"), chain),
        Files.writeString(directory.resolve("key.pem"), pem("PRIVATE KEY", key)));
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
