package dev.ecrpublic.oci;

import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.serve.LocalServer;
import dev.ecrpublic.serve.PrivatePort;
import dev.ecrpublic.serve.ServerOffer;
import dev.ecrpublic.serve.ServerSettings;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A private registry that this process serves on a free port, with its mark in the directory. */
public final class LivePrivateRegistry implements AutoCloseable {
  private static final String ACCOUNT = "123456789012";
  private final LocalServer server;
  private final ServerMark mark;
  private PrivateRegistry registry;

  /** The registry in that directory. */
  public LivePrivateRegistry(Path directory) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        LocalServer.start(
            ServerSettings.of(any).withPrivatePort(new PrivatePort(any, true)),
            (address, privateAddress) -> offer(directory, privateAddress.orElseThrow()));
    mark = ServerMark.take(directory).orElseThrow();
    mark.announce("http://" + apiHost(), "http://" + host());
  }

  private ServerOffer offer(Path directory, InetSocketAddress address) throws IOException {
    Clock clock = Clock.systemUTC();
    PublicRegistry ofPublic = PublicRegistry.open(LocalSettings.of(directory, clock));
    registry =
        PrivateRegistry.open(
            PrivateSettings.of(
                    new StorePaths(directory).privateRegistry(),
                    clock,
                    ACCOUNT,
                    "us-east-1",
                    LockWait.ENDLESS)
                .servedAt("127.0.0.1:" + address.getPort()));
    Ecr ecr = new Ecr();
    return new ServerOffer(
        new ServedRegistry(
            ofPublic.registry(),
            ACCOUNT,
            Optional.of(ofPublic.alias()),
            Grammar.LONGEST_REPOSITORY_NAME,
            ServedRegistry.Challenge.TOKEN,
            (repository, reference) -> {},
            host -> true),
        Optional.of(
            new ServedRegistry(
                registry.registry(),
                ACCOUNT,
                Optional.empty(),
                Grammar.LONGEST_NAME,
                ServedRegistry.Challenge.PASSWORD,
                (repository, reference) -> {},
                host -> false)),
        List.of(
            new ApiService(
                "AmazonEC2ContainerRegistry_V20150921",
                ecr.name(),
                ecr.regions(),
                ecr.catalog(),
                registry)),
        List.of());
  }

  /** The host and port of the private registry. */
  public String host() {
    return "127.0.0.1:" + server.privateAddress().orElseThrow().getPort();
  }

  /** The host and port of the API. */
  public String apiHost() {
    return "127.0.0.1:" + server.address().getPort();
  }

  /** A password of the private registry. */
  public String password() throws IOException {
    return registry.registry().passwords().issue().text();
  }

  @Override
  public void close() {
    server.close();
    try {
      mark.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
