package dev.ecrpublic.command.image;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.IssuedToken;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.UserPassword;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.oci.service.ServiceCalls;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The repositories of one's own registry: where the service says that they are. */
final class OwnRepositories {
  private static final String USER = "AWS";
  private final Context context;
  private final ServiceCalls calls;
  private final Map<String, ImageReference> located = new HashMap<>();
  private final Set<RegistryHost> hosts = new HashSet<>();

  OwnRepositories(Context context, ServiceCalls calls) {
    this.context = context;
    this.calls = calls;
  }

  /** The same reference with the host and path that the service tells of the repository. */
  synchronized ImageReference located(ImageReference reference) {
    ImageReference place = located.computeIfAbsent(reference.repository(), this::found);
    return new ImageReference(
        place.host(), place.repository(), reference.tag(), reference.digest());
  }

  /** Whether the service said that one's own registry is there. */
  synchronized boolean isAt(RegistryHost host) {
    return hosts.contains(host);
  }

  /** The login at one's own registry. */
  UserPassword login() {
    try (Connection connection = context.connections().prepare(LoginPassword.OPERATION).open()) {
      return new UserPassword(USER, LoginPassword.fetch(context.settings().service(), connection));
    }
  }

  /** The login at a registry, if the service says that its passwords are for that one. */
  Optional<UserPassword> loginAt(RegistryHost host) {
    try (Connection connection = context.connections().prepare(LoginPassword.OPERATION).open()) {
      IssuedToken issued = LoginPassword.issued(context.settings().service(), connection);
      return issued
          .endpoint()
          .flatMap(RegistryHost::of)
          .filter(host::equals)
          .map(same -> new UserPassword(USER, issued.token().password()));
    }
  }

  private ImageReference found(String name) {
    Map<String, Object> reply =
        calls.call("describe-repositories", Map.of("repositoryNames", List.of(name)));
    if (reply.get("repositories") instanceof List<?> list
        && !list.isEmpty()
        && list.getFirst() instanceof Map<?, ?> repository
        && repository.get("repositoryUri") instanceof String uri) {
      return at(uri, name);
    }
    throw new Failure.Internal("The service did not say where the repository " + name + " is");
  }

  /** Makes a repository unless it is there. */
  void create(String name) {
    try {
      calls.call("create-repository", Map.of("repositoryName", name));
    } catch (Failure.Service e) {
      if (!e.error().code().equals("RepositoryAlreadyExistsException")) {
        throw e;
      }
    }
  }

  private ImageReference at(String uri, String name) {
    ImageReference place = ImageReference.parse(uri);
    RegistryHost host =
        place
            .host()
            .orElseThrow(
                () -> new Failure.Internal("The address of " + name + " has no host: " + uri));
    boolean custom = new Route(context.settings()).customEndpoint().isPresent();
    if (!custom && !host.isAmazon()) {
      throw new Failure.Internal(
          "The service says that " + name + " is at " + uri + ", which is not Amazon's");
    }
    hosts.add(host);
    return new ImageReference(place.host(), place.repository(), Optional.empty(), Optional.empty());
  }
}
