package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every line of a shell in README and the documents runs as it stands, or is checked as far as it
 * can be. The mark above a block says how; a block without one fails.
 */
@Tag("clients")
class ReadmeIT {
  @TempDir Path work;
  private final Map<String, ReaderSession> sessions = new LinkedHashMap<>();

  @AfterEach
  void close() {
    sessions.values().forEach(ReaderSession::close);
  }

  @TestFactory
  List<DynamicContainer> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> more = Files.list(Path.of("src/docs"))) {
      more.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    List<DynamicContainer> out = new ArrayList<>();
    for (Path document : documents) {
      List<DynamicTest> tests = new ArrayList<>();
      for (MarkedBlock block : MarkedBlock.of(document)) {
        tests.add(DynamicTest.dynamicTest(block.toString(), () -> check(block)));
      }
      out.add(DynamicContainer.dynamicContainer(document.toString(), tests));
    }
    return out;
  }

  private void check(MarkedBlock block) throws Exception {
    if (block.isFile()) {
      String file = block.mark().get(2).replace("~", session(block).home().toString());
      Files.createDirectories(Path.of(file).getParent());
      Files.writeString(Path.of(file), block.text());
      return;
    }
    switch (block.kind()) {
      case "clone" -> clone(block);
      case "as-root" -> asRoot(block);
      case "archive" -> archive(block);
      case "tour" -> session(block).types(block.text());
      case "aws", "local" ->
          session(block).types("cd \"$CLONE/" + ReaderSession.SAMPLE + "\"\n" + block.text());
      case "completion" -> completion(block);
      case "daemon" -> daemon(block);
      case "workflow" -> workflow(block);
      case "typed" -> typed(block);
      case "conformance" -> conformance(block);
      case "jenkins" -> session(block).types(block.text().split("'''")[1]);
      case "debugger" -> debugger(block);
      case "recording" -> recording(block);
      default -> fail("a block needs a mark: " + block);
    }
  }

  /** The sessions of a document are its own, and blocks of one kind share theirs. */
  private ReaderSession session(MarkedBlock block) throws IOException {
    String kind =
        switch (block.kind()) {
          case "daemon", "workflow", "jenkins" -> "aws";
          default -> block.kind();
        };
    String key = block.document().getFileName() + "-" + kind;
    ReaderSession known = sessions.get(key);
    if (known != null) {
      return known;
    }
    Path directory = Files.createDirectories(work.resolve(key));
    ReaderSession made =
        kind.equals("aws") ? ReaderSession.withAccount(directory) : ReaderSession.in(directory);
    sessions.put(key, made);
    return made;
  }

  /** Maven is checked by its words; what follows it runs with the program that it built. */
  private void clone(MarkedBlock block) throws Exception {
    for (String line : block.commands()) {
      for (String part : line.split(" && ")) {
        if (part.startsWith("mvn ")) {
          BuildWords.check(part);
        } else {
          session(block).types(part);
        }
      }
    }
  }

  /** What would change the machine: the words, and the package where it was built. */
  private void asRoot(MarkedBlock block) throws Exception {
    String deb = "target/ecr-public_" + BuildWords.version() + "_amd64.deb";
    assertEquals("sudo dpkg -i " + deb + "\n", block.text());
    if (Files.exists(Path.of(deb))) {
      Clients.require("dpkg-deb");
      String contents =
          Distribution.command(work, "dpkg-deb").withClients().run("-c", absolute(deb)).out();
      assertTrue(contents.contains("./usr/bin/ecr-public "), contents);
    }
  }

  private static String absolute(String file) {
    return Path.of(file).toAbsolutePath().toString();
  }

  /** The archive that was built, or where there is none, one of the same layout. */
  private void archive(MarkedBlock block) throws Exception {
    ReaderSession session = session(block);
    putArchive(session.checkout().resolve("target"));
    session.types(block.text());
    Distribution linked =
        Distribution.command(work, session.home().resolve(".local/bin/ecr-public").toString());
    assertEquals(0, linked.run("--version").exit());
  }

  private Path putArchive(Path directory) throws Exception {
    String name = "ecr-public-" + BuildWords.version() + "-linux-x64";
    Path archive = directory.resolve(name + ".tar.gz");
    Path built = Path.of("target", archive.getFileName().toString()).toAbsolutePath();
    if (Files.exists(built)) {
      return Files.copy(built, archive);
    }
    String transform = "s,^[.],%s,".formatted(name);
    Distribution tar = Distribution.command(work, "tar", "--transform", transform);
    assertEquals(
        0, tar.run("-C", Distribution.HOME.toString(), "-czf", archive.toString(), ".").exit());
    return archive;
  }

  /** The scripts are written where the lines say, and the shells take them. */
  private void completion(MarkedBlock block) throws Exception {
    ReaderSession session = session(block);
    session.types(block.text());
    String loaded = "PS1=x; . ~/.bashrc; complete -p ecr-public";
    assertTrue(session.types(loaded).out().contains("ecr-public"), loaded);
    session.types("zsh -n _ecr-public");
    session.types("fish --no-execute ~/.config/fish/completions/ecr-public.fish");
  }

  /** Without docker's daemon, its client says whether it knows command and options. */
  private void daemon(MarkedBlock block) throws Exception {
    for (String line : block.commands()) {
      if (!line.startsWith("docker ")) {
        session(block).types(line);
        continue;
      }
      String[] words = line.split(" ");
      String help = session(block).types("docker " + words[1] + " --help").out();
      for (String word : words) {
        assertTrue(!word.startsWith("--") || help.contains(word), word + " in " + help);
      }
    }
  }

  /** The steps of a workflow run in order, the PATH that they ask for behind the built program. */
  private void workflow(MarkedBlock block) throws Exception {
    ReaderSession.requireClients(block.text());
    ReaderSession session = session(block);
    Path archives = Files.createTempDirectory(work, "archives");
    Files.createDirectories(session.home().resolve("opt"));
    List<String> steps =
        steps(new Load(LoadSettings.builder().build()).loadFromString(block.text()));
    assertFalse(steps.isEmpty(), block.text());
    session.types(
        String.join("\n", steps),
        Map.of(
            "ECR_PUBLIC_ARCHIVE",
            "file://" + putArchive(archives),
            "AWS_TOKEN",
            "token",
            "RUNNER_TEMP",
            session.home().toString(),
            "GITHUB_PATH",
            session.home().resolve("path").toString()));
  }

  private static List<String> steps(Object node) {
    List<String> out = new ArrayList<>();
    switch (node) {
      case Map<?, ?> map ->
          map.forEach(
              (key, value) -> {
                if (key.equals("run")) {
                  out.add((String) value);
                } else if (key.equals("script")) {
                  ((List<?>) value).forEach(line -> out.add((String) line));
                } else {
                  out.addAll(steps(value));
                }
              });
      case List<?> list -> list.forEach(item -> out.addAll(steps(item)));
      default -> {}
    }
    return out;
  }

  /** A picture of the program's own shell: what is typed there gives what stands below. */
  private void typed(MarkedBlock block) throws Exception {
    List<String> lines = block.text().lines().toList();
    String start = lines.getFirst().substring("$ ".length());
    StringBuilder input = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      boolean typed = line.startsWith("local> ");
      (typed ? input : shown).append(typed ? line.substring(7) : line).append('\n');
    }
    ReaderSession session = session(block);
    for (String name : List.of("team/app", "team/web")) {
      session.types("ecr-public --local create-repository --repository-name " + name);
    }
    String run = start + " --fail-fast <<'END'\n" + input + "END\n";
    assertEquals(shown.toString(), session.types(run).out());
  }

  /** The program that would wait for a debugger is told to go on, at any free port. */
  private void debugger(MarkedBlock block) throws Exception {
    String line = block.text();
    assertTrue(line.contains("suspend=y,address=127.0.0.1:5005"), line);
    String ready =
        line.replace("suspend=y,address=127.0.0.1:5005", "suspend=n,address=127.0.0.1:0");
    assertTrue(session(block).types(ready).out().startsWith("{\n    \"repositories\": "), line);
  }

  /** The script that a line names is one that Python takes. */
  private void recording(MarkedBlock block) throws Exception {
    ReaderSession.requireClients(block.text());
    String[] words = block.text().split("\\s+");
    assertEquals("python3", words[0]);
    Distribution compiled =
        Distribution.command(
                work, "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())")
            .withClients();
    assertEquals(0, compiled.run(absolute(words[1])).exit());
  }

  /** A recipe for a checkout of another project: all but its last line, which runs it. */
  private void conformance(MarkedBlock block) throws Exception {
    assertTrue(block.text().endsWith("\ngo run .\n"), block.text());
    session(block).types(block.text().replace("\ngo run .\n", "\n"));
  }
}
