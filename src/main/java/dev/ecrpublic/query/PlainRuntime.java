package dev.ecrpublic.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.jmespath.RuntimeType;
import software.amazon.smithy.jmespath.evaluation.JmespathRuntime;
import software.amazon.smithy.jmespath.evaluation.NumberType;

/**
 * Plain values for the library's evaluator. Truth and equality are jmespath.py's; functions and
 * order do not come through here, they are nodes of this package.
 */
final class PlainRuntime implements JmespathRuntime<Object> {
  static final PlainRuntime INSTANCE = new PlainRuntime();

  private PlainRuntime() {}

  @Override
  public RuntimeType typeOf(Object value) {
    if (value == null) {
      return RuntimeType.NULL;
    }
    if (value instanceof Map) {
      return RuntimeType.OBJECT;
    }
    if (value instanceof List) {
      return RuntimeType.ARRAY;
    }
    if (value instanceof Boolean) {
      return RuntimeType.BOOLEAN;
    }
    return value instanceof Number ? RuntimeType.NUMBER : RuntimeType.STRING;
  }

  @Override
  public boolean isTruthy(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    return value instanceof Map<?, ?> map ? !map.isEmpty() : value != null;
  }

  @Override
  public boolean equal(Object a, Object b) {
    return PythonEquality.strict(a, b);
  }

  @Override
  public Object createNull() {
    return null;
  }

  @Override
  public Object createBoolean(boolean truth) {
    return truth;
  }

  @Override
  public boolean asBoolean(Object value) {
    return (Boolean) value;
  }

  @Override
  public Object createString(String text) {
    return text;
  }

  @Override
  public String asString(Object value) {
    return (String) value;
  }

  @Override
  public Object createNumber(Number number) {
    return number;
  }

  @Override
  public NumberType numberType(Object value) {
    return value instanceof Double ? NumberType.DOUBLE : NumberType.BIG_INTEGER;
  }

  @Override
  public Number asNumber(Object value) {
    return (Number) value;
  }

  @Override
  public Object element(Object array, int index) {
    return ((List<?>) array).get(index);
  }

  @Override
  public Object value(Object object, Object key) {
    return object instanceof Map<?, ?> map ? map.get(key) : null;
  }

  @Override
  public int length(Object value) {
    return value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size();
  }

  @Override
  public Iterable<?> asIterable(Object value) {
    return value instanceof Map<?, ?> map ? map.keySet() : (List<?>) value;
  }

  @Override
  public ArrayBuilder<Object> arrayBuilder() {
    return new Elements();
  }

  @Override
  public ObjectBuilder<Object> objectBuilder() {
    return new Members();
  }

  /** A list that grows. */
  private static final class Elements implements ArrayBuilder<Object> {
    private final List<Object> list = new ArrayList<>();

    @Override
    public void add(Object value) {
      list.add(value);
    }

    @Override
    public void addAll(Object array) {
      list.addAll((List<?>) array);
    }

    @Override
    public Object build() {
      return list;
    }
  }

  /** A map that grows and keeps the order of its first appearances. */
  private static final class Members implements ObjectBuilder<Object> {
    private final Map<Object, Object> map = new LinkedHashMap<>();

    @Override
    public void put(Object key, Object value) {
      map.put(key, value);
    }

    @Override
    public void putAll(Object object) {
      map.putAll((Map<?, ?>) object);
    }

    @Override
    public Object build() {
      return map;
    }
  }
}
