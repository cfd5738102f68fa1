package dev.ecrpublic.command.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.registry.ServerMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalCommandTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "local path                                    | DIR",
        "local path --output json                      | {    \"directory\": \"DIR\"}",
        "local path --output text                      | DIR",
        "local path --output yaml                      | directory: DIR",
        "local path --query directory                  | \"DIR\"",
        "local path --query directory --output text    | DIR",
      })
  void thePathAloneOrInAForm(String line, String wanted) {
    Run.Done done =
        Run.in(home)
            .env("AWS_DEFAULT_OUTPUT", line.contains("--query") ? null : "yaml")
            .env("ECR_PUBLIC_LOCAL_DIR", "/data")
            .words(line.strip().split(" +"));
    assertEquals(wanted.replace("DIR", "/data"), done.out().replace("\n", ""), done.err());
    assertEquals(0, done.exit());
  }

  @ParameterizedTest
  @CsvSource({
    "iso8601, UTC, \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?\\+00:00",
    "iso8601, Asia/Tokyo, .*\\+09:00",
    "wire, UTC, \\d+\\.\\d+",
  })
  void theServersStartIsShownAsAllTimestampsAre(String format, String zone, String wanted)
      throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"), "[default]\ncli_timestamp_format = " + format + "\n");
    Path directory = Files.createDirectories(home.resolve("data"));
    Run run = Run.in(home).env("ECR_PUBLIC_LOCAL_DIR", directory.toString()).env("TZ", zone);
    assertEquals(0, run.words("--local", "describe-registries").exit());
    try (ServerMark mark = ServerMark.take(directory).orElseThrow()) {
      mark.announce("http://127.0.0.1:5077", "http://127.0.0.1:5078");
      Run.Done done =
          run.words("local", "status", "--query", "server.startedAt", "--output", "text");
      assertTrue(done.out().strip().matches(wanted), done.out() + done.err());
    }
  }

  @Test
  void aCheckExitsByWhatIsWrongAndARepairByWhatIsLeft() throws IOException {
    Path directory = home.resolve("data");
    Run run = Run.in(home).env("ECR_PUBLIC_LOCAL_DIR", directory.toString());
    run.words("--local", "create-repository", "--repository-name", "aa");
    assertEquals(
        new Run.Done(0, "Looked at 1 repository, 0 images and 0 blobs: nothing is wrong.\n", ""),
        run.words("local", "check"));
    Files.delete(directory.resolve("repositories/aa/repository.json"));
    Run.Done listed = run.words("--local", "describe-repositories", "--query", "repositories");
    assertEquals("[]\n", listed.out());
    assertEquals(0, listed.exit());
    assertEquals(
        "warning: repositories/aa/repository.json is damaged (it is missing); `ecr-public local"
            + " check` tells what else is, with --repair it repairs what it can\n",
        listed.err());
    String problem = "repositories/aa/repository.json: it is missing; ";
    String remedy = "it is made anew; what it said besides the name is lost\n";
    String count = "Looked at 1 repository, 0 images and 0 blobs: 1 problem";
    assertEquals(
        new Run.Done(1, problem + "--repair: " + remedy + count + ".\n", ""),
        run.words("local", "check"));
    Run.Done form = run.words("local", "check", "--query", "findings[].[path,repaired]");
    assertEquals("[[\"repositories/aa/repository.json\",false]]", form.out().replaceAll("\\s", ""));
    assertEquals(1, form.exit());
    assertEquals(
        new Run.Done(0, problem + "repaired: " + remedy + count + ", of which 1 repaired.\n", ""),
        run.words("local", "check", "--repair"));
    assertEquals(0, run.words("local", "check").exit());
  }

  @Test
  void whatNobodyUsesIsRemoved() {
    Run run = Run.in(home).env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString());
    run.words("--local", "create-repository", "--repository-name", "aa");
    assertEquals(
        new Run.Done(0, "Removed: 0 uploads, 0 unused layers, 0 temporary files (0 bytes).\n", ""),
        run.words("local", "gc"));
    assertEquals(
        "0\n", run.words("local", "gc", "--query", "unusedLayers", "--output", "json").out());
  }

  @Test
  void nothingRuns() {
    Run.Done done =
        Run.in(home).words("local", "status", "--query", "[serving,server]", "--output", "text");
    assertEquals(new Run.Done(0, "False\tNone\n", ""), done);
  }
}
