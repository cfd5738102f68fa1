package dev.ecrpublic.command.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.TinyShell;
import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import dev.ecrpublic.terminal.Launcher;
import dev.ecrpublic.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shell on a real terminal, with the built distribution. What the screens show is in {@code
 * shell.txt}, each below its name; those of the last run are left in {@code target/screens}.
 */
@Tag("clients")
class ShellOnTerminalIT {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/ecrpublic/terminal/shell.txt");
  private static final Path SEEN = Path.of("target/screens");
  private static final String LOCAL = "clear; ecr-public --local shell";
  @TempDir private Path home;
  private Map<String, String> golden;

  @BeforeEach
  void furnish() throws IOException {
    Clients.require("tmux", "bash");
    TinyShell shell = new TinyShell(home);
    shell.line("ecr-public create-repository --repository-name team/app");
    shell.line("ecr-public create-repository --repository-name team/web");
    Launcher.write(home.resolve("bin"), home.resolve("calls"));
    Files.writeString(home.resolve("rc"), "PS1='$ '\nunset HISTFILE\n");
    golden = new LinkedHashMap<>();
    for (String scene : Files.readString(GOLDEN).split("(?m)^=== ")) {
      int end = scene.indexOf('\n');
      if (end > 0) {
        golden.put(scene.substring(0, end), scene.substring(end + 1).stripTrailing() + "\n");
      }
    }
  }

  private Screen start(int columns, String command) throws IOException {
    return start(columns, command, Map.of());
  }

  private Screen start(int columns, String command, Map<String, String> more) throws IOException {
    Map<String, String> env = new HashMap<>(more);
    env.put("HOME", home.toString());
    env.put("PATH", Surroundings.pathWith(home.resolve("bin")));
    List<String> bash = List.of("bash", "--noprofile", "--rcfile", home.resolve("rc").toString());
    Screen screen = Screen.start(columns, 16, home, env, bash);
    screen.await("$\n"::equals);
    enter(screen, command);
    screen.await(text -> text.stripTrailing().endsWith(">"));
    return screen;
  }

  private static void enter(Screen screen, String line) throws IOException {
    screen.type(line);
    screen.press("Enter");
  }

  /** The screen comes to what is written under that name. */
  private void see(Screen screen, String name) throws IOException {
    String wanted = golden.getOrDefault(name, "");
    String seen = screen.await(wanted::equals);
    Files.createDirectories(SEEN);
    Files.writeString(
        SEEN.resolve("shell-" + name.replace(' ', '-') + ".txt"), "=== " + name + "\n" + seen);
    assertEquals(wanted, seen, name);
  }

  private static void leave(Screen screen) throws IOException {
    screen.press("C-d");
    screen.await(text -> text.endsWith("$\n"));
    enter(screen, "clear");
    screen.await("$\n"::equals);
  }

  @Test
  void completion() throws IOException {
    new TinyShell(home).prepare("layer-file", "layer", "config", "image");
    try (Screen screen = start(100, LOCAL)) {
      see(screen, "the prompt");
      screen.type("describe-im");
      screen.press("Tab");
      see(screen, "commands with what they do");
      screen.press("C-u");
      screen.type("describe-images --repository-name ");
      screen.press("Tab");
      see(screen, "names of the registry");
      screen.type("w");
      screen.press("Tab");
      see(screen, "the only one left");
      screen.press("C-u");
      screen.type("inspect team/a");
      screen.press("Tab");
      see(screen, "a repository whose tags may follow");
      screen.type(":");
      screen.press("Tab");
      see(screen, "tags of the repository");
      screen.press("C-u");
      screen.type("set outp");
      screen.press("Tab");
      screen.await("local> set output\n"::equals);
      screen.type("ya");
      screen.press("Tab");
      see(screen, "words of the shell itself");
      screen.press("C-u");
      screen.type("describe-repositories --query repositories[].crea");
      screen.press("Tab");
      see(screen, "members of the reply");
      screen.press("C-u");
      screen.type("create-repository --repository-name a --catalog-data ");
      screen.press("Tab");
      see(screen, "keys of a structure");
      screen.press("C-c");
      screen.await(text -> text.endsWith("\nlocal>\n"));
      enter(screen, "!clear");
      screen.await("local>\n"::equals);
      screen.type("describe-images --outp");
      screen.press("Tab");
      String option = screen.await("local> describe-images --output\n"::equals);
      assertEquals("local> describe-images --output\n", option);
    }
  }

