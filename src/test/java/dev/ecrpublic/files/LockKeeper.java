package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A process that holds the lock of a file until its input ends. */
public final class LockKeeper implements AutoCloseable {
  private final Process process;

  private LockKeeper(Process process) {
    this.process = process;
  }

  /** Holds it. */
  public static void main(String[] words) throws IOException {
    try (FileChannel channel =
        FileChannel.open(Path.of(words[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.println("locked");
      System.in.read();
    }
  }

  /** A process that has the lock. */
  public static LockKeeper of(Path file) throws IOException {
    String classes =
        Path.of(LockKeeper.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                LockKeeper.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] said = process.getInputStream().readNBytes("locked".length());
    if (!Arrays.equals(said, "locked".getBytes(StandardCharsets.US_ASCII))) {
      throw new IOException("nothing is locked");
    }
    return new LockKeeper(process);
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
