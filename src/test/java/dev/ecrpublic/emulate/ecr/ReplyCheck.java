package dev.ecrpublic.emulate.ecr;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a reply is one of the model. */
public final class ReplyCheck {
  private ReplyCheck() {}

  /** Fails unless all members are of the model, in its order, of their types and its values. */
  public static void check(List<Parameter> members, Map<?, ?> reply) {
    List<String> known = new ArrayList<>();
    for (Parameter member : members) {
      Object value = reply.get(member.name());
      if (reply.containsKey(member.name())) {
        known.add(member.name());
        check(member, value);
      }
    }
    assertTrue(known.equals(List.copyOf(reply.keySet())), () -> reply.keySet() + " of " + known);
  }

  private static void check(Parameter member, Object value) {
    switch (member.kind()) {
      case STRING -> text(member, assertInstanceOf(String.class, value, member.name()));
      case TIMESTAMP -> assertInstanceOf(String.class, value, member.name());
      case INTEGER, LONG -> assertInstanceOf(Long.class, value, member.name());
      case DOUBLE -> assertInstanceOf(Number.class, value, member.name());
      case BOOLEAN -> assertInstanceOf(Boolean.class, value, member.name());
      case BLOB -> assertInstanceOf(byte[].class, value, member.name());
      case LIST -> {
        List<?> list = assertInstanceOf(List.class, value, member.name());
        list.forEach(element -> check(member.element(), element));
      }
      case MAP -> assertInstanceOf(Map.class, value, member.name());
      case STRUCTURE -> check(member.members(), assertInstanceOf(Map.class, value, member.name()));
    }
  }

  private static void text(Parameter member, String text) {
    assertTrue(
        member.values().isEmpty() || member.values().contains(text),
        () -> member.name() + " is " + text);
  }
}
