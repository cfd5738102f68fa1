package dev.ecrpublic.registry.image;

/** The manifest formats that the service takes. */
public final class MediaTypes {
  /** Docker's manifest of one image. */
  public static final String DOCKER_MANIFEST =
      "application/vnd.docker.distribution.manifest.v2+json";

  /** Docker's list of manifests. */
  public static final String DOCKER_LIST =
      "application/vnd.docker.distribution.manifest.list.v2+json";

  /** The OCI manifest of one image. */
  public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";

  /** The OCI index of manifests. */
  public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";

  private MediaTypes() {}

  /** Whether this is the format of a single image or artifact. */
  public static boolean isImage(String mediaType) {
    return OCI_MANIFEST.equals(mediaType) || DOCKER_MANIFEST.equals(mediaType);
  }

  /** Whether this is the format of a list of images. */
  public static boolean isIndex(String mediaType) {
    return OCI_INDEX.equals(mediaType) || DOCKER_LIST.equals(mediaType);
  }
}
