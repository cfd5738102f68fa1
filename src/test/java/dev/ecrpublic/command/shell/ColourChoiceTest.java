package dev.ecrpublic.command.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourChoiceTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    // --color, terminal, NO_COLOR, coloured
    "none, true,  none, true",
    "none, true,  '',   true",
    "none, true,  1,    false",
    "none, true,  0,    false",
    "auto, true,  1,    false",
    "auto, true,  none, true",
    "on,   true,  1,    true",
    "on,   false, 1,    true",
    "on,   false, none, true",
    "off,  true,  none, false",
    "none, false, none, false",
    "none, false, 1,    false",
  })
  void flagThenNoColorThenTerminal(
      String flag, boolean terminal, String noColor, boolean coloured) {
    Run run = Run.in(home).env("AWS_PAGER", "").on(new Terminal(false, terminal, false));
    run.env("NO_COLOR", noColor.equals("none") ? null : noColor);
    String[] words =
        flag.equals("none")
            ? new String[] {"--local", "describe-registries", "--output", "table"}
            : new String[] {"--local", "describe-registries", "--output", "table", "--color", flag};
    Run.Done done = run.words(words);
    assertEquals(coloured, done.out().indexOf('\u001b') >= 0, done.out() + done.err());
  }

  @ParameterizedTest
  @CsvSource({
    "none, none, true",
    "none, 1,    false",
    "on,   1,    true",
    "off,  none, false",
    "auto, 1,    false",
  })
  void theShellsLine(String flag, String noColor, boolean coloured) {
    Map<String, String> env =
        noColor.equals("none")
            ? Map.of("HOME", home.toString())
            : Map.of("HOME", home.toString(), "NO_COLOR", noColor);
    Console console = new Console(null, null, null, env, home, Terminal.none());
    ShellHost host =
        new ShellHost(
            console,
            new EcrPublic(),
            flag.equals("none") ? Map.of() : Map.of(GlobalOption.COLOR, flag));
    assertEquals(coloured, host.coloured());
  }
}
