package dev.ecrpublic.command.alias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an INI file as Python's configparser does: names in lower case, values over several
 * indented lines, lines that begin with # or ; left out, and what stands under {@code [DEFAULT]} in
 * every section.
 */
final class IniSections {
  private static final String DEFAULT = "DEFAULT";
  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
  private final Map<String, List<String>> defaults = new LinkedHashMap<>();
  private Map<String, List<String>> section;
  private List<String> value;
  private int indent;

  private IniSections() {}

  /** A file that breaks the rules. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The sections in their order, each with its keys and values. */
  static Map<String, Map<String, String>> parse(String text) throws Malformed {
    IniSections ini = new IniSections();
    for (String line : text.lines().toList()) {
      ini.line(line);
    }
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    ini.sections.forEach(
        (name, own) -> {
          Map<String, String> values = new LinkedHashMap<>();
          ini.defaults.forEach((key, lines) -> values.put(key, joined(lines)));
          own.forEach((key, lines) -> values.put(key, joined(lines)));
          out.put(name, values);
        });
    return out;
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines).stripTrailing();
  }

  private void line(String line) throws Malformed {
    String content = line.strip();
    if (content.startsWith("#") || content.startsWith(";")) {
      return;
    }
    if (content.isEmpty()) {
      if (value != null) {
        value.add("");
      }
      return;
    }
    int depth = line.indexOf(content.charAt(0));
    if (value != null && depth > indent) {
      value.add(content);
      return;
    }
    indent = depth;
    if (content.startsWith("[") && content.lastIndexOf(']') > 1) {
      begin(content.substring(1, content.lastIndexOf(']')));
    } else {
      entry(content);
    }
  }

  private void begin(String name) throws Malformed {
    value = null;
    if (name.equals(DEFAULT)) {
      section = defaults;
      return;
    }
    if (sections.containsKey(name)) {
      throw new Malformed();
    }
    section = new LinkedHashMap<>();
    sections.put(name, section);
  }

  private void entry(String content) throws Malformed {
    int end = delimiter(content);
    if (section == null || end <= 0) {
      throw new Malformed();
    }
    String key = content.substring(0, end).stripTrailing().toLowerCase(Locale.ROOT);
    if (section.containsKey(key)) {
      throw new Malformed();
    }
    value = new ArrayList<>();
    value.add(content.substring(end + 1).strip());
    section.put(key, value);
  }

  private static int delimiter(String content) {
    int equals = content.indexOf('=');
    int colon = content.indexOf(':');
    return equals < 0 || colon >= 0 && colon < equals ? colon : equals;
  }
}
