package dev.ecrpublic.command.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.ecrpublic.app.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell without a terminal: lines from a file. */
class ShellBatchTest {
  @TempDir private Path home;
  private Run run;

  @BeforeEach
  void aRepository() {
    run = Run.in(home);
    run.words("--local", "create-repository", "--repository-name", "team/app");
  }

  private Run.Done shell(String lines, String... options) {
    List<String> words = new ArrayList<>(List.of("--local", "shell"));
    words.addAll(List.of(options));
    return run.input(lines).words(words.toArray(String[]::new));
  }

  private Run.Done single(String... words) {
    List<String> all = new ArrayList<>(List.of("--local"));
    all.addAll(List.of(words));
    return run.words(all.toArray(String[]::new));
  }

  @Test
  void everyCommandIsWhatTheSingleCallIs() {
    List<List<String>> commands =
        List.of(
            List.of("describe-repositories"),
            List.of("describe-repositories", "--output", "table"),
            List.of("describe-repositories", "--query", "repositories[].repositoryName"),
            List.of("describe-images", "--repository-name", "missing/one"),
            List.of("describe-images"),
            List.of("describe-images", "--repository-nam", "team/app", "--bogus"),
            List.of("describe-imagez"),
            List.of("describe-repositories", "--output", "xml"),
            List.of("describe-repositories", "--profile", "nobody"),
            List.of("describe-repositories", "--endpoint-url", "http://127.0.0.1:1"),
            List.of("create-repository", "--generate-cli-skeleton"),
            List.of("describe-images", "help"),
            List.of("--version"),
            List.of("local", "path"));
    for (List<String> command : commands) {
      StringBuilder line = new StringBuilder();
      command.forEach(word -> line.append("'").append(word).append("' "));
      Run.Done single = single(command.toArray(String[]::new));
      Run.Done first = shell(line + "\n");
      Run.Done second = shell("describe-registries --output off\n" + line + "\n");

      assertEquals(single, first);
      assertEquals(single, second);
    }
  }

  @Test
  void commentsEmptyLinesAndTheProgramsName() {
    Run.Done done =
        shell(
            """
            # what is there
            \t
            ecr-public describe-repositories --query 'repositories[].repositoryName' # names
            aws ecr-public describe-repositories \\
              --query "repositories[0].repositoryName" --output text
            aws --output text ecr-public describe-repositories --query length\\(repositories\\)
            """);

    assertEquals("[\n    \"team/app\"\n]\nteam/app\n1\n", done.out());
    assertEquals("", done.err());
    assertEquals(0, done.exit());
  }

  @Test
  void theLastStatusCounts() {
    assertEquals(254, shell("describe-images --repository-name no/ne").exit());
    assertEquals(0, shell("describe-images --repository-name no/ne\n!true\n").exit());
    assertEquals(0, shell("").exit());
    assertEquals(7, shell("!exit 7\n\n# nothing\n").exit());
    assertEquals(254, shell("describe-images --repository-name no/ne\nexit\n!true").exit());
    assertEquals(3, shell("exit 3\n!true").exit());
    assertEquals(252, shell("exit a").exit());
  }

  @Test
  void failFastEndsAtTheFirstFailure() {
    Run.Done done = shell("!echo 1\n\ndescribe-images\n!echo 2\n", "--fail-fast");

    assertEquals("1\n", done.out());
    assertEquals(252, done.exit());
    assertTrue(done.err().endsWith("\necr-public: [ERROR]: Stopped at line 3\n"), done.err());
  }

  @Test
  void outputGoesToFilesAndPrograms() throws IOException {
    Run.Done done =
        shell(
            """
            describe-repositories --query repositories[].repositoryName --output text > names
            describe-repositories --query repositories[].repositoryName --output text >>'names'
            describe-repositories --query repositories[].repositoryName --output text | tr a-z A-Z | cat
            describe-images --repository-name no/ne > nothing
            describe-repositories | sed -n 2p; exit 9
            """);

    assertEquals("team/app\nteam/app\n", Files.readString(home.resolve("names")));
    assertEquals("", Files.readString(home.resolve("nothing")));
    assertEquals("TEAM/APP\n    \"repositories\": [\n", done.out());
    assertEquals(9, done.exit());
  }

