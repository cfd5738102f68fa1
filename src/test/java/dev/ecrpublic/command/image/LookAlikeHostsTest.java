package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.LiveRegistry;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hosts whose names resemble those of Amazon's registries: the service's token is none of theirs.
 */
class LookAlikeHostsTest {
  @TempDir private Path home;
  private HostileServer registry;
  private LiveRegistry live;

  @BeforeEach
  void serve() throws IOException {
    registry = new HostileServer("127.0.0.1");
    live = new LiveRegistry(home.resolve("store"));
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
    live.close();
  }

  @ParameterizedTest
  @CsvSource({
    "public.ecr.aws.foreign.test, Basic",
    "public.ecr.aws.foreign.test, Bearer",
    "123456789012.dkr.ecr.us-east-1.amazonaws.com.foreign.test, Basic",
    "123456789012.dkr.ecr.us-east-1.amazonaws.com.foreign.test, Bearer",
    "xpublic.ecr.aws, Basic",
    "xpublic.ecr.aws, Bearer",
    "localhost, Basic",
    "localhost, Bearer"
  })
  void getNoLogin(String name, String scheme) throws IOException {
    String host = name + ":" + registry.port();
    String realm = " realm=\"http://%s/token\",service=\"x\"\r\n".formatted(host);
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? HostileServer.status(200, "{\"token\":\"theirs\"}")
                : HostileServer.status(401, "WWW-Authenticate: " + scheme + realm, new byte[0]));
    Run.Done done =
        Run.in(home)
            .withKeys()
            .env("AWS_ENDPOINT_URL", "http://" + live.host())
            .words("pull", host + "/a/b:v1", "./out", "--plain-http", host, "--quiet");
    assertEquals(255, done.exit());
    assertTrue(done.err().contains(host + " answered 401"), done.err());
    assertFalse(registry.seen().isEmpty());
    assertTrue(
        registry.logins().stream().allMatch("Bearer theirs"::equals), registry.logins().toString());
  }
}
