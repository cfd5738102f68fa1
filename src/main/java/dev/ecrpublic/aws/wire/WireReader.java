package dev.ecrpublic.aws.wire;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.model.Timestamps;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads a reply's JSON into plain values, keeping what the model knows, in model order, exactly as
 * it was sent.
 */
public final class WireReader {
  private final JsonFactory json =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
  private final Timestamps timestamps;

  /** A reader that shows times in that form. */
  public WireReader(Timestamps timestamps) {
    this.timestamps = timestamps;
  }

  /** Reads next to nothing, so that what reading takes is set up before the reply comes. */
  static void rehearse() {
    new WireReader(new Timestamps(ZoneOffset.UTC, true)).read(new byte[] {'{', '}'}, List.of());
  }

  /**
   * The modelled members of a body; none for a body that is not a JSON object, as the AWS CLI has
   * it.
   */
  public Map<String, Object> read(byte[] body, List<Parameter> members) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      Map<String, Object> out = structure(parser, members);
      return parser.nextToken() == null ? out : Map.of();
    } catch (JacksonException notJson) {
      return Map.of();
    }
  }

  /** Every member of a JSON object that is no reply; null for anything else. */
  public static Map<String, Object> object(byte[] body) {
    return new WireReader(new Timestamps(ZoneOffset.UTC, true)).readAll(body);
  }

  /** Every member of a JSON object, modelled or not; null for a body that is not a JSON object. */
  Map<String, Object> readAll(byte[] body) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Map<String, Object> out = object(parser);
      return parser.nextToken() == null ? out : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private Map<String, Object> structure(JsonParser parser, List<Parameter> members) {
    Object[] found = new Object[members.size()];
    boolean ordered = true;
    int last = -1;
    Map<String, Object> out = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int index = indexOf(members, parser.currentName(), last + 1);
      JsonToken token = parser.nextToken();
      if (index < 0) {
        parser.skipChildren();
        continue;
      }
      Object value =
          token == JsonToken.VALUE_NULL ? null : value(parser, token, members.get(index));
      ordered &= index > last;
      last = Math.max(last, index);
      found[index] = value;
      if (value == null) {
        out.remove(members.get(index).name());
      } else {
        out.put(members.get(index).name(), value);
      }
    }
    return ordered ? out : reordered(members, found);
  }

  private static Map<String, Object> reordered(List<Parameter> members, Object[] found) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] != null) {
        out.put(members.get(i).name(), found[i]);
      }
    }
    return out;
  }

  /** Looks from {@code likely} on first, because members mostly come in model order. */
  private static int indexOf(List<Parameter> members, String name, int likely) {
    int size = members.size();
    for (int i = 0, at = likely; i < size; i++, at++) {
      at = at < size ? at : 0;
      if (members.get(at).name().equals(name)) {
        return at;
      }
    }
    return -1;
  }

  private Object value(JsonParser parser, JsonToken token, Parameter shape) {
    if (shape.kind() == Kind.STRUCTURE && token == JsonToken.START_OBJECT) {
      return structure(parser, shape.members());
    }
    if (shape.kind() == Kind.LIST && token == JsonToken.START_ARRAY) {
      List<Object> out = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        out.add(value(parser, next, shape.element()));
      }
      return out;
    }
    if (shape.kind() == Kind.MAP && token == JsonToken.START_OBJECT) {
      return map(parser, shape.value());
    }
    Object plain = any(parser, token);
    return shape.kind() == Kind.TIMESTAMP && plain != null ? timestamps.of(plain) : plain;
  }

  /** A map keeps every key, those without a value too. */
  private Map<String, Object> map(JsonParser parser, Parameter shape) {
    Map<String, Object> out = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      out.put(name, value(parser, parser.nextToken(), shape));
    }
    return out;
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> out = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      out.put(name, any(parser, parser.nextToken()));
    }
    return out;
  }

  private static Object any(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> out = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          out.add(any(parser, next));
        }
        yield out;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getDoubleValue());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private static Number integer(JsonParser parser) {
    Number number = parser.getNumberValue();
    return number instanceof BigInteger ? number : Long.valueOf(number.longValue());
  }
}
