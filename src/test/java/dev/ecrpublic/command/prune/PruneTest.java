package dev.ecrpublic.command.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneTest {
  private static final String APP =
      """
      amd1   -            40d
      arm1   -            40d
      old    -            40d lists amd1 arm1
      amd2   -            2d
      new    1.0,latest   2d  lists amd2 arm1
      sig    @new.sig     2d
      sbom   -            2d  about new
      osig   @old.sig     40d
      """;
  @TempDir private Path home;
  private FilledRepository app;

  @BeforeEach
  void fill() throws IOException {
    app = new FilledRepository(home.resolve("data"), "team/app").with(APP);
  }

  private Run run() {
    return Run.in(home)
        .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString())
        .at(FilledRepository.NOW);
  }

  private Run.Done prune(String words) {
    Run.Done done = run().words(("--local prune " + words).split(" +"));
    return new Run.Done(done.exit(), app.named(done.out()), app.named(done.err()));
  }

  @Test
  void thePlanIsTheDefault() {
    assertEquals(new Run.Done(0, "", ""), prune("team/app --untagged"));
  }
}
