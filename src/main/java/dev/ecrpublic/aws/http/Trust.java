package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whose certificates are believed.
 *
 * @param verify false where any certificate and host name will do
 * @param bundle a PEM file of authorities, empty for those of the Java runtime
 */
public record Trust(boolean verify, Optional<Path> bundle) {
  private static final int LARGEST = 16 << 20;

  /** The sockets for TLS to an endpoint; fails for a bundle that cannot be read. */
  TlsSockets sockets(URI endpoint) {
    TrustManager[] managers =
        verify ? authorities(endpoint) : new TrustManager[] {new AnyCertificate()};
    return new TlsSockets(context(managers), verify);
  }

  private TrustManager[] authorities(URI endpoint) {
    try {
      return bundle.isPresent() ? authorities(bundle.get(), endpoint) : managers(null);
    } catch (GeneralSecurityException e) {
      throw new Failure.Internal(
          "The certificate authorities of this Java runtime cannot be read", Problem.UNSAID, e);
    }
  }

  /** Null stands for the authorities of the Java runtime. */
  private static TrustManager[] managers(KeyStore authorities) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    return factory.getTrustManagers();
  }

  private static SSLContext context(TrustManager[] managers) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new Failure.Internal("This Java runtime offers no TLS", Problem.UNSAID, e);
    }
  }

  private static TrustManager[] authorities(Path file, URI endpoint) {
    String refused = "SSL validation failed for " + TransportErrors.shown(endpoint) + " ";
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(in.readNBytes(LARGEST)));
      if (certificates.isEmpty()) {
        throw new Failure.Internal(refused + "no certificate in the CA bundle " + file);
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : certificates) {
        store.setCertificateEntry(Integer.toString(number++), certificate);
      }
      return managers(store);
    } catch (NoSuchFileException e) {
      throw new Failure.Internal(refused + "[Errno 2] No such file or directory");
    } catch (AccessDeniedException e) {
      throw new Failure.Internal(refused + "[Errno 13] Permission denied");
    } catch (IOException | GeneralSecurityException e) {
      throw new Failure.Internal(refused + "the CA bundle " + file + " cannot be read as PEM");
    }
  }

  /** Believes everyone, which {@code --no-verify-ssl} asks for. */
  private static final class AnyCertificate extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
