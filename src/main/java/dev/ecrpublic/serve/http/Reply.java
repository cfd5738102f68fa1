package dev.ecrpublic.serve.http;

import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that is yet to be sent.
 *
 * @param status the HTTP status
 * @param headers the headers apart from the length
 * @param body what follows them
 */
public record Reply(int status, Map<String, String> headers, Body body) {
  /** The media type of JSON. */
  public static final String JSON = "application/json; charset=utf-8";

  /** What follows the headers. */
  public sealed interface Body {
    /** How many bytes that is. */
    long length();
  }

  /** A body in memory. */
  public record Bytes(byte[] content) implements Body {
    @Override
    public long length() {
      return content.length;
    }
  }

  /** A part of a file, which whoever sends it closes. */
  public record FilePart(FileChannel file, long start, long length) implements Body {}

  /** A body that is only announced, as answers to HEAD do. */
  public record Announced(long length) implements Body {}

  /** An answer without a body. */
  public static Reply of(int status) {
    return new Reply(status, Map.of(), new Bytes(new byte[0]));
  }

  /** The same with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  /** The same with a body of that media type. */
  public Reply with(String mediaType, Body other) {
    return new Reply(status, headers, other).with("Content-Type", mediaType);
  }

  /** The same with a JSON body. */
  public Reply json(byte[] text) {
    return with(JSON, new Bytes(text));
  }
}
