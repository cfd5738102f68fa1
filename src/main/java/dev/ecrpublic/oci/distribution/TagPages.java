package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** The tags of a repository, page by page, as many pages as there can honestly be. */
final class TagPages {
  /** How many tags are asked for at once. */
  static final int PAGE = 1000;

  private static final int MOST_PAGES = 1000;
  private final ListPages pages;

  TagPages(RegistryClient client, TokenScope scope) {
    this.pages = new ListPages(client, scope);
  }

  List<String> all(HttpCall first) throws IOException {
    TreeSet<String> out = new TreeSet<>();
    pages.each(first, MOST_PAGES, "tags", page -> add(page, out));
    return List.copyOf(out);
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
