package dev.ecrpublic.input;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.List;

/** Members of the service's requests that between them have every kind and limit. */
final class Members {
  static final Parameter REPOSITORY_NAME = required("repositoryName", Kind.STRING, 2);
  static final Parameter MAX_RESULTS = optional("maxResults", Kind.INTEGER, 1);
  static final Parameter FIRST_BYTE = required("partFirstByte", Kind.LONG, 0);
  static final Parameter FORCE = optional("force", Kind.BOOLEAN, 0);
  static final Parameter LAYER_PART = required("layerPartBlob", Kind.BLOB, 0);
  static final Parameter TAG_KEYS =
      required("tagKeys", Kind.LIST, 0, optional("TagKey", Kind.STRING, 1));
  static final Parameter TAGS =
      optional(
          "tags",
          Kind.LIST,
          0,
          optional(
              "Tag",
              Kind.STRUCTURE,
              0,
              optional("Key", Kind.STRING, 1),
              optional("Value", Kind.STRING, 0)));
  static final Parameter IMAGE_IDS =
      required(
          "imageIds",
          Kind.LIST,
          1,
          optional(
              "ImageIdentifier",
              Kind.STRUCTURE,
              0,
              optional("imageDigest", Kind.STRING, 0),
              optional("imageTag", Kind.STRING, 1)));
  static final Parameter CATALOG_DATA =
      optional(
          "catalogData",
          Kind.STRUCTURE,
          0,
          optional("description", Kind.STRING, 0),
          optional("architectures", Kind.LIST, 0, optional("Architecture", Kind.STRING, 1)),
          optional("logoImageBlob", Kind.BLOB, 0));

  private Members() {}

  static Parameter required(String name, Kind kind, long min, Parameter... members) {
    return new Parameter(name, kind, true, min, List.of(members));
  }

  static Parameter optional(String name, Kind kind, long min, Parameter... members) {
    return new Parameter(name, kind, false, min, List.of(members));
  }
}
