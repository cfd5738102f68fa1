package dev.ecrpublic.registry.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digests that content is known by: {@code sha256:} or {@code sha512:} and hexadecimal digits.
 */
public final class Digests {
  /** The algorithm that every client knows. */
  public static final String SHA256 = "sha256";

  /** The other algorithm of the specification. */
  public static final String SHA512 = "sha512";

  private Digests() {}

  /** Whether this is a digest that content may be stored under, as it must be spelled. */
  public static boolean isSupported(String digest) {
    return digest != null && (isHex(digest, SHA256, 64) || isHex(digest, SHA512, 128));
  }

  /** The algorithm of a supported digest. */
  public static String algorithm(String digest) {
    return requireSupported(digest).substring(0, SHA256.length());
  }

  /** The hexadecimal part of a supported digest. */
  public static String hex(String digest) {
    return requireSupported(digest).substring(SHA256.length() + 1);
  }

  /** A fresh computation. */
  public static MessageDigest start(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.equals(SHA512) ? "SHA-512" : "SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256 and SHA-512", e);
    }
  }

  /** Ends a computation. */
  public static String finish(String algorithm, MessageDigest computation) {
    return algorithm + ':' + HexFormat.of().formatHex(computation.digest());
  }

  /** The digest of some bytes. */
  public static String of(String algorithm, byte[] content) {
    MessageDigest computation = start(algorithm);
    computation.update(content);
    return finish(algorithm, computation);
  }

  /** Whether some bytes are the content of a supported digest. */
  public static boolean isOf(byte[] content, String digest) {
    return of(algorithm(digest), content).equals(digest);
  }

  private static String requireSupported(String digest) {
    if (!isSupported(digest)) {
      throw new IllegalArgumentException("Not a supported digest: '" + digest + "'");
    }
    return digest;
  }

  private static boolean isHex(String digest, String algorithm, int digits) {
    int start = algorithm.length() + 1;
    if (digest.length() != start + digits
        || !digest.startsWith(algorithm)
        || digest.charAt(start - 1) != ':') {
      return false;
    }
    for (int i = start; i < digest.length(); i++) {
      char c = digest.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
