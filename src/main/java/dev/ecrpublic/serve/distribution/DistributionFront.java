package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.util.Optional;

/** The OCI Distribution protocol: decides who may, finds the endpoint, words the errors. */
public final class DistributionFront implements Front {
  private final Authentication authentication;
  private final TokenEndpoint token;
  private final RepositoryFinder repositories;
  private final RefusalReplies refusals;

  /**
   * The protocol over a registry.
   *
   * @param registryId the account id that errors name
   * @param alias the alias that may stand before repository names
   * @param createOnPush whether a push makes the repository that it goes to
   */
  public DistributionFront(
      Registry registry, String registryId, String alias, boolean createOnPush) {
    AccessTokens tokens = new AccessTokens(registry.secret(), registry.clock());
    this.authentication = new Authentication(registry.passwords(), tokens);
    this.token = new TokenEndpoint(tokens, authentication, registry.clock());
    this.repositories = new RepositoryFinder(registry, registryId, alias, createOnPush);
    this.refusals = new RefusalReplies(registryId);
  }

  /** All requests, for this protocol has an error for every path. */
  @Override
  public boolean answers(Request request) {
    return true;
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
    if (path.equals("/token/") || path.equals("/token")) {
      return token.answer(request);
    }
    if (path.equals("/v2/") || path.equals("/v2")) {
      return ping(request);
    }
    Optional<Target> target = Target.of(path);
    if (target.isEmpty()) {
      throw new DistributionError(ErrorCode.UNSUPPORTED, 404, "There is nothing at this path");
    }
    boolean reads = request.method().equals("GET") || request.isHead();
    Access needed = reads ? Access.PULL : Access.PUSH;
    Access access =
        authentication.of(
            request,
            needed,
            "repository:" + scoped(target.get().name()) + (reads ? ":pull" : ":pull,push"));
    return endpoint(target.get().kind()).answer(request, target.get(), access);
  }

  private Reply ping(Request request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Endpoint.unsupported(request, "GET");
    }
    authentication.of(request, Access.PULL, "aws");
    return Reply.of(200).json("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private Endpoint endpoint(Target.Kind kind) {
    return switch (kind) {
      case BLOB -> new BlobEndpoint(repositories);
      case NEW_UPLOAD -> new NewUploadEndpoint(repositories);
      case UPLOAD -> new UploadEndpoint(repositories, refusals);
      case MANIFEST -> new ManifestEndpoint(repositories);
      case TAGS -> new TagsEndpoint(repositories);
      case REFERRERS -> new ReferrersEndpoint(repositories);
    };
  }

  /** The name in a challenge, without what could end the quoted text around it. */
  private static String scoped(String name) {
    return name.replace("\"", "").replace("\\", "");
  }
}
