package dev.ecrpublic.registry.table;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** A change of a table that lasts. */
public final class Commit {
  private final FileChannel channel;
  private final Header header;

  Commit(FileChannel channel, Header header) {
    this.channel = channel;
    this.header = header;
  }

  /** Notes that the change is about to be told, so that it counts as damage if it is lost. */
  public void acknowledge() {
    try {
      header.writeTo(channel);
    } catch (IOException e) {
      // The change lasts all the same, and whoever reads the table finds it.
    }
  }
}
