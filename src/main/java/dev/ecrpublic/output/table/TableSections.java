package dev.ecrpublic.output.table;

import dev.ecrpublic.output.Unprintable;
import dev.ecrpublic.text.CodePointOrder;
import dev.ecrpublic.text.PythonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays a plain value out as the sections of a table: members nest, lists of objects are rows. */
final class TableSections {
  private final List<TableSection> sections = new ArrayList<>();

  private TableSections() {}

  /** The sections in order; none if the value counts as nothing. */
  static List<TableSection> of(String title, Object value) {
    TableSections built = new TableSections();
    built.add(title, value, 0);
    return built.sections;
  }

  private void add(String title, Object value, int indent) {
    if (isFalsy(value)) {
      return;
    }
    if (title != null) {
      open(title, indent);
    }
    if (value instanceof Map<?, ?> map) {
      object(map, indent);
    } else if (value instanceof List<?> list) {
      if (list.getFirst() instanceof Map) {
        objects(list, title, indent);
      } else {
        elements(list);
      }
    }
  }

  private void object(Map<?, ?> map, int indent) {
    Keys keys = new Keys();
    keys.add(map);
    String[] scalars = CodePointOrder.sorted(keys.scalars);
    if (scalars.length == 1) {
      current().row(scalars[0], map.get(scalars[0]));
    } else if (scalars.length > 1) {
      current().header(scalars);
      current().row(values(map, scalars));
    }
    for (String key : CodePointOrder.sorted(keys.nested)) {
      add(key, map.get(key), indent + 1);
    }
  }

  private void objects(List<?> list, String title, int indent) {
    Keys keys = new Keys();
    for (Object element : list) {
      if (element instanceof Map<?, ?> map) {
        keys.add(map);
      } else if (!isEmpty(element)) {
        throw notAnObject(element);
      }
    }
    String[] headers = CodePointOrder.sorted(keys.scalars);
    String[] nested = CodePointOrder.sorted(keys.nested);
    current().header(headers);
    boolean first = true;
    for (Object element : list) {
      Map<?, ?> map = element instanceof Map<?, ?> object ? object : noMembers(element, headers);
      if (!first && nested.length > 0) {
        open(title, indent);
        current().header(headers);
      }
      first = false;
      current().row(values(map, headers));
      for (String key : nested) {
        add(key, map.get(key), indent + 1);
      }
    }
  }

  private void elements(List<?> list) {
    for (Object element : list) {
      if (element instanceof Map<?, ?> map) {
        current().row(map.keySet().toArray());
      } else if (!(element instanceof List<?> inner)) {
        current().row(element);
      } else if (isFlat(inner)) {
        current().row(inner.toArray());
      } else {
        add(null, inner, 0);
      }
    }
  }

  private void open(String title, int indent) {
    sections.add(new TableSection(title, indent));
  }

  private TableSection current() {
    return sections.getLast();
  }

  // An empty string or list beside objects is shown as long as no column asks it for a value.
  private static Map<?, ?> noMembers(Object empty, String[] headers) {
    if (headers.length > 0) {
      String type = PythonText.typeName(empty);
      throw new Unprintable("'" + type + "' object has no attribute 'get'");
    }
    return Map.of();
  }

  private static Unprintable notAnObject(Object value) {
    if (value instanceof String) {
      return new Unprintable("string indices must be integers, not 'str'");
    }
    if (value instanceof List<?> list) {
      Object first = list.getFirst();
      String type = PythonText.typeName(first);
      boolean isIndex = first instanceof Boolean || type.equals("int");
      String refusal = "list indices must be integers or slices, not ";
      return new Unprintable(isIndex ? "list index out of range" : refusal + type);
    }
    return new Unprintable("'" + PythonText.typeName(value) + "' object is not iterable");
  }

  private static Object[] values(Map<?, ?> map, String[] keys) {
    Object[] values = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = map.containsKey(keys[i]) ? map.get(keys[i]) : "";
    }
    return values;
  }

  private static boolean isFlat(List<?> list) {
    for (Object element : list) {
      if (isNested(element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNested(Object value) {
    return value instanceof Map || value instanceof List;
  }

  private static boolean isFalsy(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue() == 0;
    }
    return value == null || value.equals(false) || isEmpty(value);
  }

  private static boolean isEmpty(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    return value instanceof String text && text.isEmpty();
  }

  /** The keys of objects, split by whether some object holds a scalar or a container under them. */
  private static final class Keys {
    private final Set<String> scalars = new HashSet<>();
    private final Set<String> nested = new HashSet<>();

    void add(Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        (isNested(entry.getValue()) ? nested : scalars).add((String) entry.getKey());
      }
    }
  }
}
