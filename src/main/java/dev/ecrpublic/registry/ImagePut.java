package dev.ecrpublic.registry;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.ImageChange;
import dev.ecrpublic.registry.image.ImageRecord;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.OpenChange;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.image.TableImages;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Putting an image: a manifest whose blobs are there already, and a tag that moves to it. */
public final class ImagePut {
  private final RepositoryStore repository;
  private final Registry registry;
  private final byte[] text;
  private final String digest;
  private final Manifest manifest;

  ImagePut(
      RepositoryStore repository,
      Registry registry,
      byte[] text,
      String mediaType,
      String expected) {
    this.repository = repository;
    this.registry = registry;
    this.text = text;
    this.digest = digest(text, expected);
    if (expected != null && !expected.equals(digest)) {
      throw new Refused(new Refusal.ManifestDigestDiffers(repository.name(), expected));
    }
    this.manifest = parse(text, mediaType);
  }

  /**
   * An image that is there now.
   *
   * @param image the image
   * @param changed whether the image or its tag was not there before, or its manifest was damaged
   * @param subject the digest of the manifest that this one is about, if it is about one
   */
  public record Done(StoredImage image, boolean changed, Optional<String> subject) {}

  Done withTag(String tag, TagRule rule) throws IOException {
    return repository.exclusively(() -> put(tag, rule));
  }

  private Done put(String tag, TagRule rule) throws IOException {
    try (OpenChange open = repository.change()) {
      return put(tag, rule, open);
    }
  }

  private Done put(String tag, TagRule rule, OpenChange open) throws IOException {
    ImageChange change = open.images();
    TableImages images = change.images();
    requireReferences(images);
    ImageRecord known = images.record(digest);
    boolean tagged = tag == null || known != null && known.image().tags().containsKey(tag);
    if (!tagged) {
      rule.check(tag, images.withTag(tag));
    }
    int limit = registry.limits().imagesPerRepository();
    if (known == null && images.count() >= limit) {
      throw new Refused(new Refusal.TooManyImages(repository.name(), limit));
    }
    for (String blob : manifest.blobs()) {
      repository.claims().release(blob);
    }
    boolean written = repository.blobs().write(digest, text, registry.clock().instant());
    Instant now = registry.now();
    StoredImage image =
        known == null
            ? stored(images, now)
            : known.image().withAttributes(registry.rules().pushedAgain(known.image(), now));
    boolean changed = known == null || !tagged || !image.equals(known.image());
    if (!changed && known.needs().known()) {
      return done(image, written);
    }
    if (!tagged) {
      StoredImage previous = images.withTag(tag);
      if (previous != null) {
        change.put(previous.untagged(tag));
      }
      if (image.tags().size() >= Limits.MOST_TAGS) {
        throw new Refused(new Refusal.TooManyTags(repository.name(), digest, Limits.MOST_TAGS));
      }
      image = image.tagged(tag, now);
    }
    change.put(image, ImageRecord.Needs.of(manifest));
    commit(open, known == null);
    return done(image, written || changed);
  }

  private void commit(OpenChange open, boolean isNew) throws IOException {
    try {
      open.commit();
    } catch (IOException e) {
      // The disk may be full: a manifest that is not listed must not stay on it.
      if (isNew) {
        repository.blobs().delete(digest);
      }
      throw e;
    }
  }

  private StoredImage stored(TableImages images, Instant now) throws IOException {
    return new StoredImage(
        digest,
        manifest.mediaType(),
        text.length,
        manifest.artifactMediaType(),
        imageSize(images),
        now,
        new TreeMap<>(),
        new TreeMap<>(registry.rules().arrived(repository::metadata, manifest)));
  }

  private Done done(StoredImage image, boolean changed) {
    Optional<Descriptor> subject = Optional.ofNullable(manifest.subject());
    return new Done(image, changed, subject.map(Descriptor::digest));
  }

  private void requireReferences(TableImages images) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String image : manifest.images()) {
      if (images.withDigest(image) == null) {
        missing.add(image);
      }
    }
    if (!missing.isEmpty()) {
      throw new Refused(new Refusal.ImagesMissing(repository.name(), missing));
    }
    for (String blob : manifest.blobs()) {
      if (!repository.blobs().has(blob)) {
        missing.add(blob);
      }
    }
    if (!missing.isEmpty()) {
      throw new Refused(new Refusal.LayersMissing(repository.name(), missing));
    }
  }

  private long imageSize(TableImages images) throws IOException {
    long size = manifest.imageSize();
    for (String image : manifest.images()) {
      size = Math.max(size, images.withDigest(image).imageSize());
    }
    return size;
  }

  private static String digest(byte[] text, String expected) {
    return Digests.of(
        expected == null || !Digests.isSupported(expected)
            ? Digests.SHA256
            : Digests.algorithm(expected),
        text);
  }

  private static Manifest parse(byte[] text, String mediaType) {
    try {
      return Manifest.parse(text, mediaType);
    } catch (InvalidManifest e) {
      throw new Refused(new Refusal.ManifestInvalid(e.getMessage()));
    }
  }
}
