package dev.ecrpublic.emulate;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a structure in a reply, in any order; those that are null are left out. */
public final class ReplyMembers {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A structure with one member. */
  public static ReplyMembers of(String name, Object value) {
    return new ReplyMembers().with(name, value);
  }

  /** The same with one more. */
  public ReplyMembers with(String name, Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  /** The members. */
  public Map<String, Object> map() {
    return values;
  }
}
