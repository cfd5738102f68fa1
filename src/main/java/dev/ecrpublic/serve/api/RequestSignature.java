package dev.ecrpublic.serve.api;

import dev.ecrpublic.serve.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes the signature that a request must have. */
final class RequestSignature {
  private RequestSignature() {}

  /** The signature in hexadecimal digits. */
  static String of(
      Request request, AuthorizationHeader header, String secret, String time, String bodyDigest) {
    String canonical = canonical(request, header, bodyDigest);
    String toSign =
        AuthorizationHeader.ALGORITHM
            + '\n'
            + time
            + '\n'
            + header.scope()
            + '\n'
            + sha256(canonical);
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : header.scope().split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static String canonical(Request request, AuthorizationHeader header, String bodyDigest) {
    StringBuilder out = new StringBuilder(512);
    out.append(request.method()).append('\n');
    out.append(request.path().isEmpty() ? "/" : request.path()).append('\n');
    out.append(query(request.rawQuery())).append('\n');
    for (String name : header.signedHeaders()) {
      out.append(name).append(':');
      String separator = "";
      for (String value : request.headers(name)) {
        out.append(separator).append(collapsed(value));
        separator = ",";
      }
      out.append('\n');
    }
    out.append('\n').append(String.join(";", header.signedHeaders())).append('\n');
    return out.append(bodyDigest).toString();
  }

  private static String query(String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    String[] pairs = raw.split("&");
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pairs[i].indexOf('=') < 0 ? pairs[i] + '=' : pairs[i];
    }
    Arrays.sort(pairs);
    return String.join("&", pairs);
  }

  /** A header's value without spaces around it and with single spaces inside. */
  private static String collapsed(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean repeated = c == ' ' && out.length() > 0 && out.charAt(out.length() - 1) == ' ';
      if (!repeated) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
