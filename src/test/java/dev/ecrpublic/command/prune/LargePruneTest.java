package dev.ecrpublic.command.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A repository as large as they get, on disk, before and after. */
class LargePruneTest {
  private static final int IMAGES = 5000;
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path home;

  @Test
  void everyTagThatStaysPullsWholeAndEverythingElseThatIsNamedIsGone() throws IOException {
    Path data = home.resolve("data");
    FilledRepository app = new FilledRepository(data, "app").with(drawn(new Random(20260701)));
    List<StoredImage> before = images(data);
    assertEquals(IMAGES, before.size());
    Map<String, Set<String>> needs = needs(before, app);
    Set<String> stays = reached(kept(before), needs);

    Run.Done done =
        Run.in(home)
            .env("ECR_PUBLIC_LOCAL_DIR", data.toString())
            .at(FilledRepository.NOW)
            .words(
                ("--local prune app --untagged --tags v* --keep 200 --older-than 5d"
                        + " --protect v*7 --apply")
                    .split(" "));
    assertEquals(0, done.exit(), done.err());
    Set<String> after = new TreeSet<>();
    for (StoredImage image : images(data)) {
      after.add(image.digest());
      pullsWhole(image.digest(), app);
    }
    assertEquals(new TreeSet<>(stays), after);
    assertEquals(
        "app: %d images deleted, %d kept\n".formatted(IMAGES - stays.size(), stays.size()),
        done.err());
    assertTrue(stays.size() > IMAGES / 10 && stays.size() < IMAGES * 9 / 10, done.err());
  }

  private static List<StoredImage> images(Path data) throws IOException {
    return FilledRepository.registry(data).get("app").images().index().images();
  }

  /** The manifest and all that it refers to are there and are what their digests say. */
  private static void pullsWhole(String digest, FilledRepository app) throws IOException {
    byte[] text = Files.readAllBytes(app.blob(digest));
    assertEquals(digest, Sha256.of(text));
    JsonNode json = JSON.readTree(text);
    List<JsonNode> blobs = new ArrayList<>();
    json.path("layers").forEach(blobs::add);
    if (json.has("config")) {
      blobs.add(json.get("config"));
    }
    for (JsonNode blob : blobs) {
      String layer = blob.get("digest").asString();
      assertEquals(layer, Sha256.of(Files.readAllBytes(app.blob(layer))));
    }
    for (JsonNode child : json.path("manifests")) {
      pullsWhole(child.get("digest").asString(), app);
    }
  }

  /** What each image needs, read off the disk. */
  private static Map<String, Set<String>> needs(List<StoredImage> images, FilledRepository app)
      throws IOException {
    Map<String, Set<String>> out = new HashMap<>();
    images.forEach(image -> out.put(image.digest(), new HashSet<>()));
    for (StoredImage image : images) {
      JsonNode json = JSON.readTree(Files.readAllBytes(app.blob(image.digest())));
      for (JsonNode child : json.path("manifests")) {
        out.get(image.digest()).add(child.get("digest").asString());
      }
      if (json.has("subject")) {
        about(image.digest(), json.get("subject").get("digest").asString(), out);
      }
      for (String tag : image.tags().keySet()) {
        if (tag.startsWith("sha256-")) {
          about(image.digest(), tag.substring(0, 71).replace('-', ':'), out);
        }
      }
    }
    return out;
  }

  private static void about(String image, String subject, Map<String, Set<String>> needs) {
    needs.get(image).add(subject);
    needs.get(subject).add(image);
  }

  /** What the rules do not name. */
  private static Set<String> kept(List<StoredImage> images) {
    Instant young = FilledRepository.NOW.minus(Duration.ofDays(5));
    Set<String> out = new HashSet<>();
    List<StoredImage> releases = new ArrayList<>();
    for (StoredImage image : images) {
      List<String> own =
          image.tags().keySet().stream().filter(tag -> !tag.startsWith("sha256-")).toList();
      boolean release = own.stream().anyMatch(tag -> tag.startsWith("v"));
      if (release) {
        releases.add(image);
      }
      boolean named = own.stream().allMatch(t -> t.startsWith("v") && !t.endsWith("7"));
      if (!named || image.pushedAt().isAfter(young)) {
        out.add(image.digest());
      }
    }
    releases.sort(
        Comparator.comparing(StoredImage::pushedAt).reversed().thenComparing(StoredImage::digest));
    releases.subList(0, 200).forEach(image -> out.add(image.digest()));
    return out;
  }

  private static Set<String> reached(Collection<String> from, Map<String, Set<String>> needs) {
    Set<String> out = new HashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (String next : needs.get(open.poll())) {
        if (out.add(next)) {
          open.add(next);
        }
      }
    }
    return out;
  }

  /**
   * Releases of platforms with attestations, indexes in indexes, signatures, bills of materials.
   */
  private static String drawn(Random random) {
    List<String> lines = new ArrayList<>();
    List<String> platforms = new ArrayList<>();
    for (int release = 0; lines.size() < IMAGES; release++) {
      String age = " " + Math.max(2, 1600 - release) + "h";
      List<String> listed = new ArrayList<>();
      for (String arch : List.of("amd", "arm")) {
        String name = arch + release;
        lines.add(name + " -" + age + " layers base" + release / 50 + " " + name);
        lines.add("att" + name + " -" + age + " layers att" + name);
        listed.add(name + " att" + name);
        platforms.add(name);
      }
      if (release > 5 && random.nextInt(3) == 0) {
        listed.add(platforms.get(platforms.size() - 3 - random.nextInt(8)));
      }
      String index = "index" + release;
      lines.add(
          index + " " + tag(random, release, "") + age + " lists " + String.join(" ", listed));
      if (random.nextInt(4) == 0) {
        lines.add("top" + release + " " + tag(random, release, "-top") + age + " lists " + index);
      }
      if (random.nextInt(2) == 0) {
        lines.add("sig" + release + " @" + index + ".sig" + age);
      }
      if (random.nextInt(3) == 0) {
        lines.add("sbom" + release + " -" + age + " about " + index);
        lines.add("sigsbom" + release + " -" + age + " about sbom" + release);
        lines.add("back" + release + " @" + index + age + " lists sbom" + release);
      }
    }
    return String.join("\n", lines.subList(0, IMAGES));
  }

  private static String tag(Random random, int release, String suffix) {
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> "v" + release + suffix;
      case 3 -> "v" + release + suffix + ",nightly-" + release + suffix;
      default -> "-";
    };
  }
}
