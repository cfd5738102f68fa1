package dev.ecrpublic.emulate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecyclePolicy;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of limits in the documents says what the code holds. */
class QuotasTest {
  private static final Path TABLE = Path.of("src/docs/local-registry.md");

  @Test
  void theDocumentsTellThem() throws IOException {
    Limits open = Quotas.PUBLIC;
    Limits own = Quotas.PRIVATE;
    List<String> lines = Files.readAllLines(TABLE);
    for (String row :
        List.of(
            row("Repositories", open.repositories(), own.repositories()),
            row("Images in a repository", open.imagesPerRepository(), own.imagesPerRepository()),
            row("Tags of an image", Limits.MOST_TAGS, Limits.MOST_TAGS),
            row("Parts of a layer", open.layerParts(), own.layerParts()),
            mebibytes("Size of a layer", open.layerBytes(), own.layerBytes()),
            mebibytes(
                "Size of a part but the last, at least",
                Limits.SMALLEST_PART,
                Limits.SMALLEST_PART),
            mebibytes("Size of a part, at most", Limits.LARGEST_PART, Limits.LARGEST_PART),
            mebibytes("Size of a manifest", Limits.LARGEST_MANIFEST, Limits.LARGEST_MANIFEST),
            row(
                "Length of a repository's name",
                Grammar.LONGEST_REPOSITORY_NAME,
                Grammar.LONGEST_NAME),
            own("Length of a lifecycle policy", LifecyclePolicy.MAX_TEXT),
            own("Rules of a lifecycle policy", LifecyclePolicy.MAX_RULES))) {
      assertTrue(lines.contains(row), row);
    }
  }

  private static String row(String name, long open, long own) {
    return String.format(Locale.ROOT, "| %s | %,d | %,d |", name, open, own);
  }

  private static String mebibytes(String name, long open, long own) {
    return String.format(Locale.ROOT, "| %s | %,d MiB | %,d MiB |", name, open >> 20, own >> 20);
  }

  private static String own(String name, long own) {
    return String.format(Locale.ROOT, "| %s | – | %,d |", name, own);
  }
}
