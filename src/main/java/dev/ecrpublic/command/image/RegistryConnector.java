package dev.ecrpublic.command.image;

import dev.ecrpublic.aws.http.Transport;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.oci.http.HttpConnector;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Connections to registries under the proxies, certificates and time-outs of the settings. */
final class RegistryConnector implements HttpConnector {
  private final Supplier<Transport> making;
  private final Transport plain;
  private Transport secure;

  RegistryConnector(Route route) {
    this.plain = route.transport(URI.create("http://localhost/"));
    this.making = () -> route.transport(URI.create("https://localhost/"));
  }

  @Override
  public HttpURLConnection connect(URI uri) {
    return (uri.getScheme().equals("https") ? secure() : plain).connect(uri);
  }

  @Override
  public boolean mended(SSLException failure) {
    return secure().widened(failure);
  }

  /** Certificates are read once, and only where they are needed. */
  private synchronized Transport secure() {
    if (secure == null) {
      secure = making.get();
    }
    return secure;
  }
}
