package dev.ecrpublic.oci.http;

import dev.ecrpublic.registry.state.PlainJson;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** A JSON object that somebody else sent. */
public final class JsonBody {
  private JsonBody() {}

  /** The object; {@code what} names it where it is none. */
  public static Map<String, Object> object(byte[] text, String what) throws Untrusted {
    try {
      return PlainJson.readObject(text);
    } catch (JacksonException e) {
      throw new Untrusted(what + " is not JSON");
    }
  }
}
