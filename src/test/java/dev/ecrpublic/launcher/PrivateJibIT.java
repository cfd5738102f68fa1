package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.http.ResponseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jib at the private registry, on its own port. */
class PrivateJibIT {
  private static final String OVER_HTTP = "sendCredentialsOverHttp";
  @TempDir Path home;
  private ServedRegistry registry;
  private String password;

  @BeforeEach
  void serve() throws Exception {
    System.setProperty(OVER_HTTP, "true");
    registry = ServedRegistry.in(home);
    password = registry.privatePassword(Duration.ZERO);
    run(
        "ecr --local create-repository --repository-name team/app"
            + " --image-tag-mutability IMMUTABLE");
  }

  @AfterEach
  void stop() {
    System.clearProperty(OVER_HTTP);
    registry.close();
  }

  private String run(String script) throws Exception {
    Distribution.Done done = registry.surroundings("sh", "-ec", script).run();
    assertEquals(0, done.exit(), done.err());
    return done.out();
  }

  private RegistryImage image(String tag, String with) throws Exception {
    return RegistryImage.named(registry.privateHost() + "/team/app:" + tag)
        .addCredential("AWS", with);
  }

  private JibContainerBuilder holding(String content) throws Exception {
    Path file = Files.writeString(home.resolve(content), content);
    return Jib.fromScratch().addLayer(List.of(file), AbsoluteUnixPath.get("/app"));
  }

  private JibContainer push(JibContainerBuilder builder, String tag, String with) throws Exception {
    return builder.containerize(
        Containerizer.to(image(tag, with))
            .setAllowInsecureRegistries(true)
            .setBaseImageLayersCache(home.resolve("base"))
            .setApplicationLayersCache(home.resolve("layers")));
  }

  @Test
  void itPushesPullsAndIsRefused() throws Exception {
    JibContainer pushed = push(holding("one"), "v1", password);

    assertEquals(
        pushed.getDigest() + "\n",
        run(
            "ecr --local describe-images --repository-name team/app"
                + " --query 'imageDetails[0].imageDigest' --output text"));
    JibContainer onIt = push(Jib.from(image("v1", password)), "v2", password);
    assertEquals(pushed.getImageId(), onIt.getImageId(), "nothing was added to what was pulled");
    RegistryException taken =
        assertThrows(RegistryException.class, () -> push(holding("two"), "v1", password));
    // jib has words of its own for the error that ECR gives a tag that must stay.
    String said = ((ResponseException) taken.getCause()).getContent();
    assertTrue(said.contains("cannot be overwritten because the tag is immutable"), said);
    assertThrows(RegistryException.class, () -> push(holding("three"), "v3", "wrong"));
  }
}
