package dev.ecrpublic.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README tells people to run is what continuous integration runs first. */
class ContinuousIntegrationTest {
  private static final String COMMAND = "mvn -q verify";

  @Test
  void itBeginsWithReadmesTestCommandAndNoVariablesOfItsOwn() throws IOException {
    assertTrue(Files.readAllLines(Path.of("README.md")).contains(COMMAND));
    List<String> script = Files.readAllLines(Path.of(".ci/run"));
    String first =
        script.stream().filter(line -> line.matches("(.*\\s)?mvn\\s.*")).findFirst().orElseThrow();
    assertEquals(COMMAND, first);
    List<String> variables =
        script.subList(0, script.indexOf(first)).stream()
            .filter(line -> line.matches(".*(\\bexport\\b|\\b[A-Z_]{3,}=|apt-get).*"))
            .toList();
    assertEquals(List.of(), variables);
  }
}
