package dev.ecrpublic.command.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.input.InvalidInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogYamlTest {
  private static GalleryEntry entry(String description, List<String> one, List<String> two) {
    return new GalleryEntry(description, one, two, null, null, null);
  }

  @Test
  void itLooksLikeThis() {
    assertEquals(
        """
        architectures:
        - ARM 64
        - x86-64
        description: Our app
        operatingSystems: []
        """,
        CatalogYaml.text(entry("Our app", List.of("ARM 64", "x86-64"), List.of())));
    assertEquals("displayName: ''\n", CatalogYaml.text(""));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(11);
    String alphabet = "ab :#-'\"\n\t\\{}[]&*!|>%@`,?é漢\uD83D\uDE00\u0001\u0085~01.nulyes";
    int[] points = alphabet.codePoints().toArray();
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(120); n > 0; n--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      GalleryEntry written = entry(text.toString(), List.of(text.toString()), List.of());
      assertEquals(written, CatalogYaml.entry(CatalogYaml.text(written)));
    }
  }

  @Test
  void whatIsNotThereIsNotNamed() {
    GalleryEntry read = CatalogYaml.entry("description:\n");
    assertNull(read.description());
    assertNull(read.architectures());
    assertNull(CatalogYaml.entry("").operatingSystems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "descripton: a | \"descripton\" is none of its keys: architectures, description,"
            + " operatingSystems",
        "description: 7 | description must be a text; put it between quotes",
        "architectures: x86 | architectures must be a list, such as [x86-64, ARM 64]",
        "operatingSystems: [1] | operatingSystems must be a list of texts",
        "[a] | it must be a map of architectures, description, operatingSystems",
      })
  void whatIsWrongIsTold(String text, String message) {
    assertEquals(
        message, assertThrows(InvalidInput.class, () -> CatalogYaml.entry(text)).getMessage());
  }
}
