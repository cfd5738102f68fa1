package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.intake.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The OCI Distribution protocol: decides who may, finds the endpoint, words the errors. */
public final class DistributionFront implements Front {
  private final Predicate<String> hosts;
  private final Authentication authentication;
  private final Optional<TokenEndpoint> token;
  private final Intake intake;
  private final RepositoryFinder repositories;
  private final RefusalReplies refusals;

  /**
   * The protocol over a registry.
   *
   * @param createOnPush whether a push makes the repository that it goes to
   */
  public DistributionFront(ServedRegistry served, boolean createOnPush, Intake intake) {
    Registry registry = served.registry();
    AccessTokens tokens = new AccessTokens(registry.secret(), registry.clock());
    this.hosts = served.hosts();
    this.authentication = new Authentication(registry.passwords(), tokens, served.challenge());
    this.repositories = new RepositoryFinder(served, createOnPush);
    this.token =
        switch (served.challenge()) {
          case TOKEN ->
              Optional.of(
                  new TokenEndpoint(tokens, authentication, repositories, registry.clock()));
          case PASSWORD -> Optional.empty();
        };
    this.intake = intake;
    this.refusals = new RefusalReplies(served.registryId());
  }

  /** All requests to the registry's hosts, for this protocol has an error for every path. */
  @Override
  public boolean answers(Request request) {
    return hosts.test(request.host());
  }

  @Override
  public Reply answer(Request request) throws IOException {
    try {
      return route(request).with("Docker-Distribution-Api-Version", "registry/2.0");
    } catch (DistributionError e) {
      return told(e);
    } catch (Refused e) {
      return told(refusals.of(e.refusal()));
    } catch (DamagedFile e) {
      return told(new DistributionError(ErrorCode.UNKNOWN, 500, FileReason.of(e)));
    }
  }

  @Override
  public Reply refusal(int status, String reason) {
    ErrorCode code =
        switch (status) {
          case 429 -> ErrorCode.TOOMANYREQUESTS;
          case 500, 503, 507 -> ErrorCode.UNKNOWN;
          default -> ErrorCode.UNSUPPORTED;
        };
    return new DistributionError(code, status, reason).reply();
  }

  private static Reply told(DistributionError error) {
    return error.reply().with("Docker-Distribution-Api-Version", "registry/2.0");
  }

  private Reply route(Request request) throws IOException {
    String path = request.path();
    if (token.isPresent() && (path.equals("/token/") || path.equals("/token"))) {
      return token.get().answer(request);
    }
    if (path.equals("/v2/") || path.equals("/v2")) {
      return ping(request);
    }
    Optional<Target> target = Target.of(path);
    if (target.isEmpty()) {
      throw new DistributionError(ErrorCode.UNSUPPORTED, 404, "There is nothing at this path");
    }
    Access access = access(request, target.get());
    return endpoint(target.get().kind()).answer(request, target.get(), access);
  }

  private Access access(Request request, Target target) throws IOException {
    String name = repositories.withoutAlias(target.name());
    List<Scope> needed = new ArrayList<>();
    List<String> named = new ArrayList<>();
    if (request.method().equals("GET") || request.isHead()) {
      needed.add(Scope.of(name, Scope.Action.PULL));
      named.add(scope(target.name(), Scope.Action.PULL));
    } else {
      boolean deletes = request.method().equals("DELETE") && target.kind() != Target.Kind.UPLOAD;
      needed.add(Scope.of(name, deletes ? Scope.Action.DELETE : Scope.Action.PUSH));
      named.add(scope(target.name(), Scope.Action.PULL, Scope.Action.PUSH));
    }
    if (target.kind() == Target.Kind.NEW_UPLOAD && request.query().get("mount").isPresent()) {
      // Whoever mounts a blob reads it.
      for (String from : request.query().all("from")) {
        needed.add(Scope.of(repositories.withoutAlias(from), Scope.Action.PULL));
        named.add(scope(from, Scope.Action.PULL));
      }
    }
    Rights rights = authentication.of(request, needed, String.join(" ", named));
    return rights.allow(Scope.of(name, Scope.Action.PUSH)) ? Access.PUSH : Access.PULL;
  }

  private Reply ping(Request request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Endpoint.unsupported(request, "GET");
    }
    authentication.of(request, List.of(), "aws");
    return Reply.of(200).json("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private Endpoint endpoint(Target.Kind kind) {
    return switch (kind) {
      case BLOB -> new BlobEndpoint(repositories);
      case NEW_UPLOAD -> new NewUploadEndpoint(repositories, intake);
      case UPLOAD -> new UploadEndpoint(repositories, refusals, intake);
      case MANIFEST -> new ManifestEndpoint(repositories, intake);
      case TAGS -> new TagsEndpoint(repositories);
      case REFERRERS -> new ReferrersEndpoint(repositories);
    };
  }

  /** A scope in a challenge, without what could end the quoted text around it. */
  private static String scope(String name, Scope.Action... actions) {
    return Scope.of(name.replace("\"", "").replace("\\", ""), actions).text();
  }
}
