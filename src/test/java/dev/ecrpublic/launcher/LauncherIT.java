package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher works wherever it is put and whatever became of the cache, and says nothing of its
 * own on standard output.
 */
class LauncherIT {
  private static final String REPOSITORIES =
      """
      {
          "repositories": []
      }
      """;
  @TempDir private Path work;

  private static void assertLists(Distribution.Done done) {
    assertEquals(REPOSITORIES, done.out(), done.err());
    assertEquals("", done.err());
    assertEquals(0, done.exit());
  }

  private Distribution launcher(Path home) {
    return Distribution.command(work, home.resolve("bin/ecr-public").toString())
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString());
  }

  private Path copy(String name) throws IOException {
    Path copy = work.resolve(name);
    try (Stream<Path> files = Files.walk(Distribution.HOME)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(Distribution.HOME.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return copy;
  }

  private static Path only(Path home, String ending) throws IOException {
    List<Path> found = all(home, ending);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  private static List<Path> all(Path home, String ending) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    }
  }

  /** A command of each kind, each of which has a cache of its own. */
  private void assertEveryKindWorks(Path home) throws IOException, InterruptedException {
    assertLists(launcher(home).run("describe-repositories"));
    Distribution.Done words = launcher(home).run("--version");
    assertEquals("0 ", words.exit() + " " + words.err());
    assertTrue(words.out().startsWith("ecr-public/"), words.out());
    Distribution.Done call =
        Distribution.command(work, home.resolve("bin/ecr-public").toString())
            .against("http://127.0.0.1:1")
            .env("AWS_MAX_ATTEMPTS", "1")
            .run("get-login-password");
    assertEquals(255, call.exit());
    assertEquals("", call.out());
    assertTrue(call.err().contains("Could not connect to the endpoint URL"), call.err());
  }

  @Test
  void asBuilt() throws IOException, InterruptedException {
    assertLists(launcher(Distribution.HOME).run("describe-repositories"));
  }

  @Test
  void inAPlaceWithSpaces() throws IOException, InterruptedException {
    assertLists(launcher(copy("a place with spaces")).run("describe-repositories"));
  }

  @Test
  void throughSymbolicLinks() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(work.resolve("linked"), Distribution.LAUNCHER);
    Path second = Files.createSymbolicLink(work.resolve("again"), Path.of("linked"));

    assertTrue(Files.isSymbolicLink(link));
    assertLists(
        Distribution.command(work, second.toString())
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString())
            .run("describe-repositories"));
    // A directory that is cleared away is not to hold ways out of it.
    Files.delete(link);
    Files.delete(second);
  }

  @Test
  void fromTheSearchPath() throws IOException, InterruptedException {
    assertLists(
        Distribution.command(work, "sh", "-c", "ecr-public \"$@\"", "sh")
            .installed()
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString())
            .run("describe-repositories"));
  }

  @Test
  void withoutACache() throws IOException, InterruptedException {
    Path home = copy("uncached");
    for (Path cache : all(home, ".aot")) {
      Files.delete(cache);
    }

    assertEveryKindWorks(home);
  }

  @Test
  void withATruncatedCache() throws IOException, InterruptedException {
    for (long size : new long[] {0, 100, 5_000_000}) {
      Path home = copy("truncated" + size);
      for (Path file : all(home, ".aot")) {
        try (RandomAccessFile cache = new RandomAccessFile(file.toFile(), "rw")) {
          cache.setLength(size);
        }
      }
      assertEveryKindWorks(home);
    }
  }

  @Test
  void withACacheOfSomethingElse() throws IOException, InterruptedException {
    Path home = copy("garbage");
    for (Path cache : all(home, ".aot")) {
      Files.write(cache, new byte[1 << 20]);
    }

    assertEveryKindWorks(home);
  }

  @Test
  void withACacheForAnotherJava() throws IOException, InterruptedException {
    Path home = copy("foreign");
    Files.writeString(only(home, ".start"), "25.0.0+1\n");

    assertEveryKindWorks(home);
  }

  @Test
  void withNothingThatTheBuildKnew() throws IOException, InterruptedException {
    Path home = copy("untold");
    Files.delete(only(home, ".start"));

    assertEveryKindWorks(home);
  }

  @Test
  void withAJarThatIsNewerThanTheCache() throws IOException, InterruptedException {
    Path home = copy("touched");
    Files.setLastModifiedTime(only(home, ".jar"), FileTime.from(Instant.now()));

    assertLists(launcher(home).run("describe-repositories"));
  }

  @Test
  void readOnly() throws IOException, InterruptedException {
    Path home = copy("readonly");
    try (Stream<Path> files = Files.walk(home)) {
      files.forEach(f -> assertTrue(f.toFile().setWritable(false)));
    }
    assertLists(launcher(home).run("describe-repositories"));
    try (Stream<Path> files = Files.walk(home)) {
      files.forEach(f -> assertTrue(f.toFile().setWritable(true)));
    }
  }

  @Test
  void withoutAHome() throws IOException, InterruptedException {
    assertLists(launcher(Distribution.HOME).env("HOME", null).run("describe-repositories"));
  }

  @ParameterizedTest
  @CsvSource({"LC_ALL, C", "LANG, POSIX", "LC_CTYPE, ''"})
  void wordsAndFileNamesAreUtf8WhereTheLocaleSaysNothing(String variable, String value)
      throws IOException, InterruptedException {
    // By a script, for the Java that tests may itself run in such a locale.
    Files.writeString(
        work.resolve("script"),
        """
        mkdir ö
        echo '{"displayName":"Größe"}' >ö/ß.json
        set -- --query registryCatalogData.displayName --output text
        ecr-public put-registry-catalog-data --cli-input-json file://ö/ß.json "$@"
        ecr-public put-registry-catalog-data --display-name Länge "$@"
        """);
    Distribution.Done done =
        Distribution.command(work, "sh", "script")
            .installed()
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString())
            .env(variable, value)
            .run();
    assertEquals(new Distribution.Done(0, "Größe\nLänge\n", ""), done);
  }

  @Test
  void withToolOptions() throws IOException, InterruptedException {
    Distribution.Done done =
        launcher(Distribution.HOME)
            .env("JAVA_TOOL_OPTIONS", "-Dsome=thing")
            .run("describe-repositories");

    assertEquals(REPOSITORIES, done.out());
    assertEquals("Picked up JAVA_TOOL_OPTIONS: -Dsome=thing\n", done.err());
    assertEquals(0, done.exit());
  }

  @Test
  void manyAtOnce() throws IOException, InterruptedException {
    Path home = copy("fresh");
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(
          launcher(home)
              .builder("describe-repositories")
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("many" + i).toFile())
              .start());
    }
    for (int i = 0; i < running.size(); i++) {
      assertEquals(0, running.get(i).waitFor());
      assertEquals(REPOSITORIES, Files.readString(work.resolve("many" + i)));
    }
  }

  @Test
  void withoutAJavaItSaysWhatIsMissing() throws IOException, InterruptedException {
    Path home = copy("nojava");
    Path launcher = home.resolve("bin/ecr-public");
    String script = Files.readString(launcher).replace("/usr/lib/jvm/", "/nowhere/");
    Files.writeString(launcher, script);
    Distribution.Done done =
        Distribution.command(work, launcher.toString())
            .env("ECR_PUBLIC_JAVA_HOME", null)
            .env("PATH", "/usr/sbin")
            .run("--version");

    assertEquals("", done.out());
    assertEquals(
        """
        ecr-public: no Java 25 or newer was found: not by ECR_PUBLIC_JAVA_HOME or JAVA_HOME, not in the usual places, not on the PATH.
        Install one, or set JAVA_HOME to the home of one:
          Debian, Ubuntu   apt install openjdk-25-jre-headless (older releases: temurin-25-jre of packages.adoptium.net)
          Fedora           dnf install java-25-openjdk-headless
          macOS            brew install --cask temurin@25
          anywhere         sdk install java 25-tem (sdkman.io), or an archive of https://adoptium.net/temurin/releases/?version=25
        The packages for linux-x64 bring a Java of their own.
        """,
        done.err());
    assertEquals(255, done.exit());
  }

  @Test
  void aClosedOutputEndsQuietlyAndNotWithZero() throws IOException, InterruptedException {
    Distribution.Done done =
        Distribution.command(
                work, "sh", "-c", "\"$0\" \"$@\" >&-", Distribution.LAUNCHER.toString())
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString())
            .run("describe-repositories");

    assertEquals("", done.err());
    assertEquals(255, done.exit());
  }
}