  @Test
  void optionsForAllCommands() {
    Run.Done done =
        shell(
            """
            set
            set output text
            set query repositories[].repositoryName
            set
            describe-repositories
            describe-repositories --output json
            unset query
            set local off
            set
            """);

    assertEquals(
        """
        set local on
        set output text
        set query repositories[].repositoryName
        set local on
        team/app
        [
            "team/app"
        ]
        set output text
        """,
        done.out());
    assertEquals("", done.err());
  }

  @Test
  void whatCannotBeSet() {
    assertRefused("set output xml", "output is one of json, text, table, yaml, yaml-stream, off");
    assertRefused("set profile nobody", "The config profile (nobody) could not be found");
    assertRefused("set region eu-west-1", "ECR Public is not available in the region");
    assertRefused("set endpoint-url nowhere", "scheme is missing");
    assertRefused("set query a[", "Bad value for --query a[");
    assertRefused("set colour on", "There is nothing to set by the name colour");
    assertRefused("set region", "set region needs a value");
    assertRefused("set local maybe", "local is set to on or off, not to maybe");
    assertRefused("set a b c", "set takes a name and a value");
    assertRefused("unset", "unset takes a name");
  }

  @Test
  void linesThatMeanNothing() {
    assertRefused("describe-images 'a", "The quote ' is not closed");
    assertRefused("describe-images \\", "The line ends in a backslash");
    assertRefused("describe-images && describe-images", "&& means nothing here");
    assertRefused("describe-images --repository-name $NAME", "Variables mean nothing here");
    assertRefused("describe-images < file", "< means nothing here");
    assertRefused("describe-images >", "> needs a file behind it");
    assertRefused("describe-images > a b", "Nothing may follow the file, but there is b");
    assertRefused("describe-images > a | b", "Output goes to a file or through a pipe, not both");
    assertRefused("describe-images |", "| needs a command behind it");
    assertRefused("> a", "The line has no command");
    assertRefused("aws s3 ls", "Of aws this shell knows ecr-public alone");
    assertRefused("shell", "This is the shell already");
    assertRefused("describe-repositories > no/where", "no/where cannot be written");
  }

  private void assertRefused(String line, String message) {
    Run.Done done = shell(line);

    assertTrue(done.err().startsWith("\necr-public: [ERROR]: "), done.err());
    assertTrue(done.err().contains(message), done.err());
    assertEquals("", done.out());
    assertTrue(done.exit() >= 252, line + " ended with " + done.exit());
  }

  @Test
  void aRegistryThatWasEmptiedMeanwhile() {
    Run.Done done =
        shell(
            """
            describe-repositories --query length(repositories)
            local reset --yes
            describe-repositories --query length(repositories)
            create-repository --repository-name again --query repository.repositoryName
            """);

    assertEquals("1\n0\n\"again\"\n", done.out());
    assertEquals("", done.err());
  }

  @Test
  void configurationThatChangesMeanwhile() {
    Run.Done done =
        shell(
            """
            describe-registries --query 'length(registries)' --profile new
            !mkdir -p .aws; printf '[profile new]\\noutput = yaml\\n' > .aws/config
            describe-repositories --query 'repositories[].repositoryName' --profile new
            """);

    assertEquals("- team/app\n", done.out());
    assertEquals(
        "\necr-public: [ERROR]: The config profile (new) could not be found\n"
            + "\nhint: there is no profile yet: \"aws configure\" or \"aws configure sso\" makes"
            + " one.\n",
        done.err());
  }

  @Test
  void helpAndHistory() {
    assertTrue(shell("help").out().contains("  set       Lists the options"));
    assertEquals(single("describe-images", "help").out(), shell("help describe-images").out());
    assertEquals(single("help").out(), shell("ecr-public help").out());
    assertEquals("", shell("history").out());
  }

  @Test
  void commandsOfTheServiceShareOneConnection() throws IOException {
    Set<Integer> ports = ConcurrentHashMap.newKeySet();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          ports.add(exchange.getRemoteAddress().getPort());
          byte[] body = "{\"registries\": []}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      Run.Done done =
          run.withKeys()
              .input("describe-registries --query registries\n".repeat(20))
              .words("shell", "--endpoint-url", url);

      assertEquals("[]\n".repeat(20), done.out());
      assertEquals("", done.err());
      assertEquals(1, ports.size());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void itTakesNoWords() {
    Run.Done done = shell("", "now");

    assertTrue(done.err().contains("shell takes no words"), done.err());
    assertEquals(252, done.exit());
  }
}
