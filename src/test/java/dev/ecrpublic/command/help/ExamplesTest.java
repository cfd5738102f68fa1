package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ecrpublic.app.TinyShell;
import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of help, man pages and README works, on the embedded registry. */
class ExamplesTest {
  private static final Path TESTS = Path.of("src/test/java/dev/ecrpublic");
  private final Examples examples = Examples.load(new EcrPublic());
  @TempDir private Path work;

  @TestFactory
  Stream<DynamicContainer> everyExampleWorks() {
    return examples.names().stream()
        .map(
            name ->
                dynamicContainer(
                    name, examples.entries(name).stream().map(entry -> carriedOut(entry))));
  }

  private DynamicTest carriedOut(Examples.Entry entry) {
    return dynamicTest(
        entry.shown().title(),
        () -> {
          if (elsewhere(entry)) {
            assertTestExists(entry.needs().get(1));
            return;
          }
          TinyShell shell = new TinyShell(Files.createTempDirectory(work, "example"));
          for (String need : entry.needs()) {
            assertTrue(!examples.preparation(need).isEmpty(), "no preparation " + need);
            for (String line : examples.preparation(need)) {
              shell.line(line);
            }
          }
          shell.line(entry.shown().line());
        });
  }

  /** An example that never ends, or needs another program, has a test of its own. */
  private static boolean elsewhere(Examples.Entry entry) {
    return entry.needs().size() == 2 && entry.needs().getFirst().equals("by");
  }

  private static void assertTestExists(String test) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      assertTrue(
          files.anyMatch(file -> file.getFileName().toString().equals(test + ".java")), test);
    }
  }

  @Test
  void everyCommandHasExamples() {
    List<String> lacking = new ArrayList<>();
    for (Command command : new CommandTree(new EcrPublic()).program().commands()) {
      int wanted = structured(command) ? 2 : 1;
      if (command.examples().size() < wanted) {
        lacking.add(command.name() + " needs " + wanted);
      }
    }

    assertEquals(List.of(), lacking, "add them to examples.txt");
  }

  private static boolean structured(Command command) {
    for (Option option : command.options()) {
      Kind kind = option.member().map(member -> member.kind()).orElse(Kind.STRING);
      if (kind == Kind.LIST || kind == Kind.STRUCTURE) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyCommandWithExamplesExists() {
    Set<String> known = new TreeSet<>(new CommandTree(new EcrPublic()).names());
    known.add("ecr-public");

    assertTrue(known.containsAll(examples.names()), () -> examples.names() + " and " + known);
  }

  @Test
  void theReadmeShowsTheSameExamples() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (String name : examples.names()) {
      examples.entries(name).forEach(entry -> lines.add(entry.shown().line()));
    }
    List<String> others = new ArrayList<>();
    for (String line : usage(Files.readString(Path.of("README.md")))) {
      if (line.startsWith("ecr-public ") && !lines.contains(line)) {
        others.add(line);
      }
    }

    assertEquals(List.of(), others, "the README's usage has lines that examples.txt lacks");
  }

  private static List<String> usage(String readme) {
    int start = readme.indexOf("\n## Usage\n");
    int block = readme.indexOf("```sh\n", start);
    return readme.substring(block, readme.indexOf("\n```\n", block)).lines().toList();
  }
}
