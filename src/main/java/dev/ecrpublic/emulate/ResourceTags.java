package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Key-value tags on repositories. */
public final class ResourceTags {
  private static final String ARN = "resourceArn";
  private static final String TAGS = "tags";
  private static final String KEYS = "tagKeys";
  private static final int MOST_IN_REQUEST = 200;

  private final Account account;

  /** The tags on an account's repositories. */
  public ResourceTags(Account account) {
    this.account = account;
  }

  /** {@code ListTagsForResource}. */
  public Map<String, Object> list(Members request) throws IOException {
    Repository repository = account.repositoryWithArn(request.text(ARN));
    return ReplyMembers.of(TAGS, told(account.details(repository).tags())).map();
  }

  /** {@code TagResource}. */
  public Map<String, Object> tag(Members request) throws IOException {
    Repository repository = account.repositoryWithArn(request.text(ARN));
    requireMember(request, TAGS);
    account.change(
        repository, details -> details.withTags(added(details.tags(), request.structures(TAGS))));
    return Map.of();
  }

  /** {@code UntagResource}. */
  public Map<String, Object> untag(Members request) throws IOException {
    Repository repository = account.repositoryWithArn(request.text(ARN));
    requireMember(request, KEYS);
    List<String> keys = request.texts(KEYS);
    Constraints.size(KEYS, keys, 0, MOST_IN_REQUEST);
    for (String key : keys) {
      checkKey(key);
    }
    account.change(
        repository,
        details -> {
          Map<String, String> tags = new LinkedHashMap<>(details.tags());
          tags.keySet().removeAll(Set.copyOf(keys));
          return details.withTags(tags);
        });
    return Map.of();
  }

  /** Tags as a reply has them. */
  public static List<Object> told(Map<String, String> tags) {
    List<Object> told = new ArrayList<>();
    tags.forEach((key, value) -> told.add(ReplyMembers.of("Key", key).with("Value", value).map()));
    return told;
  }

  /** Tags with some more, which replace those of the same key. */
  public static Map<String, String> added(Map<String, String> tags, List<Members> more) {
    Constraints.size(TAGS, more, 0, MOST_IN_REQUEST);
    Map<String, String> result = new LinkedHashMap<>(tags);
    Set<String> given = new HashSet<>();
    for (Members tag : more) {
      String key = tag.text("Key");
      checkKey(key);
      String value = tag.has("Value") ? tag.text("Value") : "";
      check("value", value, 0, 256);
      if (!given.add(key)) {
        throw RepositoryErrors.invalidTag("The tag key '" + key + "' is given more than once");
      }
      result.put(key, value);
    }
    if (result.size() > Quotas.RESOURCE_TAGS) {
      throw RepositoryErrors.tooManyTags(Quotas.RESOURCE_TAGS);
    }
    return result;
  }

  private static void requireMember(Members request, String name) {
    Constraints.required(name, request.values().get(name));
  }

  private static void checkKey(String key) {
    check("key", key == null ? "" : key, 1, 128);
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw RepositoryErrors.invalidTag(
          "The tag key '" + key + "' is not valid: the prefix aws: is reserved");
    }
  }

  private static void check(String what, String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      throw RepositoryErrors.invalidTag(
          "A tag " + what + " must have " + min + " to " + max + " characters, not " + length);
    }
    if (!text.codePoints().allMatch(ResourceTags::isAllowed)) {
      throw RepositoryErrors.invalidTag(
          "The tag "
              + what
              + " '"
              + text
              + "' is not valid: only letters, digits, white space and _.:/=+-@ are allowed");
    }
  }

  private static boolean isAllowed(int c) {
    return Character.isLetterOrDigit(c) || Character.isSpaceChar(c) || "_.:/=+-@".indexOf(c) >= 0;
  }
}
