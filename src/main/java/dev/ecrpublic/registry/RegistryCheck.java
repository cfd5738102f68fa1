package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.check.DocumentCheck;
import dev.ecrpublic.registry.check.Finding;
import dev.ecrpublic.registry.check.Findings;
import dev.ecrpublic.registry.check.LeftoverCheck;
import dev.ecrpublic.registry.check.Quarantine;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.CheckedDocument;
import dev.ecrpublic.registry.state.DirectoryNames;
import dev.ecrpublic.registry.state.Secret;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a registry keeps, and repairs what is wrong where that is wanted. */
public final class RegistryCheck {
  private final RegistryStore store;
  private final StorePaths paths;
  private final Findings findings;
  private final boolean deep;
  private long repositories;
  private long images;
  private long blobs;

  private RegistryCheck(RegistryStore store, boolean repair, boolean deep) {
    this.store = store;
    this.paths = store.paths();
    this.deep = deep;
    this.findings = new Findings(paths, repair, new Quarantine(paths, store.clock().instant()));
  }

  /**
   * What a check has looked at and found.
   *
   * @param repositories how many repositories there are
   * @param images how many images
   * @param blobs how many blobs
   */
  public record Report(long repositories, long images, long blobs, List<Finding> findings) {

    /** This and what was found in a directory below. */
    private Report and(Report below, String place) {
      List<Finding> all = new ArrayList<>(findings);
      below.findings.forEach(finding -> all.add(finding.below(place)));
      return new Report(
          repositories + below.repositories, images + below.images, blobs + below.blobs, all);
    }
  }

  /**
   * Checks the registry in a directory, which may be in use meanwhile.
   *
   * @param repair whether what is wrong is repaired
   * @param deep whether the contents of all blobs are read
   */
  public static Report run(Path directory, Clock clock, boolean repair, boolean deep)
      throws IOException {
    Path below = new StorePaths(directory).privateRegistry();
    return of(directory, clock, repair, deep)
        .and(of(below, clock, repair, deep), below.getFileName() + "/");
  }

  private static Report of(Path directory, Clock clock, boolean repair, boolean deep)
      throws IOException {
    if (!Files.isDirectory(new StorePaths(directory).layouts())) {
      return new Report(0, 0, 0, List.of());
    }
    return new RegistryCheck(RegistryStore.open(directory, clock, LockWait.ENDLESS), repair, deep)
        .report();
  }

  private Report report() throws IOException {
    registry();
    secret();
    strangers();
    for (String name : store.names()) {
      Optional<RepositoryStore> repository = store.find(name);
      if (repository.isPresent()) {
        repository(repository.get());
      }
    }
    for (String part : List.of("uploads", "claims", "logos", "documents")) {
      orphans(paths.root().resolve(part));
    }
    strays(paths.temporary());
    strays(paths.trash());
    return new Report(repositories, images, blobs, findings.all());
  }

  private void registry() throws IOException {
    if (Files.exists(paths.registry(), LinkOption.NOFOLLOW_LINKS)) {
      store.exclusively(
          paths.registryLock(),
          () -> {
            new DocumentCheck(
                    paths.registry(), CheckedDocument.CHECKSUM, Registry::decode, store.files())
                .run(
                    findings,
                    "moved to " + findings.quarantinePlace() + "; what it said is lost",
                    () -> {});
            return null;
          });
    }
  }

  private void secret() throws IOException {
    try {
      if (RegularFiles.attributes(paths.secret()).size() < Secret.LENGTH) {
        findings.quarantine(paths.secret(), "it is cut short; passwords hold no longer");
      }
    } catch (DamagedFile e) {
      findings.quarantine(paths.secret(), "it is no regular file");
    } catch (NoSuchFileException e) {
      return;
    }
  }

  private void strangers() throws IOException {
    for (Path layout : LeftoverCheck.entries(paths.layouts())) {
      boolean named = DirectoryNames.repository(layout.getFileName().toString()).isPresent();
      if (!named || !Files.isDirectory(layout)) {
        findings.quarantine(layout, "it is no repository");
      }
    }
  }

  private void repository(RepositoryStore repository) throws IOException {
    RepositoryInspection inspection = new RepositoryInspection(store, repository, findings);
    try {
      inspection.run(deep);
    } catch (Refused e) {
      // Deleted since the names were listed.
      return;
    }
    repositories++;
    images += inspection.images();
    blobs += inspection.blobs();
  }

  private void orphans(Path directory) throws IOException {
    for (Path entry : LeftoverCheck.entries(directory)) {
      Optional<String> name = DirectoryNames.repository(entry.getFileName().toString());
      if (name.isEmpty()) {
        findings.quarantine(entry, "it belongs to no repository");
      } else if (store.find(name.get()).isEmpty()) {
        store.exclusively(paths.lock(name.get()), () -> orphan(entry, name.get()));
      }
    }
  }

  /** Whoever creates the repository meanwhile has waited for the lock or has it behind him. */
  private Void orphan(Path entry, String name) throws IOException {
    if (store.find(name).isEmpty() && Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
      findings.quarantine(entry, "it belongs to no repository");
    }
    return null;
  }

  private void strays(Path directory) throws IOException {
    Instant limit = store.clock().instant().minus(Housekeeping.UNUSED_AFTER);
    for (Path stray : LeftoverCheck.entries(directory)) {
      try {
        if (Files.getLastModifiedTime(stray, LinkOption.NOFOLLOW_LINKS)
            .toInstant()
            .isBefore(limit)) {
          findings.add(
              stray, "a crash has left it behind", "removed", () -> AtomicFiles.deleteTree(stray));
        }
      } catch (NoSuchFileException e) {
        continue;
      }
    }
  }
}
