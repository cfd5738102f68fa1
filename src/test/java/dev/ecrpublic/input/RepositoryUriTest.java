package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryUriTest {

  @ParameterizedTest
  @CsvSource({
    "public.ecr.aws/alias/name, name",
    "public.ecr.aws/alias/team/name, team/name",
    "public.ecr.aws/alias/name:1.0, name",
    "public.ecr.aws/alias/name@sha256:4a1c, name",
    "public.ecr.aws/alias/name:1.0@sha256:4a1c, name",
    "https://public.ecr.aws/alias/name, name",
    "ecr-public.aws.com/alias/name:tag, name",
    "https://ecr-public.aws.com/alias/name, name"
  })
  void findsTheName(String uri, String name) {
    assertEquals(name, RepositoryUri.repositoryName(uri));
  }

  @ParameterizedTest
  @CsvSource({
    "name",
    "team/name",
    "name:tag",
    "public.ecr.aws",
    "public.ecr.aws/alias",
    "public.ecr.aws/alias/",
    "public.ecr.aws//name",
    "public.ecr.aws/alias/:tag",
    "docker.io/alias/name",
    "xpublic.ecr.aws/alias/name",
    "http://public.ecr.aws/alias/name"
  })
  void leavesOtherText(String text) {
    assertEquals(text, RepositoryUri.repositoryName(text));
  }
}
