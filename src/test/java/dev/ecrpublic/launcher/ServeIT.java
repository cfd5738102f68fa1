package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's beginning, its end, and who is told of it. */
class ServeIT {
  @TempDir Path home;

  @Test
  void aServerFromStartToEnd() throws Exception {
    Path data = home.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      assertEquals(
          List.of(
              "Every user of this machine can pull, call the API and get the passwords for pushes"
                  + " and private pulls; --verify-signatures takes only signed calls.",
              "Serving private repositories on " + server.privateUrl(),
              "Serving " + data + " on " + server.url()),
          server.said());
      assertEquals(
          data + "\t0\t0\t0\tTrue\t" + server.url() + "\t" + server.pid() + "\n", status(data));
      Distribution.Done second = run("local", "serve", "--port", "0", "--data-dir", "" + data);
      assertEquals(255, second.exit());
      assertTrue(
          second
              .err()
              .contains(
                  "A server runs on "
                      + data
                      + " already: "
                      + server.url()
                      + " (process "
                      + server.pid()
                      + ")"),
          second.err());
      assertEquals(255, run("local", "reset", "--yes", "--data-dir", "" + data).exit());
      assertEquals(0, server.stop());
    }
    assertEquals(data + "\t0\t0\t0\tFalse\tNone\tNone\n", status(data));
  }

  @Test
  void aServerThatWasKilledIsNotTakenForOneThatRuns() throws Exception {
    Path data = home.resolve("data");
    RunningServer server = RunningServer.start(data);
    server.kill();
    assertEquals(data + "\t0\t0\t0\tFalse\tNone\tNone\n", status(data));
    RunningServer.start(data).close();
  }

  @Test
  void bothProtocolsAndTheEmbeddedRegistryShareOneStore() throws Exception {
    Path data = home.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      Distribution.Done created =
          calls(server, "create-repository", "--repository-name", "team/app");
      assertTrue(
          created.out().contains("\"repositoryUri\": \"" + server.host() + "/local/team/app\""),
          created.out());
      String password = calls(server, "get-login-password").out().strip();
      try (RegistryClient client = new RegistryClient(server, "team/app", password)) {
        String digest = client.push("v1", "layer".getBytes());
        String[] query = {
          "describe-images",
          "--repository-name",
          "team/app",
          "--query",
          "imageDetails[].[imageDigest,imageTags[0]]",
          "--output",
          "text"
        };
        assertEquals(digest + "\tv1\n", calls(server, query).out());
        assertEquals(digest + "\tv1\n", local(data).run(query).out());
        // A password of the one is a password of the other.
        String other = local(data).run("get-login-password").out().strip();
        try (RegistryClient second = new RegistryClient(server, "team/app", other)) {
          second.pull("v1", digest);
        }
      }
    }
  }

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws Exception {
    try (RunningServer server = RunningServer.start(home.resolve("one"))) {
      String port = server.host().substring(server.host().indexOf(':') + 1);
      Distribution.Done done =
          run("local", "serve", "--port", port, "--data-dir", "" + home.resolve("two"));
      assertEquals(255, done.exit());
      assertTrue(
          done.err().contains("Cannot listen on " + server.host() + ": address already in use"),
          done.err());
    }
  }

  @Test
  void resetLeavesWhatIsNotItsOwn() throws Exception {
    Path data = home.resolve("data");
    assertEquals(0, local(data).run("create-repository", "--repository-name", "aa").exit());
    Files.writeString(data.resolve("mine.txt"), "mine");
    Distribution.Done asked = run("local", "reset", "--data-dir", "" + data);
    assertEquals(252, asked.exit());
    assertTrue(asked.err().contains("say --yes"), asked.err());
    assertEquals("1", status(data).split("\t")[1]);
    assertEquals(0, run("local", "reset", "--yes", "--data-dir", "" + data).exit());
    assertEquals("0", status(data).split("\t")[1]);
    assertEquals("mine", Files.readString(data.resolve("mine.txt")));
  }

  private String status(Path data) throws Exception {
    return run(
            "local",
            "status",
            "--data-dir",
            "" + data,
            "--query",
            "[directory,repositories,images,sizeInBytes,serving,server.url,server.pid]",
            "--output",
            "text")
        .out();
  }

  private Distribution.Done run(String... words) throws Exception {
    return Distribution.in(home).run(words);
  }

  private Distribution.Done calls(RunningServer server, String... words) throws Exception {
    return Distribution.in(home).against(server.url()).run(words);
  }

  private Distribution local(Path data) {
    return Distribution.in(home)
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", data.toString());
  }
}
