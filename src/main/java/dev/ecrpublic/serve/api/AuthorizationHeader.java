package dev.ecrpublic.serve.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Authorization header of a signed request.
 *
 * @param accessKeyId the key that is claimed
 * @param date the day of the scope, YYYYMMDD
 * @param region the region of the scope
 * @param service the service of the scope
 * @param signedHeaders the names of the headers that are signed, in order
 * @param signature the signature in hexadecimal digits
 */
record AuthorizationHeader(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /** The scope of the signing key. */
  String scope() {
    return date + '/' + region + '/' + service + "/aws4_request";
  }

  /** Reads a header, which is null where there is none. */
  static AuthorizationHeader parse(String header) {
    if (header == null) {
      throw new ApiError("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    if (!header.startsWith(ALGORITHM + ' ')) {
      throw incomplete("The Authorization header must begin with " + ALGORITHM + ".");
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : header.substring(ALGORITHM.length()).split(",")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    List<String> credential = List.of(part(parts, "Credential").split("/", -1));
    int size = credential.size();
    if (size < 5 || !credential.getLast().equals("aws4_request")) {
      throw incomplete(
          "Credential must have at least 5 slash-delimited elements, of which the last is"
              + " aws4_request.");
    }
    return new AuthorizationHeader(
        String.join("/", credential.subList(0, size - 4)),
        credential.get(size - 4),
        credential.get(size - 3),
        credential.get(size - 2),
        Arrays.asList(part(parts, "SignedHeaders").split(";")),
        part(parts, "Signature"));
  }

  /** What is thrown where something is missing; no message repeats a signature. */
  static ApiError incomplete(String message) {
    return new ApiError("IncompleteSignatureException", message);
  }

  private static String part(Map<String, String> parts, String name) {
    String value = parts.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw incomplete("Authorization header requires '" + name + "' parameter.");
    }
    return value;
  }
}
