package dev.ecrpublic.input;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.List;
import java.util.function.Function;

/** Writes a request to fill in as YAML, with a comment beside each member. */
final class YamlSkeleton {
  private final Function<Parameter, String> help;
  private final StringBuilder out = new StringBuilder();

  YamlSkeleton(Function<Parameter, String> help) {
    this.help = help;
  }

  String request(List<Parameter> members) {
    if (members.isEmpty()) {
      return "{}\n";
    }
    mapping(members, 0, 0);
    return out.toString();
  }

  /** Writes one line or block for each member; the first line is indented less if in a list. */
  private void mapping(List<Parameter> members, int firstIndent, int indent) {
    boolean first = true;
    for (Parameter member : members) {
      out.repeat(' ', first ? firstIndent : indent).append(member.name()).append(':');
      if (!nested(member.kind())) {
        out.append(' ').append(scalar(member));
      }
      comment(member, first ? "  # " : " # ");
      out.append('\n');
      block(member, indent);
      first = false;
    }
  }

  private void block(Parameter member, int indent) {
    if (member.kind() == Kind.STRUCTURE) {
      mapping(member.members(), indent + 2, indent + 2);
    } else if (member.kind() == Kind.LIST) {
      item(member.element(), indent, indent);
    } else if (member.kind() == Kind.MAP) {
      out.repeat(' ', indent + 2).append("KeyName: ").append(scalar(member.value())).append('\n');
    }
  }

  private static boolean nested(Kind kind) {
    return kind == Kind.LIST || kind == Kind.STRUCTURE || kind == Kind.MAP;
  }

  private void item(Parameter element, int dashIndent, int indent) {
    out.repeat(' ', dashIndent).append("- ");
    switch (element.kind()) {
      case STRUCTURE -> mapping(element.members(), 0, indent + 2);
      case LIST -> item(element.element(), 0, indent + 2);
      default -> out.append(scalar(element)).append('\n');
    }
  }

  private static String scalar(Parameter member) {
    return switch (member.kind()) {
      case INTEGER, LONG -> "0";
      case DOUBLE -> "0.0";
      case BOOLEAN -> "true";
      case BLOB -> "!!binary ''";
      default -> member.values().isEmpty() ? "''" : member.values().getFirst();
    };
  }

  private void comment(Parameter member, String mark) {
    String sentence = firstSentence(help.apply(member));
    String values =
        member.values().isEmpty()
            ? ""
            : " Valid values are: " + String.join(", ", member.values()) + ".";
    if (!sentence.isEmpty() || !values.isEmpty()) {
      out.append(mark).append(member.required() ? "[REQUIRED] " : "");
      out.append(sentence).append(sentence.isEmpty() ? values.strip() : values);
    }
  }

  private static String firstSentence(String help) {
    StringBuilder line = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < help.length(); i++) {
      char c = help.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = true;
        continue;
      }
      if (gap && endsSentence(line) && !Character.isLowerCase(c) && !Character.isDigit(c)) {
        return line.toString();
      }
      line.append(gap && !line.isEmpty() ? " " : "").append(c);
      gap = false;
    }
    return line.toString();
  }

  private static boolean endsSentence(StringBuilder line) {
    return !line.isEmpty() && line.charAt(line.length() - 1) == '.';
  }
}
