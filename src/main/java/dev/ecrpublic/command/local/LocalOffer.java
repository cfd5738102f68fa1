package dev.ecrpublic.command.local;

import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecr.cache.Upstream;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.serve.ServerOffer;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a local server offers: both services, each on a registry of its own in one directory.
 *
 * @param registry the public registry
 * @param privateRegistry the private one
 * @param upstream where its pull through caches are filled from
 */
record LocalOffer(LocalSettings registry, PrivateSettings privateRegistry, Upstream upstream) {

  /** The directory of both. */
  Path directory() {
    return registry.directory();
  }

  /** The host and port of the private registry: its own port, or its own host on the other one. */
  String privateHost(InetSocketAddress address, Optional<InetSocketAddress> own) {
    return own.map(HostAndPort::of)
        .orElseGet(() -> privateRegistry.localHost() + ":" + address.getPort());
  }

  /** The registries of a server that listens there. */
  ServerOffer open(InetSocketAddress address, Optional<InetSocketAddress> privateAddress)
      throws IOException {
    PublicRegistry open = PublicRegistry.open(registry.withRegistryHost(HostAndPort.of(address)));
    PrivateRegistry openPrivate =
        PrivateRegistry.open(
            privateRegistry.servedAt(privateHost(address, privateAddress)), upstream);
    Registry store = open.registry();
    Registry privateStore = openPrivate.registry();
    return new ServerOffer(
        ServedRegistry.of(store, open.accountId(), open.alias(), Grammar.LONGEST_REPOSITORY_NAME),
        Optional.of(
            new ServedRegistry(
                privateStore,
                openPrivate.accountId(),
                Optional.empty(),
                Grammar.LONGEST_NAME,
                ServedRegistry.Challenge.PASSWORD,
                openPrivate.pullThrough()::fetch,
                privateRegistry::isLocalHost)),
        services(open, openPrivate),
        List.of(
            store::sweepWhereDue,
            privateStore::sweepWhereDue,
            () -> openPrivate.lifecycles().applyAll(privateStore.clock().instant())));
  }

  private static List<ApiService> services(PublicRegistry open, PrivateRegistry openPrivate) {
    EcrPublic ecrPublic = new EcrPublic();
    Ecr ecr = new Ecr();
    return List.of(
        new ApiService(
            "SpencerFrontendService",
            ecrPublic.name(),
            ecrPublic.regions(),
            ecrPublic.catalog(),
            open),
        new ApiService(
            "AmazonEC2ContainerRegistry_V20150921",
            ecr.name(),
            ecr.regions(),
            ecr.catalog(),
            openPrivate));
  }
}
