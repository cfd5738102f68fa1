package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.LayerAlreadyExistsException;

/** Pushes small images through the operations of the service, as clients do. */
final class Pusher {
  private final EcrPublicClient client;
  private final String repository;

  Pusher(EcrPublicClient client, String repository) {
    this.client = client;
    this.repository = repository;
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
    layer(SampleManifests.bytes(config));
    for (String layer : layers) {
      layer(SampleManifests.bytes(layer));
    }
    return put(tag, SampleManifests.manifest(config, layers));
  }

  /** Puts an image whose blobs are there, and returns its digest. */
  String put(String tag, String manifest) {
    return client
        .putImage(r -> r.repositoryName(repository).imageManifest(manifest).imageTag(tag))
        .image()
        .imageId()
        .imageDigest();
  }
}
