package dev.ecrpublic.serve.api;

import dev.ecrpublic.model.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the body of an API call into plain values, guided by the operation's input: members that
 * the model does not have are skipped, those of another type are refused.
 *
 * <p>Blobs are decoded while they arrive, so that a layer part is never in memory as text.
 */
final class ApiInput {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_MEMBERS = 1000;

  private final JsonParser parser;

  private ApiInput(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The request in a body; an empty body is an empty request.
   *
   * @throws ApiError if it is no JSON object of the members' types
   * @throws IOException if the client breaks off
   */
  static Map<String, Object> read(InputStream body, List<Parameter> members) throws IOException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return Map.of();
      }
      if (first != JsonToken.START_OBJECT) {
        throw ApiError.unreadable("The request is not a JSON object");
      }
      Map<String, Object> request = new ApiInput(parser).structure(members);
      if (parser.nextToken() != null) {
        throw ApiError.unreadable("There is text after the JSON object of the request");
      }
      return request;
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw ApiError.unreadable("The request is not valid JSON");
    }
  }

  private Map<String, Object> structure(List<Parameter> members) {
    Map<String, Object> values = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      Optional<Parameter> member = member(members, name);
      requireNew(names, name, member.isPresent());
      if (member.isEmpty()) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        values.put(name, value(member.get(), token));
      }
    }
    return values;
  }

  /** Of two values, one program would see the one and another program the other. */
  private static void requireNew(Set<String> names, String name, boolean isKnown) {
    if (!names.add(name)) {
      throw ApiError.unreadable((isKnown ? name : "A member") + " occurs twice");
    }
    if (names.size() > MOST_MEMBERS) {
      throw ApiError.unreadable("The request has too many members");
    }
  }

  private static Optional<Parameter> member(List<Parameter> members, String name) {
    for (Parameter member : members) {
      if (member.name().equals(name)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private Object value(Parameter member, JsonToken token) {
    return switch (member.kind()) {
      case STRING -> {
        require(token == JsonToken.VALUE_STRING, member, "a string");
        yield parser.getString();
      }
      case INTEGER -> number(member, token, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> number(member, token, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> {
        require(token.isNumeric(), member, "a number");
        yield parser.getDoubleValue();
      }
      case BOOLEAN -> {
        boolean isTruth = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        require(isTruth, member, "true or false");
        yield token == JsonToken.VALUE_TRUE;
      }
      case BLOB -> {
        require(token == JsonToken.VALUE_STRING, member, "base64 text");
        yield blob(member);
      }
      case TIMESTAMP -> {
        require(token.isNumeric(), member, "a number of seconds");
        yield java.time.Instant.ofEpochMilli(Math.round(parser.getDoubleValue() * 1000));
      }
      case LIST -> {
        require(token == JsonToken.START_ARRAY, member, "a list");
        yield list(member.element());
      }
      case MAP -> {
        require(token == JsonToken.START_OBJECT, member, "an object");
        yield map(member.value());
      }
      case STRUCTURE -> {
        require(token == JsonToken.START_OBJECT, member, "an object");
        yield structure(member.members());
      }
    };
  }

  private List<Object> list(Parameter element) {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(value(element, token));
    }
    return values;
  }

  private Map<String, Object> map(Parameter value) {
    Map<String, Object> values = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      requireNew(names, name, false);
      values.put(name, value(value, parser.nextToken()));
    }
    return values;
  }

  private Number number(Parameter member, JsonToken token, long least, long greatest) {
    require(token == JsonToken.VALUE_NUMBER_INT, member, "a whole number");
    BigInteger number = parser.getBigIntegerValue();
    boolean fits =
        number.compareTo(BigInteger.valueOf(least)) >= 0
            && number.compareTo(BigInteger.valueOf(greatest)) <= 0;
    require(fits, member, "a number from " + least + " to " + greatest);
    return number.longValue();
  }

  private byte[] blob(Parameter member) {
    Sink sink = new Sink();
    try {
      parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, sink);
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException | IllegalArgumentException e) {
      throw ApiError.unreadable(member.name() + " must be base64 text");
    }
    return sink.toByteArray();
  }

  private static void require(boolean holds, Parameter member, String type) {
    if (!holds) {
      throw ApiError.unreadable(member.name() + " must be " + type);
    }
  }

  /** Collects bytes without the doubling that would take twice the memory of a layer part. */
  private static final class Sink extends java.io.OutputStream {
    private static final int STEP = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[1 << 10];
    private int count;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int done = 0;
      while (done < length) {
        if (count == last.length) {
          full.add(last);
          last = new byte[Math.min(STEP, last.length * 2)];
          count = 0;
        }
        int now = Math.min(length - done, last.length - count);
        System.arraycopy(bytes, offset + done, last, count, now);
        done += now;
        count += now;
      }
    }

    byte[] toByteArray() {
      int length = count;
      for (byte[] piece : full) {
        length += piece.length;
      }
      byte[] all = new byte[length];
      int at = 0;
      for (byte[] piece : full) {
        System.arraycopy(piece, 0, all, at, piece.length);
        at += piece.length;
      }
      System.arraycopy(last, 0, all, at, count);
      return all;
    }
  }
}
