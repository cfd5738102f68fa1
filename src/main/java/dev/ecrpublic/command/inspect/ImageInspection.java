package dev.ecrpublic.command.inspect;

import dev.ecrpublic.command.image.ImageConfig;
import dev.ecrpublic.command.image.IndexEntry;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an image is made of, within bounds. */
final class ImageInspection {
  private static final int DEEPEST = 5;
  private static final int MOST_MANIFESTS = 500;
  private static final int SHORT = 12;
  private static final List<String> SIGNATURES = List.of(".sig", ".att", ".sbom");
  private final ImageSource source;
  private int read;

  ImageInspection(ImageSource source) {
    this.source = source;
  }

  /** The image with what refers to it. */
  ImagePart of(String tagOrDigest) throws IOException {
    FetchedManifest root = source.resolve(tagOrDigest);
    ImagePart image = part(root, "", 1);
    List<ImagePart> parts = new ArrayList<>(image.parts());
    for (ReferrerEntry each : source.referrers(root.digest())) {
      parts.add(referrer(each));
    }
    for (String ending : SIGNATURES) {
      signature(root.digest().replace(':', '-') + ending).ifPresent(parts::add);
    }
    return new ImagePart(
        image.part(), image.name(), image.digest(), image.size(), image.type(), parts);
  }

  private static ImagePart referrer(ReferrerEntry entry) {
    Descriptor descriptor = entry.descriptor();
    String type = entry.artifactType() == null ? descriptor.mediaType() : entry.artifactType();
    return new ImagePart(
        "referrer",
        "",
        descriptor.digest(),
        descriptor.size(),
        type == null ? "" : type,
        annotations(entry.annotations()));
  }

  private Optional<ImagePart> signature(String tag) throws IOException {
    try {
      FetchedManifest found = source.resolve(tag);
      return Optional.of(
          new ImagePart(
              "referrer",
              tag.substring(tag.lastIndexOf('.') + 1),
              found.digest(),
              found.bytes().length,
              found.mediaType(),
              List.of()));
    } catch (NotThere none) {
      return Optional.empty();
    }
  }

  private ImagePart part(FetchedManifest manifest, String name, int depth) throws IOException {
    read++;
    if (depth > DEEPEST || read > MOST_MANIFESTS) {
      throw new Untrusted(source.name() + " has more manifests, or deeper ones, than can be shown");
    }
    try {
      Manifest parsed = manifest.parsed();
      return parsed.isIndex()
          ? index(manifest, parsed, name, depth)
          : image(manifest, parsed, name);
    } catch (InvalidManifest e) {
      throw new Untrusted(
          source.name() + "@" + manifest.digest() + " is no manifest: " + e.getMessage());
    }
  }

  private ImagePart index(FetchedManifest manifest, Manifest parsed, String name, int depth)
      throws IOException {
    List<ImagePart> parts = new ArrayList<>();
    long size = 0;
    for (IndexEntry entry : IndexEntry.of(manifest)) {
      ImagePart part = entry(entry, depth);
      size += Math.max(0, part.size());
      parts.add(part);
    }
    parts.addAll(annotations(parsed.annotations()));
    return new ImagePart("index", name, manifest.digest(), size, manifest.mediaType(), parts);
  }

  private ImagePart entry(IndexEntry entry, int depth) throws IOException {
    Descriptor descriptor = entry.descriptor();
    String name = name(entry);
    try {
      FetchedManifest found = source.resolve(descriptor.digest()).as(descriptor.mediaType());
      return part(found, name, depth + 1);
    } catch (NotThere missing) {
      return new ImagePart("missing", name, descriptor.digest(), -1, "", List.of());
    }
  }

  private static String name(IndexEntry entry) {
    if (entry.subject().isEmpty()) {
      return entry.platform();
    }
    String digest = entry.subject();
    int start = digest.indexOf(':') + 1;
    return "attestation of " + digest.substring(start, Math.min(digest.length(), start + SHORT));
  }

  private ImagePart image(FetchedManifest manifest, Manifest parsed, String name)
      throws IOException {
    List<ImagePart> parts = new ArrayList<>();
    String platform = name;
    Descriptor config = parsed.config();
    if (ImageConfig.isOfImage(config) && name.isEmpty()) {
      ImageConfig read = config(config);
      platform = read.platform();
      parts.add(
          new ImagePart(
              "config",
              "",
              config.digest(),
              config.size(),
              type(config),
              read.created().map(ImageInspection::created).orElse(List.of())));
    } else {
      parts.add(blob("config", config));
    }
    for (Descriptor layer : parsed.layers()) {
      parts.add(blob(layer.elsewhere() ? "foreign layer" : "layer", layer));
    }
    parts.addAll(annotations(parsed.annotations()));
    String type = parsed.artifactType() == null ? manifest.mediaType() : parsed.artifactType();
    return new ImagePart("manifest", platform, manifest.digest(), parsed.imageSize(), type, parts);
  }

  private static List<ImagePart> created(Instant time) {
    return List.of(new ImagePart(ImagePart.CREATED, "", "", -1, time.toString(), List.of()));
  }

  private ImageConfig config(Descriptor config) throws IOException {
    try {
      return ImageConfig.read(config, source);
    } catch (NotThere missing) {
      return new ImageConfig(Map.of());
    }
  }

  private static ImagePart blob(String kind, Descriptor blob) {
    return new ImagePart(kind, "", blob.digest(), blob.size(), type(blob), List.of());
  }

  private static String type(Descriptor blob) {
    return blob.mediaType() == null ? "" : blob.mediaType();
  }

  private static List<ImagePart> annotations(Map<?, ?> annotations) {
    List<ImagePart> out = new ArrayList<>();
    annotations.forEach(
        (key, value) ->
            out.add(
                new ImagePart(
                    ImagePart.ANNOTATION,
                    String.valueOf(key),
                    "",
                    -1,
                    String.valueOf(value),
                    List.of())));
    return out;
  }
}
