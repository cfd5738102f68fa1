package dev.ecrpublic.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Images in the directories that clients copy from. */
final class ImageFiles {
  private static final String OCI = "application/vnd.oci.image.";
  private static final String DOCKER = "application/vnd.docker.";

  private ImageFiles() {}

  /** An image in Docker's format (schema 2) as skopeo's {@code dir:}; returns its digest. */
  static String ofDocker(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("version"), "Directory Transport Version: 1.1\n");
    Writer blobs = new Writer(directory, 2048);
    byte[] manifest =
        blobs.manifest(
            "amd64",
            DOCKER + "distribution.manifest.v2+json",
            DOCKER + "container.image.v1+json",
            DOCKER + "image.rootfs.diff.tar.gzip");
    Files.write(directory.resolve("manifest.json"), manifest);
    return "sha256:" + sha256(manifest);
  }

  /**
   * An OCI image layout with the tag {@code latest} for an index of two architectures, each with a
   * layer of about so many bytes; returns the index's digest.
   */
  static String ofTwoArchitectures(Path directory, int layerBytes) throws IOException {
    Path blobs = Files.createDirectories(directory.resolve("blobs/sha256"));
    Writer writer = new Writer(blobs, layerBytes);
    List<String> manifests = new ArrayList<>();
    for (String architecture : List.of("amd64", "arm64")) {
      byte[] manifest =
          writer.manifest(
              architecture,
              OCI + "manifest.v1+json",
              OCI + "config.v1+json",
              OCI + "layer.v1.tar+gzip");
      writer.write(manifest);
      manifests.add(
          descriptor(
              OCI + "manifest.v1+json",
              manifest,
              ",\"platform\":{\"architecture\":\"%s\",\"os\":\"linux\"}".formatted(architecture)));
    }
    String index = index(OCI + "index.v1+json", String.join(",", manifests));
    byte[] bytes = index.getBytes(StandardCharsets.UTF_8);
    writer.write(bytes);
    Files.writeString(directory.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    Files.writeString(
        directory.resolve("index.json"),
        index(
            OCI + "index.v1+json",
            descriptor(
                OCI + "index.v1+json",
                bytes,
                ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"latest\"}")));
    return "sha256:" + sha256(bytes);
  }

  private static String index(String mediaType, String manifests) {
    return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
        .formatted(mediaType, manifests);
  }

  private static String descriptor(String mediaType, byte[] content, String more) {
    return "{\"mediaType\":\"%s\",\"digest\":\"sha256:%s\",\"size\":%d%s}"
        .formatted(mediaType, sha256(content), content.length, more);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes blobs under their digests. */
  private record Writer(Path directory, int layerBytes) {
    void write(byte[] content) throws IOException {
      Files.write(directory.resolve(sha256(content)), content);
    }

    /** Writes the layer and the configuration of an image, and returns its manifest. */
    byte[] manifest(String architecture, String type, String configType, String layerType)
        throws IOException {
      byte[] plain = new byte[layerBytes / 512 * 512 + 1024];
      new Random(architecture.hashCode()).nextBytes(plain);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      byte[] config =
          "{\"architecture\":\"%s\",\"os\":\"linux\",\"config\":{},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"sha256:%s\"]}}"
              .formatted(architecture, sha256(plain))
              .getBytes(StandardCharsets.UTF_8);
      write(packed.toByteArray());
      write(config);
      return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
          .formatted(
              type,
              descriptor(configType, config, ""),
              descriptor(layerType, packed.toByteArray(), ""))
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
