package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.command.completion.CompletionScript;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.service.Version;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The man pages and completion scripts in {@code man/} and {@code completions/} are what the
 * command tree gives; {@code mvn -q test-compile exec:exec@docs} makes them so.
 */
class CommittedFilesTest {
  private static final String REWRITE = "run: mvn -q test-compile exec:exec@docs";
  private static final List<Path> DIRECTORIES = List.of(Path.of("man"), Path.of("completions"));

  @Test
  void committedFilesAreWhatTheCommandTreeGives() throws IOException {
    Map<Path, String> wanted = generated();
    List<Path> off = new ArrayList<>();
    for (Map.Entry<Path, String> file : wanted.entrySet()) {
      boolean same =
          Files.exists(file.getKey()) && Files.readString(file.getKey()).equals(file.getValue());
      if (!same) {
        off.add(file.getKey());
      }
    }
    for (Path file : committed()) {
      if (!wanted.containsKey(file)) {
        off.add(file);
      }
    }

    assertEquals(List.of(), off, REWRITE);
  }

  private static Map<Path, String> generated() {
    CommandTree tree = new CommandTree(new EcrPublic());
    Program program = tree.program();
    Map<Path, String> out = new TreeMap<>();
    for (CompletionScript script : CompletionScript.values()) {
      out.put(Path.of("completions", script.file()), script.text(program));
    }
    out.put(
        Path.of("man", "ecr-public.1"),
        RoffPage.of(ProgramPage.of(tree.program(tree.summaries())), Version.date()));
    for (Command command : program.commands()) {
      out.put(
          Path.of("man", "ecr-public-" + command.name() + ".1"),
          RoffPage.of(CommandPage.of(program, command), Version.date()));
    }
    return out;
  }

  private static List<Path> committed() throws IOException {
    List<Path> out = new ArrayList<>();
    for (Path directory : DIRECTORIES) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> files = Files.list(directory)) {
          files.forEach(out::add);
        }
      }
    }
    return out;
  }

  /** Writes the files, and removes those that nothing gives any more. */
  public static void main(String[] args) throws IOException {
    Map<Path, String> wanted = generated();
    for (Path file : committed()) {
      if (!wanted.containsKey(file)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<Path, String> file : wanted.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.writeString(file.getKey(), file.getValue());
    }
  }
}
