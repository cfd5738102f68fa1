package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.http.UrlQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /v2/NAME/referrers/DIGEST}: an image index of the images that are about another one.
 *
 * <p>An index that would be larger than clients take is cut; the rest follows by Link.
 */
final class ReferrersEndpoint implements Endpoint {
  private static final String INDEX = "application/vnd.oci.image.index.v1+json";
  private static final int LARGEST = 4 << 20;

  private final RepositoryFinder repositories;

  ReferrersEndpoint(RepositoryFinder repositories) {
    this.repositories = repositories;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Endpoint.unsupported(request, "GET");
    }
    String digest = RepositoryFinder.digest(target.reference());
    Optional<String> type = request.query().get("artifactType").filter(t -> !t.isEmpty());
    List<Map<String, Object>> found = matching(referrers(target, digest), type);
    List<Object> page = new ArrayList<>();
    int next = fill(page, found, start(found, request.query().get("last")));
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("schemaVersion", 2L);
    index.put("mediaType", INDEX);
    index.put("manifests", page);
    Reply reply = Reply.of(200).with(INDEX, new Reply.Bytes(PlainJson.write(index)));
    if (type.isPresent()) {
      reply = reply.with("OCI-Filters-Applied", "artifactType");
    }
    if (next == found.size()) {
      return reply;
    }
    String last = "?last=" + UrlQuery.encode((String) found.get(next - 1).get("digest"));
    String filter = type.map(t -> "&artifactType=" + UrlQuery.encode(t)).orElse("");
    return reply.with(
        "Link", "<" + target.path("referrers/" + digest) + last + filter + ">; rel=\"next\"");
  }

  /** A repository that a push would create has none, because 404 would deny the whole API. */
  private List<Map<String, Object>> referrers(Target target, String digest) throws IOException {
    Optional<Repository> known = repositories.orYetToCome(target);
    return known.isEmpty() ? List.of() : known.get().images().referrers(digest);
  }

  private static List<Map<String, Object>> matching(
      List<Map<String, Object>> referrers, Optional<String> type) {
    if (type.isEmpty()) {
      return referrers;
    }
    List<Map<String, Object>> matching = new ArrayList<>();
    for (Map<String, Object> referrer : referrers) {
      if (type.get().equals(referrer.get("artifactType"))) {
        matching.add(referrer);
      }
    }
    return matching;
  }

  private static int start(List<Map<String, Object>> referrers, Optional<String> last) {
    for (int i = 0; last.isPresent() && i < referrers.size(); i++) {
      if (last.get().equals(referrers.get(i).get("digest"))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Puts as many on a page as it may have, and at least one; tells where the next page begins. */
  private static int fill(List<Object> page, List<Map<String, Object>> referrers, int start) {
    long size = 0;
    int next = start;
    while (next < referrers.size()) {
      size += PlainJson.write(referrers.get(next)).length + 1;
      if (size > LARGEST && !page.isEmpty()) {
        break;
      }
      page.add(referrers.get(next++));
    }
    return next;
  }
}
