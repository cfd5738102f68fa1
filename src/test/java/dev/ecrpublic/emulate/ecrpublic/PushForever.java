package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.registry.image.SampleManifests.bytes;

import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;

/**
 * Pushes images to a registry and says what it does: {@code put TAG DIGEST} and {@code deleted TAG}
 * once that is acknowledged, {@code deleting TAG} before.
 */
final class PushForever {
  private PushForever() {}

  /** Arguments: directory, repository, prefix of tags, number of images. */
  public static void main(String[] args) throws IOException {
    LocalRegistry registry =
        LocalRegistry.open(LocalSettings.of(Path.of(args[0]), Clock.systemUTC()));
    String repository = args[1];
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      registry.createRepository(r -> r.repositoryName(repository));
    } catch (RepositoryAlreadyExistsException e) {
      out.println("exists");
    }
    Pusher pusher = new Pusher(registry, repository);
    int count = Integer.parseInt(args[3]);
    for (int i = 0; i < count; i++) {
      String tag = args[2] + i;
      pusher.layer(bytes("{}"));
      pusher.layer(bytes("base"));
      pusher.layer(bytes("layer of " + tag));
      String digest = pusher.put(tag, SampleManifests.manifest("{}", "base", "layer of " + tag));
      out.println("put " + tag + " " + digest);
      if (i % 3 == 2) {
        String old = args[2] + (i - 1);
        out.println("deleting " + old);
        registry.batchDeleteImage(r -> r.repositoryName(repository).imageIds(Pusher.id(null, old)));
        out.println("deleted " + old);
      }
    }
  }
}
