package dev.ecrpublic.registry.state;

import java.nio.file.Path;
import java.util.List;

/** Where a registry keeps what. */
public record StorePaths(Path root) {

  /** The directory of all image layouts. */
  public Path layouts() {
    return root.resolve("repositories");
  }

  /** A repository's image layout. */
  public Path layout(String repository) {
    return layouts().resolve(DirectoryNames.directory(repository));
  }

  /** How a file is named to whoever knows the registry's directory. */
  public String relative(Path file) {
    return root.relativize(file).toString().replace(java.io.File.separatorChar, '/');
  }

  /** A repository's unfinished uploads. */
  public Path uploads(String repository) {
    return root.resolve("uploads").resolve(DirectoryNames.directory(repository));
  }

  /** The claims on a repository's blobs. */
  public Path claims(String repository) {
    return root.resolve("claims").resolve(DirectoryNames.directory(repository));
  }

  /** A repository's gallery logo. */
  public Path logos(String repository) {
    return root.resolve("logos").resolve(DirectoryNames.directory(repository));
  }

  /** What services keep beside a repository. */
  public Path documents(String repository) {
    return root.resolve("documents").resolve(DirectoryNames.directory(repository));
  }

  /** Where the registry of another service is kept, which is a registry of its own. */
  public Path privateRegistry() {
    return root.resolve("private");
  }

  /** A file whose time says when a repository was last swept. */
  public Path sweepMarker(String repository) {
    return root.resolve("swept").resolve(DirectoryNames.directory(repository));
  }

  /** The file that is locked by whoever changes a repository. */
  public Path lock(String repository) {
    return root.resolve("locks").resolve(DirectoryNames.directory(repository));
  }

  /** The file that is locked by whoever changes the registry; no repository's name begins so. */
  public Path registryLock() {
    return root.resolve("locks").resolve(".registry");
  }

  /** How long the contents of digests are. */
  public Path sizes() {
    return root.resolve("sizes");
  }

  /** What a repair took away. */
  public Path quarantine() {
    return root.resolve("quarantine");
  }

  /** Files on their way to where they belong. */
  public Path temporary() {
    return root.resolve("tmp");
  }

  /** What is deleted but not yet removed. */
  public Path trash() {
    return root.resolve("trash");
  }

  /** Space that older versions kept for what must be written on a full disk. */
  public Path reserve() {
    return root.resolve("reserve");
  }

  /** Whatever a registry keeps in its directory. */
  public List<Path> all() {
    return List.of(
        layouts(),
        root.resolve("uploads"),
        root.resolve("claims"),
        root.resolve("logos"),
        root.resolve("documents"),
        privateRegistry(),
        root.resolve("swept"),
        sizes(),
        quarantine(),
        root.resolve("locks"),
        temporary(),
        trash(),
        reserve(),
        registry(),
        secret(),
        root.resolve("server.json"));
  }

  /** The registry's own metadata. */
  public Path registry() {
    return root.resolve("registry.json");
  }

  /** The key of passwords and page tokens. */
  public Path secret() {
    return root.resolve("secret");
  }
}
