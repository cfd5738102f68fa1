package dev.ecrpublic.output.yaml;

import dev.ecrpublic.text.BlockWriter;
import dev.ecrpublic.text.CodePointOrder;
import dev.ecrpublic.text.FloatText;
import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes collections in YAML's block style as libyaml lays them out. */
final class YamlEmitter {
  private static final int LONGEST_SIMPLE_KEY = 128;

  private final YamlLines lines;

  YamlEmitter(BlockWriter out) {
    this.lines = new YamlLines(out);
  }

  void document(Object root) throws IOException {
    node(root, false);
    lines.startLine();
  }

  private void node(Object value, boolean isMember) throws IOException {
    if (value instanceof String text) {
      scalar(text, true);
    } else if (value instanceof Map<?, ?> map) {
      mapping(map);
    } else if (value instanceof List<?> list) {
      sequence(list, isMember);
    } else {
      lines.word(scalar(value));
    }
  }

  private void mapping(Map<?, ?> map) throws IOException {
    if (map.isEmpty()) {
      lines.word("{}");
      return;
    }
    int outer = lines.indent(false);
    for (String key : CodePointOrder.sorted(map.keySet())) {
      lines.startLine();
      if (isSimple(key)) {
        scalar(key, false);
        lines.colon();
      } else {
        lines.indicator('?');
        scalar(key, true);
        lines.startLine();
        lines.indicator(':');
      }
      node(map.get(key), true);
    }
    lines.outdent(outer);
  }

  private void sequence(List<?> list, boolean isMember) throws IOException {
    if (list.isEmpty()) {
      lines.word("[]");
      return;
    }
    int outer = lines.indent(isMember && !lines.isAtStart());
    for (Object element : list) {
      lines.startLine();
      lines.indicator('-');
      node(element, false);
    }
    lines.outdent(outer);
  }

  private void scalar(String text, boolean mayWrap) throws IOException {
    switch (YamlStyle.of(text)) {
      case PLAIN -> YamlStrings.plain(text, mayWrap, lines);
      case SINGLE_QUOTED -> YamlStrings.singleQuoted(text, mayWrap, lines);
      case DOUBLE_QUOTED -> YamlStrings.doubleQuoted(text, mayWrap, lines);
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof PlainDateTime moment) {
      return moment.spaced();
    }
    if (value == null || value instanceof Boolean || value instanceof Number) {
      return String.valueOf(value);
    }
    throw new IllegalArgumentException("Not a plain value: " + value.getClass());
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return FloatText.of(number);
  }

  // The limit counts UTF-8 bytes.
  private static boolean isSimple(String key) {
    int bytes = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (YamlStyle.isBreak(c)) {
        return false;
      }
      bytes += utf8Size(c);
    }
    return bytes <= LONGEST_SIMPLE_KEY;
  }

  private static int utf8Size(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
