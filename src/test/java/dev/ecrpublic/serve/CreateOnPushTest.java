package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that creates repositories for pushes. */
class CreateOnPushTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  @TempDir Path directory;
  private Served served;

  @BeforeEach
  void serve() throws Exception {
    served = Served.on(directory, ServerSettings::creatingOnPush);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aRepositoryBeginsWithItsFirstPush() throws Exception {
    assertEquals(404, served.send("GET", "/v2/team/new/tags/list", null).statusCode());
    served.blob("team/new", "0123456789");
    assertEquals(200, served.send("GET", "/v2/team/new/tags/list", null).statusCode());
  }

  @Test
  void whatMayYetBeCreatedHasNoReferrers() throws Exception {
    HttpResponse<byte[]> none = served.send("GET", "/v2/team/new/referrers/" + DIGEST, null);
    assertEquals(
        "200\ncontent-type: "
            + Served.INDEX_TYPE
            + "\n{\"schemaVersion\":2,\"mediaType\":\""
            + Served.INDEX_TYPE
            + "\",\"manifests\":[]}",
        Served.picture(none, "content-type"));
    assertTrue(served.registry().registry().find("team/new").isEmpty());
  }

  @Test
  void anImpossibleNameStaysRefused() throws Exception {
    assertEquals(400, served.send("GET", "/v2/team/../etc/referrers/" + DIGEST, null).statusCode());
  }
}
