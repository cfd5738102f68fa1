package dev.ecrpublic.input;

import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.text.PlainDateTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Requests to fill in and sample responses, made from the model alone. */
public final class Skeleton {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private Skeleton() {}

  /** A request with every member, as JSON with a line end after it. */
  public static String json(List<Parameter> members) {
    StringBuilder out = new StringBuilder();
    jsonObject(members, 0, out);
    return out.append('\n').toString();
  }

  /**
   * A request with every member, as YAML; beside each member the first sentence of its help (an
   * empty help gives no comment).
   */
  public static String yaml(List<Parameter> members, Function<Parameter, String> help) {
    return new YamlSkeleton(help).request(members);
  }

  /** A response with every member: strings hold their own name, times are the epoch. */
  public static Map<String, Object> output(List<Parameter> members) {
    Map<String, Object> response = new LinkedHashMap<>();
    for (Parameter member : members) {
      response.put(member.name(), sample(member));
    }
    return response;
  }

  private static Object sample(Parameter member) {
    return switch (member.kind()) {
      case STRING, BLOB -> member.name();
      case INTEGER, LONG -> 0L;
      case DOUBLE -> 0.0;
      case BOOLEAN -> Boolean.TRUE;
      case TIMESTAMP -> new PlainDateTime(EPOCH);
      case STRUCTURE -> output(member.members());
      case LIST -> {
        List<Object> one = new ArrayList<>(1);
        one.add(sample(member.element()));
        yield one;
      }
      case MAP -> {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("KeyName", sample(member.value()));
        yield one;
      }
    };
  }

  private static void jsonObject(List<Parameter> members, int depth, StringBuilder out) {
    if (members.isEmpty()) {
      out.append("{}");
      return;
    }
    char separator = '{';
    for (Parameter member : members) {
      newLine(out.append(separator), depth + 1);
      out.append('"').append(member.name()).append("\": ");
      jsonValue(member, depth + 1, out);
      separator = ',';
    }
    newLine(out, depth);
    out.append('}');
  }

  private static void jsonValue(Parameter member, int depth, StringBuilder out) {
    switch (member.kind()) {
      case STRING -> out.append('"').append(example(member)).append('"');
      case TIMESTAMP -> out.append("\"\"");
      case INTEGER, LONG -> out.append('0');
      case DOUBLE -> out.append("0.0");
      case BOOLEAN -> out.append("true");
      case BLOB -> out.append("null");
      case STRUCTURE -> jsonObject(member.members(), depth, out);
      case LIST -> {
        newLine(out.append('['), depth + 1);
        jsonValue(member.element(), depth + 1, out);
        newLine(out, depth);
        out.append(']');
      }
      case MAP -> {
        newLine(out.append('{'), depth + 1);
        out.append("\"KeyName\": ");
        jsonValue(member.value(), depth + 1, out);
        newLine(out, depth);
        out.append('}');
      }
    }
  }

  /** The first of the values that the model names, if it names any. */
  static String example(Parameter member) {
    return member.values().isEmpty() ? "" : member.values().getFirst();
  }

  private static void newLine(StringBuilder out, int depth) {
    out.append('\n').repeat(' ', 4 * depth);
  }
}
