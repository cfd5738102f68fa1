package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ecrpublic.app.Programs;
import dev.ecrpublic.app.TinyShell;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.docs.Example;
import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every example of help, man pages and README works, on the embedded registry. */
class ExamplesTest {
  private static final Path TESTS = Path.of("src/test/java/dev/ecrpublic");
  private static final List<Service> SERVICES = List.of(new EcrPublic(), new Ecr());
  @TempDir private Path work;

  @TestFactory
  Stream<DynamicContainer> everyExampleWorks() {
    return SERVICES.stream()
        .map(service -> dynamicContainer(service.name(), everyExampleWorks(service)));
  }

  private Stream<DynamicContainer> everyExampleWorks(Service service) {
    Examples examples = Examples.load(service);
    return examples.names().stream()
        .map(
            name ->
                dynamicContainer(
                    name,
                    examples.entries(name).stream()
                        .map(entry -> carriedOut(service, examples, entry))));
  }

  private DynamicTest carriedOut(Service service, Examples examples, Examples.Entry entry) {
    return dynamicTest(
        entry.shown().title(),
        () -> {
          if (elsewhere(entry)) {
            assertTestExists(entry.needs().get(1));
            return;
          }
          TinyShell shell = new TinyShell(Files.createTempDirectory(work, "example"), service);
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

  @ParameterizedTest
  @MethodSource("services")
  void everyCommandHasExamples(Service service) {
    Program program = Programs.of(service);
    List<String> lacking = new ArrayList<>();
    for (CommandSpec command : CommandTree.all(program.tree().whole())) {
      int wanted = structured(command) ? 2 : 1;
      if (program.manual().examples(command).size() < wanted) {
        lacking.add(command.qualifiedName() + " needs " + wanted);
      }
    }

    assertEquals(List.of(), lacking, "add them to examples.txt");
  }

  private static boolean structured(CommandSpec command) {
    for (OptionSpec option : command.options()) {
      Kind kind = Manual.member(option).map(member -> member.kind()).orElse(Kind.STRING);
      if (kind == Kind.LIST || kind == Kind.STRUCTURE) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyCommandWithExamplesExists(Service service) {
    Examples examples = Examples.load(service);
    Set<String> known = new TreeSet<>(Set.of(service.name()));
    for (CommandSpec command : CommandTree.all(Programs.of(service).tree().whole())) {
      known.add(String.join(" ", CommandTree.path(command)));
    }

    assertTrue(known.containsAll(examples.names()), () -> examples.names() + " and " + known);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyExampleShowsItsCommand(Service service) {
    Examples examples = Examples.load(service);
    Set<String> wrong = new TreeSet<>();
    for (String name : examples.names()) {
      String command = name.equals(service.name()) ? "" : name.replaceAll(" .*", "");
      examples.of(name).stream()
          .map(Example::line)
          .filter(
              line ->
                  !line.contains(service.name() + " " + command)
                      && !line.contains(service.name() + " --local " + command))
          .forEach(wrong::add);
    }

    assertEquals(Set.of(), wrong);
  }

  @Test
  void preparationsAreThoseThatExamplesNeed() {
    Set<String> prepared = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (Service service : SERVICES) {
      Examples examples = Examples.load(service);
      prepared.addAll(examples.preparations());
      for (String name : examples.names()) {
        examples.entries(name).stream()
            .filter(entry -> !elsewhere(entry))
            .forEach(entry -> needed.addAll(entry.needs()));
      }
    }

    assertEquals(needed, prepared);
  }

  private static List<Service> services() {
    return SERVICES;
  }

  @Test
  void theReadmeShowsTheSameExamples() throws IOException {
    Set<String> lines = new TreeSet<>();
    Examples examples = Examples.load(new EcrPublic());
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
