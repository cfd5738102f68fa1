package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crr    | create-repository
          cr     | create-repository
          dri    | describe-images
          desi   | describe-images
          dsrp   | describe-repositories
          bdi    | batch-delete-image
          TAG    | tag-resource
          ltr    | list-tags-for-resource
          """)
  void theBestCommand(String typed, String wanted) {
    assertEquals(wanted, Fuzzy.best(typed, new EcrPublicCatalog().names()).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a   | 'banana,Apple,avocado'     | 'avocado,Apple,banana'
          ab  | 'xaxb,x-ab,a-b,ab'         | 'ab,a-b,x-ab,xaxb'
          rn  | 'repositoryName,return'    | 'repositoryName,return'
          aa  | 'a'                        | ''
          ''  | 'b,a'                      | 'b,a'
          """)
  void order(String typed, String words, String wanted) {
    assertEquals(wanted, String.join(",", Fuzzy.best(typed, List.of(words.split(",")))));
  }
}
