package dev.ecrpublic.canary;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server may say with a token in it: right, malformed, truncated, of wrong types, errors.
 */
final class CannedReplies {
  private static final String DATA =
      "{\"authorizationToken\":\""
          + Canary.TOKEN
          + "\",\"expiresAt\":1.9E9,\"proxyEndpoint\":\"https://1.dkr.ecr.us-east-1.amazonaws.com\"}";

  private CannedReplies() {}

  /** The replies as bytes, each with a name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> out = new LinkedHashMap<>();
    String right = "{\"authorizationData\":" + DATA + "}";
    String list = "{\"authorizationData\":[" + DATA + "]}";
    out.put("right", http(200, "", right));
    out.put("right list", http(200, "", list));
    for (int cut : new int[] {2, 20, 50, right.length() - 30, right.length() - 1}) {
      out.put("cut at " + cut, http(200, "", right.substring(0, cut)));
      out.put("error cut at " + cut, http(400, "", right.substring(0, cut)));
    }
    for (String wrong :
        new String[] {
          "{\"authorizationData\":\"" + Canary.TOKEN + "\"}",
          "{\"authorizationData\":{\"authorizationToken\":[\"" + Canary.TOKEN + "\"]}}",
          "{\"authorizationData\":{\"authorizationToken\":{\"a\":\"" + Canary.TOKEN + "\"}}}",
          "{\"authorizationData\":{\"authorizationToken\":\"" + Canary.PASSWORD + "\"}}",
          "{\"authorizationData\":{\"authorizationToken\":\""
              + Canary.TOKEN
              + "\",\"expiresAt\":\""
              + Canary.TOKEN
              + "\"}}",
          "[\"" + Canary.TOKEN + "\"]",
          "\"" + Canary.TOKEN + "\"",
          Canary.TOKEN,
          "AWS:" + Canary.PASSWORD,
          "<html>" + Canary.TOKEN + "</html>",
        }) {
      out.put("wrong " + wrong, http(200, "", wrong));
      out.put("error " + wrong, http(400, "", wrong));
      out.put("failure " + wrong, http(500, "", wrong));
    }
    out.put(
        "error with data",
        http(400, "", "{\"__type\":\"X\",\"message\":\"m\"," + DATA.substring(1)));
    out.put("session token echoed", http(403, "", error(Canary.SESSION_TOKEN)));
    out.put("reply as message", http(400, "", error(right.replace("\"", "\\\""))));
    out.put("in a header", http(200, "Set-Cookie: " + Canary.TOKEN + "\r\n", "{}"));
    out.put("gzip that is none", http(200, "Content-Encoding: gzip\r\n", right));
    out.put("wrong checksum", http(200, "x-amz-crc32: 1\r\n", right));
    out.put("no HTTP", bytes("HELO " + Canary.TOKEN + "\r\n"));
    out.put("no status", bytes("HTTP/1.1 " + Canary.TOKEN + "\r\n\r\n"));
    out.put("broken off", bytes("HTTP/1.1 200 X\r\nContent-Length: 9999\r\n\r\n" + right));
    out.put("bad chunks", bytes("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + right));
    return out;
  }

  /** Those that name what they hold, as only a reply to the operation that issues it does not. */
  static List<Map.Entry<String, byte[]>> named() {
    return all().entrySet().stream()
        .filter(
            reply ->
                new String(reply.getValue(), StandardCharsets.ISO_8859_1)
                    .contains("\"authorizationData\":"))
        .toList();
  }

  /** Bodies with credentials, as STS and IAM Identity Center send them, and spoilt. */
  static List<String> credentials() {
    String fields =
        "<AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>"
            + Canary.SECRET_KEY
            + "</SecretAccessKey><SessionToken>"
            + Canary.SESSION_TOKEN
            + "</SessionToken>";
    String xml =
        "<AssumeRoleResponse><AssumeRoleResult><Credentials>"
            + fields
            + "<Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
            + "</AssumeRoleResponse>";
    String json =
        "{\"roleCredentials\":{\"accessKeyId\":\"ASIA\",\"secretAccessKey\":\""
            + Canary.SECRET_KEY
            + "\",\"sessionToken\":\""
            + Canary.SESSION_TOKEN
            + "\",\"expiration\":32503680000000}}";
    return List.of(
        xml,
        json,
        xml.substring(0, xml.indexOf("</SessionToken>")),
        json.substring(0, json.indexOf("expiration") - 10),
        xml.replace("2999-01-01T00:00:00Z", Canary.SESSION_TOKEN),
        json.replace("32503680000000", "\"" + Canary.SESSION_TOKEN + "\""),
        json.replace("\"ASIA\"", "[\"" + Canary.SECRET_KEY + "\"]"),
        fields,
        "\"" + Canary.SESSION_TOKEN + "\"",
        Canary.SESSION_TOKEN);
  }

  private static String error(String said) {
    return "{\"__type\":\"UnrecognizedClientException\",\"message\":\"no: " + said + "\"}";
  }

  private static byte[] http(int status, String headers, String body) {
    return bytes(
        "HTTP/1.1 "
            + status
            + " X\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
