package dev.ecrpublic.docker;

import dev.ecrpublic.docker.JsonDocument.Member;
import dev.ecrpublic.docker.JsonDocument.Node;
import dev.ecrpublic.output.JsonPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * A JSON object as text in which single members are set and removed; every other character stays as
 * it is.
 */
final class JsonEdit {
  private static final String UNIT = "\t";
  private final String given;
  private final String text;
  private final String source;
  private final Node root;

  private JsonEdit(String given, String text, String source) {
    this.given = given;
    this.text = text;
    this.source = source;
    this.root = JsonDocument.root(text, source);
  }

  /** The text of an object, a blank one being an empty object; {@code source} is its name. */
  static JsonEdit of(String text, String source) {
    return new JsonEdit(text, text.isBlank() ? "{\n}\n" : text, source);
  }

  /** The text as it is. */
  String unchanged() {
    return given;
  }

  /** The text with that value at the path; objects on the way are made. */
  String with(List<String> path, Object value) {
    Node at = root;
    for (int depth = 0; depth < path.size(); depth++) {
      Member member = at.member(path.get(depth));
      boolean last = depth == path.size() - 1;
      if (member == null) {
        return inserted(at, path.subList(depth, path.size()), value);
      }
      if (last) {
        String indent = indent(member.start());
        String written = written(value, indent, onOneLine(at));
        return spliced(member.value().start(), member.value().end(), written);
      }
      if (!member.value().isObject()) {
        throw JsonDocument.refusal(source, "has \"" + path.get(depth) + "\" that is no object");
      }
      at = member.value();
    }
    return text;
  }

  /** The text without the member at the path, and without an object that thereby gets empty. */
  String without(String parent, String name) {
    Member outer = root.member(parent);
    Member inner = outer == null ? null : outer.value().member(name);
    if (inner == null) {
      return text;
    }
    return outer.value().members().size() == 1
        ? removed(root, outer)
        : removed(outer.value(), inner);
  }

  private String removed(Node object, Member member) {
    List<Member> members = object.members();
    int index = members.indexOf(member);
    if (members.size() == 1) {
      return spliced(object.start() + 1, object.end() - 1, "");
    }
    if (index < members.size() - 1) {
      return spliced(member.start(), members.get(index + 1).start(), "");
    }
    return spliced(members.get(index - 1).value().end(), member.value().end(), "");
  }

  private String inserted(Node object, List<String> names, Object value) {
    Object nested = value;
    for (int i = names.size() - 1; i > 0; i--) {
      nested = Map.of(names.get(i), nested);
    }
    boolean oneLine = onOneLine(object);
    List<Member> members = object.members();
    if (members.isEmpty()) {
      String outer = indent(object.start());
      String member = named(names.getFirst(), nested, outer + unit(), oneLine);
      String inside = oneLine ? member : newline() + outer + unit() + member + newline() + outer;
      return spliced(object.start() + 1, object.end() - 1, inside);
    }
    int end = members.getLast().value().end();
    String indent = indent(members.getLast().start());
    String member = named(names.getFirst(), nested, indent, oneLine);
    return spliced(end, end, (oneLine ? ", " : "," + newline() + indent) + member);
  }

  private String named(String name, Object value, String indent, boolean oneLine) {
    return quoted(name) + ": " + written(value, indent, oneLine);
  }

  private String written(Object value, String indent, boolean oneLine) {
    if (!(value instanceof Map<?, ?> map)) {
      return quoted(value.toString());
    }
    if (map.isEmpty()) {
      return "{}";
    }
    StringBuilder out = new StringBuilder("{");
    String between = oneLine ? "" : newline() + indent + unit();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      out.append(out.length() == 1 ? "" : oneLine ? ", " : ",").append(between);
      out.append(named(member.getKey().toString(), member.getValue(), indent + unit(), oneLine));
    }
    return out.append(oneLine ? "" : newline() + indent).append('}').toString();
  }

  /** Whether an object's members, or an empty object's document, are written without new lines. */
  private boolean onOneLine(Node object) {
    if (object.members().isEmpty()) {
      return text.strip().indexOf('\n') < 0 && !root.members().isEmpty();
    }
    return text.substring(object.start(), object.members().getFirst().start()).indexOf('\n') < 0;
  }

  /** The blanks before the first character of the line on which a place is. */
  private String indent(int place) {
    int start = text.lastIndexOf('\n', place - 1) + 1;
    int end = start;
    while (end < place && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** What one level is indented by: what the document's first member is. */
  private String unit() {
    if (root.members().isEmpty() || onOneLine(root)) {
      return UNIT;
    }
    String indent = indent(root.members().getFirst().start());
    return indent.isEmpty() ? UNIT : indent;
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private String spliced(int from, int to, String replacement) {
    return text.substring(0, from) + replacement + text.substring(to);
  }

  /** A JSON string. */
  static String quoted(String value) {
    StringWriter out = new StringWriter();
    try {
      JsonPrinter.writeString(value, out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toString();
  }
}
