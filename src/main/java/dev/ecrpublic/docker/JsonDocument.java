package dev.ecrpublic.docker;

import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Where the members of a JSON document's objects stand in its text. */
final class JsonDocument {
  private final String text;
  private final JsonParser parser;

  /** A value: an object with its members, or anything else without. */
  record Node(int start, int end, boolean isObject, List<Member> members) {
    /** The last member of that name, null where there is none. */
    Member member(String name) {
      Member found = null;
      for (Member member : members) {
        if (member.name.equals(name)) {
          found = member;
        }
      }
      return found;
    }
  }

  /** A member, whose name begins at {@code start}. */
  record Member(String name, int start, Node value) {}

  private JsonDocument(String text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /**
   * The object that the text is.
   *
   * @param source what to call the text in a refusal
   */
  static Node root(String text, String source) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw refusal(source, "is not a JSON object");
      }
      Node root = new JsonDocument(text, parser).object();
      if (parser.nextToken() != null) {
        throw refusal(source, "has text after its JSON object");
      }
      return root;
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw refusal(
          source,
          "is not valid JSON"
              + (place == null
                  ? ""
                  : " at line " + place.getLineNr() + ", column " + place.getColumnNr()));
    }
  }

  static Failure refusal(String source, String problem) {
    return new Failure.Configuration("Configuration", source + " " + problem);
  }

  private Node object() {
    int start = offset();
    List<Member> members = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int at = offset();
      parser.nextToken();
      boolean object = parser.currentToken() == JsonToken.START_OBJECT;
      int from = offset();
      Node inner = object ? object() : null;
      if (inner == null) {
        parser.skipChildren();
      }
      token = parser.nextToken();
      Node value = object ? inner : new Node(from, valueEnd(offset()), false, List.of());
      members.add(new Member(name, at, value));
    }
    return new Node(start, offset() + 1, true, members);
  }

  private int offset() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** The end of the value before the token at an offset: before spaces and the comma. */
  private int valueEnd(int next) {
    int end = pastBlanks(next);
    return text.charAt(end - 1) == ',' ? pastBlanks(end - 1) : end;
  }

  private int pastBlanks(int from) {
    int end = from;
    while (" \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
