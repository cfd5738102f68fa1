package dev.ecrpublic.registry;

import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.CheckedDocument;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import dev.ecrpublic.registry.state.Secret;
import dev.ecrpublic.registry.state.VersionedFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The registry in a directory: its repositories by name, its passwords, and what is kept of it.
 *
 * <p>The directory belongs to any number of registry objects in any number of processes. What an
 * operation has acknowledged is on disk; what it refuses, it refuses by {@link Refused}.
 */
public final class Registry {
  private static final Set<String> OLDER_PROPERTIES = Set.of("displayName");

  private final RegistryStore store;
  private final Limits limits;
  private final Housekeeping housekeeping;
  private final RepositoryRules rules;
  private final Secret secret;
  private final VersionedFile<Map<String, Object>> properties;

  private Registry(RegistryStore store, Limits limits, Function<Registry, RepositoryRules> rules) {
    this.store = store;
    this.limits = limits;
    this.housekeeping = new Housekeeping(store);
    this.secret = new Secret(store.paths(), store.files());
    this.properties =
        new VersionedFile<>(store.paths().registry(), store.files(), Registry::decode);
    this.rules = rules.apply(this);
  }

  /**
   * Opens a registry; its directory is created when it is missing.
   *
   * @throws IOException if the directory cannot be made or read
   */
  public static Registry open(Path directory, Clock clock, Limits limits) throws IOException {
    return open(directory, clock, limits, LockWait.ENDLESS);
  }

  /**
   * The same, with locks that are waited for in that way, by which also is told what was found
   * wrong beside what an operation is about, and what was mended.
   */
  public static Registry open(Path directory, Clock clock, Limits limits, LockWait wait)
      throws IOException {
    return open(directory, clock, limits, wait, registry -> RepositoryRules.NONE);
  }

  /** The same, where a service demands something of images that come. */
  public static Registry open(
      Path directory,
      Clock clock,
      Limits limits,
      LockWait wait,
      Function<Registry, RepositoryRules> rules)
      throws IOException {
    return new Registry(RegistryStore.open(directory, clock, wait), limits, rules);
  }

  /** Tells a line to whoever runs this registry. */
  public void tell(String line) {
    store.files().locks().tell(line);
  }

  /** Tells of what is wrong beside what an operation is about. */
  public void warn(String text) {
    store.warn(text);
  }

  /** The directory. */
  public Path directory() {
    return store.paths().root();
  }

  /** The time. */
  public Clock clock() {
    return store.clock();
  }

  /** The time in the resolution of what is kept. */
  public Instant now() {
    return clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** How much the registry may hold. */
  public Limits limits() {
    return limits;
  }

  /** What is demanded of images that come. */
  RepositoryRules rules() {
    return rules;
  }

  /** The key by which the registry knows again what it has issued. */
  public Secret secret() {
    return secret;
  }

  /** The passwords of clients. */
  public Passwords passwords() {
    return new Passwords(secret, clock());
  }

  /** The names of all repositories, sorted. */
  public List<String> names() throws IOException {
    return store.names();
  }

  /**
   * Names of repositories, sorted.
   *
   * @param name the name that they come after, which need not be there; empty for the first ones
   * @param limit how many at most
   */
  public List<String> namesAfter(String name, int limit) throws IOException {
    return store.namesAfter(name, limit);
  }

  /** A repository, if there is one of that name. */
  public Optional<Repository> find(String name) {
    return store.find(name).map(found -> new Repository(found, this));
  }

  /** A repository; refused if there is none of that name. */
  public Repository get(String name) {
    return new Repository(store.get(name), this);
  }

  /** Creates a repository, with what a service says of it. */
  public RepositoryMetadata create(String name, Map<String, Object> attributes) throws IOException {
    if (store.find(name).isPresent()) {
      throw new Refused(new Refusal.RepositoryExists(name));
    }
    if (store.hasAsManyAs(limits.repositories())) {
      throw new Refused(new Refusal.TooManyRepositories(limits.repositories()));
    }
    RepositoryMetadata metadata = new RepositoryMetadata(name, now(), attributes);
    if (!store.create(metadata)) {
      throw new Refused(new Refusal.RepositoryExists(name));
    }
    return metadata;
  }

  /** Whether the first push to a repository of that name makes it, whatever a server was told. */
  public boolean isCreatedOnPush(String name) throws IOException {
    return rules.created(name).isPresent();
  }

  /** The repository of that name, which is created when there is none. */
  public Repository getOrCreate(String name) throws IOException {
    Optional<Repository> known = find(name);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      create(name, rules.created(name).orElse(Map.of()));
    } catch (Refused e) {
      // Another client's first push may have come in between.
      if (!(e.refusal() instanceof Refusal.RepositoryExists)) {
        throw e;
      }
    }
    return get(name);
  }

  /** What is kept of the registry as a whole. */
  public Map<String, Object> properties() throws IOException {
    try {
      return properties.read();
    } catch (NoSuchFileException e) {
      return Map.of();
    }
  }

  /** Replaces what is kept of the registry as a whole by what a function makes of it. */
  public void updateProperties(UnaryOperator<Map<String, Object>> change) throws IOException {
    store
        .files()
        .locks()
        .exclusively(
            store.paths().registryLock(),
            () -> {
              Map<String, Object> next = change.apply(properties());
              properties.write(CheckedDocument.encode(next), next);
              return null;
            });
  }

  static Map<String, Object> decode(byte[] text) throws IOException {
    return CheckedDocument.decode(
        text, "registry.json", older -> OLDER_PROPERTIES.containsAll(older.keySet()));
  }

  /** Collects abandoned uploads and unused layers of all repositories where that is due. */
  public void sweepWhereDue() throws IOException {
    for (String name : store.names()) {
      Optional<RepositoryStore> repository = store.find(name);
      if (repository.isPresent()) {
        sweep(repository.get());
      }
    }
  }

  private void sweep(RepositoryStore repository) throws IOException {
    try {
      housekeeping.sweepIfDue(repository);
    } catch (Refused e) {
      // Deleted since the names were listed.
    }
  }

  RegistryStore store() {
    return store;
  }

  Housekeeping housekeeping() {
    return housekeeping;
  }
}
