package dev.ecrpublic.oci.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a layout as a tar archive that depends on nothing but the layout's contents. */
final class TarWriter {
  private static final String PARTIAL = ".partial";
  private static final int LONGEST_NAME = 100;
  private static final long LARGEST_OCTAL = 0_77777777777L;
  private final OutputStream out;

  TarWriter(OutputStream out) {
    this.out = out;
  }

  /** Blobs first, what lists them last, so that a stream that breaks off lists nothing. */
  void write(Path layout) throws IOException {
    for (Path file : files(layout.resolve("blobs"))) {
      add(layout, file);
    }
    add(layout, layout.resolve("oci-layout"));
    add(layout, layout.resolve("index.json"));
    out.write(new byte[2 * TarHeader.BLOCK]);
    out.flush();
  }

  private static List<Path> files(Path directory) throws IOException {
    List<Path> out = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.toString().endsWith(PARTIAL))
          .sorted()
          .forEach(out::add);
    }
    return out;
  }

  private void add(Path layout, Path file) throws IOException {
    StringBuilder name = new StringBuilder();
    for (Path part : layout.relativize(file)) {
      name.append(name.isEmpty() ? "" : "/").append(part);
    }
    long size = Files.size(file);
    header(name.toString(), size);
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(out);
    }
    pad(size);
  }

  private void header(String name, long size) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST_NAME) {
      out.write(block("././@LongLink", text.length + 1L, 'L'));
      out.write(text);
      out.write(0);
      pad(text.length + 1L);
    }
    out.write(block(name, size, '0'));
  }

  private void pad(long size) throws IOException {
    out.write(new byte[(int) ((TarHeader.BLOCK - size % TarHeader.BLOCK) % TarHeader.BLOCK)]);
  }

  private static byte[] block(String name, long size, char type) {
    byte[] block = new byte[TarHeader.BLOCK];
    put(block, 0, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    put(block, 100, "0000644\0");
    put(block, 108, "0000000\0");
    put(block, 116, "0000000\0");
    size(block, size);
    put(block, 136, "00000000000\0");
    put(block, 148, "        ");
    block[156] = (byte) type;
    put(block, 257, "ustar\000");
    put(block, 263, "00");
    long sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, octal(sum, 6) + "\0 ");
    return block;
  }

  private static void size(byte[] block, long size) {
    if (size <= LARGEST_OCTAL) {
      put(block, 124, octal(size, 11) + "\0");
      return;
    }
    block[124] = (byte) 0x80;
    for (int i = 0; i < 8; i++) {
      block[135 - i] = (byte) (size >>> 8 * i);
    }
  }

  private static String octal(long number, int digits) {
    String text = Long.toOctalString(number);
    return "0".repeat(digits - text.length()) + text;
  }

  private static void put(byte[] block, int start, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, start, bytes.length);
  }
}
