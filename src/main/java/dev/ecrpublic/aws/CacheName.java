package dev.ecrpublic.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the files in which the AWS CLI keeps logins. */
final class CacheName {
  private CacheName() {}

  /** The file for what a login is known by. */
  static String of(String algorithm, String login) {
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(login.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest) + ".json";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
