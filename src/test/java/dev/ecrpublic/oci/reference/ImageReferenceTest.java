package dev.ecrpublic.oci.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "app, '', app, latest",
    "team/app:v1, '', team/app, v1",
    "team/app@D, '', team/app, D",
    "my.app, '', my.app, latest",
    "localhost/app:v1, localhost, app, v1",
    "127.0.0.1:5055/local/app, 127.0.0.1:5055, local/app, latest",
    "[::1]:5000/app:x, [::1]:5000, app, x",
    "Public.ECR.aws/alias/team/app:v1, public.ecr.aws, alias/team/app, v1",
    "docker.io/alpine:3, docker.io, library/alpine, 3",
    "docker.io/me/app, docker.io, me/app, latest",
    "ghcr.io:443/a/b__c:_1, ghcr.io, a/b__c, _1",
    "1.dkr.io/x@D, 1.dkr.io, x, D"
  })
  void reads(String text, String host, String repository, String image) {
    ImageReference read = ImageReference.parse(text.replace("@D", "@" + DIGEST));
    assertEquals(host, read.host().map(found -> found.name()).orElse(""));
    assertEquals(repository, read.repository());
    assertEquals(image.replace("D", DIGEST), read.tagOrDigest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":v1",
        "App",
        "app:",
        "app:-x",
        "app:.x",
        "app@sha256:12",
        "app@sha256:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
        "app:v1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "/app",
        "app/",
        "a//b",
        "a/../b",
        "host.io/../b",
        "host.io/a..b",
        "host.io:99999/a",
        "host.io:x/a",
        "user@host.io/a",
        "https://host.io/a",
        "-host.io/a",
        "host.io/a?x=1",
        "host.io/a b",
        "host.io/a%2fb",
        "host.io/",
        "ho st.io/a"
      })
  void refuses(String text) {
    assertThrows(Failure.Usage.class, () -> ImageReference.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "team/app:v1", "ghcr.io/a/b:x", "docker.io/library/alpine"})
  void prints(String text) {
    assertEquals(text, ImageReference.parse(text).toString());
  }
}
