package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ecrpublic.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.Tag;
import software.amazon.awssdk.services.ecrpublic.model.TagResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.TagResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.UntagResourceResponse;

/** Key-value tags on repositories. */
final class ResourceTags {
  private static final int MOST = 50;
  private static final int MOST_IN_REQUEST = 200;

  private final Account account;

  ResourceTags(Account account) {
    this.account = account;
  }

  ListTagsForResourceResponse list(ListTagsForResourceRequest request) throws IOException {
    Repository repository = account.repositoryWithArn(request.resourceArn());
    List<Tag> tags = new ArrayList<>();
    for (Map.Entry<String, String> tag :
        RepositoryDetails.of(repository.metadata()).tags().entrySet()) {
      tags.add(Tag.builder().key(tag.getKey()).value(tag.getValue()).build());
    }
    return ListTagsForResourceResponse.builder().tags(tags).build();
  }

  TagResourceResponse tag(TagResourceRequest request) throws IOException {
    Repository repository = account.repositoryWithArn(request.resourceArn());
    if (!request.hasTags()) {
      Constraints.required("tags", null);
    }
    RepositoryDetails.update(
        repository, details -> details.withTags(added(details.tags(), request.tags())));
    return TagResourceResponse.builder().build();
  }

  UntagResourceResponse untag(UntagResourceRequest request) throws IOException {
    Repository repository = account.repositoryWithArn(request.resourceArn());
    if (!request.hasTagKeys()) {
      Constraints.required("tagKeys", null);
    }
    Constraints.size("tagKeys", request.tagKeys(), 0, MOST_IN_REQUEST);
    for (String key : request.tagKeys()) {
      checkKey(key);
    }
    RepositoryDetails.update(
        repository,
        details -> {
          Map<String, String> tags = new LinkedHashMap<>(details.tags());
          tags.keySet().removeAll(Set.copyOf(request.tagKeys()));
          return details.withTags(tags);
        });
    return UntagResourceResponse.builder().build();
  }

  /** Tags with some more, which replace those of the same key. */
  static Map<String, String> added(Map<String, String> tags, List<Tag> more) {
    Constraints.size("tags", more, 0, MOST_IN_REQUEST);
    Map<String, String> result = new LinkedHashMap<>(tags);
    Set<String> given = new HashSet<>();
    for (Tag tag : more) {
      checkKey(tag.key());
      String value = tag.value() == null ? "" : tag.value();
      check("value", value, 0, 256);
      if (!given.add(tag.key())) {
        throw EcrPublicErrors.invalidTag("The tag key '" + tag.key() + "' is given more than once");
      }
      result.put(tag.key(), value);
    }
    if (result.size() > MOST) {
      throw EcrPublicErrors.tooManyTags(MOST);
    }
    return result;
  }

  private static void checkKey(String key) {
    check("key", key == null ? "" : key, 1, 128);
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw EcrPublicErrors.invalidTag(
          "The tag key '" + key + "' is not valid: the prefix aws: is reserved");
    }
  }

  private static void check(String what, String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      throw EcrPublicErrors.invalidTag(
          "A tag " + what + " must have " + min + " to " + max + " characters, not " + length);
    }
    if (!text.codePoints().allMatch(ResourceTags::isAllowed)) {
      throw EcrPublicErrors.invalidTag(
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
