package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docs.Values;
import dev.ecrpublic.oci.reference.ImagePlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageWordsTest {
  private static final Path DIRECTORY = Path.of("src/test/java/dev/ecrpublic");
  private final List<String> asked = new ArrayList<>();

  private List<String> names(Values.Resource resource, String repository) {
    asked.add((resource + " " + repository).strip());
    return switch (resource) {
      case REPOSITORY -> List.of("team/app", "team/web", "other", "dotted.name/app");
      case TAG -> List.of("v1", "v2");
      case DIGEST -> List.of("sha256:aa", "sha256:bb", "sha256:aa");
      default -> throw new IllegalArgumentException(resource.toString());
    };
  }

  private String words(String typed, boolean inRegistry, boolean inFile) {
    List<String> all =
        new ImageWords(this::names, DIRECTORY)
            .after(typed, new Values.ImageNames(inRegistry, inFile));
    return String.join(" ", Candidates.starting(typed, all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | team/app team/web other                       | REPOSITORY
          'te'            | team/app team/web                             | REPOSITORY
          'o'             | other other:                                  | REPOSITORY
          'team/app'      | team/app team/app:                            | REPOSITORY
          'team/app:'     | team/app:v1 team/app:v2                       | TAG team/app
          'team/app:v2'   | team/app:v2                                   | TAG team/app
          'team/app:x'    | ''                                            | TAG team/app
          'team/app@'     | team/app@sha256:aa team/app@sha256:bb         | DIGEST team/app
          'team/app@sha256:b' | team/app@sha256:bb                        | DIGEST team/app
          'team/app:v1@'  | ''                                            | ''
          'dotted.name/a' | ''                                            | ''
          'docker.io/te'  | ''                                            | ''
          'localhost:5000/team/app:' | ''                                 | ''
          './sugg'        | ''                                            | ''
          '/'             | ''                                            | ''
          """)
  void references(String typed, String wanted, String question) {
    assertEquals(wanted, words(typed, true, false));
    assertEquals(question, String.join(",", asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                   | team/app team/web other ./ oci: oci-archive: docker-archive: | REPOSITORY
          'oc'                 | oci: oci-archive:                       | REPOSITORY
          'o'                  | other other: oci: oci-archive:          | REPOSITORY
          './sugg'             | ./suggest/                              | ''
          'oci:sugg'           | oci:suggest/                            | ''
          'oci-archive:./sugg' | oci-archive:./suggest/                  | ''
          '../ecrpublic/sugg'  | ../ecrpublic/suggest/                   | ''
          'team/app:v1'        | team/app:v1                             | TAG team/app
          """)
  void places(String typed, String wanted, String question) {
    assertEquals(wanted, words(typed, true, true));
    assertEquals(question, String.join(",", asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | ./ oci: oci-archive: docker-archive:
          'docker'    | docker-archive:
          'te'        | ''
          './sugg'    | ./suggest/
          'team/app:' | ''
          """)
  void filesAlone(String typed, String wanted) {
    assertEquals(wanted, words(typed, false, true));
    assertEquals(List.of(), asked);
  }

  @Test
  void howAFileBeginsIsHowItIsRead() {
    for (String beginning : ImageWords.fileBeginnings()) {
      assertTrue(
          !(ImagePlace.parse(beginning + "app") instanceof ImagePlace.InRegistry), beginning);
    }
  }
}
