package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Commands on one directory at once, of which some are killed wherever they are. */
@Tag("load")
class CommandsKilledIT {
  private static final int ROUNDS = Load.of(50, 4);
  private static final String REPOSITORY = "team/app";

  /** A tag that stays, for an image goes with its last one, and its layers with it. */
  private static final String KEPT = "kept";

  /** What is killed in each round: as many as are let go on. */
  private static final int KILLED = 2;

  @TempDir Path home;
  private final Random random = new Random(7);
  private final Set<String> tags = new TreeSet<>();
  private final Set<String> repositories = new TreeSet<>();
  private Path data;
  private int completed;

  /** A command of one round, with the tag or repository that it makes or removes. */
  private record Command(String verb, String name, Process process) {}

  @Test
  void whatIsAcknowledgedIsThereAndTheRestIsNotHalfThere(TestReporter reporter) throws Exception {
    data = home.resolve("data");
    Path manifest = home.resolve("manifest.json");
    Files.writeString(manifest, SampleManifests.manifest("{}", "layer"));
    prepare();
    for (int round = 0; round < ROUNDS; round++) {
      List<Command> commands = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        commands.add(put(manifest, "r" + round + "-" + i));
        commands.add(create("made/r" + round + "-" + i));
      }
      String old = tags.stream().filter(tag -> !tag.equals(KEPT)).findFirst().orElse("none");
      commands.add(remove(old));
      // Wherever they are by then.
      Thread.sleep(random.nextInt(250));
      for (int i = 0; i < KILLED; i++) {
        commands.get(i).process().toHandle().destroyForcibly();
      }
      for (Command command : commands) {
        settle(command);
      }
      check();
    }
    reporter.publishEntry(ROUNDS * KILLED + " kills", completed + " acknowledged commands");
    assertTrue(completed >= ROUNDS, completed + " commands");
  }

  private void prepare() throws IOException {
    LocalRegistry registry = open();
    registry.createRepository(r -> r.repositoryName(REPOSITORY));
    for (String blob : List.of("{}", "layer")) {
      byte[] content = SampleManifests.bytes(blob);
      var uploads = registry.registry().get(REPOSITORY).uploads();
      uploads.complete(uploads.begin(), 0, new ByteArrayInputStream(content), Sha256.of(content));
    }
    byte[] manifest = SampleManifests.bytes(SampleManifests.manifest("{}", "layer"));
    registry.registry().get(REPOSITORY).images().put(manifest, null, KEPT, null);
    tags.add(KEPT);
  }

  private Command put(Path manifest, String tag) throws IOException {
    String file = "file://" + manifest;
    return command(
        "put",
        tag,
        "put-image",
        "--repository-name",
        REPOSITORY,
        "--image-manifest",
        file,
        "--image-tag",
        tag);
  }

  private Command create(String name) throws IOException {
    return command("create", name, "create-repository", "--repository-name", name);
  }

  private Command remove(String tag) throws IOException {
    return command(
        "remove",
        tag,
        "batch-delete-image",
        "--repository-name",
        REPOSITORY,
        "--image-ids",
        "imageTag=" + tag);
  }

  private Command command(String verb, String name, String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of(Distribution.LAUNCHER.toString(), "--local"));
    line.addAll(List.of(words));
    Map<String, String> env = Surroundings.in(home.resolve("home"));
    env.put("ECR_PUBLIC_LOCAL_DIR", data.toString());
    Process process =
        Surroundings.process(env, line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Command(verb, name, process);
  }

  /** Notes what a command has acknowledged; what was killed may have happened or not. */
  private void settle(Command command) throws InterruptedException, IOException {
    int exit = command.process().waitFor();
    boolean done = exit == 0;
    boolean killed = exit == 128 + 9;
    assertTrue(done || killed, command.verb() + " " + command.name() + " ended with " + exit);
    completed += done ? 1 : 0;
    switch (command.verb()) {
      case "put" -> note(tags, command.name(), done || isTag(command.name()));
      case "create" -> note(repositories, command.name(), done || isThere(command.name()));
      default -> note(tags, command.name(), !done && isTag(command.name()));
    }
  }

  private static void note(Set<String> names, String name, boolean there) {
    if (there) {
      names.add(name);
    } else {
      names.remove(name);
    }
  }

  private boolean isTag(String tag) throws IOException {
    return open().registry().get(REPOSITORY).images().index().tags().contains(tag);
  }

  private boolean isThere(String name) throws IOException {
    return open().registry().find(name).isPresent();
  }

  private void check() throws IOException {
    LocalRegistry registry = open();
    Repository repository = registry.registry().get(REPOSITORY);
    assertEquals(tags, new TreeSet<>(repository.images().index().tags()));
    for (StoredImage image : repository.images().index().images()) {
      byte[] text = repository.images().read(image).orElseThrow();
      assertEquals(image.digest(), Sha256.of(text));
    }
    Set<String> names = new TreeSet<>(registry.registry().names());
    assertTrue(names.remove(REPOSITORY));
    assertEquals(repositories, names);
    for (String name : names) {
      assertFalse(registry.registry().get(name).metadata().name().isEmpty());
      assertEquals(List.of(), registry.registry().get(name).images().index().images());
    }
    try (Stream<Path> strays = Files.list(data.resolve("tmp"))) {
      assertTrue(strays.count() <= (long) ROUNDS * KILLED, "more strays than kills");
    }
  }

  private LocalRegistry open() throws IOException {
    return LocalRegistry.open(LocalSettings.of(data, Clock.systemUTC()));
  }
}
