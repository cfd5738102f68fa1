package dev.ecrpublic.command.catalog;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.input.InvalidInput;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A directory with one for each repository below it, by its name, and the registry's own file. */
final class CatalogDirectory {
  static final String REGISTRY = "registry.yaml";
  private final Path root;

  CatalogDirectory(Path root) {
    this.root = root;
  }

  /** The entries of all repositories by their names; what is wrong is added to the problems. */
  SortedMap<String, GalleryEntry> entries(List<String> problems) {
    SortedMap<String, GalleryEntry> out = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      problems.add(root + " is no directory");
      return out;
    }
    try {
      Files.walkFileTree(root, visitor(out, problems));
    } catch (IOException e) {
      problems.add(root + ": " + FileReason.of(e));
    }
    return out;
  }

  private SimpleFileVisitor<Path> visitor(
      SortedMap<String, GalleryEntry> entries, List<String> problems) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = directory.getFileName().toString().startsWith(".");
        return hidden && !directory.equals(root)
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file.getParent());
        if (EntryFiles.NAMES.contains(file.getFileName().toString())
            && !entries.containsKey(name)) {
          entries.put(name, entry(name, problems));
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private String name(Path directory) {
    StringBuilder out = new StringBuilder();
    for (Path part : root.relativize(directory)) {
      out.append(out.isEmpty() ? "" : "/").append(part);
    }
    return out.toString();
  }

  private GalleryEntry entry(String name, List<String> problems) {
    if (name.isEmpty()) {
      problems.add(
          root + " itself has files of a repository; put them into a directory of its name");
      return GalleryEntry.EMPTY;
    }
    if (!Grammar.isRepositoryNameOfLength(name)) {
      problems.add(name + " can be no repository's name");
      return GalleryEntry.EMPTY;
    }
    GalleryEntry read = files(name).read(problems);
    problems.addAll(GalleryLimits.problems(name, read));
    return read;
  }

  /** The files of a repository. */
  EntryFiles files(String repository) {
    return new EntryFiles(root.resolve(repository), repository);
  }

  /** The registry's display name, null where no file says it. */
  String displayName(List<String> problems) {
    Path file = root.resolve(REGISTRY);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      String found = CatalogYaml.displayName(Files.readString(file));
      problems.addAll(GalleryLimits.problems(found));
      return found;
    } catch (InvalidInput e) {
      problems.add(REGISTRY + ": " + e.getMessage());
    } catch (IOException e) {
      problems.add(REGISTRY + ": " + FileReason.of(e));
    }
    return null;
  }

  /** Makes the registry's file say that display name. */
  void write(String displayName) throws IOException {
    Files.createDirectories(root);
    byte[] text = CatalogYaml.text(displayName).getBytes(StandardCharsets.UTF_8);
    EntryFiles.replace(root.resolve(REGISTRY), text);
  }
}
