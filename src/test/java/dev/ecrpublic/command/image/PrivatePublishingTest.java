package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.LivePrivateRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands for images at a private registry on this machine, by each way that leads there. */
class PrivatePublishingTest {
  private static final String AMAZON = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
  @TempDir private Path home;
  private LivePrivateRegistry live;
  private FetchedManifest index;

  /** How the registry is reached, and by what its repositories are named. */
  enum Way {
    /** In this process, while nobody serves it. */
    EMBEDDED,
    /** In this process, under Amazon's name. */
    EMBEDDED_BY_NAME,
    /** In this process, while a server serves it. */
    BESIDE_A_SERVER,
    /** The same, at the address that is printed. */
    BESIDE_A_SERVER_BY_ADDRESS,
    /** By a server's API. */
    ENDPOINT,
    /** The same, at the address that is printed. */
    ENDPOINT_BY_ADDRESS,
    /** At the address, by a login that docker keeps. */
    LOGIN;

    /** Another registry has no last tags. */
    boolean overHttp() {
      return named() && this != EMBEDDED_BY_NAME;
    }

    boolean named() {
      return this == EMBEDDED_BY_NAME
          || this == BESIDE_A_SERVER_BY_ADDRESS
          || this == ENDPOINT_BY_ADDRESS
          || this == LOGIN;
    }
  }

