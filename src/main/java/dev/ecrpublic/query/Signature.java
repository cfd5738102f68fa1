package dev.ecrpublic.query;

import dev.ecrpublic.text.PythonText;
import java.util.List;

/**
 * What a function accepts: for every parameter the names of its types, none meaning any. A variadic
 * function takes more arguments than it declares and leaves them unchecked.
 */
final class Signature {
  private static final String[] ANY = {};
  private static final String[] ARRAY = {"array"};
  private static final String[] EXPREF = {"expref"};
  private static final String[] NUMBER = {"number"};
  private static final String[] NUMBERS = {"array-number"};
  private static final String[] OBJECT = {"object"};
  private static final String[] STRING = {"string"};
  private static final String[] STRINGS = {"array-string"};
  private static final String[] ARRAY_OR_STRING = {"array", "string"};
  private static final String[] NUMBERS_OR_STRINGS = {"array-number", "array-string"};
  private static final String[] STRINGS_OR_NUMBERS = {"array-string", "array-number"};
  private static final String[] SIZED = {"string", "array", "object"};

  private final boolean variadic;
  private final String[][] parameters;

  private Signature(boolean variadic, String[]... parameters) {
    this.variadic = variadic;
    this.parameters = parameters;
  }

  /** The signature of a function, or null if there is no such function. */
  static Signature of(String function) {
    return switch (function) {
      case "abs", "ceil", "floor" -> new Signature(false, NUMBER);
      case "avg", "sum" -> new Signature(false, NUMBERS);
      case "contains" -> new Signature(false, ARRAY_OR_STRING, ANY);
      case "ends_with", "starts_with" -> new Signature(false, STRING, STRING);
      case "join" -> new Signature(false, STRING, STRINGS);
      case "keys", "values" -> new Signature(false, OBJECT);
      case "length" -> new Signature(false, SIZED);
      case "map" -> new Signature(false, EXPREF, ARRAY);
      case "max", "min" -> new Signature(false, NUMBERS_OR_STRINGS);
      case "max_by", "min_by", "sort_by" -> new Signature(false, ARRAY, EXPREF);
      case "merge" -> new Signature(true, OBJECT);
      case "not_null" -> new Signature(true, ANY);
      case "reverse" -> new Signature(false, ARRAY_OR_STRING);
      case "sort" -> new Signature(false, STRINGS_OR_NUMBERS);
      case "to_array", "to_number", "to_string", "type" -> new Signature(false, ANY);
      default -> null;
    };
  }

  /** Whether the function evaluates its references, so that none is in what it gives. */
  static boolean consumesReference(String function) {
    return switch (function) {
      case "map", "max_by", "min_by", "sort_by" -> true;
      default -> false;
    };
  }

  /** Fails unless the number and the types of the arguments fit. */
  void check(String function, List<Object> arguments) {
    int expected = parameters.length;
    int received = arguments.size();
    if (variadic ? received < expected : received != expected) {
      throw new QueryFailure(
          (variadic ? "Expected at least " : "Expected ")
              + expected
              + (expected == 1 ? " argument" : " arguments")
              + " for function "
              + function
              + "(), received "
              + received);
    }
    for (int i = 0; i < expected; i++) {
      if (parameters[i].length > 0) {
        check(function, arguments.get(i), parameters[i]);
      }
    }
  }

  /** The failure of an argument, or of one of its elements, that has none of the expected types. */
  static QueryFailure mismatch(String function, Object value, String received, String... expected) {
    return new QueryFailure(
        "In function "
            + function
            + "(), invalid type for value: "
            + PythonText.str(value)
            + ", expected one of: "
            + PythonText.repr(List.of((Object[]) expected))
            + ", received: \""
            + received
            + "\"");
  }

  private static void check(String function, Object argument, String[] types) {
    String actual = JsonType.of(argument);
    boolean accepted = false;
    for (String type : types) {
      accepted |= type.equals(actual) || elementType(type) != null && actual.equals("array");
    }
    if (!accepted) {
      throw mismatch(function, argument, actual, types);
    }
    if (argument instanceof List<?> list && !list.isEmpty() && elementType(types[0]) != null) {
      checkElements(function, list, types);
    }
  }

  // The first element decides which of the element types all others must have.
  private static void checkElements(String function, List<?> list, String[] types) {
    String first = JsonType.of(list.get(0));
    String allowed = elementType(types[0]);
    for (String type : types) {
      allowed = first.equals(elementType(type)) ? first : allowed;
    }
    for (Object element : list) {
      if (!JsonType.of(element).equals(allowed)) {
        throw mismatch(function, element, PythonType.nameOf(element), types);
      }
    }
  }

  private static String elementType(String type) {
    return type.startsWith("array-") ? type.substring("array-".length()) : null;
  }
}
