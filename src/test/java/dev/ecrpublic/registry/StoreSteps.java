package dev.ecrpublic.registry;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.rule.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A life of a registry, step by step: everything that changes one. */
final class StoreSteps {
  private static final Limits LIMITS = new Limits(100, 20_000, 100, 1 << 30);
  private static final byte[] LAYER = SampleManifests.bytes("layer");
  private static final byte[] CONFIG = SampleManifests.bytes("{}");
  private static final byte[] OTHER = SampleManifests.bytes("another layer");

  private final Registry registry;
  private String first;
  private String config;
  private String second;
  private String third;

  private StoreSteps(Registry registry) {
    this.registry = registry;
  }

  /** A step that is acknowledged when it returns. */
  interface Step {
    void run(StoreSteps steps) throws IOException;
  }

  static Registry open(Path directory) throws IOException {
    return Registry.open(directory, Clock.systemUTC(), LIMITS);
  }

  static StoreSteps on(Path directory) throws IOException {
    return new StoreSteps(open(directory));
  }

  Registry registry() {
    return registry;
  }

  /** The uploads that are unfinished after so many steps, with what has come of them. */
  Map<String, byte[]> uploads(int steps) {
    return switch (steps) {
      case 2 -> Map.of(first, new byte[0]);
      case 3 -> Map.of(first, LAYER);
      case 5 -> Map.of(config, new byte[0]);
      case 9 -> Map.of(second, new byte[0]);
      case 10 -> Map.of(second, OTHER);
      case 17 -> Map.of(third, new byte[0]);
      default -> Map.of();
    };
  }

  /** How many steps there are up to the deletion of a blob by itself. */
  static final int BLOB_DELETED = 21;

  /** All steps, in their order. */
  static final List<Step> ALL =
      List.of(
          it -> it.registry.create("team/app", Map.of("a", "b")),
          it -> it.first = it.uploads().begin(),
          it -> it.uploads().addPart(it.first, 0, LAYER.length - 1, ByteBuffer.wrap(LAYER)),
          it -> it.uploads().complete(it.first, List.of(digest(LAYER))),
          it -> it.config = it.uploads().begin(),
          it ->
              it.uploads().complete(it.config, 0, new ByteArrayInputStream(CONFIG), digest(CONFIG)),
          it -> it.put("one", manifest("layer")),
          it -> it.put("two", manifest("layer")),
          it -> it.second = it.uploads().begin(),
          it -> it.uploads().append(it.second, 0, new ByteArrayInputStream(OTHER)),
          it ->
              it.uploads()
                  .complete(it.second, -1, new ByteArrayInputStream(new byte[0]), digest(OTHER)),
          it -> it.put("three", manifest("another layer", "layer")),
          it -> it.put("two", manifest("another layer", "layer")),
          it -> it.images().untag("two"),
          it -> it.repository().update(before -> before.withAttributes(Map.of("a", "c"))),
          it -> it.registry.updateProperties(before -> Map.of("name", "value")),
          it -> it.third = it.uploads().begin(),
          it -> it.uploads().cancel(it.third),
          it -> it.registry.create("other", Map.of()),
          it -> it.registry.get("other").blobs().mount(digest(LAYER), it.repository().blobs()),
          it -> it.registry.get("other").blobs().delete(digest(LAYER)),
          it -> it.images().remove(List.of(new ImageName(null, "three"))),
          it -> it.images().remove(List.of(new ImageName(digest(manifest("layer")), null))),
          it -> it.registry.get("other").delete(true),
          it -> it.registry.create("other", Map.of("again", true)),
          it -> it.repository().delete(true));

  private static String digest(byte[] content) {
    return Digests.of(Digests.SHA256, content);
  }

  private static byte[] manifest(String... layers) {
    return SampleManifests.bytes(SampleManifests.manifest("{}", layers));
  }

  private Repository repository() {
    return registry.get("team/app");
  }

  private RepositoryUploads uploads() {
    return repository().uploads();
  }

  private RepositoryImages images() {
    return repository().images();
  }

  private void put(String tag, byte[] manifest) throws IOException {
    images().put(manifest, null, tag, null);
  }

  private static void push(Repository repository, byte[] content) throws IOException {
    RepositoryUploads uploads = repository.uploads();
    uploads.complete(uploads.begin(), -1, new ByteArrayInputStream(content), digest(content));
  }

  /** Does with a registry what anybody may want of it. */
  static void use(Registry registry) throws IOException {
    for (String name : registry.names()) {
      Repository repository = registry.get(name);
      push(repository, CONFIG);
      push(repository, LAYER);
      byte[] manifest = manifest("layer", "layer");
      String digest = repository.images().put(manifest, null, "new", null).image().digest();
      repository.images().remove(List.of(new ImageName(digest, null)));
    }
    for (String name : List.of("team/app", "other", "third")) {
      Repository repository = registry.getOrCreate(name);
      push(repository, CONFIG);
      repository.images().put(manifest(), null, "new", null);
      repository.delete(true);
    }
  }
}
