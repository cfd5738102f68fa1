package dev.ecrpublic.emulate;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A reply in the shape of the model: members in its order, without those that are null. A time may
 * also come as it is kept in documents, in ISO 8601.
 */
final class ReplyShape {
  private final Function<Instant, Object> time;

  private ReplyShape(Function<Instant, Object> time) {
    this.time = time;
  }

  /** The reply as it is told; {@code time} says how times are. */
  static Map<String, Object> of(
      List<Parameter> members, Map<?, ?> reply, Function<Instant, Object> time) {
    return new ReplyShape(time).structure(members, reply);
  }

  private Map<String, Object> structure(List<Parameter> members, Map<?, ?> values) {
    Map<String, Object> shaped = LinkedHashMap.newLinkedHashMap(values.size());
    for (Parameter member : members) {
      Object value = values.get(member.name());
      if (value != null) {
        shaped.put(member.name(), shaped(member, value));
      }
    }
    return shaped;
  }

  private Object shaped(Parameter member, Object value) {
    return switch (value) {
      case Instant instant -> time.apply(instant);
      case String text when member.kind() == Kind.TIMESTAMP -> time.apply(Instant.parse(text));
      case List<?> list -> list(member.element(), list);
      case Map<?, ?> map when member.kind() == Kind.MAP -> map;
      case Map<?, ?> map -> structure(member.members(), map);
      default -> value;
    };
  }

  private List<Object> list(Parameter element, List<?> values) {
    List<Object> shaped = new ArrayList<>(values.size());
    for (Object value : values) {
      shaped.add(shaped(element, value));
    }
    return shaped;
  }
}
