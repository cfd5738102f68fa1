package dev.ecrpublic.local;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the notation of OCI digests. */
final class Sha256 {
  private Sha256() {}

  /** A fresh computation. */
  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Ends a computation: {@code sha256:} and 64 hexadecimal digits. */
  static String finish(MessageDigest computation) {
    return "sha256:" + HexFormat.of().formatHex(computation.digest());
  }

  /** The digest of some bytes. */
  static String of(byte[] content) {
    MessageDigest computation = start();
    computation.update(content);
    return finish(computation);
  }

  /** The hexadecimal part of a canonical digest. */
  static String hex(String digest) {
    if (!Syntax.isSha256(digest)) {
      throw new IllegalArgumentException("Not a SHA-256 digest: '" + digest + "'");
    }
    return digest.substring("sha256:".length());
  }
}
