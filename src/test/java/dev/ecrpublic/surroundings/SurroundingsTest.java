package dev.ecrpublic.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No test sees the machine that it runs on, save those that drive its clients on purpose. */
class SurroundingsTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {"aws", "crane", "docker", "docker-credential-ecr-public", "ecr-public", "podman"})
  void noClientIsOnThePath(String program) {
    for (String directory : Surroundings.in(home).get("PATH").split(File.pathSeparator)) {
      assertTrue(Files.notExists(Path.of(directory, program)), directory);
    }
  }

  @Test
  void aProcessSeesNothingElse() throws IOException {
    Process process =
        Surroundings.process(Surroundings.in(home), List.of("sh", "-c", "echo $HOME; env | wc -l"))
            .start();
    // The shell adds PWD, OLDPWD or SHLVL.
    String[] said = new String(process.getInputStream().readAllBytes()).split("\\s+");
    assertEquals(home.toString(), said[0]);
    assertTrue(Integer.parseInt(said[1]) <= Surroundings.in(home).size() + 4, said[1]);
  }

  @Test
  void theHomeOfTheMachineIsNotThatOfTests() {
    assertTrue(Files.notExists(Path.of(System.getProperty("user.home"), ".aws")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"public.ecr.aws", "api.ecr-public.us-east-1.amazonaws.com"})
  void noHostElsewhereIsKnown(String host) {
    assertThrows(UnknownHostException.class, () -> InetAddress.getByName(host));
  }

  /** Sources that hold the pattern are those alone. */
  @ParameterizedTest
  @CsvSource({
    "System\\.getenv\\(, 'Clients.java, Load.java'",
    "new ProcessBuilder|\\.exec\\(, Surroundings.java",
    "Console\\.system\\(\\)|Terminal\\.system\\(\\), ''",
  })
  void theMachineIsKnownInFewPlaces(String pattern, String files) throws IOException {
    Pattern wanted = Pattern.compile(pattern);
    List<String> found =
        sources().stream()
            .filter(file -> wanted.matcher(read(file)).find())
            .map(file -> file.getFileName().toString())
            .sorted()
            .toList();
    assertEquals(files, String.join(", ", found));
  }

  /** Continuous integration runs those again, with all that they can ask for. */
  @ParameterizedTest
  @CsvSource({"Clients.require, clients", "Load.of(, load"})
  void whatDependsOnTheMachineIsTagged(String call, String tag) throws IOException {
    List<Path> untagged =
        sources().stream()
            .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
            .filter(file -> read(file).contains(call))
            .filter(file -> !read(file).contains("@Tag(\"" + tag + "\")"))
            .toList();
    assertEquals(List.of(), untagged);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("SurroundingsTest.java"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
