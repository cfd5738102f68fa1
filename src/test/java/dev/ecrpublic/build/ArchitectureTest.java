package dev.ecrpublic.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom, as data, read off the compiled classes. */
class ArchitectureTest {
  private static final String ROOT = "dev/ecrpublic/";
  private static final Path CLASSES = Path.of("target/classes");

  /** The packages below the root, each with those that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("", Set.of("cli")),
          Map.entry("value", Set.of()),
          Map.entry("model", Set.of()),
          Map.entry("ecrpublic", Set.of("model")),
          Map.entry("input", Set.of("model", "value")),
          Map.entry("call", Set.of("model", "value")),
          Map.entry("query", Set.of("value")),
          Map.entry("output", Set.of("value")),
          Map.entry("files", Set.of()),
          Map.entry("registry", Set.of("files")),
          Map.entry("emulate", Set.of("registry", "files")),
          Map.entry("serve", Set.of("emulate", "registry", "model")),
          Map.entry("docs", Set.of("model")),
          Map.entry("alias", Set.of("model", "output")),
          Map.entry("progress", Set.of("model")),
          Map.entry("complete", Set.of("docs")),
          Map.entry("shell", Set.of("docs", "complete", "model", "query")),
          Map.entry("docker", Set.of("model", "ecrpublic", "input", "output")),
          Map.entry(
              "cli",
              Set.of(
                  "model",
                  "value",
                  "ecrpublic",
                  "input",
                  "call",
                  "query",
                  "output",
                  "registry",
                  "emulate",
                  "serve",
                  "docs",
                  "alias",
                  "progress",
                  "complete",
                  "shell",
                  "docker")));

  /** Libraries that only some packages may touch. */
  private static final Map<String, Set<String>> ONLY_IN =
      Map.of(
          "picocli/", Set.of("cli"),
          "com/sun/net/httpserver/", Set.of(),
          "software/amazon/awssdk/services/ecrpublic/",
              Set.of("ecrpublic", "emulate", "serve", "cli"),
          "software/amazon/awssdk/services/sts/", Set.of("ecrpublic"),
          "software/amazon/smithy/", Set.of("query"),
          "org/snakeyaml/", Set.of("input"),
          "org/jline/", Set.of("shell"),
          "tools/jackson/",
              Set.of("ecrpublic", "call", "input", "registry", "emulate", "serve", "docker"),
          "java/lang/reflect/", Set.of());

  @Test
  void packagesUseOnlyWhatTheyMay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : classes()) {
      String own = packageOf(CLASSES.relativize(file).toString());
      for (String used : references(file)) {
        if (used.startsWith(ROOT)) {
          String other = packageOf(used);
          if (!other.equals(own) && !MAY_USE.getOrDefault(own, Set.of()).contains(other)) {
            wrong.add(file.getFileName() + " in " + own + " uses " + used);
          }
        }
        ONLY_IN.forEach(
            (library, users) -> {
              if (used.startsWith(library) && !users.contains(own)) {
                wrong.add(file.getFileName() + " in " + own + " uses " + used);
              }
            });
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPackageIsInTheTable() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : classes()) {
      found.add(packageOf(CLASSES.relativize(file).toString()));
    }
    assertFalse(found.isEmpty());
    assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
  }

  private static List<Path> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files.filter(f -> f.toString().endsWith(".class")).toList();
    }
  }

  private static String packageOf(String classFile) {
    String below = classFile.substring(ROOT.length());
    int slash = below.indexOf('/');
    return slash < 0 ? "" : below.substring(0, slash);
  }

  private static Set<String> references(Path file) throws IOException {
    ClassModel model = ClassFile.of().parse(file);
    Set<String> out = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry c) {
        out.add(c.asInternalName());
      }
    }
    return out;
  }
}
