package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.state.PlainJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * An image manifest or an image index.
 *
 * @param mediaType one of {@link MediaTypes}
 * @param artifactType the declared type of an OCI 1.1 artifact, or null
 * @param config the configuration, null in an index
 * @param layers the layers, empty in an index
 * @param manifests the images of an index, else empty
 * @param subject the manifest that this one is about, or null
 * @param annotations what else it says of itself, as plain values
 */
public record Manifest(
    String mediaType,
    String artifactType,
    Descriptor config,
    List<Descriptor> layers,
    List<Descriptor> manifests,
    Descriptor subject,
    Map<?, ?> annotations) {

  /**
   * Reads a manifest.
   *
   * @param declared the media type that came with it, or null when the manifest has its own
   * @throws InvalidManifest if it is none
   */
  public static Manifest parse(byte[] text, String declared) {
    Map<String, Object> json = object(text);
    String mediaType = mediaType(json, declared);
    if (!Long.valueOf(2).equals(json.get("schemaVersion"))) {
      throw new InvalidManifest("schemaVersion must be 2");
    }
    String artifactType =
        json.get("artifactType") instanceof String type && !type.isEmpty() ? type : null;
    // A document that is both could be read as different images by different clients.
    String other = MediaTypes.isIndex(mediaType) ? "layers" : "manifests";
    if (json.containsKey(other) || json.containsKey("fsLayers")) {
      throw new InvalidManifest("an image manifest and an image index must not be mixed");
    }
    boolean index = MediaTypes.isIndex(mediaType);
    Object subject = json.get("subject");
    return new Manifest(
        mediaType,
        artifactType,
        index ? null : Descriptor.of(json.get("config"), "config"),
        index ? List.of() : list(json, "layers"),
        index ? list(json, "manifests") : List.of(),
        subject == null ? null : Descriptor.of(subject, "subject"),
        json.get("annotations") instanceof Map<?, ?> map ? map : Map.of());
  }

  /** Whether this lists images instead of layers. */
  public boolean isIndex() {
    return MediaTypes.isIndex(mediaType);
  }

  /** What the service calls the artifact media type: the artifact's type, else the config's. */
  public String artifactMediaType() {
    if (artifactType != null) {
      return artifactType;
    }
    return config == null ? null : config.mediaType();
  }

  /** The blobs that an image needs in its repository: config and layers, each once. */
  public Set<String> blobs() {
    Set<String> digests = new LinkedHashSet<>();
    if (config != null) {
      digests.add(config.digest());
    }
    for (Descriptor layer : layers) {
      if (!layer.elsewhere()) {
        digests.add(layer.digest());
      }
    }
    for (Descriptor child : manifests) {
      if (!isManifest(child)) {
        digests.add(child.digest());
      }
    }
    return digests;
  }

  /** The images that an index needs in its repository, each once. */
  public Set<String> images() {
    Set<String> digests = new LinkedHashSet<>();
    for (Descriptor child : manifests) {
      if (isManifest(child)) {
        digests.add(child.digest());
      }
    }
    return digests;
  }

  /** Config and layers together, in bytes. */
  public long imageSize() {
    long size = config == null ? 0 : config.size();
    for (Descriptor layer : layers) {
      size += layer.elsewhere() ? 0 : layer.size();
    }
    return size;
  }

  private static boolean isManifest(Descriptor child) {
    return MediaTypes.isImage(child.mediaType()) || MediaTypes.isIndex(child.mediaType());
  }

  private static Map<String, Object> object(byte[] text) {
    try {
      return PlainJson.readObject(text);
    } catch (JacksonException e) {
      throw new InvalidManifest("Invalid JSON syntax");
    }
  }

  private static String mediaType(Map<String, Object> json, String declared) {
    String own = json.get("mediaType") instanceof String type && !type.isEmpty() ? type : null;
    if (own != null && declared != null && !own.equals(declared)) {
      throw new InvalidManifest(
          "its mediaType '" + own + "' must equal the imageManifestMediaType '" + declared + "'");
    }
    String mediaType = own == null ? declared : own;
    if (mediaType == null) {
      throw new InvalidManifest("a manifest without mediaType needs an imageManifestMediaType");
    }
    if (!MediaTypes.isImage(mediaType) && !MediaTypes.isIndex(mediaType)) {
      throw new InvalidManifest("the media type '" + mediaType + "' is not supported");
    }
    return mediaType;
  }

  private static List<Descriptor> list(Map<String, Object> json, String name) {
    if (!(json.get(name) instanceof List<?> elements)) {
      throw new InvalidManifest(name + " must be a list");
    }
    List<Descriptor> descriptors = new ArrayList<>(elements.size());
    for (Object element : elements) {
      descriptors.add(Descriptor.of(element, "every element of " + name));
    }
    return List.copyOf(descriptors);
  }
}
