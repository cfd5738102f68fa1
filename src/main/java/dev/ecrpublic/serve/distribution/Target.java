package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.serve.http.UrlQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a path below {@code /v2/} names.
 *
 * @param kind the endpoint
 * @param name the repository as the path spells it, possibly behind the registry's alias
 * @param reference the tag, digest or upload id, decoded; empty where there is none
 */
record Target(Kind kind, String name, String reference) {
  private static final String ROOT = "/v2/";

  /** The endpoints below a repository. */
  enum Kind {
    BLOB,
    NEW_UPLOAD,
    UPLOAD,
    MANIFEST,
    TAGS,
    REFERRERS
  }

  /** Reads a path from its end, because any word may be part of a repository's name. */
  static Optional<Target> of(String path) {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(path.substring(ROOT.length()).split("/", -1));
    int size = words.size();
    if (size < 3) {
      return Optional.empty();
    }
    String last = words.getLast();
    String before = words.get(size - 2);
    if (before.equals("blobs") && last.equals("uploads")) {
      return target(Kind.NEW_UPLOAD, words, 2, "");
    }
    if (before.equals("uploads") && words.get(size - 3).equals("blobs")) {
      return target(last.isEmpty() ? Kind.NEW_UPLOAD : Kind.UPLOAD, words, 3, last);
    }
    return switch (before) {
      case "blobs" -> target(Kind.BLOB, words, 2, last);
      case "manifests" -> target(Kind.MANIFEST, words, 2, last);
      case "referrers" -> target(Kind.REFERRERS, words, 2, last);
      case "tags" -> last.equals("list") ? target(Kind.TAGS, words, 2, "") : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The path of something else in the same repository. */
  String path(String rest) {
    return ROOT + name + '/' + rest;
  }

  private static Optional<Target> target(
      Kind kind, List<String> words, int taken, String reference) {
    String name = String.join("/", words.subList(0, words.size() - taken));
    return Optional.of(new Target(kind, name, UrlQuery.decode(reference)));
  }
}
