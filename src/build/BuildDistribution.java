import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the distribution together: one merged jar, and beside it the cache of everything that a
 * start would otherwise load, link and set up again. Jar and cache bear the hash of the jar's
 * content in their names, so that they are one unit.
 *
 * <p>Usage: {@code java BuildDistribution.java DISTRIBUTION WORK CLASSES PICOCLI-SOURCES JAR...},
 * by the Java that will run the program.
 */
public final class BuildDistribution {
  private BuildDistribution() {}

  /** Builds the jar and the cache below {@code DISTRIBUTION/lib}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path distribution = Path.of(args[0]).toAbsolutePath();
    Path work = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
    Path classes = Path.of(args[2]);
    Path picocliSources = Path.of(args[3]);
    List<Path> jars = new ArrayList<>();
    for (String path : args[4].split(java.io.File.pathSeparator)) {
      if (path.endsWith(".jar")) {
        jars.add(Path.of(path));
      }
    }
    Path lib = emptied(distribution.resolve("lib"));
    MergedJar merged = new MergedJar();
    merged.addDirectory(classes);
    for (Path jar : jars) {
      merged.addJar(jar);
    }
    merged.replaceAll("picocli/", Picocli.compiled(picocliSources, work.resolve("picocli")));
    merged.trimServices();
    merged.transform(ServiceMetadataTrim.CLASS, ServiceMetadataTrim::apply);
    Path jar = merged.writeTo(lib, "ecr-public");
    Path java = Path.of(System.getProperty("java.home"));
    Rehearsal.train(jar, java, java, work);
  }

  private static Path emptied(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> old = Files.list(directory)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    return directory;
  }
}
