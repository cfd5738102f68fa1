package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.registry.image.MediaTypes;
import java.net.URI;

/**
 * The addresses of one repository; names, tags and digests were checked before they come here.
 *
 * @param client the registry
 * @param repository the repository's name
 */
record RepositoryUrls(RegistryClient client, String repository) {
  private static final String ACCEPTED =
      String.join(
          ", ",
          MediaTypes.OCI_INDEX,
          MediaTypes.DOCKER_LIST,
          MediaTypes.OCI_MANIFEST,
          MediaTypes.DOCKER_MANIFEST);

  HttpCall manifest(String method, String tagOrDigest) {
    return HttpCall.of(method, at("manifests/" + tagOrDigest)).with("Accept", ACCEPTED);
  }

  HttpCall blob(String method, String digest) {
    return HttpCall.of(method, at("blobs/" + digest));
  }

  HttpCall tags(int most) {
    return HttpCall.of("GET", at("tags/list?n=" + most));
  }

  HttpCall referrers(String digest) {
    return HttpCall.of("GET", at("referrers/" + digest)).with("Accept", MediaTypes.OCI_INDEX);
  }

  HttpCall newUpload() {
    return HttpCall.of("POST", at("blobs/uploads/"));
  }

  HttpCall mount(String digest, String from) {
    return HttpCall.of("POST", at("blobs/uploads/?mount=" + digest + "&from=" + from))
        .with(new HttpCall.SmallBytes(new byte[0]));
  }

  /** How messages name the repository. */
  String name() {
    return client.host().name() + "/" + repository;
  }

  private URI at(String rest) {
    return client.at("/v2/" + repository + "/" + rest);
  }
}
