package dev.ecrpublic.registry.check;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index made of what a repository has: every manifest among its blobs is an image, and the tags
 * are those that can still be made out in the damaged index.
 */
public final class IndexRebuild {
  private static final Pattern DIGEST = Pattern.compile("\"digest\" *: *\"(sha[0-9]+:[0-9a-f]+)\"");
  private static final Pattern TAG =
      Pattern.compile("\"org\\.opencontainers\\.image\\.ref\\.name\" *: *\"([^\"]+)\"");

  private final BlobStore blobs;
  private final Map<String, StoredImage> images = new HashMap<>();

  /** The images of these blobs. */
  public IndexRebuild(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The index, with the tags of a text that need not be readable as a whole. */
  public ImageIndex from(byte[] damaged) throws IOException {
    for (String digest : blobs.digests()) {
      image(digest).ifPresent(image -> images.put(digest, image));
    }
    for (StoredImage image : List.copyOf(images.values())) {
      if (MediaTypes.isIndex(image.mediaType())) {
        images.put(image.digest(), sized(image));
      }
    }
    tag(new String(damaged, StandardCharsets.UTF_8));
    return ImageIndex.of(images.values());
  }

  /** The image whose manifest a blob is; empty if it is none. */
  public Optional<StoredImage> image(String digest) throws IOException {
    OptionalLong length = blobs.length(digest);
    if (length.isEmpty() || length.getAsLong() > Limits.LARGEST_MANIFEST) {
      return Optional.empty();
    }
    try {
      byte[] text = blobs.read(digest);
      Manifest manifest = manifest(text);
      return Optional.of(
          new StoredImage(
              digest,
              manifest.mediaType(),
              text.length,
              manifest.artifactMediaType(),
              manifest.imageSize(),
              blobs.storedAt(digest).truncatedTo(ChronoUnit.MILLIS),
              new TreeMap<>()));
    } catch (NoSuchFileException | DamagedFile | InvalidManifest e) {
      return Optional.empty();
    }
  }

  /** A manifest that does not say what it is lists images, or else layers. */
  private static Manifest manifest(byte[] text) {
    try {
      return Manifest.parse(text, null);
    } catch (InvalidManifest e) {
      boolean lists = new String(text, StandardCharsets.UTF_8).contains("\"manifests\"");
      return Manifest.parse(text, lists ? MediaTypes.OCI_INDEX : MediaTypes.OCI_MANIFEST);
    }
  }

  private StoredImage sized(StoredImage index) throws IOException {
    long size = index.imageSize();
    for (String child : manifest(blobs.read(index.digest())).images()) {
      size = Math.max(size, images.containsKey(child) ? images.get(child).imageSize() : 0);
    }
    return new StoredImage(
        index.digest(),
        index.mediaType(),
        index.manifestSize(),
        index.artifactMediaType(),
        size,
        index.pushedAt(),
        index.tags(),
        index.attributes());
  }

  private void tag(String text) {
    Matcher digest = DIGEST.matcher(text);
    Matcher tag = TAG.matcher(text);
    int end = 0;
    for (boolean found = digest.find(); found; ) {
      String named = digest.group(1);
      int start = digest.end();
      found = digest.find();
      end = found ? digest.start() : text.length();
      tag.region(start, end);
      StoredImage image = images.get(named);
      if (image != null && tag.find() && Grammar.isImageTag(tag.group(1))) {
        String name = tag.group(1);
        Instant since = image.pushedAt();
        images.replaceAll((other, tagged) -> tagged.untagged(name));
        images.computeIfPresent(named, (same, untagged) -> untagged.tagged(name, since));
      }
    }
  }
}
