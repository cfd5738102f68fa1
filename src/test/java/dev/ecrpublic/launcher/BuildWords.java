package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Checks a line of Maven, which a test within a build cannot run, against the project. */
final class BuildWords {
  private static final Set<String> PHASES =
      Set.of("clean", "compile", "test-compile", "test", "package", "verify");
  private static final Set<String> OPTIONS =
      Set.of("-q", "-o", "-B", "-ntp", "-DskipTests", "-DskipITs", "-DfailIfNoTests=false");
  private static final String ONE_TEST = "-Dtest=";
  private static final String ONE_IT = "-Dit.test=";

  private BuildWords() {}

  /** Fails for a word that this project's build does not know. */
  static void check(String line) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String word : line.strip().split("\\s+")) {
      assertTrue(word.equals("mvn") || known(word, pom), word + " in " + line);
    }
  }

  private static boolean known(String word, String pom) throws IOException {
    if (word.startsWith("-P")) {
      return pom.contains("<profile>\n      <id>" + word.substring(2) + "</id>");
    }
    if (word.startsWith("exec:exec@")) {
      return pom.contains("<id>" + word.substring(word.indexOf('@') + 1) + "</id>");
    }
    if (word.startsWith(ONE_TEST) || word.startsWith(ONE_IT)) {
      return testExists(word.substring(word.indexOf('=') + 1));
    }
    return PHASES.contains(word)
        || OPTIONS.contains(word)
        || word.startsWith("-Dsurefire.failIfNoSpecifiedTests=");
  }

  private static boolean testExists(String name) throws IOException {
    if (name.equals("none")) {
      return true;
    }
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.anyMatch(file -> file.endsWith(name.replaceAll("#.*", "") + ".java"));
    }
  }

  /** The version in pom.xml, which the names of packages bear. */
  static String version() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    int start = pom.indexOf("<version>") + "<version>".length();
    return pom.substring(start, pom.indexOf("</version>", start));
  }
}
