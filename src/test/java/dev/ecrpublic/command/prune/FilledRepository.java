package dev.ecrpublic.command.prune;

import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.RepositoryFiller;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.text.DurationWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A repository of the embedded registry with real manifests and layers, drawn in lines such as
 * {@code index 1.0,latest 40d lists amd arm about other layers x y}: a name, tags or a dash, an
 * age. {@code @index.sig} among the tags is a digest's tag; an image refers to those before it.
 */
final class FilledRepository {
  static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
  private final Path directory;
  private final String name;
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final Map<String, byte[]> manifests = new HashMap<>();
  private final Map<String, StoredImage> images = new LinkedHashMap<>();

  FilledRepository(Path directory, String name) {
    this.directory = directory;
    this.name = name;
  }

  /** Adds the images of those lines, and replaces what the repository held. */
  FilledRepository with(String lines) throws IOException {
    Registry registry = registry(directory);
    registry.getOrCreate(name);
    for (String line : lines.lines().toList()) {
      add(line.strip().split(" +"));
    }
    RepositoryFiller.fill(registry, name, ImageIndex.of(images.values()));
    return this;
  }

  static Registry registry(Path directory) throws IOException {
    return LocalRegistry.open(LocalSettings.of(directory, Clock.systemUTC())).registry();
  }

  String digest(String image) {
    return digests.get(image);
  }

  /** Where the content of a digest lies. */
  Path blob(String digest) {
    return new StorePaths(directory)
        .layout(name)
        .resolve("blobs")
        .resolve(digest.replace(':', '/'));
  }

  private void add(String[] words) throws IOException {
    Map<String, List<String>> said = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (int i = 3; i < words.length; i++) {
      if (List.of("lists", "about", "layers").contains(words[i])) {
        current = said.computeIfAbsent(words[i], word -> new ArrayList<>());
      } else {
        current.add(words[i]);
      }
    }
    boolean index = said.containsKey("lists");
    List<String> layers = said.getOrDefault("layers", List.of("layer of " + words[0]));
    String mediaType = index ? MediaTypes.OCI_INDEX : MediaTypes.OCI_MANIFEST;
    StringBuilder json =
        new StringBuilder("{\"schemaVersion\":2,\"mediaType\":\"" + mediaType + "\"");
    if (index) {
      List<String> children = said.get("lists").stream().map(this::descriptor).toList();
      json.append(",\"manifests\":[").append(String.join(",", children)).append("]");
    } else {
      json.append(",\"config\":").append(content(SampleManifests.CONFIG_TYPE, "{}"));
      List<String> parts = new ArrayList<>();
      for (String layer : layers) {
        parts.add(content(SampleManifests.LAYER_TYPE, layer));
      }
      json.append(",\"layers\":[").append(String.join(",", parts)).append("]");
    }
    for (String subject : said.getOrDefault("about", List.of())) {
      json.append(",\"subject\":").append(descriptor(subject));
    }
    json.append(",\"annotations\":{\"name\":\"" + words[0] + "\"}}");
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    String digest = Sha256.of(text);
    digests.put(words[0], digest);
    manifests.put(words[0], text);
    write(digest, text);
    images.put(digest, stored(words, digest, mediaType, text.length, index ? 0 : 2 + size(layers)));
  }

  private static long size(List<String> layers) {
    return layers.stream().mapToLong(String::length).sum();
  }

  private StoredImage stored(
      String[] words, String digest, String mediaType, int manifest, long size) {
    Instant pushed = NOW.minus(DurationWord.of(words[2]).orElseThrow());
    TreeMap<String, Instant> tags = new TreeMap<>();
    for (String tag : words[1].equals("-") ? new String[0] : words[1].split(",")) {
      tags.put(tag.startsWith("@") ? digestTag(tag.substring(1)) : tag, pushed);
    }
    return new StoredImage(
        digest, mediaType, manifest, SampleManifests.CONFIG_TYPE, size, pushed, tags);
  }

  private String digestTag(String text) {
    int dot = text.indexOf('.');
    String of = dot < 0 ? text : text.substring(0, dot);
    return digests.get(of).replace(':', '-') + (dot < 0 ? "" : text.substring(dot));
  }

  private String descriptor(String image) {
    byte[] text = manifests.get(image);
    boolean index = new String(text, StandardCharsets.UTF_8).contains("\"manifests\"");
    return SampleManifests.descriptor(index ? MediaTypes.OCI_INDEX : MediaTypes.OCI_MANIFEST, text);
  }

  private String content(String mediaType, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(Sha256.of(bytes), bytes);
    return SampleManifests.descriptor(mediaType, bytes);
  }

  private Path blobs;

  private void write(String digest, byte[] content) throws IOException {
    if (blobs == null) {
      blobs = blob("sha256:x").getParent();
      Files.createDirectories(blobs);
    }
    Path file = blobs.resolve(digest.substring(digest.indexOf(':') + 1));
    if (!Files.exists(file)) {
      Files.write(file, content);
    }
  }

  /** A text with names in the place of digests. */
  String named(String text) {
    String out = text;
    for (Map.Entry<String, String> image : digests.entrySet()) {
      String digest = image.getValue();
      out =
          out.replace(digest.replace(':', '-'), "@" + image.getKey())
              .replace(digest, "<" + image.getKey() + ">")
              .replace(digest.substring(7, 19), "<" + image.getKey() + ">");
    }
    return out;
  }
}
