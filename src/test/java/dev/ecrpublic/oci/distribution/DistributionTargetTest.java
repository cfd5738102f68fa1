package dev.ecrpublic.oci.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.http.RegistryLogins;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTargetTest {
  private static final String SUBJECT = Sha256.of("an image".getBytes(StandardCharsets.UTF_8));
  private static final String EMPTY =
      "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":2}"
          .formatted(
              "application/vnd.oci.empty.v1+json",
              Sha256.of("{}".getBytes(StandardCharsets.UTF_8)));

  /** The header that tells of the subject may be lost, so the list of referrers decides. */
  @ParameterizedTest
  @CsvSource({
    "a header, 200, false, false",
    "'', 200, true, false",
    "'', 200, false, true",
    "'', 404, false, true",
    "'', 405, false, true",
    "'', 400, false, true"
  })
  void aReferrersTagIsWrittenWhereTheRegistryListsNone(
      String header, int status, boolean listed, boolean tagged) throws IOException {
    FetchedManifest referrer = referrer();
    String list =
        listed
            ? "{\"manifests\":[{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}]}"
                .formatted(referrer.mediaType(), referrer.digest(), referrer.bytes().length)
            : "{\"manifests\":[]}";
    try (HostileServer server = new HostileServer("127.0.0.1")) {
      server.answering(
          request -> {
            if (request.method().equals("PUT")) {
              return HostileServer.status(
                  201, header.isEmpty() ? "" : "OCI-Subject: " + SUBJECT + "\r\n", new byte[0]);
            }
            return request.path().contains("/referrers/")
                ? HostileServer.status(status, list)
                : HostileServer.status(404, "");
          });
      new DistributionTarget(
              LiveRegistry.client(server.host(), RegistryLogins.NONE), "a/b", UploadNotes.NONE)
          .putManifest(referrer, Optional.empty());

      String tag = "/v2/a/b/manifests/" + SUBJECT.replace(':', '-');
      List<String> put =
          server.seen().stream()
              .filter(seen -> seen.method().equals("PUT"))
              .map(HostileServer.Seen::path)
              .toList();
      String own = "/v2/a/b/manifests/" + referrer.digest();
      assertEquals(tagged ? List.of(own, tag) : List.of(own), put);
    }
  }

  private static FetchedManifest referrer() {
    String text =
        ("{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[],"
                + "\"subject\":{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":8}}")
            .formatted(MediaTypes.OCI_MANIFEST, EMPTY, MediaTypes.OCI_MANIFEST, SUBJECT);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return FetchedManifest.of(MediaTypes.OCI_MANIFEST, Sha256.of(bytes), bytes);
  }
}
