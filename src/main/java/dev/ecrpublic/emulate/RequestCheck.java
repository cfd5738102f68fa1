package dev.ecrpublic.emulate;

import dev.ecrpublic.model.Parameter;
import java.util.List;
import java.util.Map;

/**
 * What the model demands of a request: members that must be there, lengths and values that must not
 * be less, texts that must be one of a few. Callers that check nothing themselves are told by
 * InvalidParameterException.
 */
public final class RequestCheck {
  private RequestCheck() {}

  /** Checks a request. */
  public static void check(List<Parameter> members, Map<String, Object> request) {
    structure("", members, request);
  }

  private static void structure(String path, List<Parameter> members, Map<?, ?> values) {
    for (Parameter member : members) {
      String at = path.isEmpty() ? member.name() : path + '.' + member.name();
      Object value = values.get(member.name());
      if (value != null) {
        value(at, member, value);
      } else if (member.required()) {
        Constraints.required(at, null);
      }
    }
  }

  private static void value(String path, Parameter member, Object value) {
    switch (value) {
      case String text -> text(path, member, text);
      case List<?> list -> {
        Constraints.size(path, list, (int) member.min(), Integer.MAX_VALUE);
        for (int i = 0; i < list.size(); i++) {
          Object element = Constraints.required(path + '[' + i + ']', list.get(i));
          value(path + '[' + i + ']', member.element(), element);
        }
      }
      case Map<?, ?> map -> structure(path, member.members(), map);
      case Number number ->
          Constraints.value(path, number.longValue(), member.min(), Long.MAX_VALUE);
      default -> {}
    }
  }

  private static void text(String path, Parameter member, String text) {
    Constraints.length(path, text, (int) member.min(), Integer.MAX_VALUE);
    if (!member.values().isEmpty()) {
      Constraints.oneOf(path, text, member.values());
    }
    Constraints.characters(path, text);
  }
}
