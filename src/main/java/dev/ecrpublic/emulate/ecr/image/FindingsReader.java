package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.registry.state.PlainJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads findings from a document: {@code imageScanFindings} as the service tells them, alone or in
 * the whole reply of DescribeImageScanFindings. What the model does not have is refused.
 */
public final class FindingsReader {
  private static final String MEMBER = "imageScanFindings";
  private static final String BASIC_SEVERITY = MEMBER + "\\.findings\\[[0-9]+]\\.severity";
  private static final String COMPLETED = "imageScanCompletedAt";

  /** Later years have more digits than other programs read. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  /** What basic findings can be; enhanced ones have words of the scanner's own. */
  private static final List<String> SEVERITIES =
      List.of("INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL", "UNDEFINED");

  private final Instant now;

  private FindingsReader(Instant now) {
    this.now = now;
  }

  /** A document that has no findings; the message says where and why. */
  public static final class InvalidFindings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFindings(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * The findings in a document.
   *
   * @param reply the members of the operation's reply
   * @param now when the scan was completed if the document does not say so
   * @throws InvalidFindings if there are none
   */
  public static ScanFindings read(byte[] text, List<Parameter> reply, Instant now) {
    Map<String, Object> document;
    try {
      document = PlainJson.readObject(text);
    } catch (RuntimeException e) {
      throw new InvalidFindings("it is no JSON object");
    }
    Parameter shape =
        reply.stream().filter(member -> member.name().equals(MEMBER)).findFirst().orElseThrow();
    Object findings = document.getOrDefault(MEMBER, document);
    return new FindingsReader(now).findings(shape, findings);
  }

  private ScanFindings findings(Parameter shape, Object given) {
    Map<String, Object> findings = structure(MEMBER, shape.members(), given);
    boolean basic = findings.containsKey("findings");
    if (basic == findings.containsKey("enhancedFindings")) {
      throw new InvalidFindings(
          "it must have either findings or enhancedFindings, even if there are none of them");
    }
    findings.putIfAbsent(COMPLETED, now.toString());
    return new ScanFindings(findings);
  }

  private Map<String, Object> structure(String path, List<Parameter> members, Object value) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : object(path, value).entrySet()) {
      String name = (String) entry.getKey();
      Optional<Parameter> member =
          members.stream().filter(known -> known.name().equals(name)).findFirst();
      if (member.isEmpty()) {
        throw new InvalidFindings(path + " has no member " + name);
      }
      if (entry.getValue() != null) {
        out.put(name, value(path + '.' + name, member.get(), entry.getValue()));
      }
    }
    return out;
  }

  private Object value(String path, Parameter member, Object value) {
    return switch (member.kind()) {
      case STRING -> text(path, member, value);
      case INTEGER, LONG -> whole(path, value);
      case DOUBLE -> number(path, value);
      case BOOLEAN -> truth(path, value);
      case TIMESTAMP -> time(path, value);
      case BLOB -> throw new InvalidFindings(path + " cannot be given");
      case LIST -> list(path, member.element(), value);
      case MAP -> map(path, member.value(), value);
      case STRUCTURE -> structure(path, member.members(), value);
    };
  }

  private static String text(String path, Parameter member, Object value) {
    if (!(value instanceof String text)) {
      throw new InvalidFindings(path + " must be a string");
    }
    List<String> values = path.matches(BASIC_SEVERITY) ? SEVERITIES : member.values();
    if (!values.isEmpty() && !values.contains(text)) {
      throw new InvalidFindings(path + " must be one of " + values);
    }
    return text;
  }

  private static Number whole(String path, Object value) {
    if (!(value instanceof Long number)) {
      throw new InvalidFindings(path + " must be a whole number");
    }
    return number;
  }

  private static Number number(String path, Object value) {
    if (!(value instanceof Number number)) {
      throw new InvalidFindings(path + " must be a number");
    }
    return number;
  }

  private static Object truth(String path, Object value) {
    if (!(value instanceof Boolean)) {
      throw new InvalidFindings(path + " must be true or false");
    }
    return value;
  }

  private static String time(String path, Object value) {
    try {
      Instant time =
          switch (value) {
            case String text -> OffsetDateTime.parse(text).toInstant();
            case Number seconds -> Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1_000));
            default -> throw new DateTimeException("neither");
          };
      if (time.isBefore(Instant.EPOCH) || !time.isBefore(END)) {
        throw new DateTimeException("of no finding");
      }
      return time.toString();
    } catch (DateTimeException e) {
      throw new InvalidFindings(
          path + " must be a time such as 2026-01-02T03:04:05Z, or seconds since 1970");
    }
  }

  private List<Object> list(String path, Parameter element, Object value) {
    if (!(value instanceof List<?> elements)) {
      throw new InvalidFindings(path + " must be a list");
    }
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      out.add(value(path + '[' + i + ']', element, elements.get(i)));
    }
    return out;
  }

  private Map<String, Object> map(String path, Parameter of, Object value) {
    Map<String, Object> out = new LinkedHashMap<>();
    object(path, value)
        .forEach((name, found) -> out.put((String) name, value(path + '.' + name, of, found)));
    return out;
  }

  private static Map<?, ?> object(String path, Object value) {
    if (!(value instanceof Map<?, ?> object)) {
      throw new InvalidFindings(path + " must be an object");
    }
    return object;
  }
}
