package dev.ecrpublic.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the value of an option may be, as far as completion can tell. */
public sealed interface Values {
  /** Anything; nothing can be offered. */
  Values ANY = new Any();

  /** Anything. */
  record Any() implements Values {}

  /** One of those words. */
  record Fixed(List<String> words) implements Values {}

  /** A file's path. */
  record Files() implements Values {}

  /** Text that is usually kept in a file and given behind that prefix, such as {@code file://}. */
  record Prefixed(String prefix) implements Values {}

  /** A profile of the AWS configuration files. */
  record Profiles() implements Values {}

  /** Something that only the registry knows. */
  record Live(Resource resource) implements Values {}

  /**
   * Where an image is.
   *
   * @param inRegistry whether a reference may name it
   * @param inFile whether it may be in a layout or an archive
   */
  record ImageNames(boolean inRegistry, boolean inFile) implements Values {}

  /**
   * A structure in shorthand, {@code key=value,key=value}: its keys with what each may hold.
   *
   * @param members the keys in order
   */
  record Keys(Map<String, Values> members) implements Values {
    /** Keeps the order of the keys. */
    public Keys {
      members = new LinkedHashMap<>(members);
    }
  }

  /** What the registry is asked for. */
  enum Resource {
    REPOSITORY("repositoryName"),
    REGISTRY("registryId"),
    ARN("resourceArn"),
    TAG("imageTag"),
    DIGEST("imageDigest"),
    CACHE_RULE("ecrRepositoryPrefix"),
    TEMPLATE("prefix");

    private final String member;

    Resource(String member) {
      this.member = member;
    }

    /** The member of a request that one of them is the value of. */
    public String member() {
      return member;
    }
  }
}
