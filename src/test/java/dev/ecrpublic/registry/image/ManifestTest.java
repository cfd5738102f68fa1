package dev.ecrpublic.registry.image;

import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.registry.blob.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final String DIGEST = "sha256:" + "0".repeat(64);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | Invalid JSON syntax",
        "[] | Invalid JSON syntax",
        "{} x | Invalid JSON syntax",
        "{} | a manifest without mediaType needs an imageManifestMediaType",
        "{'mediaType':'text/plain'} | the media type 'text/plain' is not supported",
        "{'mediaType':'application/vnd.docker.distribution.manifest.v1+json'} | the media type"
            + " 'application/vnd.docker.distribution.manifest.v1+json' is not supported",
        "{'mediaType':'OCI'} | schemaVersion must be 2",
        "{'mediaType':'OCI','schemaVersion':1} | schemaVersion must be 2",
        "{'mediaType':'OCI','schemaVersion':2} | config must be a descriptor",
        "{'mediaType':'OCI','schemaVersion':2,'config':{'digest':'x','size':1}}"
            + " | config must have a sha256 or sha512 digest",
        "{'mediaType':'OCI','schemaVersion':2,'config':{'digest':'DIGEST'}}"
            + " | config must have a size",
        "{'mediaType':'OCI','schemaVersion':2,'config':{'digest':'DIGEST','size':-1}}"
            + " | config must have a size",
        "{'mediaType':'OCI','schemaVersion':2,'config':{'digest':'DIGEST','size':1}}"
            + " | layers must be a list",
        "{'mediaType':'OCI','schemaVersion':2,'config':{'digest':'DIGEST','size':1},'layers':[1]}"
            + " | every element of layers must be a descriptor",
        "{'mediaType':'OCI','schemaVersion':2,'layers':[],'manifests':[]}"
            + " | an image manifest and an image index must not be mixed",
        "{'mediaType':'INDEX','schemaVersion':2,'layers':[],'manifests':[]}"
            + " | an image manifest and an image index must not be mixed",
        "{'mediaType':'INDEX','schemaVersion':2} | manifests must be a list",
      })
  void whatIsNoManifestIsRefused(String text, String rule) {
    String json =
        text.replace('\'', '"')
            .replace("OCI", MediaTypes.OCI_MANIFEST)
            .replace("INDEX", MediaTypes.OCI_INDEX)
            .replace("DIGEST", DIGEST);
    InvalidManifest failure =
        assertThrows(InvalidManifest.class, () -> Manifest.parse(bytes(json), null));
    assertEquals(rule, failure.getMessage());
  }

  @Test
  void theTwoMediaTypesMustAgree() {
    InvalidManifest failure =
        assertThrows(
            InvalidManifest.class,
            () ->
                Manifest.parse(bytes(SampleManifests.manifest("{}")), MediaTypes.DOCKER_MANIFEST));
    assertEquals(
        "its mediaType 'application/vnd.oci.image.manifest.v1+json' must equal the"
            + " imageManifestMediaType 'application/vnd.docker.distribution.manifest.v2+json'",
        failure.getMessage());
  }

  @Test
  void anIndexMayReferToBlobsThatAreNoManifests() {
    String index =
        SampleManifests.index()
            .replace(
                "[]",
                "[" + SampleManifests.descriptor("application/x.cache", bytes("cache")) + "]");
    Manifest manifest = Manifest.parse(bytes(index), null);
    assertEquals("[" + Sha256.of(bytes("cache")) + "]", manifest.blobs().toString());
    assertEquals("[]", manifest.images().toString());
  }
}
