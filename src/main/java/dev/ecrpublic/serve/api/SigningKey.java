package dev.ecrpublic.serve.api;

import java.time.Instant;

/**
 * Credentials that callers of the API may sign with.
 *
 * @param accessKeyId the name of the key
 * @param secretAccessKey the key itself
 * @param sessionToken what must come with requests, or null
 * @param expiresAt when the credentials end, or null
 */
public record SigningKey(
    String accessKeyId, String secretAccessKey, String sessionToken, Instant expiresAt) {

  /** Names the key without telling it. */
  @Override
  public String toString() {
    return "SigningKey " + accessKeyId;
  }
}
