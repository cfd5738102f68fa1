package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** What the build makes of the jars: the same program, and a start that loads nothing anew. */
class MergedJarIT {
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";
  @TempDir private Path work;

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Distribution.HOME.resolve("lib"))) {
      return files.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  @Test
  void theTrimmedTableOfServicesSaysTheSameOfEveryServiceShipped()
      throws IOException, InterruptedException {
    Distribution.Done trimmed =
        Distribution.command(
                work,
                JAVA,
                "-cp",
                jar() + ":" + Path.of("target/test-classes").toAbsolutePath(),
                ServiceMetadataReport.class.getName())
            .run();

    assertEquals("", trimmed.err());
    assertEquals(ServiceMetadataReport.text(), trimmed.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ecr-public; {\"authorizationToken\": \"QVdTOnBhc3N3b3Jk\", \"expiresAt\": 1.5}",
        "ecr; [{\"authorizationToken\": \"QVdTOnBhc3N3b3Jk\", \"expiresAt\": 1.5}]",
      })
  void aTypicalCallLoadsItsClassesFromTheCacheAlone(String program, String authorization)
      throws IOException, InterruptedException {
    Path log = work.resolve("classes");
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      endpoint.load(
          List.of(
              new ObjectMapper()
                  .readTree("{\"body\": {\"authorizationData\": " + authorization + "}}")));
      Distribution.Done done =
          Distribution.command(work, Distribution.HOME.resolve("bin").resolve(program).toString())
              .against(endpoint.url())
              .env("AWS_REGION", "us-east-1")
              .env("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
              .run("get-login-password");
      assertEquals("password\n", done.out(), done.err());
    }
    List<String> lines = Files.readAllLines(log);
    List<String> fromJar =
        lines.stream()
            .filter(line -> line.contains("source: file:") || line.contains("source: jar:"))
            .toList();
    long picocli = lines.stream().filter(line -> line.contains(" picocli.")).count();

    assertEquals(List.of(), fromJar);
    assertTrue(lines.stream().anyMatch(line -> line.contains("shared objects file")));
    // Commands below others come as picocli's CommandLine, which brings its converters: 59 classes.
    assertTrue(picocli < 160, picocli + " classes of picocli");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecr-public", "ecr"})
  void aLocalCallLoadsItsClassesFromTheCacheAlone(String program)
      throws IOException, InterruptedException {
    Path log = work.resolve("classes");
    Distribution local =
        Distribution.command(work, Distribution.HOME.resolve("bin").resolve(program).toString())
            .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString())
            .env("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    assertEquals(
        0, local.run("--local", "create-repository", "--repository-name", "team/app").exit());
    assertEquals(0, local.run("--local", "describe-repositories").exit());

    assertEquals(
        List.of(),
        Files.readAllLines(log).stream().filter(l -> l.contains("source: file:")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "ecr-public, --version",
    "ecr-public, help",
    "ecr-public, describe-images help",
    "ecr-public, create-repository --generate-cli-skeleton",
    "ecr, --version",
    "ecr, help",
    "ecr, describe-images help",
    "ecr, create-repository --generate-cli-skeleton",
  })
  void whatAsksNobodyStartsWithFewClasses(String program, String line)
      throws IOException, InterruptedException {
    Path log = work.resolve("classes");
    Distribution.Done done =
        Distribution.command(work, Distribution.HOME.resolve("bin").resolve(program).toString())
            .env("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
            .run(line.split(" "));
    List<String> lines = Files.readAllLines(log);

    assertEquals(0, done.exit(), done.err());
    assertEquals(List.of(), lines.stream().filter(l -> l.contains("source: file:")).toList());
    assertTrue(lines.size() < 3000, lines.size() + " classes");
  }

  @Test
  void aJavaAloneRunsTheJar() throws IOException, InterruptedException {
    Distribution.Done done =
        Distribution.command(work, JAVA, "-jar", jar().toString())
            .env("PATH", "/nowhere")
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString())
            .run("describe-repositories");

    assertEquals(new Distribution.Done(0, "{\n    \"repositories\": []\n}\n", ""), done);
  }

  /**
   * A cache whose jar has moved is looked for, in vain, at its former path once for each class,
   * unless both are known by a path that does not change.
   */
  @Test
  void anInstallationElsewhereIsNotLookedForWhereItWasBuilt()
      throws IOException, InterruptedException {
    Path log = work.resolve("exceptions");
    for (Path from : List.of(Distribution.LAUNCHER, Distribution.HOME.resolve("lib"))) {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = work.resolve(Distribution.HOME.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    Distribution.Done done =
        Distribution.command(work, work.resolve("bin/ecr-public").toString())
            .env("_JAVA_OPTIONS", "-Xlog:exceptions=info,class+load:file=" + log)
            .run("--version");

    assertEquals(0, done.exit(), done.err());
    List<String> lines = Files.readAllLines(log);
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.contains("dev.ecrpublic.Main source: shared objects")));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> line.contains("'java/nio/file/NoSuchFileException'"))
            .toList());
  }
}
