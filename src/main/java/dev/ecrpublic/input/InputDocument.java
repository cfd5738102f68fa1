package dev.ecrpublic.input;

import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request given as a whole: the value of {@code --cli-input-json} or {@code --cli-input-yaml}.
 */
public final class InputDocument {
  private static final String JSON = "cli-input-json";
  private static final String YAML = "cli-input-yaml";

  private final ParamFile files;

  /** Documents whose value names a file are read through that reader. */
  public InputDocument(ParamFile files) {
    this.files = files;
  }

  /**
   * The members in a JSON object, which is given as text or as the name of a file.
   *
   * @throws InvalidInput if it is no JSON, or no object
   */
  public Map<String, Object> json(String value) {
    Object content = content(JSON, value);
    Object document;
    try {
      document = JsonReader.parse(text(content));
    } catch (CharacterCodingException | BadJson e) {
      throw new InvalidInput("Invalid JSON received.").ofFlag(JSON);
    }
    return members(JSON, document);
  }

  /**
   * The members in a YAML map, which is given as text or as the name of a file.
   *
   * @throws InvalidInput if it is no YAML, or no map
   */
  public Map<String, Object> yaml(String value) {
    Object content = content(YAML, value);
    Object document;
    try {
      document = YamlReader.parse(text(content));
    } catch (CharacterCodingException | InvalidInput e) {
      throw new InvalidInput("Invalid YAML received.").ofFlag(YAML);
    }
    return members(YAML, document);
  }

  /** The members set by flags, and after them those that only the document sets. */
  public static Map<String, Object> merge(Map<String, Object> flags, Map<String, Object> document) {
    Map<String, Object> merged = new LinkedHashMap<>(flags);
    for (Map.Entry<String, Object> entry : document.entrySet()) {
      if (!flags.containsKey(entry.getKey())) {
        merged.put(entry.getKey(), entry.getValue());
      }
    }
    return merged;
  }

  private Object content(String option, String value) {
    if (!ParamFile.isReference(value)) {
      return value;
    }
    try {
      return files.read(value);
    } catch (InvalidInput e) {
      throw e.ofFlag("--".concat(option));
    }
  }

  private static String text(Object content) throws CharacterCodingException {
    if (content instanceof String text) {
      return text;
    }
    byte[] bytes = (byte[]) content;
    String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe);
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static Map<String, Object> members(String option, Object document) {
    if (!(document instanceof Map)) {
      throw new InvalidInput("Invalid type: expecting map, received " + ValueText.type(document))
          .ofFlag("--".concat(option));
    }
    return PlainShape.map(document);
  }
}
