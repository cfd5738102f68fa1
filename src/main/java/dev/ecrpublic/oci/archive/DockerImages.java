package dev.ecrpublic.oci.archive;

import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.oci.layout.LayoutEntries;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The images of an archive that {@code docker save} wrote before it wrote layouts: it has no
 * manifests, which are made here of its configurations and layers as they are.
 *
 * @param entries what a layout of the same images would list
 * @param manifests the manifests by digest
 * @param files the files of the archive that blobs are in, by digest
 */
record DockerImages(
    LayoutEntries entries, Map<String, byte[]> manifests, Map<String, String> files) {
  static final DockerImages NONE = new DockerImages(null, Map.of(), Map.of());
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
  private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final int BLOCK = 1 << 17;

  /** The images that {@code manifest.json} lists. */
  static DockerImages in(TarFile tar, String where) throws IOException {
    // The document is a list, and the reader wants an object.
    String text = new String(tar.small("manifest.json"), StandardCharsets.UTF_8);
    byte[] wrapped = ("{\"images\":" + text + "}").getBytes(StandardCharsets.UTF_8);
    Object images = JsonBody.object(wrapped, "manifest.json of " + where).get("images");
    List<Map<?, ?>> entries = new ArrayList<>();
    DockerImages out =
        new DockerImages(new LayoutEntries(entries, where), new HashMap<>(), new HashMap<>());
    for (Object image : images instanceof List<?> list ? list : List.of()) {
      if (!(image instanceof Map<?, ?> map)) {
        throw new Untrusted("manifest.json of " + where + " is damaged");
      }
      out.add(map, tar, entries);
    }
    return out;
  }

  private void add(Map<?, ?> image, TarFile tar, List<Map<?, ?>> entries) throws IOException {
    if (!(image.get("Config") instanceof String config)
        || !(image.get("Layers") instanceof List<?> layers)) {
      throw new Untrusted("manifest.json of " + entries().where() + " is damaged");
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("schemaVersion", 2L);
    manifest.put("mediaType", MediaTypes.OCI_MANIFEST);
    manifest.put("config", descriptor(CONFIG, config, tar));
    List<Object> blobs = new ArrayList<>();
    for (Object layer : layers) {
      String file = layer.toString();
      blobs.add(descriptor(isGzip(file, tar) ? LAYER + "+gzip" : LAYER, file, tar));
    }
    manifest.put("layers", blobs);
    byte[] text = PlainJson.write(manifest);
    String digest = Sha256.of(text);
    manifests.put(digest, text);
    List<?> names = image.get("RepoTags") instanceof List<?> list ? list : List.of();
    for (Object name : names) {
      entries.add(entry(digest, text.length, Map.of(LayoutEntries.TAG, name.toString())));
    }
    if (names.isEmpty()) {
      entries.add(entry(digest, text.length, Map.of()));
    }
  }

  private static Map<String, Object> entry(
      String digest, long size, Map<String, Object> annotations) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mediaType", MediaTypes.OCI_MANIFEST);
    out.put("digest", digest);
    out.put("size", size);
    out.put("annotations", annotations);
    return out;
  }

  private Map<String, Object> descriptor(String mediaType, String file, TarFile tar)
      throws IOException {
    MessageDigest computation = Sha256.start();
    try (InputStream in = tar.open(file, 0)) {
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        computation.update(block, 0, n);
      }
    }
    String digest = Digests.finish(Digests.SHA256, computation);
    files.put(digest, file);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mediaType", mediaType);
    out.put("digest", digest);
    out.put("size", tar.size(file));
    return out;
  }

  private static boolean isGzip(String file, TarFile tar) throws IOException {
    try (InputStream in = tar.open(file, 0)) {
      return java.util.Arrays.equals(in.readNBytes(GZIP.length), GZIP);
    }
  }

  /** The text of a manifest; null where it was not made here. */
  byte[] manifest(String digest) {
    return manifests.get(digest);
  }

  /** The file of a blob; null where nobody looked. */
  String file(String digest) {
    return files.get(digest);
  }
}
