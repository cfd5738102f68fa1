package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.listing.Extent;
import dev.ecrpublic.registry.table.ByteReader;
import dev.ecrpublic.registry.table.ByteWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a table keeps of an image.
 *
 * @param image the image
 * @param needs what its manifest refers to
 * @param places where it is listed with each of its tags; with none under the empty text
 */
public record ImageRecord(StoredImage image, Needs needs, SortedMap<String, Extent> places) {
  private static final List<String> USUAL =
      List.of(
          MediaTypes.OCI_MANIFEST,
          MediaTypes.OCI_INDEX,
          MediaTypes.DOCKER_MANIFEST,
          MediaTypes.DOCKER_LIST,
          "application/vnd.oci.image.config.v1+json",
          "application/vnd.docker.container.image.v1+json");

  /**
   * What a manifest refers to, which never changes.
   *
   * @param known whether the manifest could be read
   * @param blobs configuration and layers
   * @param images the images of an index
   * @param subject what it is about, or null
   */
  public record Needs(boolean known, Set<String> blobs, Set<String> images, String subject) {
    /** Those of a manifest that cannot be read. */
    public static final Needs UNKNOWN = new Needs(false, Set.of(), Set.of(), null);

    /** Those of a manifest. */
    public static Needs of(Manifest manifest) {
      Descriptor subject = manifest.subject();
      return new Needs(
          true, manifest.blobs(), manifest.images(), subject == null ? null : subject.digest());
    }
  }

  /** An image that is not listed yet. */
  public static ImageRecord of(StoredImage image, Needs needs) {
    return new ImageRecord(image, needs, new TreeMap<>());
  }

  /** The same in other places. */
  public ImageRecord in(SortedMap<String, Extent> others) {
    return new ImageRecord(image, needs, others);
  }

  /** The record in few bytes. */
  byte[] encode() {
    ByteWriter out = new ByteWriter().raw(ImageKeys.digest(image.digest()));
    type(out, image.mediaType());
    out.number(image.manifestSize());
    type(out, image.artifactMediaType());
    out.number(image.imageSize()).fixed(image.pushedAt().toEpochMilli());
    out.number(image.tags().size());
    image.tags().forEach((tag, time) -> out.text(tag).fixed(time.toEpochMilli()));
    out.number(image.attributes().size());
    image.attributes().forEach((name, value) -> out.text(name).text(value));
    out.one(needs.known() ? 1 : 0);
    digests(out, new TreeSet<>(needs.blobs()));
    digests(out, new TreeSet<>(needs.images()));
    digests(out, needs.subject() == null ? List.of() : List.of(needs.subject()));
    out.number(places.size());
    places.forEach((tag, at) -> out.text(tag).number(at.offset()).number(at.length()));
    return out.toArray();
  }

  /** The record in such bytes; IndexOutOfBoundsException for others. */
  static ImageRecord decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    StoredImage image =
        new StoredImage(
            ImageKeys.digest(in),
            type(in),
            in.number(),
            type(in),
            in.number(),
            Instant.ofEpochMilli(in.fixed()),
            tags(in),
            attributes(in));
    boolean known = in.one() == 1;
    Set<String> blobs = Set.copyOf(digests(in));
    Set<String> images = Set.copyOf(digests(in));
    List<String> subject = digests(in);
    Needs needs = new Needs(known, blobs, images, subject.isEmpty() ? null : subject.getFirst());
    SortedMap<String, Extent> places = new TreeMap<>();
    for (long i = in.number(); i > 0; i--) {
      places.put(in.text(), new Extent(in.number(), Math.toIntExact(in.number())));
    }
    return new ImageRecord(image, needs, places);
  }

  private static SortedMap<String, Instant> tags(ByteReader in) {
    SortedMap<String, Instant> tags = new TreeMap<>();
    for (long i = in.number(); i > 0; i--) {
      tags.put(in.text(), Instant.ofEpochMilli(in.fixed()));
    }
    return tags;
  }

  private static SortedMap<String, String> attributes(ByteReader in) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (long i = in.number(); i > 0; i--) {
      attributes.put(in.text(), in.text());
    }
    return attributes;
  }

  private static void digests(ByteWriter out, Collection<String> digests) {
    out.number(digests.size());
    digests.forEach(digest -> out.raw(ImageKeys.digest(digest)));
  }

  private static List<String> digests(ByteReader in) {
    List<String> digests = new ArrayList<>();
    for (long i = in.number(); i > 0; i--) {
      digests.add(ImageKeys.digest(in));
    }
    return digests;
  }

  private static void type(ByteWriter out, String type) {
    int usual = type == null ? -2 : USUAL.indexOf(type);
    out.number(usual + 2L);
    if (usual == -1) {
      out.text(type);
    }
  }

  private static String type(ByteReader in) {
    long kind = in.number();
    if (kind == 0) {
      return null;
    }
    return kind == 1 ? in.text() : USUAL.get((int) kind - 2);
  }
}
