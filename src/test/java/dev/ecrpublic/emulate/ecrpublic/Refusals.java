package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;

/** Expects the service's errors. */
final class Refusals {
  private Refusals() {}

  /** Expects exactly this exception with its own name as code, this message, and status 400. */
  static <T extends EcrPublicException> T assertRefused(
      Class<T> type, String message, Executable call) {
    T failure = assertThrows(type, call);
    assertEquals(type, failure.getClass());
    assertEquals(message, failure.awsErrorDetails().errorMessage());
    assertEquals(type.getSimpleName(), failure.awsErrorDetails().errorCode());
    assertEquals("EcrPublic", failure.awsErrorDetails().serviceName());
    assertEquals(400, failure.statusCode());
    return failure;
  }
}
