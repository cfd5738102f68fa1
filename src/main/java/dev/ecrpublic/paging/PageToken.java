package dev.ecrpublic.paging;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.AsciiJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where a listing goes on: the service's token and how many items of its page were shown already,
 * in the AWS CLI's encoding, base64 of {@code {"nextToken": "…", "boto_truncate_amount": 2}}.
 *
 * @param parameters what the token adds to the first request
 * @param skip how many items of the first page are left out
 */
record PageToken(Map<String, Object> parameters, int skip) {
  private static final String TOKEN = "nextToken";
  private static final String SKIP = "boto_truncate_amount";

  /** The start of a listing. */
  static final PageToken START = new PageToken(Map.of(), 0);

  /**
   * What {@code --starting-token} says, in the present form, the older {@code token___skip}, or as
   * a bare service token.
   */
  static PageToken parse(String text) {
    Map<String, Object> decoded = decoded(text);
    if (decoded == null) {
      return older(text);
    }
    Object skip = decoded.remove(SKIP);
    if (decoded.get(TOKEN) == null) {
      decoded.remove(TOKEN);
    }
    return new PageToken(decoded, skip instanceof Number n ? n.intValue() : 0);
  }

  /** The text of a token: {@code skip} below zero leaves the amount out. */
  static String encode(String serviceToken, int skip, boolean cut) {
    StringBuilder json = new StringBuilder("{\"nextToken\": ");
    if (serviceToken == null) {
      json.append("null");
    } else {
      AsciiJson.quote(serviceToken, json);
    }
    if (cut) {
      json.append(", \"boto_truncate_amount\": ").append(skip);
    }
    byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static PageToken older(String text) {
    String[] parts = text.split("___", -1);
    if (parts.length > 2) {
      throw new Failure.Internal("Bad starting token: " + text);
    }
    if (parts.length == 1) {
      return bare(text, 0);
    }
    try {
      int skip = Integer.parseInt(parts[1].strip());
      return parts[0].equals("None") ? new PageToken(Map.of(), skip) : bare(parts[0], skip);
    } catch (NumberFormatException notAnAmount) {
      return bare(text, 0);
    }
  }

  private static PageToken bare(String token, int skip) {
    return new PageToken(Map.of(TOKEN, token), skip);
  }

  private static Map<String, Object> decoded(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Map<String, Object> out = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        out.put(name, scalar(parser, parser.nextToken()));
      }
      return parser.nextToken() == null ? out : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static Object scalar(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> {
        parser.skipChildren();
        yield "";
      }
    };
  }
}
