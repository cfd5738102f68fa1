package dev.ecrpublic.aws.wire;

import dev.ecrpublic.model.Failure.ServiceError;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.service.Service;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Reads an error as the AWS CLI does: from the raw reply, which it words differently than the SDK.
 */
public final class ServiceErrors {
  private ServiceErrors() {}

  /** What the service said; of a reply that should be a secret, no more than an error has. */
  public static ServiceError of(AwsServiceException e, Service service, boolean secret) {
    AwsErrorDetails details = e.awsErrorDetails();
    byte[] body = rawBody(details);
    if (body == null) {
      return inProcess(e);
    }
    if (e.statusCode() >= 500 && fromProxy(body)) {
      String status = Integer.toString(e.statusCode());
      return new ServiceError(status, reason(e.statusCode()), Map.of());
    }
    Map<String, Object> json = reader().readAll(body);
    if (json == null) {
      String said = secret ? unread(body) : new String(body, StandardCharsets.UTF_8);
      return new ServiceError(codeOf(e), said, Map.of());
    }
    return new ServiceError(codeOf(e), message(json), members(e, json, service));
  }

  /** When the reply says that it was made, empty where it does not. */
  public static String dateOf(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.sdkHttpResponse() == null
        ? ""
        : details.sdkHttpResponse().firstMatchingHeader("Date").orElse("");
  }

  /**
   * The error's code: a query error header, else the body's type without its decorations, else the
   * HTTP status.
   */
  public static String codeOf(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    byte[] body = rawBody(details);
    if (body == null) {
      return details == null ? Integer.toString(e.statusCode()) : details.errorCode();
    }
    String header = details.sdkHttpResponse().firstMatchingHeader("x-amzn-query-error").orElse("");
    int semicolon = header.indexOf(';');
    if (semicolon >= 0 && semicolon == header.lastIndexOf(';')) {
      return header.substring(0, semicolon);
    }
    Map<String, Object> json = reader().readAll(body);
    if (json != null && json.get("__type") instanceof String type) {
      String local = type.substring(type.lastIndexOf('#') + 1);
      int colon = local.indexOf(':');
      return colon < 0 ? local : local.substring(0, colon);
    }
    return Integer.toString(e.statusCode());
  }

  private static String unread(byte[] body) {
    return "*** (" + body.length + " bytes that are no JSON object)";
  }

  private static WireReader reader() {
    return new WireReader(new Timestamps(ZoneOffset.UTC, true));
  }

  private static byte[] rawBody(AwsErrorDetails details) {
    if (details == null || details.sdkHttpResponse() == null) {
      return null;
    }
    SdkBytes raw = details.rawResponse();
    return raw == null ? new byte[0] : raw.asByteArrayUnsafe();
  }

  /** What an error says that has no raw reply. */
  private static ServiceError inProcess(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    Map<String, Object> members = new LinkedHashMap<>();
    for (SdkField<?> field : ((SdkPojo) e).sdkFields()) {
      Object value = field.getValueOrDefault(e);
      if (value != null) {
        members.put(field.locationName(), value);
      }
    }
    members.put("message", details.errorMessage());
    return new ServiceError(details.errorCode(), details.errorMessage(), members);
  }

  private static boolean fromProxy(byte[] body) {
    return body.length == 0
        || new String(body, StandardCharsets.UTF_8).strip().startsWith("<html>");
  }

  private static String message(Map<String, Object> json) {
    Object said =
        json.containsKey("message") ? json.get("message") : json.getOrDefault("Message", "");
    return said == null ? "None" : said.toString();
  }

  private static Map<String, Object> members(
      AwsServiceException e, Map<String, Object> json, Service service) {
    // An error that the model does not have comes as the service's own kind of exception.
    boolean modelled = e.getClass().getSuperclass() != AwsServiceException.class;
    if (!modelled || !(e instanceof SdkPojo shape)) {
      return Map.of();
    }
    Map<String, Object> out = new LinkedHashMap<>();
    for (String name : names(shape, service.messageFirst(codeOf(e)))) {
      if (json.get(name) != null) {
        out.put(name, json.get(name));
      }
    }
    return out;
  }

  /** The SDK keeps the message that every modelled error has apart from the other members. */
  private static List<String> names(SdkPojo shape, boolean messageFirst) {
    List<String> out = new java.util.ArrayList<>();
    for (SdkField<?> field : shape.sdkFields()) {
      out.add(field.locationName());
    }
    out.add(messageFirst ? 0 : out.size(), "message");
    return out;
  }

  private static String reason(int status) {
    return switch (status) {
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      case 505 -> "HTTP Version Not Supported";
      case 506 -> "Variant Also Negotiates";
      case 507 -> "Insufficient Storage";
      case 508 -> "Loop Detected";
      case 510 -> "Not Extended";
      case 511 -> "Network Authentication Required";
      default -> "";
    };
  }
}
