package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.listing.ListingHead;
import dev.ecrpublic.registry.state.Checksum;
import dev.ecrpublic.registry.state.PlainJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The documents of an OCI image layout directory.
 *
 * <p>{@code index.json} lists an image once for every tag, and once without annotation for a tag if
 * it has none. What the service tells of an image beyond that rides along as annotations, so that
 * the list alone says everything.
 *
 * @see <a href="https://github.com/opencontainers/image-spec/blob/main/image-layout.md">image
 *     layout</a>
 */
public final class OciLayout {
  /** The file that marks a layout. */
  public static final String MARKER = "oci-layout";

  /** The file that lists its images. */
  public static final String INDEX = "index.json";

  /** What the marker holds. */
  public static final byte[] MARKER_CONTENT =
      "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8);

  /** Where the checksum of an index stands. */
  public static final Checksum CHECKSUM = new Checksum(ListingHead.BEGINNING);

  private static final String TAG = "org.opencontainers.image.ref.name";
  private static final String PUSHED_AT = "dev.ecrpublic.pushed-at";
  private static final String TAGGED_AT = "dev.ecrpublic.tagged-at";
  private static final String IMAGE_SIZE = "dev.ecrpublic.image-size";

  private static final String ATTRIBUTES = "dev.ecrpublic.attributes.";

  private static final Set<String> OWN = Set.of(PUSHED_AT, TAGGED_AT, IMAGE_SIZE);

  private OciLayout() {}

  /** How an image that another tool has listed gets what its descriptor does not say. */
  public interface Survey {
    /** Looks at the manifest itself. */
    StoredImage of(String digest, String mediaType, long size);
  }

  /** How an image is listed with one of its tags, or with none if that is null. */
  public static byte[] entry(StoredImage image, String tag) {
    Map<String, Object> annotations = annotations(image);
    if (tag != null) {
      annotations.put(TAG, tag);
      annotations.put(TAGGED_AT, millis(image.tags().get(tag)));
    }
    return PlainJson.write(descriptor(image, annotations));
  }

  /**
   * The images that an {@code index.json} lists.
   *
   * <p>Whoever else writes one puts the annotations last, if any: then their checksum is of an
   * older index, and says nothing.
   *
   * @throws InvalidManifest if it is not what was written, or no image index
   */
  public static ImageIndex decode(byte[] text, Survey survey) {
    if (CHECKSUM.isCarried(text) && !CHECKSUM.holds(text)) {
      throw new InvalidManifest("its checksum does not match");
    }
    Map<String, StoredImage> images = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (Object element : LayoutIndex.manifests(text)) {
      Map<?, ?> json = (Map<?, ?>) element;
      Descriptor descriptor = Descriptor.of(json, "every element of manifests");
      Map<?, ?> annotations = LayoutIndex.annotations(json, OWN, ATTRIBUTES);
      StoredImage image = images.get(descriptor.digest());
      if (image == null) {
        image = image(descriptor, json, annotations, survey);
      }
      if (annotations.get(TAG) instanceof String tag && !tag.isEmpty()) {
        Instant time = instant(annotations.get(TAGGED_AT));
        image = image.tagged(tag, time == null ? image.pushedAt() : time);
        String previous = owners.put(tag, image.digest());
        if (previous != null && !previous.equals(image.digest())) {
          images.computeIfPresent(previous, (digest, loser) -> loser.untagged(tag));
        }
      }
      images.put(image.digest(), image);
    }
    return ImageIndex.of(images.values());
  }

  private static StoredImage image(
      Descriptor descriptor, Map<?, ?> json, Map<?, ?> annotations, Survey survey) {
    Instant pushedAt = instant(annotations.get(PUSHED_AT));
    if (pushedAt == null || !(annotations.get(IMAGE_SIZE) instanceof String size)) {
      return survey.of(descriptor.digest(), descriptor.mediaType(), descriptor.size());
    }
    return new StoredImage(
        descriptor.digest(),
        descriptor.mediaType(),
        descriptor.size(),
        artifactMediaType(descriptor, json, survey),
        number(size),
        pushedAt,
        new TreeMap<>(),
        attributes(annotations));
  }

  private static TreeMap<String, String> attributes(Map<?, ?> annotations) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (Map.Entry<?, ?> annotation : annotations.entrySet()) {
      String name = (String) annotation.getKey();
      if (name.startsWith(ATTRIBUTES)) {
        attributes.put(name.substring(ATTRIBUTES.length()), (String) annotation.getValue());
      }
    }
    return attributes;
  }

  // Tools that know only the first edition of the format keep annotations but drop this member.
  private static String artifactMediaType(Descriptor descriptor, Map<?, ?> json, Survey survey) {
    if (json.get("artifactType") instanceof String type) {
      return type;
    }
    if (MediaTypes.isIndex(descriptor.mediaType())) {
      return null;
    }
    return survey
        .of(descriptor.digest(), descriptor.mediaType(), descriptor.size())
        .artifactMediaType();
  }

  // Milliseconds since 1970, because ten thousand dates take long to parse in a process just begun.
  private static String millis(Instant time) {
    return Long.toString(time.toEpochMilli());
  }

  private static Instant instant(Object millis) {
    return millis instanceof String text ? Instant.ofEpochMilli(number(text)) : null;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidManifest("an annotation of our own is no number");
    }
  }

  private static Map<String, Object> annotations(StoredImage image) {
    Map<String, Object> annotations = new LinkedHashMap<>();
    annotations.put(PUSHED_AT, millis(image.pushedAt()));
    annotations.put(IMAGE_SIZE, Long.toString(image.imageSize()));
    image.attributes().forEach((name, value) -> annotations.put(ATTRIBUTES + name, value));
    return annotations;
  }

  private static Map<String, Object> descriptor(
      StoredImage image, Map<String, Object> annotations) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("mediaType", image.mediaType());
    descriptor.put("digest", image.digest());
    descriptor.put("size", image.manifestSize());
    if (image.artifactMediaType() != null) {
      descriptor.put("artifactType", image.artifactMediaType());
    }
    descriptor.put("annotations", annotations);
    return descriptor;
  }
}
