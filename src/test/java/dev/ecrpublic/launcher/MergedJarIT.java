package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void aTypicalCallLoadsItsClassesFromTheCacheAlone() throws IOException, InterruptedException {
    Path log = work.resolve("classes");
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      endpoint.load(
          List.of(
              new ObjectMapper()
                  .readTree(
                      "{\"body\": {\"authorizationData\": {\"authorizationToken\":"
                          + " \"QVdTOnBhc3N3b3Jk\", \"expiresAt\": 1.5}}}")));
      String base = jar().toString().replaceFirst("\\.jar$", "");
      Distribution.Done done =
          Distribution.command(
                  work,
                  JAVA,
                  "-XX:AOTCache=" + base + ".aot",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-Xlog:class+load:file=" + log,
                  "-cp",
                  base + ".jar",
                  "dev.ecrpublic.Main")
              .against(endpoint.url())
              .env("AWS_REGION", "us-east-1")
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
    assertTrue(picocli < 100, picocli + " classes of picocli");
  }
}
