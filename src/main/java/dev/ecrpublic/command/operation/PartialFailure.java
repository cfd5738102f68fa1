package dev.ecrpublic.command.operation;

import java.util.List;
import java.util.Map;

/** What {@code --fail-on-failures} makes of a reply that tells of failures beside what was done. */
final class PartialFailure {
  private static final int REFUSED = 254;

  private PartialFailure() {}

  /** The exit code: that of a refusal where anything failed. */
  static int exitCode(Map<String, Object> reply) {
    return reply.get("failures") instanceof List<?> failures && !failures.isEmpty() ? REFUSED : 0;
  }
}
