package dev.ecrpublic.output.progress;

/** Is told how layers get on, from any thread. */
public interface LayerProgress extends AutoCloseable {
  /** Layers that nobody watches. */
  LayerProgress OFF = new LayerProgress() {};

  /** A layer is on its way. */
  default void begins(String digest, long size) {}

  /** So many more bytes of it have come. */
  default void arrived(String digest, long bytes) {}

  /** It is there; {@code how} says how it came. */
  default void ends(String digest, long size, String how) {}

  /** A line for people. */
  default void say(String text) {}

  /** There is nothing to watch any more. */
  @Override
  default void close() {}
}
