package dev.ecrpublic.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * Gathers small pieces and hands them on in large blocks, without locks. For one thread; whoever
 * writes piece by piece passes one of these to the printers and drains or closes it at the end.
 */
public final class BlockWriter extends Writer {
  private final Writer out;
  private final char[] block = new char[8192];
  private int used;

  /** A writer whose blocks go to {@code out}. */
  public BlockWriter(Writer out) {
    this.out = out;
  }

  /** The writer itself if it gathers blocks already, else a new block writer before it. */
  public static BlockWriter over(Writer out) {
    return out instanceof BlockWriter block ? block : new BlockWriter(out);
  }

  /** Hands on what is left, unless {@code out} is this writer and its owner will do so. */
  public void finish(Writer out) throws IOException {
    if (out != this) {
      drain();
    }
  }

  /** Hands on what has been gathered, without flushing the writer behind. */
  public void drain() throws IOException {
    int length = used;
    used = 0;
    if (length > 0) {
      out.write(block, 0, length);
    }
  }

  /** Writes a character that many times. */
  public void repeat(char c, int times) throws IOException {
    for (int left = times; left > 0; ) {
      if (used == block.length) {
        drain();
      }
      int count = Math.min(left, block.length - used);
      Arrays.fill(block, used, used + count, c);
      used += count;
      left -= count;
    }
  }

  @Override
  public void write(int c) throws IOException {
    if (used == block.length) {
      drain();
    }
    block[used++] = (char) c;
  }

  @Override
  public void write(String text) throws IOException {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    if (length > block.length - used) {
      drain();
    }
    if (length > block.length) {
      out.write(text, start, length);
      return;
    }
    text.getChars(start, start + length, block, used);
    used += length;
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    if (length > block.length - used) {
      drain();
    }
    if (length > block.length) {
      out.write(chars, start, length);
      return;
    }
    System.arraycopy(chars, start, block, used, length);
    used += length;
  }

  @Override
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    drain();
    out.close();
  }
}
