package dev.ecrpublic.disk;

import dev.ecrpublic.disk.DiskCalls.Call;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Space that ends at a call which needs some, for that call or for good. */
public final class FullDisk implements TestDisk.Fault {
  private final int at;
  private final boolean forGood;
  private int count;

  /** Space that ends at the call of that number, the first being 1. */
  public FullDisk(int at, boolean forGood) {
    this.at = at;
    this.forGood = forGood;
  }

  /** Whether space has ended. */
  public boolean reached() {
    return count >= at;
  }

  @Override
  public void before(Call call) throws IOException {
    if (!needsSpace(call)) {
      return;
    }
    count++;
    if (forGood ? count < at : count != at) {
      return;
    }
    if (call instanceof Call.Write write) {
      writeHalf(write);
    }
    throw new IOException("No space left on device");
  }

  /** What overwrites bytes, renames, deletes or flushes needs none. */
  private static boolean needsSpace(Call call) throws IOException {
    return switch (call) {
      case Call.Create create -> true;
      case Call.Link link -> true;
      case Call.Write write ->
          write.bytes().length > 0
              && write.position() + write.bytes().length > Files.size(write.path());
      case Call.Truncate cut -> false;
      case Call.Force force -> false;
      case Call.Rename rename -> false;
      case Call.Delete delete -> false;
    };
  }

  private static void writeHalf(Call.Write write) throws IOException {
    Path file = write.path();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(write.bytes(), 0, write.bytes().length / 2), write.position());
    }
  }
}
