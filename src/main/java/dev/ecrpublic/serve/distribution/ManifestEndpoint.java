package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.emulate.ecrpublic.AccessTokens.Access;
import dev.ecrpublic.emulate.ecrpublic.Contents;
import dev.ecrpublic.emulate.ecrpublic.ManifestContents;
import dev.ecrpublic.emulate.ecrpublic.ManifestContents.Stored;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /v2/NAME/manifests/REFERENCE}: images by tag or digest. */
public final class ManifestEndpoint implements Endpoint {
  private static final int LARGEST = 4 << 20;

  private final RepositoryFinder repositories;

  public ManifestEndpoint(RepositoryFinder repositories) {
    this.repositories = repositories;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    return switch (request.method()) {
      case "HEAD" -> {
        Stored found = find(target);
        yield described(found, new Reply.Announced(found.size()));
      }
      case "GET" -> {
        Stored found = find(target);
        byte[] text = repositories.get(target).manifests().read(found);
        yield described(found, new Reply.Bytes(text));
      }
      case "PUT" -> put(request, target);
      case "DELETE" -> delete(target);
      default -> throw Endpoint.unsupported(request, "GET, HEAD, PUT, DELETE");
    };
  }

  private Stored find(Target target) throws IOException {
    requireReference(target);
    return repositories
        .get(target)
        .manifests()
        .find(target.reference())
        .orElseThrow(
            () -> new DistributionError(ErrorCode.MANIFEST_UNKNOWN, "Requested image not found"));
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
    ManifestContents manifests = repositories.forPush(target).manifests();
    byte[] text = text(request);
    String mediaType = mediaType(request);
    String expected = byDigest ? target.reference() : null;
    String digest = manifests.put(text, mediaType, tags.isEmpty() ? null : tags.get(0), expected);
    for (String tag : tags.subList(Math.min(1, tags.size()), tags.size())) {
      manifests.put(text, mediaType, tag, expected);
    }
    Reply reply =
        Reply.of(201)
            .with("Location", target.path("manifests/" + digest))
            .with("Docker-Content-Digest", digest);
    Optional<String> subject = ManifestContents.subject(text, mediaType);
    if (subject.isPresent()) {
      reply = reply.with("OCI-Subject", subject.get());
    }
    return byDigest && !tags.isEmpty() ? reply.with("OCI-Tag", String.join(", ", tags)) : reply;
  }

  private Reply delete(Target target) throws IOException {
    requireReference(target);
    ManifestContents manifests = repositories.get(target).manifests();
    if (isDigest(target.reference())) {
      manifests.deleteImage(target.reference());
    } else {
      manifests.deleteTag(target.reference());
    }
    return Reply.of(202);
  }

  private static byte[] text(Request request) throws IOException {
    byte[] text = request.body().readNBytes(LARGEST + 1);
    if (text.length > LARGEST) {
      throw new DistributionError(
          ErrorCode.SIZE_INVALID, "A manifest may have at most " + LARGEST + " bytes");
    }
    return text;
  }

  /** The declared media type without its parameters; types of no manifest say nothing. */
  private static String mediaType(Request request) {
    String type = request.header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return bare.isEmpty() || bare.equals("application/octet-stream") ? null : bare;
  }

  private static Reply described(Stored manifest, Reply.Body body) {
    return Reply.of(200)
        .with(manifest.mediaType(), body)
        .with("Docker-Content-Digest", manifest.digest())
        .with("ETag", '"' + manifest.digest() + '"');
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
    if (!Contents.isTag(tag)) {
      throw new DistributionError(
          ErrorCode.MANIFEST_INVALID,
          "A tag has 1 to 128 letters, digits, underscores, periods and dashes, and does not begin"
              + " with a period or dash");
    }
  }
}
