package dev.ecrpublic.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.LayerAlreadyExistsException;

/** Pushes small images through the operations of the service, as clients do. */
final class Pusher {
  static final String CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";
  static final String LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";

  private final EcrPublicClient client;
  private final String repository;

  Pusher(EcrPublicClient client, String repository) {
    this.client = client;
    this.repository = repository;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static ImageIdentifier id(String digest, String tag) {
    return ImageIdentifier.builder().imageDigest(digest).imageTag(tag).build();
  }

  /** Uploads a layer in one part unless the repository has it, and returns its digest. */
  String layer(byte[] content) {
    String digest = Sha256.of(content);
    String id = client.initiateLayerUpload(r -> r.repositoryName(repository)).uploadId();
    client.uploadLayerPart(
        r ->
            r.repositoryName(repository)
                .uploadId(id)
                .partFirstByte(0L)
                .partLastByte(content.length - 1L)
                .layerPartBlob(SdkBytes.fromByteArray(content)));
    try {
      client.completeLayerUpload(
          r -> r.repositoryName(repository).uploadId(id).layerDigests(digest));
    } catch (LayerAlreadyExistsException e) {
      return digest;
    }
    return digest;
  }

  /** Pushes config and layers, puts their image, and returns its digest. */
  String image(String tag, String config, String... layers) {
    layer(bytes(config));
    for (String layer : layers) {
      layer(bytes(layer));
    }
    return put(tag, manifest(config, layers));
  }

  /** Puts an image whose blobs are there, and returns its digest. */
  String put(String tag, String manifest) {
    return client
        .putImage(r -> r.repositoryName(repository).imageManifest(manifest).imageTag(tag))
        .image()
        .imageId()
        .imageDigest();
  }

  /** The manifest of an image with this config and these layers. */
  static String manifest(String config, String... layers) {
    List<String> descriptors = new ArrayList<>();
    for (String layer : layers) {
      descriptors.add(descriptor(LAYER_TYPE, bytes(layer)));
    }
    return "{\"schemaVersion\":2,\"mediaType\":\""
        + MediaTypes.OCI_MANIFEST
        + "\",\"config\":"
        + descriptor(CONFIG_TYPE, bytes(config))
        + ",\"layers\":["
        + String.join(",", descriptors)
        + "]}";
  }

  /** The index of some manifests. */
  static String index(String... manifests) {
    List<String> descriptors = new ArrayList<>();
    for (String manifest : manifests) {
      descriptors.add(descriptor(MediaTypes.OCI_MANIFEST, bytes(manifest)));
    }
    return "{\"schemaVersion\":2,\"mediaType\":\""
        + MediaTypes.OCI_INDEX
        + "\",\"manifests\":["
        + String.join(",", descriptors)
        + "]}";
  }

  static String descriptor(String mediaType, byte[] content) {
    return "{\"mediaType\":\""
        + mediaType
        + "\",\"digest\":\""
        + Sha256.of(content)
        + "\",\"size\":"
        + content.length
        + "}";
  }
}
