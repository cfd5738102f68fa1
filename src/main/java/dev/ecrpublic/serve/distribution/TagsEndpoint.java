package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.http.UrlQuery;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /v2/NAME/tags/list}: the tags in lexical order, all of them or page by page. */
final class TagsEndpoint implements Endpoint {
  private final RepositoryFinder repositories;

  TagsEndpoint(RepositoryFinder repositories) {
    this.repositories = repositories;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Endpoint.unsupported(request, "GET");
    }
    Optional<String> n = request.query().get("n");
    int size = n.isPresent() ? number(n.get()) : Integer.MAX_VALUE;
    // One more than is wanted tells whether there is a next page.
    int wanted = size == Integer.MAX_VALUE ? size : size + 1;
    List<String> found =
        repositories.get(target).images().tagsAfter(request.query().get("last").orElse(""), wanted);
    List<String> tags = found.subList(0, Math.min(size, found.size()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", target.name());
    json.put("tags", tags);
    Reply reply = Reply.of(200).json(PlainJson.write(json));
    if (size == 0 || tags.size() == found.size()) {
      return reply;
    }
    String next = "?n=" + size + "&last=" + UrlQuery.encode(tags.getLast());
    return reply.with("Link", "<" + target.path("tags/list") + next + ">; rel=\"next\"");
  }

  private static int number(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a negative number is.
    }
    throw new DistributionError(
        ErrorCode.UNSUPPORTED, 400, "n must be a number of tags, 0 or more");
  }
}
