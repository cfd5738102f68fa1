package dev.ecrpublic.model;

import java.io.OutputStream;

/** Is told how far a command has come, from any thread. */
public interface Progress extends AutoCloseable {
  /** Progress that nobody watches. */
  Progress OFF = new Progress() {};

  /** From now on the command waits for somebody else, such as the service. */
  default void begin() {}

  /** So many more items have arrived. */
  default void items(long more) {}

  /** The next request carries a blob of so many bytes. */
  default void uploading(long bytes) {}

  /** So many bytes of a request of {@code total} bytes have been sent. */
  default void sent(long bytes, long total) {}

  /** The stream, whose first byte ends all watching. */
  default OutputStream until(OutputStream out) {
    return out;
  }

  /** There is nothing to watch any more. */
  @Override
  default void close() {}
}
