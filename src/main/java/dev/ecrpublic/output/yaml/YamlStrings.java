package dev.ecrpublic.output.yaml;

import java.io.IOException;

/** Writes strings in YAML's three one-line styles, folding long lines at single spaces. */
final class YamlStrings {
  private YamlStrings() {}

  /** Writes text that needs no quotes and holds no line break. */
  static void plain(String text, boolean mayWrap, YamlLines lines) throws IOException {
    lines.separate();
    if (!mayWrap || lines.hasRoomFor(text.length())) {
      lines.put(text, 0, text.length());
      lines.endScalar();
      return;
    }
    int outer = lines.indentScalar();
    int from = 0;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      lines.put(text, from, i);
      from = i;
      if (lines.isFull() && isLoneBlank(text, i)) {
        lines.text();
        lines.startLine();
        from = i + 1;
      }
    }
    lines.put(text, from, text.length());
    lines.endScalar();
    lines.outdent(outer);
  }

  static void singleQuoted(String text, boolean mayWrap, YamlLines lines) throws IOException {
    int outer = lines.indentScalar();
    lines.beginQuoted('\'');
    boolean afterBreak = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (YamlStyle.isBreak(c)) {
        if (!afterBreak && c == '\n') {
          lines.lineBreak('\n');
        }
        lines.textBreak(c);
        afterBreak = true;
        continue;
      }
      if (c == ' ') {
        boolean inside = i > 0 && i < text.length() - 1;
        if (mayWrap && inside && lines.isFull() && isLoneBlank(text, i)) {
          lines.startLine();
        } else {
          lines.put(c);
        }
        continue;
      }
      if (afterBreak) {
        lines.startLine();
        afterBreak = false;
      }
      if (c == '\'') {
        lines.put('\'');
      }
      lines.put(c);
      lines.text();
    }
    if (afterBreak) {
      lines.startLine();
    }
    lines.endQuoted('\'');
    lines.outdent(outer);
  }

  static void doubleQuoted(String text, boolean mayWrap, YamlLines lines) throws IOException {
    int outer = lines.indentScalar();
    lines.beginQuoted('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && mayWrap && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ') {
        lines.put(text, from, i);
        from = i;
        if (lines.isFull()) {
          lines.startLine();
          if (text.charAt(i + 1) == ' ') {
            lines.put('\\');
          }
          from = i + 1;
        }
      } else if (c == '"' || c == '\\' || YamlStyle.isBreak(c) || !YamlStyle.isPrintable(c)) {
        lines.put(text, from, i);
        int point = text.codePointAt(i);
        escape(point, lines);
        i += Character.charCount(point) - 1;
        from = i + 1;
      }
    }
    lines.put(text, from, text.length());
    lines.endQuoted('"');
    lines.outdent(outer);
  }

  private static boolean isLoneBlank(String text, int i) {
    boolean before = i > 0 && text.charAt(i - 1) == ' ';
    boolean after = i + 1 < text.length() && text.charAt(i + 1) == ' ';
    return !before && !after;
  }

  private static void escape(int point, YamlLines lines) throws IOException {
    lines.put('\\');
    char letter = letter(point);
    if (letter != 0) {
      lines.put(letter);
    } else if (point <= 0xff) {
      hex('x', point, 2, lines);
    } else if (point <= 0xffff) {
      hex('u', point, 4, lines);
    } else {
      hex('U', point, 8, lines);
    }
  }

  private static char letter(int point) {
    return switch (point) {
      case 0x00 -> '0';
      case 0x07 -> 'a';
      case 0x08 -> 'b';
      case 0x09 -> 't';
      case 0x0a -> 'n';
      case 0x0b -> 'v';
      case 0x0c -> 'f';
      case 0x0d -> 'r';
      case 0x1b -> 'e';
      case '"' -> '"';
      case '\\' -> '\\';
      case 0x85 -> 'N';
      case 0x2028 -> 'L';
      case 0x2029 -> 'P';
      default -> 0;
    };
  }

  private static void hex(char mark, int point, int digits, YamlLines lines) throws IOException {
    lines.put(mark);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      lines.put(Character.toUpperCase(Character.forDigit(point >> shift & 0xf, 16)));
    }
  }
}
