package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.emulate.ecrpublic.AccessTokens.Access;
import dev.ecrpublic.emulate.ecrpublic.ContentRefused;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.registry.rule.NoSuchRepository;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;

/** The OCI Distribution protocol: decides who may, finds the endpoint, words the errors. */
public final class DistributionFront {
  private final Authentication authentication;
  private final TokenEndpoint token;
  private final RepositoryFinder repositories;

  public DistributionFront(LocalRegistry registry, boolean createOnPush, Clock clock) {
    this.authentication = new Authentication(registry);
    this.token = new TokenEndpoint(registry.accessTokens(), authentication, clock);
    this.repositories = new RepositoryFinder(registry.contents(), createOnPush);
  }

  /** Answers a request; failures of the registry itself are thrown. */
  public Reply answer(Request request) throws IOException {
    try {
      return route(request).with("Docker-Distribution-Api-Version", "registry/2.0");
    } catch (DistributionError e) {
      return told(e);
    } catch (ContentRefused e) {
      return told(RefusalReplies.of(e));
    } catch (EcrPublicException e) {
      return told(RefusalReplies.of(e));
    } catch (NoSuchRepository e) {
      return told(
          new DistributionError(
              ErrorCode.NAME_UNKNOWN, "The repository with name '" + e.name() + "' is gone"));
    }
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
      case UPLOAD -> new UploadEndpoint(repositories);
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
