package dev.ecrpublic.query;

import dev.ecrpublic.query.syntax.TokenType;
import dev.ecrpublic.text.CompactJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The built-in functions, with the results and failures of jmespath.py 1.0.1. */
final class Functions {
  private Functions() {}

  /** The result of a function for evaluated arguments. */
  static Object call(String name, List<Object> arguments) {
    Signature signature = Signature.of(name);
    if (signature == null) {
      throw new QueryFailure("Unknown function: " + name + "()");
    }
    signature.check(name, arguments);
    return arguments.size() == 1
        ? unary(name, arguments.get(0))
        : multiple(name, arguments, arguments.get(0), arguments.get(1));
  }

  private static Object unary(String name, Object argument) {
    return switch (name) {
      case "abs" -> Arithmetic.abs((Number) argument);
      case "avg" -> Arithmetic.average((List<?>) argument);
      case "ceil" -> Arithmetic.ceil((Number) argument);
      case "floor" -> Arithmetic.floor((Number) argument);
      case "keys" -> new ArrayList<Object>(((Map<?, ?>) argument).keySet());
      case "length" -> length(argument);
      case "max" -> Selection.extreme((List<?>) argument, TokenType.GT);
      case "min" -> Selection.extreme((List<?>) argument, TokenType.LT);
      case "reverse" -> reversed(argument);
      case "sort" -> Selection.sorted((List<?>) argument);
      case "sum" -> Arithmetic.sum((List<?>) argument);
      case "to_array" -> argument instanceof List ? argument : list(argument);
      case "to_number" -> NumberText.parse(argument);
      case "to_string" -> argument instanceof String ? argument : CompactJson.of(argument);
      case "type" -> type(argument);
      case "values" -> new ArrayList<Object>(((Map<?, ?>) argument).values());
      default -> argument; // merge and not_null of one value
    };
  }

  private static Object multiple(String name, List<Object> all, Object first, Object second) {
    return switch (name) {
      case "contains" -> contains(first, second);
      case "ends_with" -> ((String) first).endsWith((String) second);
      case "join" -> join((String) first, (List<?>) second);
      case "map" -> mapped((ExpressionReference) first, (List<?>) second);
      case "max_by" ->
          Selection.extremeBy(name, (List<?>) first, (ExpressionReference) second, TokenType.GT);
      case "merge" -> Merge.of(all);
      case "min_by" ->
          Selection.extremeBy(name, (List<?>) first, (ExpressionReference) second, TokenType.LT);
      case "sort_by" -> Selection.sortedBy((List<?>) first, (ExpressionReference) second);
      case "starts_with" -> ((String) first).startsWith((String) second);
      default -> notNull(all);
    };
  }

  private static boolean contains(Object subject, Object sought) {
    if (subject instanceof List<?> list) {
      for (Object element : list) {
        if (PythonEquality.members(element, sought)) {
          return true;
        }
      }
      return false;
    }
    if (sought instanceof String part) {
      return ((String) subject).contains(part);
    }
    throw new QueryFailure(
        "'in <string>' requires string as left operand, not " + PythonType.nameOf(sought));
  }

  private static String join(String separator, List<?> parts) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      joined.append(i == 0 ? "" : separator).append((String) parts.get(i));
    }
    return joined.toString();
  }

  private static long length(Object value) {
    if (value instanceof String text) {
      return text.codePointCount(0, text.length());
    }
    return value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size();
  }

  private static Object reversed(Object value) {
    if (value instanceof String text) {
      return new StringBuilder(text).reverse().toString();
    }
    List<Object> reversed = new ArrayList<>((List<?>) value);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<Object> mapped(ExpressionReference expression, List<?> list) {
    List<Object> results = new ArrayList<>(list.size());
    for (Object element : list) {
      results.add(expression.of(element));
    }
    return results;
  }

  private static Object notNull(List<Object> values) {
    for (Object value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static List<Object> list(Object only) {
    List<Object> list = new ArrayList<>(1);
    list.add(only);
    return list;
  }

  private static String type(Object value) {
    String type = JsonType.of(value);
    return type.equals("expref") || type.equals("unknown") ? null : type;
  }
}
