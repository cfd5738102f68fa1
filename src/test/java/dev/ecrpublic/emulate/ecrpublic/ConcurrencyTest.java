package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecrpublic.model.LayerAvailability;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.Tag;

/** Many threads on one directory, through two registry objects that know nothing of each other. */
class ConcurrencyTest {
  @TempDir Path directory;

  @Test
  void oneObjectSeesWhatTheOtherDoes() throws IOException {
    LocalRegistry one = open();
    LocalRegistry two = open();
    one.createRepository(r -> r.repositoryName("aa"));
    assertEquals(1, two.describeRepositories(r -> {}).repositories().size());
    for (int i = 0; i < 20; i++) {
      String tag = "t" + i;
      new Pusher(i % 2 == 0 ? one : two, "aa").image(tag, "{}", tag);
      for (LocalRegistry registry : List.of(one, two)) {
        assertEquals(i + 1, tags(registry));
      }
    }
    two.deleteRepository(r -> r.repositoryName("aa").force(true));
    assertEquals(0, one.describeRepositories(r -> {}).repositories().size());
  }

  @Test
  void aPushNeverLosesALayerToADeletion() throws Exception {
    List<LocalRegistry> registries = List.of(open(), open());
    registries.getFirst().createRepository(r -> r.repositoryName("aa"));
    inThreads(
        4,
        thread -> {
          LocalRegistry registry = registries.get(thread % 2);
          for (int round = 0; round < 15; round++) {
            String tag = "t" + thread + "-" + round;
            pushAsClientsDo(registry, tag, "{}", "base", tag);
            registry.describeImages(r -> r.repositoryName("aa"));
            registry.batchDeleteImage(r -> r.repositoryName("aa").imageIds(Pusher.id(null, tag)));
          }
          return null;
        });
    LocalRegistry registry = open();
    assertEquals(0, tags(registry));
    assertEquals(List.of(), registry.registry().get("aa").blobs().digests(), "nothing is left");
  }

  @Test
  void aRepositoryIsCreatedOnce() throws Exception {
    List<Boolean> created =
        inThreads(
            4,
            thread -> {
              try {
                open().createRepository(r -> r.repositoryName("aa"));
                return true;
              } catch (RepositoryAlreadyExistsException e) {
                return false;
              }
            });
    assertEquals(1, created.stream().filter(won -> won).count());
  }

  @Test
  void noChangeOfMetadataIsLost() throws Exception {
    open().createRepository(r -> r.repositoryName("aa"));
    String arn = "arn:aws:ecr-public::123456789012:repository/aa";
    inThreads(
        4,
        thread -> {
          for (int i = 0; i < 10; i++) {
            String key = thread + "-" + i;
            open()
                .tagResource(
                    r -> r.resourceArn(arn).tags(Tag.builder().key(key).value("").build()));
          }
          return null;
        });
    assertEquals(40, open().listTagsForResource(r -> r.resourceArn(arn)).tags().size());
  }

  private static void pushAsClientsDo(
      LocalRegistry registry, String tag, String config, String... layers) {
    Pusher pusher = new Pusher(registry, "aa");
    List<String> contents = new ArrayList<>(List.of(layers));
    contents.add(config);
    for (String content : contents) {
      var layer =
          registry
              .batchCheckLayerAvailability(
                  r -> r.repositoryName("aa").layerDigests(Sha256.of(bytes(content))))
              .layers()
              .getFirst();
      if (layer.layerAvailability() == LayerAvailability.UNAVAILABLE) {
        pusher.layer(bytes(content));
      }
    }
    pusher.put(tag, SampleManifests.manifest(config, layers));
  }

  private interface Work<T> {
    T run(int thread) throws Exception;
  }

  private static <T> List<T> inThreads(int threads, Work<T> work) throws Exception {
    List<Callable<T>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      tasks.add(() -> work.run(thread));
    }
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<T> result : executor.invokeAll(tasks)) {
        results.add(result.get());
      }
    }
    return results;
  }

  private LocalRegistry open() throws IOException {
    return LocalRegistry.open(LocalSettings.of(directory, Clock.systemUTC()));
  }

  private static int tags(LocalRegistry registry) {
    return registry.describeImageTags(r -> r.repositoryName("aa")).imageTagDetails().size();
  }
}
