package dev.ecrpublic.registry;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    ImageIndex index = repository.index();
    requireReferences(index);
    StoredImage known = index.withDigest(digest);
    if (tag != null && (known == null || !known.tags().containsKey(tag))) {
      rule.check(tag, index.withTag(tag));
    }
    int limit = registry.limits().imagesPerRepository();
    if (known == null && index.images().size() >= limit) {
      throw new Refused(new Refusal.TooManyImages(repository.name(), limit));
    }
    for (String blob : manifest.blobs()) {
      repository.claims().release(blob);
    }
    boolean written = repository.blobs().write(digest, text, registry.clock().instant());
    Instant now = registry.now();
    StoredImage image =
        known == null
            ? stored(index, now)
            : known.withAttributes(registry.rules().pushedAgain(known, now));
    if (image.equals(known) && (tag == null || known.tags().containsKey(tag))) {
      return done(known, written);
    }
    Map<String, StoredImage> images = index.toMap();
    if (tag != null && !image.tags().containsKey(tag)) {
      StoredImage previous = index.withTag(tag);
      if (previous != null) {
        images.put(previous.digest(), previous.untagged(tag));
      }
      if (image.tags().size() >= Limits.MOST_TAGS) {
        throw new Refused(new Refusal.TooManyTags(repository.name(), digest, Limits.MOST_TAGS));
      }
      image = image.tagged(tag, now);
    }
    images.put(digest, image);
    list(ImageIndex.of(images.values()));
    return done(image, true);
  }

  private void list(ImageIndex images) throws IOException {
    try {
      repository.replaceIndex(images);
    } catch (IOException e) {
      // The disk may be full: a manifest that is not listed must not stay on it.
      if (repository.index().withDigest(digest) == null) {
        repository.blobs().delete(digest);
      }
      throw e;
    }
  }

  private StoredImage stored(ImageIndex index, Instant now) throws IOException {
    return new StoredImage(
        digest,
        manifest.mediaType(),
        text.length,
        manifest.artifactMediaType(),
        imageSize(index),
        now,
        new TreeMap<>(),
        new TreeMap<>(registry.rules().arrived(repository::metadata, manifest)));
  }

  private Done done(StoredImage image, boolean changed) {
    Optional<Descriptor> subject = Optional.ofNullable(manifest.subject());
    return new Done(image, changed, subject.map(Descriptor::digest));
  }

  private void requireReferences(ImageIndex index) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String image : manifest.images()) {
      if (index.withDigest(image) == null) {
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

  private long imageSize(ImageIndex index) {
    long size = manifest.imageSize();
    for (String image : manifest.images()) {
      size = Math.max(size, index.withDigest(image).imageSize());
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
