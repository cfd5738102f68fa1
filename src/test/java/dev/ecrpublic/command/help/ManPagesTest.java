package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What other programs say of the committed man pages: nothing. */
@Tag("clients")
class ManPagesTest {
  @Test
  void mandocFindsNothing() throws Exception {
    Clients.require("mandoc");
    List<String> command = new ArrayList<>(List.of("mandoc", "-T", "lint"));
    pages().forEach(page -> command.add(page.toString()));

    assertEquals("", said(command, Optional.empty()));
  }

  @Test
  void groffFindsNothing() throws Exception {
    Clients.require("man", "groff");
    for (Path page : pages()) {
      Path shown = Path.of("target").resolve(page.getFileName() + ".txt");
      String warnings =
          said(
              List.of("man", "--warnings", "-E", "UTF-8", "-l", page.toString()),
              Optional.of(shown));

      assertEquals("", warnings, page.toString());
      assertTrue(Files.readString(shown).contains("\nNAME\n"), page.toString());
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("man"))) {
      return files.sorted().toList();
    }
  }

  /** What the command says, save for standard output where that goes to a file. */
  private static String said(List<String> command, Optional<Path> out) throws Exception {
    Map<String, String> env = Surroundings.in(Path.of("target").toAbsolutePath());
    env.putAll(Map.of("PATH", Clients.path(), "MANWIDTH", "80", "LC_ALL", "C.UTF-8"));
    ProcessBuilder builder = Surroundings.process(env, command);
    builder.redirectErrorStream(out.isEmpty());
    out.ifPresent(file -> builder.redirectOutput(file.toFile()));
    Process process = builder.start();
    InputStream heard = out.isEmpty() ? process.getInputStream() : process.getErrorStream();
    String text = new String(heard.readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
