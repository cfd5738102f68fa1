package dev.ecrpublic.service.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service model (API version 2020-10-30) as this program sees it through the SDK. */
class EcrPublicCatalogTest {
  private final EcrPublicCatalog catalog = new EcrPublicCatalog();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          batch-check-layer-availability | registryId s2, repositoryName* s2, layerDigests* L1[s0] | layers, failures
          batch-delete-image | registryId s2, repositoryName* s2, imageIds* L1[{imageDigest s0, imageTag s1}] | imageIds, failures
          complete-layer-upload | registryId s2, repositoryName* s2, uploadId* s0, layerDigests* L1[s0] | registryId, repositoryName, uploadId, layerDigest
          create-repository | repositoryName* s2, catalogData {description s0, architectures L0[s1], operatingSystems L0[s1], logoImageBlob B0, aboutText s0, usageText s0}, tags L0[{Key s1, Value s0}] | repository, catalogData
          delete-repository | registryId s0, repositoryName* s2, force b0 | repository
          delete-repository-policy | registryId s0, repositoryName* s2 | registryId, repositoryName, policyText
          describe-image-tags | registryId s0, repositoryName* s2, nextToken s0, maxResults i1 | imageTagDetails, nextToken
          describe-images | registryId s0, repositoryName* s2, imageIds L1[{imageDigest s0, imageTag s1}], nextToken s0, maxResults i1 | imageDetails, nextToken
          describe-registries | nextToken s0, maxResults i1 | registries, nextToken
          describe-repositories | registryId s0, repositoryNames L1[s2], nextToken s0, maxResults i1 | repositories, nextToken
          get-authorization-token | "" | authorizationData
          get-registry-catalog-data | "" | registryCatalogData
          get-repository-catalog-data | registryId s0, repositoryName* s2 | catalogData
          get-repository-policy | registryId s0, repositoryName* s2 | registryId, repositoryName, policyText
          initiate-layer-upload | registryId s2, repositoryName* s2 | uploadId, partSize
          list-tags-for-resource | resourceArn* s1 | tags
          put-image | registryId s2, repositoryName* s2, imageManifest* s1, imageManifestMediaType s0, imageTag s1, imageDigest s0 | image
          put-registry-catalog-data | displayName s0 | registryCatalogData
          put-repository-catalog-data | registryId s0, repositoryName* s2, catalogData* {description s0, architectures L0[s1], operatingSystems L0[s1], logoImageBlob B0, aboutText s0, usageText s0} | catalogData
          set-repository-policy | registryId s0, repositoryName* s2, policyText* s0, force b0 | registryId, repositoryName, policyText
          tag-resource | resourceArn* s1, tags* L0[{Key s1, Value s0}] | ""
          untag-resource | resourceArn* s1, tagKeys* L0[s1] | ""
          upload-layer-part | registryId s2, repositoryName* s2, uploadId* s0, partFirstByte* l0, partLastByte* l0, layerPartBlob* B0 | registryId, repositoryName, uploadId, lastByteReceived
          """)
  void operationIsAsModelled(String name, String input, String output) {
    Operation operation = catalog.find(name).orElseThrow();

    assertEquals(input, members(operation.input()));
    assertEquals(
        output, operation.output().stream().map(Parameter::name).collect(Collectors.joining(", ")));
  }

  @Test
  void everyNameIsAnOperation() {
    assertEquals(23, catalog.names().size());
    for (String name : catalog.names()) {
      assertEquals(name, catalog.find(name).orElseThrow().name());
    }
    assertTrue(catalog.find("describe-image").isEmpty());
  }

  private static String members(List<Parameter> members) {
    return members.stream()
        .map(m -> m.name() + (m.required() ? "*" : "") + " " + type(m))
        .collect(Collectors.joining(", "));
  }

  private static String type(Parameter m) {
    return switch (m.kind()) {
      case STRING -> "s" + m.min();
      case INTEGER -> "i" + m.min();
      case LONG -> "l" + m.min();
      case BOOLEAN -> "b" + m.min();
      case BLOB -> "B" + m.min();
      case TIMESTAMP -> "t";
      case LIST -> "L" + m.min() + "[" + type(m.element()) + "]";
      case DOUBLE -> "d";
      case MAP -> "M{" + type(m.value()) + "}";
      case STRUCTURE -> "{" + members(m.members()) + "}";
    };
  }

  @Test
  void aListsElementBearsTheNameOfItsShape() {
    Parameter details = catalog.find("describe-images").orElseThrow().output().getFirst().element();

    assertEquals(Kind.STRUCTURE, details.kind());
    assertEquals("ImageTag", details.member("imageTags").orElseThrow().element().name());
  }
}
