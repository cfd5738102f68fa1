package dev.ecrpublic.oci;

import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.UserPassword;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.RegistryLogins;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.serve.LocalServer;
import dev.ecrpublic.serve.ServerOffer;
import dev.ecrpublic.serve.ServerSettings;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A served registry on a free port of this process, and clients of it. */
public final class LiveRegistry implements AutoCloseable {
  /** Patience that does not wait. */
  public static final Patience HASTY =
      new Patience(Clock.systemUTC(), time -> {}, () -> 0, 8, Optional.empty());

  private final LocalServer server;
  private LocalRegistry registry;

  /** The registry in that directory. */
  public LiveRegistry(Path directory) throws IOException {
    server =
        LocalServer.start(
            ServerSettings.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
            (address, privateAddress) -> {
              registry =
                  LocalRegistry.open(
                      LocalSettings.of(directory, Clock.systemUTC())
                          .withRegistryHost("127.0.0.1:" + address.getPort()));
              return ServerOffer.of(
                  ServedRegistry.of(
                      registry.registry(),
                      registry.accountId(),
                      registry.alias(),
                      Grammar.LONGEST_REPOSITORY_NAME),
                  List.of(
                      new ApiService(
                          "SpencerFrontendService",
                          "ecr-public",
                          List.of("us-east-1", "us-west-2"),
                          new EcrPublicCatalog(),
                          registry.service())));
            });
  }

  /** The host and port. */
  public String host() {
    return "127.0.0.1:" + server.address().getPort();
  }

  /** The registry behind the server. */
  public LocalRegistry registry() {
    return registry;
  }

  /** Creates a repository and returns its path. */
  public String create(String name) throws IOException {
    registry.registry().getOrCreate(name);
    return registry.alias() + "/" + name;
  }

  /** The login of whoever may push. */
  public UserPassword login() {
    String token = registry.getAuthorizationToken(r -> {}).authorizationData().authorizationToken();
    String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    return new UserPassword("AWS", pair.substring(4));
  }

  /** A client that may push. */
  public RegistryClient client() {
    return client(host -> Optional.of(login()));
  }

  /** A client with those logins. */
  public RegistryClient client(RegistryLogins logins) {
    return client(host(), logins);
  }

  /** A client of any registry on this machine. */
  public static RegistryClient client(String host, RegistryLogins logins) {
    return new RegistryClient(
        new RegistryHost(host),
        URI.create("http://" + host),
        uri -> {
          try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(10_000);
            return connection;
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        logins,
        false,
        HASTY);
  }

  @Override
  public void close() {
    server.close();
  }
}
