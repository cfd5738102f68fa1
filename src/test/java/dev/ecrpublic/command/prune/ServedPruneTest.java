package dev.ecrpublic.command.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.oci.LiveRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pruning through a server: the API for tags and deletions, pulls for the manifests. */
class ServedPruneTest {
  private static final String APP =
      """
      leaf   -        9d
      index  -        9d lists leaf
      base   -        8d
      top    1.0      8d lists base
      sig    @top.sig 8d
      """;
  @TempDir private Path home;

  private Run run(LiveRegistry live) {
    return Run.in(home)
        .withKeys()
        .env("AWS_ENDPOINT_URL", "http://" + live.host())
        .at(FilledRepository.NOW);
  }

  @Test
  void aServedRegistryIsPrunedLikeTheService() throws IOException {
    Path data = home.resolve("data");
    try (LiveRegistry live = new LiveRegistry(data)) {
      FilledRepository app = new FilledRepository(data, "team/app").with(APP);
      Run.Done done =
          run(live).words("prune", live.host() + "/local/team/app", "--untagged", "--apply");
      assertEquals(
          """
          team/app	deleted	-	<leaf>	15	2026-06-22T12:00:00Z	untagged
          team/app	deleted	-	<index>	0	2026-06-22T12:00:00Z	untagged
          team/app	kept	-	<base>	15	2026-06-23T12:00:00Z	listed by 1.0
          team/app	kept	1.0	<top>	0	2026-06-23T12:00:00Z	tagged, which no rule names
          team/app	kept	@top.sig	<sig>	14	2026-06-23T12:00:00Z	tagged as a signature of 1.0
          """
              .lines()
              .sorted()
              .toList(),
          app.named(done.out()).lines().sorted().toList());
      assertEquals("team/app: 2 images deleted, 3 kept\n", done.err());
      assertEquals(0, done.exit());
    }
  }

  @Test
  void aManifestThatTheServerDoesNotHaveKeepsEverything() throws IOException {
    Path data = home.resolve("data");
    try (LiveRegistry live = new LiveRegistry(data)) {
      FilledRepository app = new FilledRepository(data, "team/app").with(APP);
      Files.delete(app.blob(app.digest("top")));
      Run.Done done = run(live).words("prune", "team/app", "--untagged", "--apply");
      assertTrue(
          app.named(done.err().replace(live.host(), "HOST"))
              .startsWith(
                  "warning: nothing goes from team/app, for the manifest <top> may need any image"
                      + " and cannot be read: HOST answered 500 UNKNOWN: the manifest <top> is"
                      + " missing; push it again. Push that image again or delete it, then prune"
                      + " again.\n"),
          done.err());
      assertEquals(1, done.exit());
      assertEquals(5, live.registry().registry().get("team/app").images().index().images().size());
    }
  }
}
