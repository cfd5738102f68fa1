package dev.ecrpublic.input;

import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.text.PlainDateTime;
import java.util.List;
import java.util.Map;

/** Checks a request, or a sample of a reply, against the model, and names every problem at once. */
public final class Validation {
  private static final String INPUT = "input";

  private final StringBuilder problems = new StringBuilder();

  private Validation() {}

  /**
   * Accepts the input silently if types, required members, least lengths and least values fit.
   *
   * @throws InvalidInput with one line for each problem
   */
  public static void validate(Map<String, Object> input, List<Parameter> members) {
    Validation validation = new Validation();
    validation.structure("", input, members);
    if (!validation.problems.isEmpty()) {
      throw new InvalidInput("Parameter validation failed:" + validation.problems);
    }
  }

  private void structure(String path, Map<?, ?> value, List<Parameter> members) {
    String shown = path.isEmpty() ? INPUT : path;
    for (Parameter member : members) {
      if (member.required() && !value.containsKey(member.name())) {
        report("Missing required parameter in ", shown, ": \"", member.name(), "\"");
      }
    }
    for (Object key : value.keySet()) {
      if (find(members, key) == null) {
        report("Unknown parameter in ", shown, ": \"", (String) key, "\", must be one of: ");
        problems.append(names(members));
      }
    }
    for (Map.Entry<?, ?> entry : value.entrySet()) {
      Parameter member = find(members, entry.getKey());
      if (member != null) {
        String name = member.name();
        value(path.isEmpty() ? name : path.concat(".").concat(name), entry.getValue(), member);
      }
    }
  }

  private static Parameter find(List<Parameter> members, Object name) {
    for (Parameter member : members) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    return null;
  }

  private static String names(List<Parameter> members) {
    StringBuilder names = new StringBuilder();
    for (Parameter member : members) {
      names.append(names.isEmpty() ? "" : ", ").append(member.name());
    }
    return names.toString();
  }

  private void value(String path, Object value, Parameter member) {
    switch (member.kind()) {
      case STRING -> string(path, value, member);
      case INTEGER -> number(path, value, member, Integer.MAX_VALUE);
      case LONG -> number(path, value, member, Long.MAX_VALUE);
      case BOOLEAN -> {
        if (!(value instanceof Boolean)) {
          wrongType(path, value, "<class 'bool'>");
        }
      }
      case BLOB -> {
        if (!(value instanceof byte[])) {
          wrongType(path, value, "<class 'bytes'>, <class 'bytearray'>, file-like object");
        }
      }
      case LIST -> list(path, value, member);
      case STRUCTURE -> {
        if (value instanceof Map<?, ?> map) {
          structure(path, map, member.members());
        } else {
          wrongType(path, value, "<class 'dict'>");
        }
      }
      case DOUBLE -> {
        if (!(value instanceof Number)) {
          wrongType(path, value, "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>");
        }
      }
      case MAP -> map(path, value, member);
      case TIMESTAMP -> {
        if (!(value instanceof PlainDateTime)) {
          wrongType(path, value, "<class 'datetime.datetime'>, timestamp-string");
        }
      }
    }
  }

  private void string(String path, Object value, Parameter member) {
    if (!(value instanceof String text)) {
      wrongType(path, value, "<class 'str'>");
      return;
    }
    length(path, text.codePointCount(0, text.length()), member);
  }

  private void list(String path, Object value, Parameter member) {
    if (!(value instanceof List<?> list)) {
      wrongType(path, value, "<class 'list'>, <class 'tuple'>");
      return;
    }
    length(path, list.size(), member);
    int i = 0;
    for (Object element : list) {
      String index = Integer.toString(i++);
      value(path.concat("[").concat(index).concat("]"), element, member.element());
    }
  }

  private void map(String path, Object value, Parameter member) {
    if (!(value instanceof Map<?, ?> map)) {
      wrongType(path, value, "<class 'dict'>");
      return;
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      value(path + "." + entry.getKey(), entry.getValue(), member.value());
    }
  }

  private void length(String path, int length, Parameter member) {
    if (length < member.min()) {
      report("Invalid length for parameter ", path, ", value: ", Integer.toString(length));
      problems.append(", valid min length: ").append(member.min());
    }
  }

  private void number(String path, Object value, Parameter member, long max) {
    if (!PlainNumber.isWhole(value)) {
      wrongType(path, value, "<class 'int'>");
    } else if (PlainNumber.compare(value, member.min()) < 0) {
      report("Invalid value for parameter ", path, ", value: ", value.toString());
      problems.append(", valid min value: ").append(member.min());
    } else if (PlainNumber.compare(value, max) > 0) {
      report("Invalid value for parameter ", path, ", value: ", value.toString());
      problems.append(", valid max value: ").append(max);
    }
  }

  private void wrongType(String path, Object value, String valid) {
    report("Invalid type for parameter ", path, ", value: ", ValueText.of(value), ", type: ");
    problems.append(ValueText.type(value)).append(", valid types: ").append(valid);
  }

  private void report(String... words) {
    problems.append('\n');
    for (String word : words) {
      problems.append(word);
    }
  }
}
