package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real image from its creation to its deletion, by the launcher and a plain shell script. */
@Tag("clients")
class ImageLifeIT {
  @TempDir private Path work;

  @Test
  void anImageLivesAndDies() throws IOException, InterruptedException {
    Path script = Path.of("src/test/scripts/image-life.sh").toAbsolutePath();
    Distribution.Done done =
        Distribution.command(work, "sh", script.toString())
            .withClients()
            .env("ECR_PUBLIC_REQUIRE_CLIENTS", Clients.required() ? "1" : null)
            .run(Distribution.LAUNCHER.toString(), work.toString());

    assertEquals("", done.err());
    assertEquals(0, done.exit(), done.out());
    assertEquals(
        """
        == make a root file system, a configuration and a manifest
        == create-repository
        public.ecr.aws/local/team/tiny
        == upload the layer and the configuration
        5242879
        10485759
        N
        sha256:DIGEST
        N
        sha256:DIGEST
        == put-image
        v1
        latest
        == describe-images
        latest,v1\tapplication/vnd.oci.image.manifest.v1+json\tapplication/vnd.oci.image.config.v1+json
        == describe-image-tags
        latest\tv1
        == skopeo
        == delete-repository is refused while there are images
        254
        RepositoryNotEmptyException
        == batch-delete-image
        []
        {
            "imageDetails": []
        }
        == delete-repository
        team/tiny
        {
            "repositories": []
        }
        """,
        done.out().replaceAll("== skopeo.*", "== skopeo").replaceAll("(?m)^\\d+(?=\nsha256)", "N"));
  }
}
