package dev.ecrpublic.line;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.fuzz.Fuzz;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the words, the answer is a documented exit code and at most a clear message. */
class RandomWordsTest {
  private static final int LINES = 3000;
  private static final List<String> PIECES =
      List.of(
          "--repository-name",
          "abc",
          "--repository-name=x",
          "--image-ids",
          "imageTag=a",
          "imageTag=",
          "Key=a,Value='",
          "[{\"imageTag\":1}]",
          "{",
          "}",
          "--tags",
          "--tag-keys",
          "--max-items",
          "3x",
          "-3",
          "--page-size",
          "0",
          "--starting-token",
          "eyJ9",
          "--output",
          "text",
          "table",
          "yaml",
          "--query",
          "a[",
          "[?a==`1`]",
          "length(@)",
          "sort_by(@,&a)",
          "--no-paginate",
          "--next-token",
          "--max-results",
          "1",
          "--cli-input-json",
          "{}",
          "[]",
          "{\"repositoryName\":null}",
          "--cli-input-yaml",
          "a: [",
          "&a [*a]",
          "--generate-cli-skeleton",
          "output",
          "yaml-input",
          "--layer-part-blob",
          "fileb://.",
          "file://nope",
          "--part-first-byte",
          "99999999999999999999",
          "--part-last-byte",
          "--",
          "-",
          "",
          "--no",
          "--re",
          "--force",
          "--no-force",
          "help",
          "--catalog-data",
          "architectures=[a,[b",
          "logoImageBlob=*",
          "description=\uD800",
          "\u0000",
          "--color",
          "on",
          "--cli-error-format",
          "json",
          "--endpoint-url",
          "::",
          "http://a b/",
          "--profile",
          "nobody",
          "--region",
          "--debug",
          "--version",
          "--upload-id",
          "--layer-digests",
          "--resource-arn",
          "--display-name",
          "--policy-text",
          "--cli-read-timeout",
          "-1",
          "--ca-bundle",
          "--cli-binary-format",
          "raw-in-base64-out");
  @TempDir private Path home;

  @Test
  void everyLineEndsWithADocumentedCode() throws IOException {
    Random random = new Random(20261121);
    int lines = Fuzz.tries(LINES);
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      Run run =
          Run.in(home)
              .withKeys()
              .env("AWS_ENDPOINT_URL", endpoint.url())
              .env("AWS_MAX_ATTEMPTS", "1");
      for (int i = 0; i < lines; i++) {
        String[] words = line(random);
        Run.Done done = run.words(words);
        String shown = String.join(" ", words) + "\n" + done;
        assertTrue(List.of(0, 252, 253, 254, 255).contains(done.exit()), shown);
        assertTrue(done.exit() == 0 || !done.err().isBlank(), shown);
        if (!List.of(words).contains("--debug")) {
          assertTrue(!done.err().contains("\tat ") && !done.err().contains("Exception:"), shown);
          assertTrue(!done.err().contains("java."), shown);
        }
      }
    }
  }

  private static String[] line(Random random) {
    List<String> operations = new EcrPublicCatalog().names();
    List<String> words = new ArrayList<>();
    words.add(operations.get(random.nextInt(operations.size())));
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      words.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    if (random.nextInt(10) == 0) {
      words.addFirst(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toArray(String[]::new);
  }
}
