package dev.ecrpublic.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Moves between the SDK's typed objects and plain values through the metadata that the objects
 * carry.
 */
public final class Shapes {
  private Shapes() {}

  /** Sets a builder's members from plain values that were validated against {@link #parameters}. */
  public static void fill(SdkPojo builder, Map<String, Object> values) {
    for (SdkField<?> field : builder.sdkFields()) {
      Object value = values.get(field.locationName());
      if (value != null) {
        field.set(builder, typed(field, value));
      }
    }
  }

  /**
   * What a built object holds, members in model order, absent ones left out, timestamps through
   * {@code time}.
   */
  public static Map<String, Object> toMap(SdkPojo object, Function<Instant, Object> time) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (SdkField<?> field : object.sdkFields()) {
      Object value = field.getValueOrDefault(object);
      boolean absent =
          value == null
              || value instanceof SdkAutoConstructList<?>
              || value instanceof SdkAutoConstructMap<?, ?>;
      if (!absent) {
        out.put(field.locationName(), plain(value, time));
      }
    }
    return out;
  }

  /** The members of a structure in model order. */
  static List<Parameter> parameters(SdkPojo shape, Facts facts) {
    String structure = structure(shape);
    List<Parameter> out = new ArrayList<>(shape.sdkFields().size());
    for (SdkField<?> field : shape.sdkFields()) {
      String name = field.locationName();
      out.add(parameter(field, name, structure, name, facts));
    }
    return out;
  }

  /** A builder is a class inside the structure's own, and an error is its own builder's. */
  private static String structure(SdkPojo shape) {
    String name = shape.getClass().getName();
    int end = name.indexOf('$');
    return name.substring(name.lastIndexOf('.') + 1, end < 0 ? name.length() : end);
  }

  private static Parameter parameter(
      SdkField<?> field, String name, String structure, String fact, Facts facts) {
    Kind kind = kind(field.marshallingType());
    List<Parameter> members =
        switch (kind) {
          case STRUCTURE -> parameters(field.constructor().get(), facts);
          case LIST ->
              List.of(
                  parameter(elementOf(field), facts.element(name), structure, fact + "[]", facts));
          case MAP ->
              List.of(
                  new Parameter("", Kind.STRING, false, 0, List.of()),
                  parameter(valueOf(field), "", structure, fact + "{}", facts));
          case STRING, INTEGER, LONG, DOUBLE, BOOLEAN, BLOB, TIMESTAMP -> List.of();
        };
    return new Parameter(
        name,
        kind,
        facts.required(structure, fact),
        facts.min(structure, fact),
        members,
        kind == Kind.STRING ? facts.values(structure, fact) : List.of());
  }

  private static Kind kind(MarshallingType<?> type) {
    if (type == MarshallingType.STRING) {
      return Kind.STRING;
    }
    if (type == MarshallingType.INTEGER) {
      return Kind.INTEGER;
    }
    if (type == MarshallingType.LONG) {
      return Kind.LONG;
    }
    if (type == MarshallingType.DOUBLE) {
      return Kind.DOUBLE;
    }
    if (type == MarshallingType.BOOLEAN) {
      return Kind.BOOLEAN;
    }
    if (type == MarshallingType.SDK_BYTES) {
      return Kind.BLOB;
    }
    if (type == MarshallingType.INSTANT) {
      return Kind.TIMESTAMP;
    }
    if (type == MarshallingType.LIST) {
      return Kind.LIST;
    }
    if (type == MarshallingType.MAP) {
      return Kind.MAP;
    }
    if (type == MarshallingType.SDK_POJO) {
      return Kind.STRUCTURE;
    }
    throw new IllegalArgumentException("no member of this service has the type " + type);
  }

  private static SdkField<?> elementOf(SdkField<?> list) {
    return list.getTrait(ListTrait.class).memberFieldInfo();
  }

  private static SdkField<?> valueOf(SdkField<?> map) {
    return map.getTrait(MapTrait.class).valueFieldInfo();
  }

  private static Object typed(SdkField<?> field, Object value) {
    return switch (kind(field.marshallingType())) {
      case STRING, BOOLEAN, TIMESTAMP -> value;
      case INTEGER -> number(value).intValue();
      case LONG -> number(value).longValue();
      case DOUBLE -> number(value).doubleValue();
      case BLOB -> SdkBytes.fromByteArrayUnsafe((byte[]) value);
      case LIST -> {
        SdkField<?> element = elementOf(field);
        List<Object> out = new ArrayList<>();
        for (Object item : (List<?>) value) {
          out.add(typed(element, item));
        }
        yield out;
      }
      case MAP -> {
        Map<String, Object> out = members(value);
        out.replaceAll((key, item) -> typed(valueOf(field), item));
        yield out;
      }
      case STRUCTURE -> {
        SdkPojo nested = field.constructor().get();
        fill(nested, members(value));
        yield ((SdkBuilder<?, ?>) nested).build();
      }
    };
  }

  /** A JSON true or false passes for a number where the mirrored program's checks let it pass. */
  private static Number number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return (Number) value;
  }

  private static Map<String, Object> members(Object structure) {
    Map<String, Object> out = new LinkedHashMap<>();
    ((Map<?, ?>) structure).forEach((key, value) -> out.put((String) key, value));
    return out;
  }

  private static Object plain(Object value, Function<Instant, Object> time) {
    return switch (value) {
      case SdkPojo nested -> toMap(nested, time);
      case Instant instant -> time.apply(instant);
      case List<?> list -> {
        List<Object> out = new ArrayList<>(list.size());
        for (Object item : list) {
          out.add(plain(item, time));
        }
        yield out;
      }
      case Map<?, ?> map -> {
        Map<String, Object> out = members(map);
        out.replaceAll((key, item) -> plain(item, time));
        yield out;
      }
      case SdkBytes bytes -> bytes.asByteArrayUnsafe();
      default -> value;
    };
  }
}
