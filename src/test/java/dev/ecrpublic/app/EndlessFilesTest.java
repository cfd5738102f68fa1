package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that never ends, or is none, costs one clear line and neither time nor memory. */
class EndlessFilesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final long HUGE = 3L << 30;
  private final List<Path> links = new ArrayList<>();
  @TempDir private Path home;

  /** The cleaner of temporary directories complains of links that lead out of them. */
  @AfterEach
  void removeLinks() throws IOException {
    for (Path link : links) {
      Files.deleteIfExists(link);
    }
  }

  private void link(Path file, String target) throws IOException {
    links.add(Files.createSymbolicLink(file, Path.of(target)));
  }

  private void make(String kind, Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    switch (kind) {
      case "zero" -> link(file, "/dev/zero");
      case "null" -> link(file, "/dev/null");
      case "directory" -> Files.createDirectory(file);
      case "huge" -> {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
          sparse.setLength(HUGE);
        }
      }
      default ->
          Surroundings.process(Surroundings.in(home), List.of("mkfifo", file.toString()))
              .start()
              .waitFor();
    }
  }

  private Run.Done soon(String... words) {
    return assertTimeoutPreemptively(
        SOON, () -> Run.in(home).env("PATH", "/nowhere").input("public.ecr.aws").words(words));
  }

  static Stream<Arguments> filesOfConfiguration() {
    return Stream.of(
            ".docker/config.json",
            ".config/ecr-public/config.json",
            ".config/helm/registry/config.json",
            "run/containers/auth.json",
            ".aws/config",
            ".aws/credentials")
        .flatMap(
            file ->
                Stream.of("zero", "fifo", "huge", "directory")
                    .map(kind -> Arguments.of(kind, file)));
  }

  @ParameterizedTest
  @MethodSource("filesOfConfiguration")
  void aFileOfConfiguration(String kind, String file) throws Exception {
    make(kind, home.resolve(file));
    Run.Done done = soon("login", "status");
    assertEquals(file.startsWith(".aws") ? 255 : 253, done.exit(), done.err());
    assertEquals("", done.out());
    String said = done.err().strip();
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains(home.resolve(file).toString()), said);
    assertTrue(said.contains(reason(kind)), said);
  }

  private static String reason(String kind) {
    return switch (kind) {
      case "huge" -> "it is larger than 16 MiB";
      case "directory" -> "directory";
      default -> "it is no regular file";
    };
  }

  @ParameterizedTest
  @CsvSource({"zero", "fifo", "huge", "directory"})
  void theCredentialHelperSaysThatThereIsNoLogin(String kind) throws Exception {
    make(kind, home.resolve(".config/ecr-public/config.json"));
    Run.Done done = soon("docker-credential-helper", "docker-credential-ecr-public", "get");
    assertEquals(1, done.exit());
    assertEquals("credentials not found in native keychain\n", done.out());
    assertEquals(1, done.err().lines().count(), done.err());
    assertTrue(done.err().contains(reason(kind)), done.err());
    done = soon("docker-credential-helper", "docker-credential-ecr-public", "list");
    assertEquals(1, done.exit());
    assertTrue(done.out().contains(reason(kind)), done.out());
  }

  @ParameterizedTest
  @CsvSource({
    ".docker/config.json, login status, 0",
    ".config/ecr-public/config.json, login status, 0",
    ".aws/config, login status, 0",
    ".aws/credentials, login status, 0",
  })
  void theEmptyDeviceIsAnEmptyFile(String file, String line, int exit) throws Exception {
    make("null", home.resolve(file));
    Run.Done done = soon(line.split(" "));
    assertEquals(exit, done.exit(), done.err());
    assertEquals("", done.err());
  }

  @ParameterizedTest
  @CsvSource({
    "zero, .aws/sso/cache/SESSION.json, sso_session=my",
    "fifo, .aws/sso/cache/SESSION.json, sso_session=my",
    "huge, .aws/sso/cache/SESSION.json, sso_session=my",
    "zero, token, web_identity_token_file=HOME/token",
    "fifo, token, web_identity_token_file=HOME/token",
    "huge, token, web_identity_token_file=HOME/token",
    "directory, token, web_identity_token_file=HOME/token",
  })
  void aTokenOfAProfile(String kind, String file, String key) throws Exception {
    String name = file.replace("SESSION", sha1("my"));
    make(kind, home.resolve(name));
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[default]\nregion=us-east-1\nsso_account_id=1\nsso_role_name=r\n"
            + (key.startsWith("sso") ? "" : "role_arn=arn:aws:iam::1:role/x\n")
            + key.replace("HOME", home.toString())
            + "\n[sso-session my]\nsso_region=us-east-1\nsso_start_url=https://x\n");
    Run.Done done = soon("describe-registries");
    assertEquals(255, done.exit(), done.err());
    assertTrue(done.err().contains(home.resolve(name).toString()), done.err());
    assertFalse(done.err().contains("memory"), done.err());
  }

  private static String sha1(String text) throws Exception {
    byte[] digest = java.security.MessageDigest.getInstance("SHA-1").digest(text.getBytes());
    return java.util.HexFormat.of().formatHex(digest);
  }

  @ParameterizedTest
  @CsvSource({
    "cat /dev/zero, the command printed more than 1 MiB",
    "trap '' PIPE; cat /dev/zero; sleep 5, the command printed more than 1 MiB",
    "cat /dev/zero >&2, the command printed more than 1 MiB",
    "yes no >&2, the command printed more than 1 MiB",
  })
  void aProcessThatPrintsWithoutEnd(String command, String reason) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"), "[default]\ncredential_process = " + command + "\n");
    Run.Done done =
        assertTimeoutPreemptively(
            SOON,
            () ->
                Run.in(home)
                    .env("PATH", Surroundings.in(home).get("PATH"))
                    .words("describe-registries"));
    assertEquals(255, done.exit());
    assertTrue(
        done.err().contains(reason), done.err().substring(0, Math.min(400, done.err().length())));
  }

  @Test
  void standardInputOfTheCredentialHelper() {
    for (String action : List.of("get", "store", "erase")) {
      Run.Done done =
          Run.in(home)
              .input("x".repeat((1 << 20) + 1))
              .words("docker-credential-helper", "docker-credential-ecr-public", action);
      assertEquals(1, done.exit());
      assertEquals(
          "docker-credential-ecr-public: standard input is longer than 1 MiB\n", done.out());
      assertEquals("", done.err());
    }
  }

  @Test
  void configurationThatIsNestedWithoutEnd() throws IOException {
    Path file = home.resolve(".config/ecr-public/config.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[".repeat(100_000));
    Run.Done done = soon("docker-credential-helper", "docker-credential-ecr-public", "get");
    assertEquals("credentials not found in native keychain\n", done.out());
    assertEquals(1, done.err().lines().count(), done.err());
  }

  @Test
  void aLineOfAShell() {
    Run.Done done =
        assertTimeoutPreemptively(
            SOON, () -> Run.in(home).input("x".repeat((16 << 20) + 1)).words("shell"));
    assertEquals(255, done.exit());
    assertEquals("", done.out());
    assertTrue(done.err().contains("a line is longer than 16 MiB"), done.err());
  }

  @Test
  void aHistoryOfEarlierLines() throws Exception {
    make("zero", home.resolve(".local/state/ecr-public/history"));
    Run.Done done =
        assertTimeoutPreemptively(SOON, () -> Run.in(home).input("history\n").words("shell"));
    assertEquals(0, done.exit(), done.err());
  }
}