  @Test
  void oneLineIsGivenUpAtATime() throws IOException {
    try (Screen screen = start(100, LOCAL)) {
      screen.type("describe-im");
      screen.press("Tab");
      screen.await(text -> text.contains("describe-image-tags"));
      screen.press("C-c");
      screen.await("local> describe-image\nlocal>\n"::equals);
      screen.type("describe-im");
      screen.press("Tab", "Tab");
      screen.await(text -> text.contains("local> describe-image-tags"));
      screen.press("C-c");
      screen.await(text -> text.endsWith("-tags\nlocal>\n"));
      screen.type("!echo over");
      screen.press("Enter");
      String wanted =
          """
          local> describe-image
          local> describe-image-tags
          local> !echo over
          over
          local>
          """;
      assertEquals(wanted, screen.await(wanted::equals));
    }
  }

  @Test
  void searchingTheHistory() throws IOException {
    try (Screen screen = start(60, LOCAL)) {
      enter(screen, "set output yaml");
      screen.await(text -> text.endsWith("yaml\nlocal>\n"));
      screen.press("C-r");
      screen.type("outp");
      String found = "local> set output yaml\nlocal> set output yaml\nEarlier line with: outp\n";
      assertEquals(found, screen.await(found::equals));
      screen.type("x");
      String none = found.replace("Earlier line with: outp", "No earlier line with: outpx");
      assertEquals(none, screen.await(none::equals));
    }
  }

  @Test
  void noColours() throws IOException {
    try (Screen screen = start(60, LOCAL, Map.of("NO_COLOR", "1"))) {
      screen.type("describe-images --bogus ");
      screen.press("C-u");
      screen.type("describe-im");
      screen.press("Tab", "Tab");
      screen.await(text -> text.contains("local> describe-image-tags"));
      assertFalse(styled(screen).matches("(?s).*\\^\\[(\\d+;)*[349]\\d.*"), styled(screen));
    }
  }

