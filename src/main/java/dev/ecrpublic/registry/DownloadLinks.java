package dev.ecrpublic.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Paths under which a server gives one blob to anybody who has the path, for an hour: they say when
 * they end and are signed with the registry's key.
 */
public final class DownloadLinks {
  /** How all of them begin. */
  public static final String PATH = "/download/";

  private static final Duration VALID_FOR = Duration.ofHours(1);

  private final Registry registry;

  /** The links of a registry. */
  public DownloadLinks(Registry registry) {
    this.registry = registry;
  }

  /** The path of a blob, which works for an hour. */
  public String path(String repository, String digest) throws IOException {
    String end = Long.toString(registry.clock().instant().plus(VALID_FOR).getEpochSecond());
    return PATH
        + repository
        + '/'
        + digest
        + "?expires="
        + end
        + "&signature="
        + signature(repository, digest, end);
  }

  /** Whether a path with that end and signature is one of the registry's, and has not ended. */
  public boolean allows(String repository, String digest, String expires, String signature)
      throws IOException {
    byte[] own = signature(repository, digest, expires).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(own, signature.getBytes(StandardCharsets.UTF_8))) {
      return false;
    }
    return registry.clock().instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
  }

  private String signature(String repository, String digest, String expires) throws IOException {
    byte[] signed = registry.secret().sign("download", repository + ' ' + digest + ' ' + expires);
    return HexFormat.of().formatHex(signed);
  }
}
