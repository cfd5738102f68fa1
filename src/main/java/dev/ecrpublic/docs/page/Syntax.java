package dev.ecrpublic.docs.page;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** How a structured value is written on the command line. */
final class Syntax {
  private static final int WIDTH = 60;

  private Syntax() {}

  /** Whether there is anything to show: a list or a structure. */
  static boolean structured(Parameter member) {
    return member.kind() == Kind.LIST || member.kind() == Kind.STRUCTURE;
  }

  /** The shorthand of a list or a structure, folded before a key where it is long. */
  static List<String> shorthand(Parameter member) {
    if (member.kind() == Kind.STRUCTURE) {
      return folded(keys(member));
    }
    Parameter element = member.element();
    String one = element.kind() == Kind.STRUCTURE ? String.join(",", keys(element)) : type(element);
    return List.of(one + " " + one + " ...");
  }

  private static List<String> folded(List<String> keys) {
    List<String> out = new ArrayList<>();
    String line = "";
    for (String key : keys) {
      if (!line.isEmpty() && line.length() + key.length() > WIDTH) {
        out.add(line + ",");
        line = "";
      }
      line = line.isEmpty() ? key : line + "," + key;
    }
    out.add(line);
    return out;
  }

  private static List<String> keys(Parameter structure) {
    List<String> out = new ArrayList<>();
    for (Parameter member : structure.members()) {
      boolean list = member.kind() == Kind.LIST;
      String value = list ? type(member.element()) + "," + type(member.element()) : type(member);
      out.add(member.name() + "=" + value);
    }
    return out;
  }

  /** The JSON of a list or a structure. */
  static List<String> json(Parameter member) {
    List<String> out = new ArrayList<>();
    json(member, "", "", out);
    return out;
  }

  private static void json(Parameter member, String indent, String label, List<String> out) {
    switch (member.kind()) {
      case STRUCTURE -> {
        out.add(indent + label + "{");
        for (int i = 0; i < member.members().size(); i++) {
          Parameter inner = member.members().get(i);
          json(inner, indent + "  ", "\"" + inner.name() + "\": ", out);
          if (i + 1 < member.members().size()) {
            out.add(out.removeLast() + ",");
          }
        }
        out.add(indent + "}");
      }
      case LIST -> {
        boolean scalar = !structured(member.element());
        if (scalar) {
          out.add(indent + label + "[" + quoted(member.element()) + ", ...]");
          return;
        }
        out.add(indent + label + "[");
        json(member.element(), indent + "  ", "", out);
        out.add(indent + "  ...");
        out.add(indent + "]");
      }
      case MAP -> out.add(indent + label + "{\"string\": " + quoted(member.value()) + ", ...}");
      case STRING, INTEGER, LONG, DOUBLE, BOOLEAN, BLOB, TIMESTAMP ->
          out.add(indent + label + quoted(member));
    }
  }

  private static String quoted(Parameter scalar) {
    return switch (scalar.kind()) {
      case STRING, BLOB, TIMESTAMP -> "\"" + type(scalar) + "\"";
      case INTEGER, LONG, DOUBLE, BOOLEAN, LIST, MAP, STRUCTURE -> type(scalar);
    };
  }

  /** The name of a member's type. */
  static String type(Parameter member) {
    return switch (member.kind()) {
      case STRING -> "string";
      case INTEGER, LONG -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case BLOB -> "blob";
      case TIMESTAMP -> "timestamp";
      case STRUCTURE -> "structure";
      case LIST -> "list of " + type(member.element()) + "s";
      case MAP -> "map of " + type(member.value()) + "s";
    };
  }

  /** What is asked of a value, one sentence each. */
  static List<String> constraints(Parameter member) {
    List<String> out = new ArrayList<>();
    if (member.required()) {
      out.add("Required.");
    }
    if (member.min() > 0) {
      out.add(
          switch (member.kind()) {
            case STRING -> "At least " + counted(member.min(), "character") + ".";
            case LIST -> "At least " + counted(member.min(), "value") + ".";
            case INTEGER, LONG, DOUBLE, BOOLEAN, BLOB, TIMESTAMP, MAP, STRUCTURE ->
                "At least " + member.min() + ".";
          });
    }
    if (member.kind() == Kind.LIST && member.element().min() > 0) {
      out.add("Each has at least " + counted(member.element().min(), "character") + ".");
    }
    return out;
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
