package dev.ecrpublic.registry.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A JSON object with a checksum as its first member. */
public final class CheckedDocument {
  private static final String MEMBER = "checksum";

  /** Where the checksum stands. */
  public static final Checksum CHECKSUM = new Checksum("{\"" + MEMBER + "\":\"");

  private CheckedDocument() {}

  /** The document with these members. */
  public static byte[] encode(Map<String, ?> members) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(MEMBER, Checksum.NONE_YET);
    json.putAll(members);
    return CHECKSUM.seal(PlainJson.write(json));
  }

  /**
   * The members of a document.
   *
   * @param file how the document is named in errors
   * @param older whether these are the members of a document from before there were checksums
   */
  public static Map<String, Object> decode(
      byte[] text, String file, Predicate<Map<String, Object>> older) throws DamagedDocument {
    boolean checked = CHECKSUM.isCarried(text);
    if (checked && !CHECKSUM.holds(text)) {
      throw new DamagedDocument(file, "its checksum does not match");
    }
    Map<String, Object> members;
    try {
      members = PlainJson.readObject(text);
    } catch (RuntimeException e) {
      throw new DamagedDocument(file, "it is no JSON object");
    }
    if (checked) {
      members.remove(MEMBER);
    } else if (!older.test(members)) {
      throw new DamagedDocument(file, "it has no checksum");
    }
    return members;
  }
}
