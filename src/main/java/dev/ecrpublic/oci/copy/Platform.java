package dev.ecrpublic.oci.copy;

import dev.ecrpublic.model.Failure;
import java.util.Map;

/**
 * What an image runs on.
 *
 * @param os such as {@code linux}
 * @param architecture such as {@code arm64}
 * @param variant such as {@code v8}, empty for any
 */
public record Platform(String os, String architecture, String variant) {

  /** Reads {@code OS/ARCHITECTURE[/VARIANT]}. */
  public static Platform parse(String text) {
    String[] parts = text.split("/", -1);
    boolean whole = parts.length == 2 || parts.length == 3;
    for (String part : parts) {
      whole &= !part.isEmpty();
    }
    if (!whole) {
      throw Failure.Usage.parameter(
          "--platform wants OS/ARCHITECTURE[/VARIANT], such as linux/arm64, not '" + text + "'");
    }
    return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
  }

  /** The platform of an entry of an index; nothing stands for what it does not say. */
  static Platform of(Map<?, ?> entry) {
    Map<?, ?> platform = entry.get("platform") instanceof Map<?, ?> map ? map : Map.of();
    return new Platform(
        text(platform, "os"), text(platform, "architecture"), text(platform, "variant"));
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  /** Whether an image for another platform is meant by this one. */
  boolean covers(Platform other) {
    return os.equals(other.os)
        && architecture.equals(other.architecture)
        && (variant.isEmpty() || variant.equals(other.variant));
  }

  @Override
  public String toString() {
    return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
  }
}
