package dev.ecrpublic.input;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the text given for binary members into bytes. */
public final class Blobs {
  private static final int LONGEST_QUOTE = 200;

  private Blobs() {}

  /**
   * The input with every text of a blob member as bytes: the text's own (raw), or those it spells
   * in base64. Bytes and values of other types stay.
   *
   * @throws InvalidInput on bad base64
   */
  public static Map<String, Object> decode(
      Map<String, Object> input, List<Parameter> members, boolean raw) {
    if (!anyBlob(members)) {
      return input;
    }
    Map<String, Object> decoded = new LinkedHashMap<>(input);
    for (Parameter member : members) {
      Object value = decoded.get(member.name());
      if (value != null) {
        decoded.put(member.name(), decode(value, member, raw));
      }
    }
    return decoded;
  }

  private static boolean anyBlob(List<Parameter> members) {
    for (Parameter member : members) {
      if (member.kind() == Kind.BLOB || anyBlob(member.members())) {
        return true;
      }
    }
    return false;
  }

  private static Object decode(Object value, Parameter member, boolean raw) {
    if (member.kind() == Kind.BLOB && value instanceof String text) {
      return raw ? text.getBytes(StandardCharsets.UTF_8) : bytes(text);
    }
    if (member.kind() == Kind.STRUCTURE && value instanceof Map) {
      return decode(PlainShape.map(value), member.members(), raw);
    }
    if (member.kind() == Kind.LIST && value instanceof List<?> list) {
      List<Object> decoded = new ArrayList<>(list.size());
      for (Object element : list) {
        decoded.add(decode(element, member.element(), raw));
      }
      return decoded;
    }
    return value;
  }

  private static byte[] bytes(String text) {
    byte[] bytes = LenientBase64.decode(text);
    if (bytes == null) {
      String shown =
          text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE).concat("...") : text;
      throw new InvalidInput("Invalid base64: \"" + shown + "\"");
    }
    return bytes;
  }
}
