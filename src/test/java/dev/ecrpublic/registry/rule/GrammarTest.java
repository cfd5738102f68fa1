package dev.ecrpublic.registry.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
  @ParameterizedTest
  @CsvSource({
    "a, true",
    "ab, true",
    "a/b, true",
    "a/index.json, true",
    "project-a/nginx_web.app, true",
    "0/1/2, true",
    "'', false",
    "., false",
    ".., false",
    "../a, false",
    "a/../b, false",
    "a/./b, false",
    "/a, false",
    "a/, false",
    "a//b, false",
    "a..b, false",
    "a__b, false",
    "a--b, false",
    "-a, false",
    "a-, false",
    "a+b, false",
    "A, false",
    "a b, false",
    "a\\b, false",
    "a:b, false",
    "a%2fb, false",
    "ä, false",
    "~, false",
  })
  void repositoryNames(String name, boolean valid) {
    assertEquals(valid, Grammar.isRepositoryName(name));
  }

  @ParameterizedTest
  @CsvSource({
    "latest, true",
    "v1.0-RC_2, true",
    "-x, true",
    "'', false",
    "a/b, false",
    "a:b, false",
    "a b, false",
    "é, false",
  })
  void imageTags(String tag, boolean valid) {
    assertEquals(valid, Grammar.isImageTag(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "0f3c1f6e-5b2d-4b1c-9d4b-2f6a0e4b8c11, true",
    "0F3C1F6E-5B2D-4B1C-9D4B-2F6A0E4B8C11, true",
    "0f3c1f6e05b2d-4b1c-9d4b-2f6a0e4b8c11, false",
    "../../../../../../../../../../../etc, false",
    "'', false",
  })
  void uploadIds(String id, boolean valid) {
    assertEquals(valid, Grammar.isUploadId(id));
  }
}
