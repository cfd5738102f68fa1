package dev.ecrpublic.oci;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Images of every kind, put into a target. */
public final class SampleImages {
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
  private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";
  private final ImageTarget target;

  /** Images in that target. */
  public SampleImages(ImageTarget target) {
    this.target = target;
  }

  /** Stores a blob. */
  public Descriptor blob(String mediaType, byte[] bytes) throws IOException {
    Descriptor blob = new Descriptor(mediaType, Sha256.of(bytes), bytes.length, false);
    if (!target.hasBlob(blob)) {
      target.putBlob(
          blob,
          new BlobContent() {
            @Override
            public InputStream from(long position) {
              int start = (int) position;
              return new ByteArrayInputStream(bytes, start, bytes.length - start);
            }
          });
    }
    return blob;
  }

  /** Stores an image of one platform whose layers have those contents. */
  public FetchedManifest image(String tag, String... layers) throws IOException {
    StringBuilder list = new StringBuilder();
    for (String layer : layers) {
      Descriptor blob = blob(LAYER, layer.getBytes(StandardCharsets.UTF_8));
      list.append(list.isEmpty() ? "" : ",").append(json(blob, ""));
    }
    String config = json(blob(CONFIG, "{\"os\":\"linux\"}".getBytes(StandardCharsets.UTF_8)), "");
    return put(
        MediaTypes.OCI_MANIFEST,
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}\n"
            .formatted(MediaTypes.OCI_MANIFEST, config, list),
        tag);
  }

  /** Stores an index of two platforms with an attestation of the first. */
  public FetchedManifest index(String tag) throws IOException {
    FetchedManifest amd64 = image("", "amd64 of " + tag);
    FetchedManifest arm64 = image("", "arm64 of " + tag);
    FetchedManifest attestation = image("", "attests " + tag);
    String entries =
        String.join(
            ",",
            List.of(
                json(amd64.descriptor(), platform("linux", "amd64")),
                json(arm64.descriptor(), platform("linux", "arm64")),
                json(
                    attestation.descriptor(),
                    platform("unknown", "unknown")
                        + ",\"annotations\":{\"vnd.docker.reference.digest\":\""
                        + amd64.digest()
                        + "\",\"vnd.docker.reference.type\":\"attestation-manifest\"}")));
    return put(
        MediaTypes.OCI_INDEX,
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
            .formatted(MediaTypes.OCI_INDEX, entries),
        tag);
  }

  /** Stores an artifact about a manifest. */
  public FetchedManifest referrer(FetchedManifest subject, String content, String tag)
      throws IOException {
    Descriptor empty =
        blob("application/vnd.oci.empty.v1+json", "{}".getBytes(StandardCharsets.UTF_8));
    Descriptor layer = blob("text/plain", content.getBytes(StandardCharsets.UTF_8));
    return put(
        MediaTypes.OCI_MANIFEST,
        ("{\"schemaVersion\":2,\"mediaType\":\"%s\",\"artifactType\":\"text/plain\",\"config\":%s,"
                + "\"layers\":[%s],\"subject\":%s,\"annotations\":{\"about\":\"%s\"}}")
            .formatted(
                MediaTypes.OCI_MANIFEST,
                json(empty, ""),
                json(layer, ""),
                json(subject.descriptor(), ""),
                content),
        tag);
  }

  /** Stores a manifest of that text, under a tag unless that is empty. */
  public FetchedManifest put(String mediaType, String text, String tag) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FetchedManifest manifest = FetchedManifest.of(mediaType, Sha256.of(bytes), bytes);
    target.putManifest(manifest, tag.isEmpty() ? Optional.empty() : Optional.of(tag));
    return manifest;
  }

  private static String platform(String os, String architecture) {
    return ",\"platform\":{\"os\":\"" + os + "\",\"architecture\":\"" + architecture + "\"}";
  }

  private static String json(Descriptor blob, String more) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d%s}"
        .formatted(blob.mediaType(), blob.digest(), blob.size(), more);
  }
}
