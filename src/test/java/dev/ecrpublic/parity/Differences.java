package dev.ecrpublic.parity;

import java.util.Map;

/** The recorded runs that this program answers differently on purpose, each with its reason. */
final class Differences {
  private Differences() {}

  /** Reasons by the case's name. */
  static final Map<String, String> DELIBERATE =
      Map.of(
          "param/max-results-text", "a malformed number is a usage error (252) in plain words",
          "param/blob-bad-base64", "base64 that cannot be decoded is a usage error (252)",
          "param/logo-fileb", "base64 that cannot be decoded is a usage error (252)");
}
