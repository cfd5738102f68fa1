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
          -: app command.login console line model service service.ecr service.ecrpublic setting
          app: aws.http aws.profile command command.alias command.catalog command.completion\
           command.connection command.copy command.digest command.doctor command.help\
           command.inspect command.local command.login command.ls command.operation\
           command.prompt command.prune command.pull command.push command.shell\
           command.shell.edit command.tag command.untag command.wait console docs hint input\
           line model output output.pager output.table output.yaml query service setting text
          aws: aws.http aws.profile aws.wire files model service setting text
          aws.http: aws.wire model service setting
          aws.profile: files model setting
          aws.wire: model service
          command: command.connection console docs line model output.progress query query.syntax\
           service setting
          command.alias: files line model text
          command.catalog: aws.http command command.connection command.request command.result\
           console docker docs files input line model output.columns output.yaml registry\
           registry.rule service setting text
          command.completion: aws.profile command console docs docs.page line model service\
           setting suggest text
          command.connection: aws aws.http aws.profile console docker emulate emulate.ecr\
           emulate.ecr.account emulate.ecrpublic files line model registry registry.state\
           service service.ecr service.ecrpublic setting text
          command.copy: command command.image line model oci oci.reference
          command.digest: command command.image command.result docs line model oci oci.reference
          command.doctor: aws aws.http aws.profile command command.connection command.request\
           command.result console docker docs emulate.ecrpublic files hint line model\
           output.columns registry service setting text
          command.help: command console docs docs.page line model output.pager service
          command.history: files text
          command.image: aws aws.http command command.connection console docker emulate\
           emulate.ecrpublic files line model oci oci.archive oci.copy oci.distribution oci.http\
           oci.layout oci.local oci.reference oci.service output.progress registry registry.blob\
           registry.image registry.rule service setting
          command.inspect: command command.image command.result console docs line model oci\
           oci.http oci.reference output.columns registry.image
          command.local: aws.profile command command.connection command.image command.result\
           console docs emulate emulate.ecr emulate.ecr.account emulate.ecr.cache\
           emulate.ecr.image emulate.ecr.lifecycle emulate.ecr.policy emulate.ecrpublic files\
           line model oci oci.copy oci.http oci.local oci.reference output.columns output.format\
           registry registry.check registry.rule registry.state serve serve.api\
           serve.distribution service service.ecr service.ecrpublic setting text
          command.login: aws command command.connection command.result console docker docs\
           emulate.ecrpublic line model output.format service text
          command.ls: command command.connection command.image command.request command.result\
           console docs line model oci oci.reference output.columns registry.blob registry.image\
           service
          command.operation: aws aws.http command command.connection command.request\
           command.result console input line model output.format output.pager paging query\
           service setting text
          command.prompt: aws.profile command command.history command.result console docs\
           docs.page input line model output.format query query.syntax service setting suggest
          command.prune: aws command command.connection command.image command.prune.plan\
           command.request command.result console docker docs files input line model oci\
           oci.http oci.reference output output.columns paging registry.blob registry.image\
           service text
          command.prune.plan: oci.reference text
          command.pull: command command.image line model oci.reference
          command.push: command command.image line model oci.reference
          command.request: aws command.connection console docs input line model paging service
          command.result: command console line output.columns output.format output.table query
          command.shell: aws aws.profile command command.connection console docs files line\
           model query registry service setting suggest text
          command.shell.edit: command.history command.shell docs line suggest
          command.tag: command command.image console line model oci oci.http oci.reference
          command.untag: command command.image console docker line model oci oci.http\
           oci.reference oci.service registry registry.image
          command.wait: aws command command.connection command.request command.result console\
           input line model output.format service
          console: model setting text
          docker: aws files input model output setting text
          docs: line model service
          docs.page: docs line model text
          emulate: files model registry registry.image registry.rule registry.state
          emulate.ecr: emulate emulate.ecr.account emulate.ecr.cache emulate.ecr.image\
           emulate.ecr.policy emulate.ecr.setting files model registry registry.image\
           registry.rule registry.state
          emulate.ecr.account: emulate files registry registry.rule registry.state text
          emulate.ecr.cache: emulate emulate.ecr.account emulate.ecr.image emulate.ecr.setting\
           registry registry.image registry.rule registry.state
          emulate.ecr.image: emulate emulate.ecr.account model registry registry.image\
           registry.rule registry.state
          emulate.ecr.lifecycle: emulate text
          emulate.ecr.policy: emulate emulate.ecr.account emulate.ecr.image\
           emulate.ecr.lifecycle files registry registry.image registry.rule
          emulate.ecr.setting: emulate emulate.ecr.account emulate.ecr.lifecycle\
           emulate.ecr.policy registry registry.image text
          emulate.ecrpublic: emulate files model registry registry.image registry.rule\
           registry.state
          files: setting
          hint: model setting
          input: model setting text
          line: aws.profile model output.format service setting text
          model:
          oci: registry.image
          oci.archive: files oci oci.http oci.layout registry.blob registry.image registry.state
          oci.copy: model oci oci.http registry.blob registry.image registry.state
          oci.distribution: docker oci oci.http registry.blob registry.image registry.rule\
           registry.state
          oci.http: docker oci registry.state
          oci.layout: files oci oci.http registry.blob registry.image registry.state
          oci.local: oci registry registry.image
          oci.reference: docker model registry.blob registry.rule
          oci.service: model oci registry.blob registry.image
          output: text
          output.columns:
          output.format: console files model output output.table output.yaml paging query text
          output.pager: setting text
          output.progress: model
          output.table: output text
          output.yaml: output text
          paging: model text
          query: query.syntax text
          query.syntax: text
          registry: files registry.blob registry.check registry.image registry.rule\
           registry.state registry.upload
          registry.blob: files
          registry.check: files registry.blob registry.image registry.rule registry.state\
           registry.upload
          registry.image: files registry.blob registry.listing registry.state registry.table
          registry.listing:
          registry.rule:
          registry.state: files registry.rule
          registry.table: files registry.state
          registry.upload: files registry.blob registry.rule registry.state
          serve: files model registry registry.state serve.api serve.distribution serve.download\
           serve.gallery serve.http serve.intake
          serve.api: emulate model registry.state serve.http serve.intake
          serve.distribution: files registry registry.blob registry.image registry.rule\
           registry.state serve.http serve.intake
          serve.download: registry registry.blob registry.rule serve.http
          serve.gallery: registry registry.rule serve.http
          serve.http: files model
          serve.intake: files serve.http
          service: model
          service.ecr: model service
          service.ecrpublic: model service
          setting:
          suggest: aws aws.profile command.connection console docs files input line model\
           oci.reference service setting text
          text:
          """);

  /** The rooms of commands; what several of them need stands in others. */
  private static final List<String> COMMANDS =
      List.of(
          "alias",
          "catalog",
          "completion",
          "copy",
          "digest",
          "doctor",
          "help",
          "inspect",
          "local",
          "login",
          "ls",
          "operation",
          "prompt",
          "pull",
          "push",
          "shell",
          "tag",
          "untag",
          "wait");

  /** Libraries that only some packages may touch. */
  private static final Map<String, Set<String>> ONLY_IN =
      Map.of(
          "picocli.",
              Set.of(
                  "line",
                  "docs",
                  "docs.page",
                  "suggest",
                  "command",
                  "command.catalog",
                  "command.completion",
                  "command.copy",
                  "command.digest",
                  "command.doctor",
                  "command.help",
                  "command.image",
                  "command.inspect",
                  "command.local",
                  "command.login",
                  "command.ls",
                  "command.prune",
                  "command.operation",
                  "command.prompt",
                  "command.pull",
                  "command.push",
                  "command.shell",
                  "command.shell.edit",
                  "command.tag",
                  "command.untag",
                  "command.wait",
                  "app"),
          "com.sun.net.httpserver.", Set.of(),
          "software.amazon.awssdk.services.ecrpublic.", Set.of("service.ecrpublic"),
          "software.amazon.awssdk.services.ecr.", Set.of("service.ecr"),
          "software.amazon.awssdk.services.sts.", Set.of("aws"),
          "software.amazon.smithy.", Set.of("query"),
          "org.snakeyaml.", Set.of("input"),
          "org.jline.", Set.of("command.shell", "command.shell.edit", "command.prompt"),
          "tools.jackson.",
              Set.of(
                  "aws",
                  "aws.wire",
                  "paging",
                  "input",
                  "registry.state",
                  "registry.image",
                  "registry",
                  "emulate",
                  "oci.http",
                  "serve.api",
                  "docker"),
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
  void theRegistryAndHttpKnowNoAwsService() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : classes()) {
      String own = packageOf(ClassReferences.nameOf(CLASSES.relativize(file)));
      if (own.startsWith("registry") || own.startsWith("files") || own.equals("serve.http")) {
        for (String used : ClassReferences.of(file)) {
          if (used.startsWith("software.amazon.")) {
            wrong.add(file.getFileName() + " in " + own + " uses " + used);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noPackageNeedsItself() {
    Map<String, Set<String>> left = new TreeMap<>(MAY_USE);
    boolean fewer = true;
    while (fewer) {
      fewer = left.entrySet().removeIf(row -> row.getValue().stream().noneMatch(left::containsKey));
    }
    assertEquals(Set.of(), left.keySet(), "these are part of a cycle, or use one that is");
  }

  @Test
  void noCommandUsesAnother() {
    List<String> wrong = new ArrayList<>();
    for (String own : COMMANDS) {
      for (String other : COMMANDS) {
        boolean used =
            MAY_USE.entrySet().stream()
                .filter(row -> (row.getKey() + ".").startsWith("command." + own + "."))
                .flatMap(row -> row.getValue().stream())
                .anyMatch(name -> (name + ".").startsWith("command." + other + "."));
        if (used && !own.equals(other)) {
          wrong.add(own + " uses " + other);
        }
      }
    }
    assertEquals(List.of(), wrong);
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
