package dev.ecrpublic.oci;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a blob, which may be asked for more than once and from any position. */
public interface BlobContent {
  /** A stream of the bytes from there on; whoever opens it closes it. */
  InputStream from(long position) throws IOException;

  /** Is told that so many more bytes have arrived where they belong. */
  default void arrived(long bytes) {}
}
