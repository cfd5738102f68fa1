package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The tags of a repository, page by page, as many pages as there can honestly be. */
final class TagPages {
  /** How many tags are asked for at once. */
  static final int PAGE = 1000;

  private static final int MOST_PAGES = 1000;
  private static final int LARGEST = 4 << 20;
  private final RegistryClient client;
  private final TokenScope scope;

  TagPages(RegistryClient client, TokenScope scope) {
    this.client = client;
    this.scope = scope;
  }

  List<String> all(HttpCall first) throws IOException {
    TreeSet<String> out = new TreeSet<>();
    Optional<HttpCall> call = Optional.of(first);
    for (int pages = 0; call.isPresent(); pages++) {
      if (pages == MOST_PAGES) {
        throw new Untrusted(first.uri().getRawAuthority() + " lists tags without an end");
      }
      HttpCall now = call.get();
      Page page = client.read(now, scope, answer -> page(answer, now));
      add(page.list(), out);
      call = page.next();
    }
    return List.copyOf(out);
  }

  private record Page(byte[] list, Optional<HttpCall> next) {}

  private Page page(HttpAnswer answer, HttpCall call) throws IOException {
    return new Page(answer.bytes(LARGEST), Links.next(client, answer, call));
  }

  /** What is no tag cannot be asked for. */
  private static void add(byte[] page, TreeSet<String> out) throws Untrusted {
    if (JsonBody.object(page, "the list of tags").get("tags") instanceof List<?> tags) {
      for (Object tag : tags) {
        if (tag instanceof String text && Grammar.isDistributionTag(text)) {
          out.add(text);
        }
      }
    }
  }
}
