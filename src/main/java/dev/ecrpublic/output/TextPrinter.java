package dev.ecrpublic.output;

import dev.ecrpublic.text.BlockWriter;
import dev.ecrpublic.text.CodePointOrder;
import dev.ecrpublic.text.PythonText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text format: one tab-separated line per object with its scalars in the order of their keys,
 * preceded by the upper-cased name of the member that holds it.
 */
public final class TextPrinter implements Printer {

  @Override
  public void print(Object value, Writer out) throws IOException {
    BlockWriter block = BlockWriter.over(out);
    try {
      item(value, null, block);
    } finally {
      block.finish(out);
    }
  }

  private static void item(Object value, String label, BlockWriter out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map, label, out);
    } else if (value instanceof List<?> list) {
      list(list, label, out);
    } else {
      out.write(PythonText.str(value));
      out.write('\n');
    }
  }

  private static void object(Map<?, ?> map, String label, BlockWriter out) throws IOException {
    String[] keys = CodePointOrder.sorted(map.keySet());
    Line line = new Line(label, out);
    boolean nested = false;
    for (String key : keys) {
      Object value = map.get(key);
      if (isScalar(value)) {
        line.field(PythonText.str(value));
      } else {
        nested = true;
      }
    }
    line.end();
    if (!nested) {
      return;
    }
    for (String key : keys) {
      Object value = map.get(key);
      if (!isScalar(value)) {
        item(value, upper(key), out);
      }
    }
  }

  private static void list(List<?> list, String label, BlockWriter out) throws IOException {
    boolean lists = false;
    for (Object element : list) {
      if (element instanceof Map) {
        rows(list, label, out);
        return;
      }
      lists |= element instanceof List;
    }
    if (!lists) {
      scalars(list, label, out);
      return;
    }
    List<Object> scalars = new ArrayList<>();
    for (Object element : list) {
      if (isScalar(element)) {
        scalars.add(element);
      }
    }
    scalars(scalars, label, out);
    for (Object element : list) {
      if (!isScalar(element)) {
        item(element, label, out);
      }
    }
  }

  private static void scalars(List<?> scalars, String label, BlockWriter out) throws IOException {
    if (label == null) {
      Line line = new Line(null, out);
      for (Object scalar : scalars) {
        line.field(PythonText.str(scalar));
      }
      line.end();
      return;
    }
    for (Object scalar : scalars) {
      out.write(label);
      out.write('\t');
      out.write(PythonText.str(scalar));
      out.write('\n');
    }
  }

  private static void rows(List<?> list, String label, BlockWriter out) throws IOException {
    Set<String> scalarKeys = new HashSet<>();
    for (Object element : list) {
      if (!(element instanceof Map<?, ?> map)) {
        String type = PythonText.typeName(element);
        throw new Unprintable("'" + type + "' object has no attribute 'items'");
      }
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (isScalar(entry.getValue())) {
          scalarKeys.add((String) entry.getKey());
        }
      }
    }
    String[] columns = CodePointOrder.sorted(scalarKeys);
    for (Object element : list) {
      row((Map<?, ?>) element, columns, scalarKeys, label, out);
    }
  }

  private static void row(
      Map<?, ?> map, String[] columns, Set<String> scalarKeys, String label, BlockWriter out)
      throws IOException {
    Line line = new Line(label, out);
    int present = 0;
    for (String column : columns) {
      Object value = map.get(column);
      boolean missing = value == null && !map.containsKey(column);
      present += missing ? 0 : 1;
      line.field(missing ? "" : PythonText.str(value));
    }
    line.end();
    if (present == map.size()) {
      return;
    }
    List<Object> rest = new ArrayList<>(map.size() - present);
    for (Object key : map.keySet()) {
      if (!scalarKeys.contains(key)) {
        rest.add(key);
      }
    }
    for (String key : CodePointOrder.sorted(rest)) {
      item(map.get(key), upper(key), out);
    }
  }

  private static boolean isScalar(Object value) {
    return !(value instanceof Map || value instanceof List);
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }

  /** Tab-separated fields after an optional label; without a field there is no line. */
  private static final class Line {
    private final String label;
    private final BlockWriter out;
    private boolean begun;

    Line(String label, BlockWriter out) {
      this.label = label;
      this.out = out;
    }

    void field(String text) throws IOException {
      if (!begun && label != null) {
        out.write(label);
        out.write('\t');
      }
      if (begun) {
        out.write('\t');
      }
      begun = true;
      out.write(text);
    }

    void end() throws IOException {
      if (begun) {
        out.write('\n');
      }
    }
  }
}
