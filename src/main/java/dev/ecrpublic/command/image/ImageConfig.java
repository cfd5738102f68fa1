package dev.ecrpublic.command.image;

import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration of an image says.
 *
 * @param values its members
 */
public record ImageConfig(Map<String, Object> values) {
  private static final int LARGEST = 4 << 20;
  private static final List<String> TYPES =
      List.of(
          "application/vnd.oci.image.config.v1+json",
          "application/vnd.docker.container.image.v1+json");

  /** Whether a configuration is of an image, and not of some other artifact. */
  public static boolean isOfImage(Descriptor config) {
    return config != null && TYPES.contains(config.mediaType());
  }

  /** Reads a configuration, whose digest is checked. */
  public static ImageConfig read(Descriptor config, ImageSource source) throws IOException {
    if (config.size() > LARGEST) {
      throw new Untrusted(source.name() + "@" + config.digest() + " is too large to be read");
    }
    byte[] bytes;
    try (InputStream in = source.blob(config, 0)) {
      bytes = in.readNBytes((int) config.size() + 1);
    }
    if (!Digests.isOf(bytes, config.digest())) {
      throw new Untrusted(source.name() + "@" + config.digest() + " arrived with another digest");
    }
    return new ImageConfig(JsonBody.object(bytes, "the configuration of an image"));
  }

  /** What the image runs on, such as {@code linux/arm64/v8}; empty where it does not say. */
  public String platform() {
    return platform(values);
  }

  /** The same of a configuration, or of an entry of an index. */
  static String platform(Map<?, ?> values) {
    StringBuilder out = new StringBuilder();
    for (String key : List.of("os", "architecture", "variant")) {
      if (values.get(key) instanceof String part && !part.isEmpty()) {
        out.append(out.isEmpty() ? "" : "/").append(part);
      }
    }
    return out.toString();
  }

  /** When the image was made, as far as it says so. */
  public Optional<Instant> created() {
    try {
      return values.get("created") instanceof String text
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
