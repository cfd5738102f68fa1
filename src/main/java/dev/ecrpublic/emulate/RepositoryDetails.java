package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a service says of a repository besides its name: its resource tags, its policy, and members
 * of the service's own, in plain values.
 *
 * @param tags the resource tags in the order in which they were added
 * @param policy the policy's text, or null
 * @param own the members of the service's own
 */
public record RepositoryDetails(Map<String, String> tags, String policy, Map<String, Object> own) {
  private static final String TAGS = "tags";
  private static final String POLICY = "policy";

  /** Of a repository that nothing was said of. */
  public static final RepositoryDetails NONE = new RepositoryDetails(Map.of(), null, Map.of());

  /** The same with other tags. */
  public RepositoryDetails withTags(Map<String, String> others) {
    return new RepositoryDetails(others, policy, own);
  }

  /** The same with another policy. */
  public RepositoryDetails withPolicy(String text) {
    return new RepositoryDetails(tags, text, own);
  }

  /** The same with another value of a member of the service's own, or without it for null. */
  public RepositoryDetails with(String member, Object value) {
    Map<String, Object> others = new LinkedHashMap<>(own);
    if (value == null) {
      others.remove(member);
    } else {
      others.put(member, value);
    }
    return new RepositoryDetails(tags, policy, others);
  }

  /** The plain values that are kept. */
  public Map<String, Object> encode() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put(TAGS, tags);
    attributes.put(POLICY, policy);
    attributes.putAll(own);
    return attributes;
  }

  /**
   * The details of a repository, none of which another client of the registry need have set.
   *
   * @param members the members of the service's own
   * @throws DamagedDocument if there are others, or tags and policy cannot be read
   */
  public static RepositoryDetails of(RepositoryMetadata metadata, Set<String> members)
      throws DamagedDocument {
    Map<String, Object> own = new LinkedHashMap<>(metadata.attributes());
    try {
      RepositoryDetails details =
          new RepositoryDetails(
              tags(own.getOrDefault(TAGS, Map.of())), (String) own.remove(POLICY), own);
      own.remove(TAGS);
      own.values().removeIf(Objects::isNull);
      if (!members.containsAll(own.keySet())) {
        throw new IllegalArgumentException("An unknown member");
      }
      return details;
    } catch (RuntimeException e) {
      throw damaged(metadata.name());
    }
  }

  /** What is thrown where the details of a repository cannot be read. */
  public static DamagedDocument damaged(String repository) {
    return new DamagedDocument(
        RepositoryMetadata.FILE + " of repository '" + repository + "'",
        "it says of the repository what cannot be read");
  }

  private static Map<String, String> tags(Object json) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Map.Entry<?, ?> tag : ((Map<?, ?>) json).entrySet()) {
      tags.put((String) tag.getKey(), (String) Objects.requireNonNull(tag.getValue()));
    }
    return tags;
  }
}
