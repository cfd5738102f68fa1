package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The launcher of the credential helper, as clients start it. */
class CredentialHelperIT {
  private static final Path HELPER = Distribution.HOME.resolve("bin/docker-credential-ecr-public");
  @TempDir Path home;

  private Distribution.Done get(Path helper, String endpoint)
      throws IOException, InterruptedException {
    return Distribution.command(home, "sh", "-c", "printf public.ecr.aws | \"$HELPER\" get")
        .against(endpoint)
        .env("HELPER", helper.toString())
        .run();
  }

  private static CannedEndpoint endpoint(String password) throws IOException {
    String token =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    CannedEndpoint endpoint = new CannedEndpoint();
    endpoint.load(
        List.of(
            new ObjectMapper()
                .readTree(
                    "{\"body\": {\"authorizationData\": {\"authorizationToken\": \""
                        + token
                        + "\", \"expiresAt\": 4102444800}}}")));
    return endpoint;
  }

  private static String answer(String password) {
    return "{\"ServerURL\":\"public.ecr.aws\",\"Username\":\"AWS\",\"Secret\":\""
        + password
        + "\"}\n";
  }

  @Test
  void itsVersionAndItsUsageAreItsOwn() throws Exception {
    Distribution.Done version = Distribution.command(home, HELPER.toString(), "version").run();
    assertEquals(0, version.exit());
    assertTrue(version.out().startsWith("docker-credential-ecr-public ("), version.out());
    assertEquals(
        new Distribution.Done(
            1, "Usage: docker-credential-ecr-public <store|get|erase|list|version>\n", ""),
        Distribution.command(home, HELPER.toString(), "--debug", "get").run());
  }

  @Test
  void aLinksNameChoosesTheProfile() throws Exception {
    try (CannedEndpoint endpoint = endpoint("p")) {
      Files.createDirectories(home.resolve(".aws"));
      Files.writeString(
          home.resolve(".aws/credentials"),
          "[work]\naws_access_key_id = test\naws_secret_access_key = secret\n");
      Path bin = Files.createDirectories(home.resolve("a bin"));
      Path plain = Files.createSymbolicLink(bin.resolve(HELPER.getFileName()), HELPER);
      Path link =
          Files.createSymbolicLink(
              bin.resolve("docker-credential-ecr-public-work"), plain.getFileName());
      assertEquals(new Distribution.Done(0, answer("p"), ""), get(link, endpoint.url()));
      Path other =
          Files.createSymbolicLink(bin.resolve("docker-credential-ecr-public-none"), HELPER);
      assertEquals(
          new Distribution.Done(
              1,
              "credentials not found in native keychain\n",
              "docker-credential-ecr-public-none: no login for public.ecr.aws: The config profile"
                  + " (none) could not be found\n"),
          get(other, endpoint.url()));
      // A directory that is cleared away is not to hold ways out of it.
      Files.delete(plain);
      Files.delete(other);
    }
  }

  @Test
  void ofManyAtOnceOneAsks() throws Exception {
    try (CannedEndpoint endpoint = endpoint("p");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Distribution.Done>> runs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        runs.add(() -> get(HELPER, endpoint.url()));
      }
      for (Future<Distribution.Done> done : threads.invokeAll(runs)) {
        assertEquals(new Distribution.Done(0, answer("p"), ""), done.get());
      }
      assertEquals(1, endpoint.requests().size());
    }
  }
}
