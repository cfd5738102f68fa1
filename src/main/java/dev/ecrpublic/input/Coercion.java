package dev.ecrpublic.input;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model makes of a shorthand value: {@code architectures=ARM} is a list where the model
 * has one, and {@code scanOnPush=true} a truth. A structure that was made a list of one is left as
 * it was typed.
 */
final class Coercion {
  private Coercion() {}

  /** The structure with every list member that is no list made a list of one element. */
  static Map<String, Object> ofStructure(Parameter structure, Map<String, Object> value) {
    Map<String, Object> coerced = new LinkedHashMap<>(value);
    for (Parameter member : structure.members()) {
      if (coerced.containsKey(member.name())) {
        coerced.put(member.name(), coerce(member, coerced.get(member.name())));
      }
    }
    return coerced;
  }

  private static Object coerce(Parameter member, Object value) {
    if (member.kind() == Kind.STRUCTURE && value instanceof Map) {
      return ofStructure(member, PlainShape.map(value));
    }
    if (member.kind() == Kind.BOOLEAN) {
      return truth(member, value);
    }
    if (member.kind() != Kind.LIST) {
      return value;
    }
    List<Object> elements = new ArrayList<>();
    if (!(value instanceof List<?> given)) {
      elements.add(value);
      return elements;
    }
    for (Object element : given) {
      elements.add(coerce(member.element(), element));
    }
    return elements;
  }

  /** Other words stay as they are, and are refused where the request is checked. */
  private static Object truth(Parameter member, Object value) {
    if (!(value instanceof String word)) {
      throw new Failure.Internal(member.name() + " is one value, true or false, and no other");
    }
    if (word.equalsIgnoreCase("true")) {
      return true;
    }
    return word.equalsIgnoreCase("false") ? (Object) false : word;
  }
}
