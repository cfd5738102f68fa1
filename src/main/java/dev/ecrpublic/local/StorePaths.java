package dev.ecrpublic.local;

import java.nio.file.Path;

/** Where a registry keeps what. */
record StorePaths(Path root) {

  /** The directory of all image layouts. */
  Path layouts() {
    return root.resolve("repositories");
  }

  /** A repository's image layout. */
  Path layout(String repository) {
    return layouts().resolve(LocalNames.directory(repository));
  }

  /** A repository's unfinished uploads. */
  Path uploads(String repository) {
    return root.resolve("uploads").resolve(LocalNames.directory(repository));
  }

  /** The claims on a repository's blobs. */
  Path claims(String repository) {
    return root.resolve("claims").resolve(LocalNames.directory(repository));
  }

  /** A repository's gallery logo. */
  Path logos(String repository) {
    return root.resolve("logos").resolve(LocalNames.directory(repository));
  }

  /** A file whose time says when a repository was last swept. */
  Path sweepMarker(String repository) {
    return root.resolve("swept").resolve(LocalNames.directory(repository));
  }

  /** The file that is locked by whoever changes a repository. */
  Path lock(String repository) {
    return root.resolve("locks").resolve(LocalNames.directory(repository));
  }

  /** The file that is locked by whoever changes the registry; no repository's name begins so. */
  Path registryLock() {
    return root.resolve("locks").resolve(".registry");
  }

  /** Files on their way to where they belong. */
  Path temporary() {
    return root.resolve("tmp");
  }

  /** What is deleted but not yet removed. */
  Path trash() {
    return root.resolve("trash");
  }

  /** The registry's own metadata. */
  Path registry() {
    return root.resolve("registry.json");
  }

  /** The key of passwords and page tokens. */
  Path secret() {
    return root.resolve("secret");
  }
}
