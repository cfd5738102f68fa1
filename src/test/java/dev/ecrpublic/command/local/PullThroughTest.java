package dev.ecrpublic.command.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.SettableClock;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.serve.LocalServer;
import dev.ecrpublic.serve.PrivatePort;
import dev.ecrpublic.serve.ServerSettings;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of repositories that stand for repositories elsewhere, pulled through a server. */
class PullThroughTest {
  private static final String MIRRORED = "mirror/team/app";

  private final SettableClock clock = new SettableClock(Instant.now().toString());
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path home;
  @TempDir private Path elsewhere;
  private LiveRegistry upstream;
  private SampleImages images;
  private FetchedManifest first;
  private LocalServer server;

  @BeforeEach
  void serve() throws Exception {
    upstream = new LiveRegistry(elsewhere);
    String path = upstream.create("team/app");
    images = new SampleImages(new DistributionTarget(upstream.client(), path, UploadNotes.NONE));
    first = images.image("v1", "one", "two");
    Path directory = home.resolve(".local/share/ecr-public");
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        LocalServer.start(
            ServerSettings.of(any).withPrivatePort(new PrivatePort(any, true)),
            new LocalOffer(
                    LocalSettings.of(directory, clock),
                    PrivateSettings.of(
                        new StorePaths(directory).privateRegistry(),
                        clock,
                        LocalSettings.DEFAULT_ACCOUNT_ID,
                        PrivateSettings.DEFAULT_REGION,
                        LockWait.ENDLESS),
                    new UpstreamCopies(context(), host -> upstream.host()))
                ::open);
    rule("mirror", "local");
  }

  @AfterEach
  void stop() {
    server.close();
    upstream.close();
    client.close();
  }

  private Context context() {
    Map<String, String> env = Map.of("HOME", home.toString());
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            env,
            home,
            Terminal.none());
    Settings settings =
        new Settings(new Ecr(), new Globals(Map.of(), List.of()), env, Profiles.load(env));
    return new Context(
        console,
        settings,
        Optional.empty(),
        new Connections(settings, settings.timestamps(), console, Trace.OFF, Shared.nothing()),
        new Stdout(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
        Trace.OFF,
        Shared.nothing(),
        false,
        () -> 0);
  }

  private Run.Done local(String... words) {
    return Run.in(home).of(new Ecr()).env("ECR_PUBLIC_LOCAL", "1").words(words);
  }

  private void rule(String prefix, String upstreamPrefix) {
    Run.Done done =
        local(
            "create-pull-through-cache-rule",
            "--ecr-repository-prefix",
            prefix,
            "--upstream-registry-url",
            "public.ecr.aws",
            "--upstream-repository-prefix",
            upstreamPrefix);
    assertEquals("", done.err());
  }

  private HttpResponse<String> pull(String repository, String reference) throws Exception {
    String token = call("GetAuthorizationToken", "{}").body();
    String login = token.replaceFirst(".*\"authorizationToken\":\"([^\"]*)\".*", "$1");
    String host = HostAndPort.of(server.privateAddress().orElseThrow());
    URI uri = URI.create("http://" + host + "/v2/" + repository + "/manifests/" + reference);
    return client.send(
        HttpRequest.newBuilder(uri).header("Authorization", "Basic " + login).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> call(String operation, String json) throws Exception {
    URI uri = URI.create("http://" + HostAndPort.of(server.address()) + "/");
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("X-Amz-Target", "AmazonEC2ContainerRegistry_V20150921." + operation)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void theFirstPullFetchesTheImageAndMakesTheRepository() throws Exception {
    HttpResponse<String> pulled = pull(MIRRORED, "v1");

    assertEquals(200, pulled.statusCode(), pulled.body());
    assertEquals(new String(first.bytes(), StandardCharsets.UTF_8), pulled.body());
    assertEquals(
        first.digest() + "\n",
        local(
                "describe-images",
                "--repository-name",
                MIRRORED,
                "--query",
                "imageDetails[].imageDigest",
                "--output",
                "text")
            .out());
  }

  @Test
  void whatIsNowhereIsUnknown() throws Exception {
    assertEquals(404, pull(MIRRORED, "v9").statusCode());
    assertEquals(404, pull("other/app", "v1").statusCode());
    assertEquals("[]\n", local("describe-repositories", "--query", "repositories").out());
  }

  @Test
  void theRuleWithTheLongestPrefixCounts() throws Exception {
    rule("mirror/team", "local/nowhere");

    assertEquals(404, pull(MIRRORED, "v1").statusCode());
  }

  @Test
  void whatWasFetchedIsThereWithoutTheUpstreamAndNothingElse() throws Exception {
    assertEquals(200, pull(MIRRORED, "v1").statusCode());
    upstream.close();

    assertEquals(200, pull(MIRRORED, "v1").statusCode());
    HttpResponse<String> other = pull(MIRRORED, "v2");
    assertEquals(502, other.statusCode());
    assertTrue(other.body().contains("cannot be fetched from the upstream registry"), other.body());
    String failed =
        call(
                "BatchGetImage",
                "{\"repositoryName\":\"mirror/team/app\",\"imageIds\":[{\"imageTag\":\"v2\"}]}")
            .body();
    assertTrue(failed.contains("\"failureCode\":\"UpstreamUnavailable\""), failed);
  }

  @Test
  void theApiFetchesToo() throws Exception {
    String got =
        call(
                "BatchGetImage",
                "{\"repositoryName\":\"mirror/team/app\",\"imageIds\":[{\"imageTag\":\"v1\"}]}")
            .body();

    assertTrue(got.contains(first.digest()), got);
  }

  @Test
  void aTagIsAskedForAgainWhenADayHasGoneByAndNotBefore() throws Exception {
    assertEquals(first.digest(), digest());
    clock.advance(Duration.ofHours(25));
    assertEquals(first.digest(), digest(), "nothing is new there");
    FetchedManifest next = images.image("v1", "three");
    clock.advance(Duration.ofHours(23));
    assertEquals(first.digest(), digest(), "it was asked for a day ago");
    clock.advance(Duration.ofHours(2));

    assertEquals(next.digest(), digest());
  }

  private String digest() throws Exception {
    return pull(MIRRORED, "v1").headers().firstValue("Docker-Content-Digest").orElse("none");
  }

  @Test
  void aRuleIsValidWhileItsRegistryIsReached() throws Exception {
    String wanted = "{\"ecrRepositoryPrefix\":\"mirror\"}";
    String valid = call("ValidatePullThroughCacheRule", wanted).body();
    assertTrue(valid.contains("\"isValid\":true"), valid);
    upstream.close();

    String invalid = call("ValidatePullThroughCacheRule", wanted).body();
    assertTrue(invalid.contains("\"isValid\":false"), invalid);
    assertTrue(invalid.contains("\"failure\""), invalid);
  }
}