  @BeforeEach
  void serve() throws IOException {
    Files.createDirectories(home.resolve("data"));
    live = new LivePrivateRegistry(home.resolve("data"));
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    SampleImages images = new SampleImages(layout);
    index = images.index("v1");
    images.referrer(index, "sbom", "");
    layout.finish();
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private Run local(String directory) {
    return Run.in(home)
        .of(new Ecr())
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", home.resolve(directory).toString());
  }

  private Run run(Way way) throws IOException {
    return switch (way) {
      case EMBEDDED, EMBEDDED_BY_NAME -> local("own");
      case BESIDE_A_SERVER, BESIDE_A_SERVER_BY_ADDRESS -> local("data");
      case ENDPOINT, ENDPOINT_BY_ADDRESS ->
          Run.in(home)
              .of(new Ecr())
              .withKeys()
              .env("AWS_REGION", "us-east-1")
              .env("AWS_ENDPOINT_URL", "http://" + live.apiHost());
      case LOGIN -> {
        String pair =
            Base64.getEncoder()
                .encodeToString(("AWS:" + live.password()).getBytes(StandardCharsets.UTF_8));
        Files.writeString(
            Files.createDirectories(home.resolve(".docker")).resolve("config.json"),
            "{\"auths\": {\"%s\": {\"auth\": \"%s\"}}}".formatted(live.host(), pair));
        yield Run.in(home).of(new Ecr());
      }
    };
  }

  /** Where the way's repositories are. */
  private String registry(Way way) {
    return way == Way.EMBEDDED || way == Way.EMBEDDED_BY_NAME ? AMAZON : live.host();
  }

  private void says(String expected, Way way, String line) throws IOException {
    Run.Done done = run(way).words(words(line, way));
    assertEquals(0, done.exit(), way + " " + line + ": " + done.err());
    assertEquals(
        expected
            .replace("REGISTRY", registry(way))
            .replace("DIGEST", index.digest())
            .replace("HOME", home.toString()),
        done.out(),
        way + " " + line);
  }

  private String[] words(String line, Way way) {
    return line.replace("@", way.named() ? registry(way) + "/" : "").split(" ");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anImageComesIsLookedAtAndGoes(Way way) throws IOException {
    Way maker = way == Way.LOGIN ? Way.BESIDE_A_SERVER : way;
    for (String name : List.of("team/app", "team/copy")) {
      Run.Done made = run(maker).words("create-repository", "--repository-name", name);
      assertEquals(0, made.exit(), made.err());
      assertTrue(made.out().contains("\"" + registry(way) + "/" + name + "\""), made.out());
    }
    says("REGISTRY/team/app@DIGEST\n", way, "push ./app @team/app:v1 --quiet");
    says("DIGEST\n", way, "digest @team/app:v1");
    says("index\n", way, "inspect @team/app:v1 --query part --output text");
    says("REGISTRY/team/app@DIGEST\n", way, "tag @team/app:v1 v2 v3");
    says("v1\tv2\tv3\n", way, "ls @team/app --query sort(tags[].imageTag) --output text");
    says("HOME/out@DIGEST\n", way, "pull @team/app:v2 ./out --quiet");
    try (LayoutSource source = new LayoutSource(home.resolve("out"))) {
      assertArrayEquals(index.bytes(), source.resolve("v2").bytes());
      assertEquals(1, source.referrers(index.digest()).size());
    }
    String copied = "REGISTRY/team/copy@DIGEST\n";
    says(copied.repeat(3), way, "copy @team/app @team/copy --all-tags --quiet");
    String removed = (way.overHttp() ? "REGISTRY/" : "") + "team/copy@DIGEST\n";
    says(removed.repeat(2), way, "untag @team/copy:v1 @team/copy:v2");
    if (!way.overHttp()) {
      Run.Done last = run(way).words(words("untag @team/copy:v3", way));
      assertEquals(255, last.exit(), last.err());
      assertTrue(last.err().contains("v3 is the last tag of"), last.err());
    }
    says(removed, way, "untag @team/copy:v3 --delete-image");
    Run.Done gone = run(way).words(words("digest @team/copy:v3", way));
    assertEquals(255, gone.exit(), gone.err());
    assertTrue(gone.err().contains("team/copy:v3 does not exist"), gone.err());
  }

  @ParameterizedTest
  @EnumSource(names = {"EMBEDDED", "BESIDE_A_SERVER", "ENDPOINT"})
  void ownRepositoriesAreMadeListedAndPruned(Way way) throws IOException {
    says("REGISTRY/team/app@DIGEST\n", way, "push ./app team/app:v1 --create --quiet");
    says("team/app\n", way, "ls --query repositories[].repositoryName --output text");
    says("REGISTRY/team/app@DIGEST\n", way, "tag team/app:v1 old");
    Run.Done pruned =
        run(way).words("prune", "team/app", "--tags", "*", "--apply", "--grace", "0m");
    assertEquals(0, pruned.exit(), pruned.err());
    assertTrue(pruned.out().contains("delete"), pruned.out());
    says("0\n", way, "describe-images --repository-name team/app --query length(imageDetails)");
    Run.Done doctor = run(way).words("doctor");
    assertEquals(0, doctor.exit(), doctor.out());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tagsThatAreImmutableStay(Way way) throws IOException {
    Way maker = way == Way.LOGIN ? Way.BESIDE_A_SERVER : way;
    run(maker)
        .words(
            "create-repository",
            "--repository-name",
            "team/app",
            "--image-tag-mutability",
            "IMMUTABLE");
    says("REGISTRY/team/app@DIGEST\n", way, "push ./app @team/app:v1 --quiet");
    says("REGISTRY/team/app@DIGEST\n", way, "push ./app @team/app:v1 --quiet");
    List<String> words = new ArrayList<>(List.of(words("push ./app @team/app:v1 --quiet", way)));
    words.addAll(List.of("--platform", "linux/arm64"));
    Run.Done done = run(way).words(words.toArray(String[]::new));
    assertTrue(done.exit() != 0, done.out());
    assertTrue(
        done.err()
            .contains(
                "The image tag 'v1' already exists in the 'team/app' repository and cannot be"
                    + " overwritten because the tag is immutable."),
        done.err());
    says("DIGEST\n", way, "digest @team/app:v1");
    run(maker).words("create-repository", "--repository-name", "team/two");
    List<String> small = new ArrayList<>(List.of(words("push ./app @team/two:v1", way)));
    small.addAll(List.of("--platform", "linux/arm64", "--quiet"));
    assertEquals(0, run(way).words(small.toArray(String[]::new)).exit());
    says("REGISTRY/team/two@DIGEST\n", way, "push ./app @team/two:v2 --quiet");
    Run.Done copied = run(way).words(words("copy @team/two @team/app --all-tags", way));
    assertEquals(255, copied.exit());
    assertTrue(copied.err().contains("v1 failed: "), copied.err());
    assertTrue(copied.err().contains("because the tag is immutable."), copied.err());
    says("v1\tv2\n", way, "ls @team/app --query sort(tags[].imageTag) --output text");
  }

  @Test
  void withoutALoginNothingIsShown() {
    Run.Done done = Run.in(home).of(new Ecr()).words("digest", live.host() + "/team/app:v1");
    assertEquals(255, done.exit());
    assertTrue(done.err().contains("answered 401 DENIED: Not Authorized"), done.err());
  }
}
