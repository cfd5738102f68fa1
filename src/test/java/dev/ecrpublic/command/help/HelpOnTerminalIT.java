package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import dev.ecrpublic.terminal.Launcher;
import dev.ecrpublic.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help on a real terminal: through the pager, as wide as the terminal, bold and underlined. */
@Tag("clients")
class HelpOnTerminalIT {
  private static final String FIRST_PAGE =
      """
      NAME
          ecr-public-get-registry-catalog-data - shows the
          registry's catalog data, its display name

      DESCRIPTION
          Shows the registry's catalog data, its display name.

      SYNOPSIS
          ecr-public get-registry-catalog-data
              [--cli-input-json <value>]
              [--cli-input-yaml <value>]
      :
      """;

  @TempDir private Path home;

  @BeforeEach
  void furnish() throws IOException {
    Clients.require("tmux", "bash", "less");
    Launcher.write(home.resolve("bin"), home.resolve("calls"));
  }

  private Screen start(Map<String, String> more) throws IOException {
    Files.writeString(home.resolve("rc"), "PS1='$ '\nunset HISTFILE\n");
    Map<String, String> env = new HashMap<>(more);
    env.put("HOME", home.toString());
    env.put("PATH", Surroundings.pathWith(home.resolve("bin")));
    Screen screen =
        Screen.start(
            60,
            12,
            home,
            env,
            List.of("bash", "--noprofile", "--rcfile", home.resolve("rc").toString()));
    screen.await("$\n"::equals);
    return screen;
  }

  @Test
  void aPageOfThePager() throws IOException {
    try (Screen screen = start(Map.of())) {
      screen.type("clear; ecr-public get-registry-catalog-data help");
      screen.press("Enter");

      assertEquals(FIRST_PAGE, screen.await(FIRST_PAGE::equals));
      String styled = screen.styledText();
      assertEquals(
          """
          ^[1mNAME^[0m
              ^[1mecr-public-get-registry-catalog-data^[0m - shows the
          """,
          styled.substring(0, styled.indexOf("    registry's")));
      String option = "        [^[1m--cli-input-json^[0m <^[4mvalue^[0m>]\n";
      assertTrue(styled.contains(option), styled);

      screen.press("q");
      screen.await(text -> text.endsWith("$\n"));
    }
  }

  @Test
  void aPipeGetsPlainTextOfEightyColumns() throws IOException {
    try (Screen screen = start(Map.of())) {
      screen.type("clear; ecr-public completion help | head -2; ecr-public -h | head -1");
      screen.press("Enter");
      String piped =
          """
          NAME
              ecr-public-completion - prints a completion script for a
           shell
          usage: ecr-public [global options] COMMAND [options]
          $
          """;
      assertEquals(piped, screen.await(piped::equals));
      assertEquals(piped, screen.styledText());
    }
  }
}
