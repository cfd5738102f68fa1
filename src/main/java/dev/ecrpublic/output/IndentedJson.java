package dev.ecrpublic.output;

import dev.ecrpublic.text.BlockWriter;
import dev.ecrpublic.text.FloatText;
import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON in the layout of the json format: four blanks a level, one member or element a line. */
public final class IndentedJson {
  private final BlockWriter out;
  private final boolean asciiOnly;
  // An array is searched faster than a string.
  private final char[] piece = new char[256];

  /** Writes there, with everything outside ASCII escaped where that is wanted. */
  public IndentedJson(BlockWriter out, boolean asciiOnly) {
    this.out = out;
    this.asciiOnly = asciiOnly;
  }

  /** Writes a value that stands {@code depth} levels down in its document. */
  public void value(Object plain, int depth) throws IOException {
    if (plain instanceof String text) {
      string(text);
    } else if (plain instanceof Map<?, ?> map) {
      map(map, depth);
    } else if (plain instanceof List<?> list) {
      list(list, depth);
    } else {
      scalar(plain);
    }
  }

  void string(String text) throws IOException {
    out.write('"');
    int length = text.length();
    for (int start = 0; start < length; start += piece.length) {
      int end = Math.min(length, start + piece.length);
      text.getChars(start, end, piece, 0);
      characters(end - start);
    }
    out.write('"');
  }

  private void characters(int length) throws IOException {
    int from = 0;
    for (int i = 0; i < length; i++) {
      char c = piece[i];
      if (!isRaw(c)) {
        out.write(piece, from, i - from);
        escape(c);
        from = i + 1;
      }
    }
    out.write(piece, from, length - from);
  }

  private boolean isRaw(char c) {
    // Settles most of all text, small letters, first.
    if (c > '\\' && c < 0x7f) {
      return true;
    }
    if (c < ' ' || c == '"' || c == '\\') {
      return false;
    }
    return !asciiOnly || c < 0x7f;
  }

  private void map(Map<?, ?> map, int depth) throws IOException {
    if (map.isEmpty()) {
      out.write("{}");
      return;
    }
    char separator = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.write(separator);
      newLine(depth + 1);
      string((String) entry.getKey());
      out.write(": ");
      value(entry.getValue(), depth + 1);
      separator = ',';
    }
    newLine(depth);
    out.write('}');
  }

  private void list(List<?> list, int depth) throws IOException {
    if (list.isEmpty()) {
      out.write("[]");
      return;
    }
    char separator = '[';
    for (Object element : list) {
      out.write(separator);
      newLine(depth + 1);
      value(element, depth + 1);
      separator = ',';
    }
    newLine(depth);
    out.write(']');
  }

  private void scalar(Object plain) throws IOException {
    if (plain instanceof Double number) {
      out.write(number(number));
    } else if (plain instanceof PlainDateTime moment) {
      string(moment.iso());
    } else if (plain == null || plain instanceof Boolean || plain instanceof Number) {
      out.write(String.valueOf(plain));
    } else {
      throw new IllegalArgumentException("Not a plain value: " + plain.getClass());
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return FloatText.of(number);
  }

  private void newLine(int depth) throws IOException {
    out.write('\n');
    out.repeat(' ', 4 * depth);
  }

  private void escape(char c) throws IOException {
    out.write('\\');
    switch (c) {
      case '"', '\\' -> out.write(c);
      case '\n' -> out.write('n');
      case '\r' -> out.write('r');
      case '\t' -> out.write('t');
      case '\b' -> out.write('b');
      case '\f' -> out.write('f');
      default -> {
        out.write('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.write(Character.forDigit(c >> shift & 0xf, 16));
        }
      }
    }
  }
}
