package dev.ecrpublic.registry.blob;

import java.security.MessageDigest;

/** SHA-256 in the notation of OCI digests. */
public final class Sha256 {
  private Sha256() {}

  /** A fresh computation. */
  public static MessageDigest start() {
    return Digests.start(Digests.SHA256);
  }

  /** Ends a computation: {@code sha256:} and 64 hexadecimal digits. */
  public static String finish(MessageDigest computation) {
    return Digests.finish(Digests.SHA256, computation);
  }

  /** The digest of some bytes. */
  public static String of(byte[] content) {
    MessageDigest computation = start();
    computation.update(content);
    return finish(computation);
  }

  /** The hexadecimal part of a digest. */
  public static String hex(String digest) {
    return Digests.hex(digest);
  }
}
