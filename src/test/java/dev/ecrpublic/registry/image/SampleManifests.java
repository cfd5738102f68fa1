package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.blob.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts of small manifests and indexes. */
public final class SampleManifests {
  public static final String CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";
  public static final String LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";

  private SampleManifests() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The manifest of an image with this config and these layers. */
  public static String manifest(String config, String... layers) {
    List<String> descriptors = new ArrayList<>();
    for (String layer : layers) {
      descriptors.add(descriptor(LAYER_TYPE, bytes(layer)));
    }
    return "{\"schemaVersion\":2,\"mediaType\":\""
        + MediaTypes.OCI_MANIFEST
        + "\",\"config\":"
        + descriptor(CONFIG_TYPE, bytes(config))
        + ",\"layers\":["
        + String.join(",", descriptors)
        + "]}";
  }

  /** The index of some manifests. */
  public static String index(String... manifests) {
    List<String> descriptors = new ArrayList<>();
    for (String manifest : manifests) {
      descriptors.add(descriptor(MediaTypes.OCI_MANIFEST, bytes(manifest)));
    }
    return "{\"schemaVersion\":2,\"mediaType\":\""
        + MediaTypes.OCI_INDEX
        + "\",\"manifests\":["
        + String.join(",", descriptors)
        + "]}";
  }

  public static String descriptor(String mediaType, byte[] content) {
    return "{\"mediaType\":\""
        + mediaType
        + "\",\"digest\":\""
        + Sha256.of(content)
        + "\",\"size\":"
        + content.length
        + "}";
  }
}
