package dev.ecrpublic.output.progress;

import java.util.function.Consumer;

/** One line for each layer that is there, as logs want it. */
public final class LayerLines implements LayerProgress {
  private final Consumer<String> log;

  /** Lines, each with its end, for that log. */
  public LayerLines(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public synchronized void ends(String digest, long size, String how) {
    say(LayerText.done(digest, size, how));
  }

  @Override
  public synchronized void say(String text) {
    log.accept(text + "\n");
  }
}
