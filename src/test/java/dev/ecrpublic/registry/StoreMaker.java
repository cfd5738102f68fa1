package dev.ecrpublic.registry;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.surroundings.MainClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/** A process that makes a registry with everything that can be in one. */
final class StoreMaker {
  private StoreMaker() {}

  /** Makes it in the directory that is named. */
  public static void main(String[] words) throws IOException {
    StoreSteps steps = StoreSteps.on(Path.of(words[0]));
    for (StoreSteps.Step step : StoreSteps.ALL.subList(0, StoreSteps.BLOB_DELETED - 1)) {
      step.run(steps);
    }
    Registry registry = steps.registry();
    registry.get("team/app").uploads().begin();
    registry.get("team/app").logos().write(new byte[] {1});
    registry.passwords().issue();
    ServerMark.take(registry.directory())
        .orElseThrow()
        .announce("http://127.0.0.1:1", "http://127.0.0.1:2");
  }

  /** Runs it with a mask of modes. */
  static int run(Path directory, String umask) throws IOException, InterruptedException {
    return MainClass.start(
            List.of("sh", "-c", "umask " + umask + " && exec \"$0\" \"$@\""),
            StoreMaker.class,
            List.of(Sha256.class, JacksonException.class),
            directory.toString())
        .waitFor();
  }
}
