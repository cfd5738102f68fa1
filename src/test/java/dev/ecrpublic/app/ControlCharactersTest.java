package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A terminal obeys nothing that a server or a file says; a pipe gets every byte. */
class ControlCharactersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Terminal WATCHED = new Terminal(false, true, true);

  /** What a terminal would obey: C0 but tab and line feed, DEL, C1, and the bidi controls. */
  private static final String EVIL =
      "\u0000\u0007\b\u000b\f\r\u001b[31m\u007f\u0080\u009b2J\u009d0;x\u009c\u061c\u200e\u200f"
          + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  @TempDir private Path home;
  private CannedEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    endpoint = new CannedEndpoint();
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  private Run run(Terminal terminal) {
    return Run.in(home)
        .withKeys()
        .env("AWS_ENDPOINT_URL", endpoint.url())
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("AWS_PAGER", "")
        .env("TERM", "xterm")
        .on(terminal);
  }

  private void answers(int status, ObjectNode body) {
    ObjectNode reply = JSON.createObjectNode().put("status", status);
    reply.set("body", body);
    endpoint.load(List.of(reply));
  }

  private static ObjectNode repositories(String name) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("repositories").addObject().put("repositoryName", name).put(name, name);
    return body;
  }

  private static ObjectNode error(String text) {
    return JSON.createObjectNode()
        .put("__type", "InvalidLayerPartException" + text)
        .put("message", "a" + text + "b")
        .put("repositoryName", text);
  }

  /** Everything that the terminal gets, less the program's own colours. */
  private static void assertHarmless(String shown) {
    String foreign = shown.replaceAll("\u001b\\[(0|1|2|33|34)m", "");
    for (int i = 0; i < foreign.length(); i++) {
      char c = foreign.charAt(i);
      boolean plain = c == '\n' || c == '\t' || c >= ' ' && EVIL.indexOf(c) < 0;
      assertTrue(plain || "[31m2J0;x".indexOf(c) >= 0, Integer.toHexString(c) + " in " + shown);
    }
  }

  static Stream<String> formats() {
    return Stream.of("json", "text", "table", "yaml", "yaml-stream");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void resultsAreEscaped(String format) {
    answers(200, repositories(EVIL));
    for (String color : List.of("on", "off")) {
      for (String query : List.of("repositories", "repositories[].{a:repositoryName}", "@")) {
        Run.Done done =
            run(WATCHED)
                .words(
                    "describe-repositories",
                    "--output",
                    format,
                    "--color",
                    color,
                    "--query",
                    query);
        assertEquals(0, done.exit(), done.err());
        assertHarmless(done.out());
      }
      assertHarmless(
          run(WATCHED).words("describe-repositories", "--output", format, "--color", color).out());
    }
  }

  @Test
  void jsonStaysTheSameValue() {
    answers(200, repositories(EVIL));
    String shown = run(WATCHED).words("describe-repositories").out();
    assertEquals(
        EVIL, JSON.readTree(shown).get("repositories").get(0).get("repositoryName").asString());
  }

  @Test
  void aTableStaysInItsLines() {
    answers(200, repositories("a\u001b[0m"));
    assertEquals(
        """
        ----------------------
        |DescribeRepositories|
        +--------------------+
        ||   repositories   ||
        |+------------------+|
        ||  repositoryName  ||
        |+------------------+|
        ||  a\\u001b[0m      ||
        |+------------------+|
        """,
        run(WATCHED).words("describe-repositories", "--output", "table", "--color", "off").out());
  }

  @Test
  void aPipeGetsEveryByte() {
    String name = EVIL.replace("\u0000", "");
    answers(200, repositories(name));
    assertEquals(
        name + "\n",
        run(Terminal.none())
            .words(
                "describe-repositories",
                "--output",
                "text",
                "--query",
                "repositories[0].repositoryName")
            .out());
    answers(400, error(name));
    assertTrue(run(Terminal.none()).words("describe-registries").err().contains("a" + name + "b"));
  }

  @ParameterizedTest
  @CsvSource({"enhanced", "legacy", "json", "yaml", "text", "table"})
  void errorsAreEscaped(String format) {
    answers(400, error(EVIL));
    Run.Done done = run(WATCHED).words("upload-layer-part --cli-error-format".split(" "));
    assertHarmless(done.err());
    done = run(WATCHED).words("describe-registries", "--cli-error-format", format);
    assertEquals(254, done.exit());
    assertHarmless(done.err());
    assertTrue(done.err().contains(format.equals("yaml") ? "\\x9B2J" : "\\u009b2J"), done.err());
  }

  @Test
  void whatDebugTellsIsEscaped() {
    answers(200, repositories(EVIL));
    assertHarmless(run(WATCHED).words("describe-repositories", "--debug").err());
  }

  @Test
  void anAdviceKeepsItsColour() {
    answers(
        400, JSON.createObjectNode().put("__type", "ExpiredTokenException").put("message", EVIL));
    Run.Done done = run(WATCHED).words("describe-repositories");
    assertHarmless(done.err());
    assertTrue(done.err().contains("\u001b[2mhint: "), done.err());
  }

  @Test
  void filesAreEscaped() throws IOException {
    Files.createDirectories(home.resolve(".docker"));
    Files.writeString(
        home.resolve(".docker/config.json"),
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("credsStore", EVIL.substring(1))
                .set("auths", JSON.createObjectNode().putObject(EVIL).put("auth", EVIL))));
    assertHarmless(run(WATCHED).env("PATH", "/nowhere").words("login", "status").out());
    assertHarmless(run(WATCHED).env("PATH", "/nowhere").words("login", "status").err());
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[default]\ncredential_process = printf '\\033[31m' >&2; exit 3\n");
    Run.Done done = run(WATCHED).env("AWS_ACCESS_KEY_ID", null).words("describe-repositories");
    assertEquals(255, done.exit());
    assertHarmless(done.err());
  }

  @Test
  void noCandidateOfACompletionIsObeyed() {
    ObjectNode body = repositories("team/" + EVIL);
    body.withArray("repositories").addObject().put("repositoryName", "team/app");
    answers(200, body);
    Run.Done done =
        run(Terminal.none())
            .env("COMP_LINE", "ecr-public describe-images --repository-name ")
            .words("__complete", "all");
    assertEquals("team/app\n", done.out());
  }
}
