package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.ImagePut;
import dev.ecrpublic.registry.Removal;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryImages;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.intake.Intake;
import dev.ecrpublic.serve.intake.Received;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /v2/NAME/manifests/REFERENCE}: images by tag or digest. */
final class ManifestEndpoint implements Endpoint {
  private static final int MEMORY_OF_JSON = 4;

  private final RepositoryFinder repositories;
  private final Intake intake;

  ManifestEndpoint(RepositoryFinder repositories, Intake intake) {
    this.repositories = repositories;
    this.intake = intake;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    return switch (request.method()) {
      case "HEAD" -> {
        StoredImage found = find(target);
        repositories.get(target).images().requirePullable(found);
        yield described(found, new Reply.Announced(whole(target, found).length));
      }
      case "GET" -> {
        StoredImage found = find(target);
        yield described(found, new Reply.Bytes(pulled(target, found)));
      }
      case "PUT" -> put(request, target);
      case "DELETE" -> delete(target);
      default -> throw Endpoint.unsupported(request, "GET, HEAD, PUT, DELETE");
    };
  }

  private StoredImage find(Target target) throws IOException {
    requireReference(target);
    repositories.fetch(target);
    return repositories
        .get(target)
        .images()
        .find(target.reference())
        .orElseThrow(
            () -> new DistributionError(ErrorCode.MANIFEST_UNKNOWN, "Requested image not found"));
  }

  private byte[] pulled(Target target, StoredImage image) throws IOException {
    Repository repository = repositories.get(target);
    return repository.images().pull(image).orElseThrow(() -> unknown(repository, image.digest()));
  }

  /** To whoever asks whether an image is there, a damaged one is not: it is to be pushed again. */
  private byte[] whole(Target target, StoredImage image) throws IOException {
    Repository repository = repositories.get(target);
    try {
      return repository.images().read(image).orElseThrow(() -> unknown(repository, image.digest()));
    } catch (DamagedFile e) {
      throw unknown(repository, image.digest());
    }
  }

  private Reply put(Request request, Target target) throws IOException {
    requireReference(target);
    boolean byDigest = isDigest(target.reference());
    List<String> tags = new ArrayList<>();
    if (byDigest) {
      tags.addAll(request.query().all("tag"));
      tags.forEach(ManifestEndpoint::requireTag);
    } else {
      tags.add(target.reference());
    }
    RepositoryImages images = repositories.forPush(target).images();
    try (Received body =
        intake
            .receive(request, Limits.LARGEST_MANIFEST, Intake.Trust.KNOWN)
            .orElseThrow(ManifestEndpoint::tooLarge)) {
      return intake.work(
          body.length() * MEMORY_OF_JSON,
          () -> put(request, target, images, tags, body.content().readAllBytes()));
    }
  }

  private static Reply put(
      Request request, Target target, RepositoryImages images, List<String> tags, byte[] text)
      throws IOException {
    boolean byDigest = isDigest(target.reference());
    String mediaType = mediaType(request);
    String expected = byDigest ? target.reference() : null;
    ImagePut.Done done = images.put(text, mediaType, tags.isEmpty() ? null : tags.get(0), expected);
    for (String tag : tags.subList(Math.min(1, tags.size()), tags.size())) {
      images.put(text, mediaType, tag, expected);
    }
    String digest = done.image().digest();
    Reply reply =
        Reply.of(201)
            .with("Location", target.path("manifests/" + digest))
            .with("Docker-Content-Digest", digest);
    if (done.subject().isPresent()) {
      reply = reply.with("OCI-Subject", done.subject().get());
    }
    return byDigest && !tags.isEmpty() ? reply.with("OCI-Tag", String.join(", ", tags)) : reply;
  }

  private Reply delete(Target target) throws IOException {
    requireReference(target);
    Repository repository = repositories.get(target);
    String reference = target.reference();
    if (!isDigest(reference)) {
      if (!repository.images().untag(reference)) {
        throw unknown(repository, reference);
      }
      return Reply.of(202);
    }
    return switch (repository.images().remove(List.of(new ImageName(reference, null))).getFirst()) {
      case Removal.Removed removed -> Reply.of(202);
      case Removal.NotFound(), Removal.TagOfAnother(), Removal.Changed() ->
          throw unknown(repository, reference);
      case Removal.Listed listed ->
          throw new DistributionError(
              ErrorCode.DENIED,
              405,
              "Requested image referenced by manifest list: " + listed.indexes());
    };
  }

  private static DistributionError unknown(Repository repository, String reference) {
    return new DistributionError(
        ErrorCode.MANIFEST_UNKNOWN,
        "The image "
            + reference
            + " does not exist in the repository with name '"
            + repository.name()
            + "'");
  }

  private static DistributionError tooLarge() {
    return new DistributionError(
        ErrorCode.SIZE_INVALID,
        "A manifest may have at most " + Limits.LARGEST_MANIFEST + " bytes");
  }

  /** The declared media type without its parameters; types of no manifest say nothing. */
  private static String mediaType(Request request) {
    String type = request.header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return bare.isEmpty() || bare.equals("application/octet-stream") ? null : bare;
  }

  private static Reply described(StoredImage image, Reply.Body body) {
    return Reply.of(200)
        .with(image.mediaType(), body)
        .with("Docker-Content-Digest", image.digest())
        .with("ETag", '"' + image.digest() + '"');
  }

  private static boolean isDigest(String reference) {
    return reference.indexOf(':') >= 0;
  }

  private static void requireReference(Target target) {
    if (isDigest(target.reference())) {
      RepositoryFinder.digest(target.reference());
    } else {
      requireTag(target.reference());
    }
  }

  private static void requireTag(String tag) {
    if (!Grammar.isDistributionTag(tag)) {
      throw new DistributionError(
          ErrorCode.MANIFEST_INVALID,
          "A tag has 1 to 128 letters, digits, underscores, periods and dashes, and does not begin"
              + " with a period or dash");
    }
  }
}
