package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.files.LockKeeper;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of a publisher on an embedded registry that another process changes. */
@Timeout(60)
class LocalLockTest {
  @TempDir private Path home;

  @BeforeEach
  void image() throws IOException {
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    new SampleImages(layout).image("v1", "layer");
    layout.finish();
    Run.Done done = run().words("push", "./app", "team/app:v1", "team/app:v2", "--create");
    assertEquals(0, done.exit(), done.err());
  }

  private Run run() {
    return Run.in(home)
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("store").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"push ./app team/app:v3", "tag team/app:v1 v3", "untag team/app:v2"})
  void waitsAsLongAsIsAllowed(String line) throws IOException {
    Path lock = new StorePaths(home.resolve("store")).lock("team/app");
    try (LockKeeper keeper = LockKeeper.of(lock)) {
      Run.Done done = run().env("ECR_PUBLIC_LOCK_TIMEOUT", "1").words(line.split(" "));
      assertEquals(255, done.exit());
      assertTrue(
          done.err().contains(" has held the lock " + lock + " for 1 s")
              && done.err().contains(Long.toString(keeper.pid())),
          done.err());
      assertEquals(1, done.err().strip().lines().count(), done.err());
    }
  }
}
