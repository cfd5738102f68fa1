package dev.ecrpublic.command.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import dev.ecrpublic.suggest.Suggestion;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TAB finds in the shell, behind the options that hold for all commands. */
class ShellSuggestionsTest {
  @TempDir private Path home;

  private List<String> suggested(String typed, String... before) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of("HOME", home.toString()),
            home,
            Terminal.none());
    ShellHost host = new ShellHost(console, new EcrPublic(), Map.of(GlobalOption.LOCAL, ""));
    return host.suggester().suggest(List.of(before), typed).stream()
        .map(Suggestion::value)
        .toList();
  }

  @Test
  void valuesAndMembers() {
    assertEquals(List.of("yaml", "yaml-stream"), suggested("ya", "--output"));
    assertEquals(
        List.of("repositories[].createdAt"),
        suggested("repositories[].crea", "describe-repositories", "--query"));
    assertEquals(List.of("us-west-2"), suggested("us-w", "describe-images", "--region"));
  }
}
