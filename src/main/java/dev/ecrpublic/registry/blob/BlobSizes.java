package dev.ecrpublic.registry.blob;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.files.RegularFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * How long the content of a digest is, so that a blob that was cut short is noticed without reading
 * it.
 *
 * <p>That is a fact of the digest: once true it is true in every repository and for ever, so lines
 * are only ever added; a file that is full begins anew. Each has a checksum of its own. A line that
 * is lost, for nothing is flushed, or that two processes spoil by writing at once, costs no more
 * than hashing that blob once again. The files are many and small, by the first two digits, for
 * they are read on the way of a push.
 */
public final class BlobSizes {
  private static final int LARGEST_FILE = 64 << 20;
  private static final int FULL = 256 << 10;

  private final Path directory;

  /** The sizes kept in a directory. */
  public BlobSizes(Path directory) {
    this.directory = directory;
  }

  /** The length of the content with that digest; empty if it is not known. */
  public OptionalLong of(String digest) throws IOException {
    String text = read(file(digest));
    String start = Digests.hex(digest) + ' ';
    for (int at = text.lastIndexOf(start); at >= 0; at = text.lastIndexOf(start, at - 1)) {
      int end = text.indexOf('\n', at);
      OptionalLong size = end < 0 ? OptionalLong.empty() : size(start, text.substring(at, end));
      if (size.isPresent()) {
        return size;
      }
    }
    return OptionalLong.empty();
  }

  /** Keeps a length, unless that is known already. */
  public void add(String digest, long size) {
    try {
      if (of(digest).isEmpty()) {
        append(file(digest), line(Digests.hex(digest) + ' ', size));
      }
    } catch (IOException e) {
      // What cannot be noted is found out by hashing; that is no reason to refuse a push.
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return new String(RegularFiles.read(file, LARGEST_FILE), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException | DamagedFile e) {
      return "";
    }
  }

  private static void append(Path file, String line) throws IOException {
    AtomicFiles.createDirectories(file.getParent());
    PrivateFiles.createIfMissing(file);
    try (FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.size() > FULL) {
        channel.truncate(0);
      }
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private static OptionalLong size(String start, String line) {
    try {
      long size = Long.parseLong(line.substring(start.length(), line.lastIndexOf(' ')));
      return line(start, size).equals(line + '\n') ? OptionalLong.of(size) : OptionalLong.empty();
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      return OptionalLong.empty();
    }
  }

  private static String line(String start, long size) {
    String fact = start + size;
    CRC32 checksum = new CRC32();
    checksum.update(fact.getBytes(StandardCharsets.US_ASCII));
    return fact + ' ' + HexFormat.of().toHexDigits((int) checksum.getValue()) + '\n';
  }

  private Path file(String digest) {
    return directory.resolve(Digests.hex(digest).substring(0, 2));
  }
}
