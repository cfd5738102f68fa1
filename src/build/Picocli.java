import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * picocli compiled anew from its published sources: its jar holds class files of version 49, which
 * no cache of the JVM takes in, and loading them costs a third of a start.
 */
final class Picocli {
  private Picocli() {}

  /** The classes by entry name. */
  static Map<String, byte[]> compiled(Path sourcesJar, Path work) throws IOException {
    Path sources = work.resolve("src");
    Path classes = Files.createDirectories(work.resolve("classes"));
    List<Path> files = unpacked(sourcesJar, sources);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "--release", "25", "-nowarn", "-proc:none", "-Xlint:none", "-d", classes.toString());
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  problem -> {},
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException("picocli does not compile with this JDK");
      }
    }
    return read(classes);
  }

  private static List<Path> unpacked(Path jar, Path directory) throws IOException {
    List<Path> out = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        String name = entry.getName();
        if (name.startsWith("picocli/") && name.endsWith(".java") && !name.endsWith("-info.java")) {
          Path file = directory.resolve(name);
          Files.createDirectories(file.getParent());
          Files.write(file, zip.getInputStream(entry).readAllBytes());
          out.add(file);
        }
      }
    }
    return out;
  }

  private static Map<String, byte[]> read(Path classes) throws IOException {
    Map<String, byte[]> out = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return out;
  }
}
