package dev.ecrpublic.oci.http;

import java.net.HttpURLConnection;
import java.net.URI;
import javax.net.ssl.SSLException;

/** Makes connections as the user's settings want them: proxies, certificates, time-outs. */
@FunctionalInterface
public interface HttpConnector {
  /** A connection to that address, not yet open. */
  HttpURLConnection connect(URI uri);

  /** Whether what failed so is worth another try at once, with what was held back before. */
  default boolean mended(SSLException failure) {
    return false;
  }
}
