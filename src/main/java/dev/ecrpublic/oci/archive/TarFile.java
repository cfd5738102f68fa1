package dev.ecrpublic.oci.archive;

import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.http.Untrusted;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The files in a tar archive by name. Nothing is ever unpacked, and a name that leads out of the
 * archive is the name of nothing.
 */
final class TarFile implements AutoCloseable {
  private static final int MOST_ENTRIES = 200_000;
  private static final int MOST_LINKS = 8;
  private static final int LONGEST_NAME = 64 * 1024;
  private final FileChannel channel;
  private final String where;
  private final Map<String, TarEntry> entries = new HashMap<>();

  private TarFile(FileChannel channel, String where) {
    this.channel = channel;
    this.where = where;
  }

  /** Opens an archive and reads what it lists. */
  static TarFile open(Path file, String where) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    TarFile tar = new TarFile(channel, where);
    try {
      tar.list();
      return tar;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void list() throws IOException {
    long at = 0;
    String longName = "";
    String longLink = "";
    while (at + TarHeader.BLOCK <= channel.size()) {
      TarHeader header = TarHeader.of(bytes(at, TarHeader.BLOCK));
      if (header == null) {
        return;
      }
      long start = at + TarHeader.BLOCK;
      if (header.size() > channel.size() - start) {
        throw new EOFException(where + " ends within " + header.name());
      }
      switch (header.type()) {
        case 'L' -> longName = name(start, header.size());
        case 'K' -> longLink = name(start, header.size());
        case 'x' -> {
          PaxRecords pax = PaxRecords.of(small(start, header.size()));
          longName = pax.path().orElse(longName);
          longLink = pax.link().orElse(longLink);
        }
        default -> {
          add(header, longName, longLink, start);
          longName = "";
          longLink = "";
        }
      }
      at = start + (header.size() + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }
  }

  private void add(TarHeader header, String longName, String longLink, long start)
      throws Untrusted {
    if (entries.size() == MOST_ENTRIES) {
      throw new Untrusted(where + " has more than " + MOST_ENTRIES + " entries");
    }
    String name = normal(longName.isEmpty() ? header.name() : longName);
    String link = longLink.isEmpty() ? header.link() : longLink;
    switch (header.type()) {
      case '0', 0, '7' -> entries.put(name, new TarEntry(start, header.size(), ""));
      case '1' -> link(name, normal(link));
      case '2' -> link(name, beside(name, link));
      default -> {
        // Directories and devices are nothing that an image is made of.
      }
    }
  }

  /** A link that leads out of the archive leads nowhere. */
  private void link(String name, String target) {
    if (!target.isEmpty()) {
      entries.put(name, new TarEntry(0, 0, target));
    }
  }

  private static String beside(String name, String link) {
    int slash = name.lastIndexOf('/');
    return normal(link.startsWith("/") ? link : name.substring(0, slash + 1) + link);
  }

  /** A path without dots; one that leads out of the archive is nobody's name. */
  private static String normal(String path) {
    if (path.startsWith("/")) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (out.isEmpty()) {
          return "";
        }
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      } else if (!part.isEmpty() && !part.equals(".")) {
        out.append(out.isEmpty() ? "" : "/").append(part);
      }
    }
    return out.toString();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** How many bytes a file has. */
  long size(String name) throws NotThere {
    return entry(name).size();
  }

  /** A file's bytes from a position on. */
  InputStream open(String name, long from) throws IOException {
    TarEntry entry = entry(name);
    return new PartStream(channel, entry.position() + from, entry.position() + entry.size());
  }

  /** A file that is small enough to hold. */
  byte[] small(String name) throws IOException {
    TarEntry entry = entry(name);
    return small(entry.position(), entry.size());
  }

  private byte[] small(long position, long size) throws IOException {
    if (size > dev.ecrpublic.oci.FetchedManifest.LARGEST) {
      throw new Untrusted(where + " has a description of more than 4 MiB");
    }
    return bytes(position, (int) size);
  }

  private String name(long position, long size) throws IOException {
    if (size > LONGEST_NAME) {
      throw new Untrusted(where + " has a name of " + size + " bytes");
    }
    String text = new String(bytes(position, (int) size), StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private TarEntry entry(String name) throws NotThere {
    String at = normal(name);
    for (int links = 0; links < MOST_LINKS; links++) {
      TarEntry entry = at.isEmpty() ? null : entries.get(at);
      if (entry == null) {
        break;
      }
      if (entry.link().isEmpty()) {
        return entry;
      }
      at = entry.link();
    }
    throw new NotThere(name + " is not in " + where);
  }

  private byte[] bytes(long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException(where + " ends too early");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** A part of a file that others read at the same time. */
  private static final class PartStream extends InputStream {
    private final FileChannel channel;
    private final long end;
    private long position;

    PartStream(FileChannel channel, long position, long end) {
      this.channel = channel;
      this.position = position;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
      if (position >= end) {
        return -1;
      }
      int most = (int) Math.min(length, end - position);
      int read = channel.read(ByteBuffer.wrap(into, start, most), position);
      position += Math.max(0, read);
      return read;
    }
  }
}