  @Test
  void history() throws IOException {
    try (Screen screen = start(60, LOCAL)) {
      enter(screen, "describe-repositories --query 'length(repositories)'");
      screen.await(text -> text.endsWith("2\nlocal>\n"));
      enter(screen, "!export AWS_SECRET_ACCESS_KEY=none");
      screen.await(text -> text.endsWith("none\nlocal>\n"));
      enter(screen, "set output yaml");
      screen.await(text -> text.endsWith("yaml\nlocal>\n"));
      leave(screen);
      enter(screen, LOCAL);
      screen.await("local>\n"::equals);
      enter(screen, "history");
      see(screen, "lines of the session before");
      screen.press("Up", "Up", "Up");
      see(screen, "an older line again");
    }
    Path file = home.resolve(".local/state/ecr-public/history");
    assertFalse(Files.readString(file).contains("SECRET"), Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void optionsFilesAndPrograms() throws IOException {
    try (Screen screen = start(60, LOCAL)) {
      enter(screen, "set query repositories[].repositoryName");
      screen.await(text -> text.endsWith("set query repositories[].repositoryName\nlocal>\n"));
      enter(screen, "set output text");
      screen.await(text -> text.endsWith("set output text\nlocal>\n"));
      enter(screen, "set");
      screen.await(text -> text.endsWith("local on\nlocal>\n"));
      enter(screen, "describe-repositories > names");
      screen.await(text -> text.endsWith("describe-repositories > names\nlocal>\n"));
      enter(screen, "describe-repositories | tr '\\t' '\\n' | sort -r");
      screen.await(text -> text.endsWith("app\nlocal>\n"));
      enter(screen, "!cat names; exit 3");
      see(screen, "options, a file, a pipe and a program");
      leave(screen);
      assertEquals("team/app\tteam/web\n", Files.readString(home.resolve("names")));
    }
  }

  @Test
  void interrupting() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Screen screen =
            start(
                60,
                "clear; ecr-public shell",
                Map.of(
                    "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                    "AWS_SECRET_ACCESS_KEY", "none",
                    "AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort()))) {
      screen.type("describe-registr");
      screen.await(text -> text.endsWith("registr\n"));
      screen.press("C-c");
      screen.await(text -> text.endsWith("registr\ndefault us-east-1>\n"));
      screen.type("describe-registries");
      screen.await(text -> text.endsWith("> describe-registries\n"));
      screen.press("Enter");
      assertTrue(silent.accept().isConnected());
      screen.press("C-c");
      String broken = screen.await(text -> text.endsWith("\n^C\ndefault us-east-1>\n"));
      assertTrue(broken.endsWith("\n^C\ndefault us-east-1>\n"), broken);
      screen.type("!echo on");
      screen.await(text -> text.endsWith("> !echo on\n"));
      screen.press("Enter");
      screen.await(text -> text.endsWith("\non\ndefault us-east-1>\n"));
      enter(screen, "exit 5");
      screen.await(text -> text.endsWith("$\n"));
      enter(screen, "echo ended with $?");
      String ended = screen.await(text -> text.endsWith("\nended with 5\n$\n"));
      assertTrue(ended.endsWith("\nended with 5\n$\n"), ended);
    }
  }

  @Test
  void anotherWidthWhileTyping() throws IOException {
    try (Screen screen = start(60, LOCAL)) {
      screen.type("describe-images --repository-name team/app --output text");
      see(screen, "a long line");
      screen.resize(40, 16);
      screen.type(" --query x");
      see(screen, "the same in less space");
      screen.resize(90, 16);
      screen.press("BSpace");
      see(screen, "the same in more space");
    }
  }

  @Test
  void wideCharacters() throws IOException {
    try (Screen screen = start(60, LOCAL)) {
      enter(
          screen,
          "put-repository-catalog-data --repository-name team/app --output table --catalog-data"
              + " description=日本語の説明");
      see(screen, "a wide description");
      screen.type("!echo 漢字 仮名");
      screen.press("Left", "Left", "BSpace", "BSpace");
      see(screen, "wide characters on the line");
      screen.press("Enter");
      see(screen, "and what becomes of them");
    }
  }

  @Test
  void colours() throws IOException {
    try (Screen screen = start(60, LOCAL)) {
      screen.type("describe-images --bogus --query \"{a: [b]}\" | cat");
      screen.press("Left", "Left", "Left", "Left", "Left", "Left", "Left", "Left");
      screen.await(text -> text.contains("| cat"));
      String wanted = golden.getOrDefault("colours", "");
      screen.await(text -> wanted.equals(styled(screen)));
      Files.createDirectories(SEEN);
      Files.writeString(SEEN.resolve("shell-colours.txt"), "=== colours\n" + styled(screen));
      assertEquals(wanted, styled(screen));
    }
  }

  private static String styled(Screen screen) {
    try {
      return screen.styledText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aTerminalThatCannotMoveItsCursor() throws IOException {
    try (Screen screen = start(60, LOCAL, Map.of("TERM", "dumb", "AWS_PAGER", ""))) {
      enter(screen, "describe-repositories --query 'length(repositories)'");
      screen.await(text -> text.endsWith("2\nlocal>\n"));
      screen.type("describe-re");
      screen.await(text -> text.endsWith("describe-re\n"));
      screen.press("C-c");
      screen.await(text -> text.endsWith("^C\nlocal>\n"));
      enter(screen, "set output \\");
      screen.await(text -> text.endsWith("\n>\n"));
      enter(screen, "yaml");
      screen.await(text -> text.endsWith("yaml\nlocal>\n"));
      enter(screen, "set");
      see(screen, "a dumb terminal");
      screen.press("C-d");
      screen.await(text -> text.endsWith("$\n"));
    }
  }

  @Test
  void noTerminal() throws IOException {
    try (Screen screen = start(60, "clear; echo '>'")) {
      enter(
          screen,
          "clear; printf 'describe-repositories --query length(repositories)\\nexit 4\\n' |"
              + " ecr-public --local shell | cat; echo ${PIPESTATUS[1]}");
      see(screen, "no terminal");
    }
  }
}
