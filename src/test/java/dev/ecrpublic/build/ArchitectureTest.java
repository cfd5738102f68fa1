package dev.ecrpublic.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom, as data, read off the compiled classes. */
class ArchitectureTest {
  private static final Path CLASSES = Path.of("target/classes");

  /** Each package below the root, {@code -} being the root itself, with those that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      table(
          """
          -: app console
          app: aws aws.http aws.profile command command.alias command.completion\
           command.connection command.help command.login command.operation command.prompt\
           command.result console hint input line model output output.pager output.table output.yaml\
           query query.syntax service service.ecrpublic text
          aws: files aws.http aws.profile aws.wire model service.ecrpublic
          aws.http: aws.wire model
          aws.profile: files model
          aws.wire: model
          command: app aws command.completion command.connection command.local command.login\
           command.shell console docs line model service service.ecrpublic
          command.alias: files line model text
          command.completion: aws.profile command command.help console docs line model suggest\
           text
          command.connection: files aws aws.http aws.profile console line local model text
          command.help: command console docs line model output.pager text
          command.local: files aws.profile command command.connection command.result console line\
           local local.http model query service.ecrpublic text
          command.login: aws aws.http aws.profile command command.connection command.result\
           console docker line local model query service
          command.operation: aws command.connection command.result console docs input line\
           model output.progress paging text
          command.prompt: app aws.profile command command.completion command.help\
           command.operation command.result console docs line model query query.syntax\
           service.ecrpublic suggest
          command.result: console files line model output output.table output.yaml paging query
          command.shell: files app aws aws.profile command command.connection command.shell.edit\
           console docs line local model query suggest
          command.shell.edit: command.shell docs suggest
          console: model output
          docker: aws files input model output text
          docs: model
          files:
          hint: model
          input: model text
          line: aws.profile model output text
          local: files
          local.http: local model
          model:
          output: text
          output.pager: text
          output.progress: model
          output.table: output text
          output.yaml: output text
          paging: model text
          query: query.syntax text
          query.syntax: text
          service:
          service.ecrpublic: model
          suggest: aws aws.profile command command.connection console docs input line model\
           service.ecrpublic text
          text:
          """);

  /** Libraries that only some packages may touch. */
  private static final Map<String, Set<String>> ONLY_IN =
      Map.of(
          "picocli.",
              Set.of(
                  "line",
                  "command",
                  "command.completion",
                  "command.local",
                  "command.login",
                  "command.shell",
                  "app"),
          "com.sun.net.httpserver.", Set.of(),
          "software.amazon.awssdk.services.ecrpublic.",
              Set.of(
                  "aws",
                  "aws.wire",
                  "service.ecrpublic",
                  "local",
                  "local.http",
                  "command.connection",
                  "command.operation",
                  "command.prompt",
                  "command.shell",
                  "app"),
          "software.amazon.awssdk.services.sts.", Set.of("aws"),
          "software.amazon.smithy.", Set.of("query"),
          "org.snakeyaml.", Set.of("input"),
          "org.jline.", Set.of("command.shell", "command.shell.edit", "command.prompt"),
          "tools.jackson.",
              Set.of("aws", "aws.wire", "paging", "input", "local", "local.http", "docker"),
          "java.lang.reflect.", Set.of());

  private static Map<String, Set<String>> table(String text) {
    return text.lines()
        .map(line -> line.split(":"))
        .collect(
            Collectors.toMap(
                row -> row[0],
                row -> row.length == 1 ? Set.of() : Set.of(row[1].strip().split(" "))));
  }

  @Test
  void packagesUseOnlyWhatTheyMay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : classes()) {
      String own = packageOf(ClassReferences.nameOf(CLASSES.relativize(file)));
      for (String used : ClassReferences.of(file)) {
        if (!permitted(own, used)) {
          wrong.add(file.getFileName() + " in " + own + " uses " + used);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean permitted(String own, String used) {
    if (used.startsWith(ClassReferences.ROOT)) {
      String other = packageOf(used);
      return other.equals(own) || MAY_USE.getOrDefault(own, Set.of()).contains(other);
    }
    return ONLY_IN.entrySet().stream()
        .allMatch(row -> !used.startsWith(row.getKey()) || row.getValue().contains(own));
  }

  @Test
  void everyPackageIsInTheTable() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : classes()) {
      found.add(packageOf(ClassReferences.nameOf(CLASSES.relativize(file))));
    }
    assertFalse(found.isEmpty());
    assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
  }

  @Test
  void nothingStandsInTheTableThatIsNotUsed() throws IOException {
    Map<String, Set<String>> used = new TreeMap<>();
    for (Path file : classes()) {
      String own = packageOf(ClassReferences.nameOf(CLASSES.relativize(file)));
      Set<String> others = used.computeIfAbsent(own, any -> new TreeSet<>());
      for (String name : ClassReferences.of(file)) {
        if (name.startsWith(ClassReferences.ROOT)) {
          others.add(packageOf(name));
        }
      }
    }
    List<String> unused = new ArrayList<>();
    MAY_USE.forEach(
        (own, others) ->
            others.stream()
                .filter(other -> !used.getOrDefault(own, Set.of()).contains(other))
                .forEach(other -> unused.add(own + " does not use " + other)));
    assertEquals(List.of(), unused);
  }

  private static List<Path> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files.filter(f -> f.toString().endsWith(".class")).toList();
    }
  }

  private static String packageOf(String className) {
    String below = className.substring(ClassReferences.ROOT.length());
    int dot = below.lastIndexOf('.');
    return dot < 0 ? "-" : below.substring(0, dot);
  }
}
