package dev.ecrpublic.oci.reference;

import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Grammar;
import java.util.Optional;

/**
 * The name of a repository or of an image in it: {@code NAME[:TAG|@DIGEST]} in one's own registry,
 * or {@code HOST[:PORT]/PATH[:TAG|@DIGEST]} in any.
 *
 * @param host the registry, empty for one's own
 * @param repository the repository's name, as the registry's interface has it
 * @param tag the tag, if one is named
 * @param digest the digest, if one is named
 */
public record ImageReference(
    Optional<RegistryHost> host, String repository, Optional<String> tag, Optional<String> digest) {
  private static final int LONGEST_PATH = 255;
  private static final String DOCKER_HUB = "docker.io";

  /** Reads a reference; fails for everything that is not spelled like one. */
  public static ImageReference parse(String text) {
    int at = text.indexOf('@');
    Optional<String> digest =
        at < 0 ? Optional.empty() : Optional.of(digest(text, text.substring(at + 1)));
    String name = at < 0 ? text : text.substring(0, at);
    int slash = name.indexOf('/');
    Optional<RegistryHost> host =
        beginsWithHost(name) ? Optional.of(host(text, name.substring(0, slash))) : Optional.empty();
    String path = host.isPresent() ? name.substring(slash + 1) : name;
    int colon = path.lastIndexOf(':');
    Optional<String> tag =
        colon < 0 ? Optional.empty() : Optional.of(tag(text, path.substring(colon + 1)));
    if (tag.isPresent() && digest.isPresent()) {
      throw refusal(text, "names a tag and a digest: leave out one of the two");
    }
    String repository = repository(text, colon < 0 ? path : path.substring(0, colon), host);
    return new ImageReference(host, repository, tag, digest);
  }

  /** Whether a name begins with a registry, and not with the name of a repository in one's own. */
  public static boolean beginsWithHost(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && isHost(name.substring(0, slash));
  }

  /** What names the image in its repository: the digest, or the tag, or else {@code latest}. */
  public String tagOrDigest() {
    return digest.or(() -> tag).orElse("latest");
  }

  /** Whether an image is named, and not the repository alone. */
  public boolean namesImage() {
    return tag.isPresent() || digest.isPresent();
  }

  /** The same repository with that tag. */
  public ImageReference withTag(String other) {
    return new ImageReference(host, repository, Optional.of(tag(other, other)), Optional.empty());
  }

  /** The same repository with that digest. */
  public ImageReference withDigest(String other) {
    return new ImageReference(
        host, repository, Optional.empty(), Optional.of(digest(other, other)));
  }

  /** The repository alone, with its registry. */
  public String repositoryName() {
    return host.map(found -> found.name() + "/").orElse("") + repository;
  }

  @Override
  public String toString() {
    return repositoryName()
        + tag.map(name -> ":" + name).orElse("")
        + digest.map(name -> "@" + name).orElse("");
  }

  /** The first part of a name is a registry where it has a dot or a port, as in docker. */
  private static boolean isHost(String part) {
    return part.indexOf('.') >= 0 || part.indexOf(':') >= 0 || part.equals("localhost");
  }

  private static RegistryHost host(String text, String part) {
    return RegistryHost.of(part)
        .filter(host -> part.indexOf('?') < 0 && part.indexOf('#') < 0)
        .orElseThrow(() -> refusal(text, "has no host name before its first slash"));
  }

  private static String repository(String text, String path, Optional<RegistryHost> host) {
    boolean hub = host.isPresent() && host.get().name().equals(DOCKER_HUB);
    String whole = hub && path.indexOf('/') < 0 ? "library/" + path : path;
    if (whole.length() > LONGEST_PATH || !isPath(whole)) {
      throw refusal(
          text,
          "has no repository name: lower-case letters and digits, with single . _ - / between");
    }
    return whole;
  }

  /** Other registries allow more than one separator between two words, though never dots alone. */
  private static boolean isPath(String path) {
    if (Grammar.isRepositoryName(path)) {
      return true;
    }
    for (String part : path.split("/", -1)) {
      if (!isPathPart(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPathPart(String part) {
    if (part.isEmpty() || !isWord(part.charAt(0)) || !isWord(part.charAt(part.length() - 1))) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean dots = c == '.' && part.charAt(i + 1) == '.';
      if (dots || !isWord(c) && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static String tag(String text, String tag) {
    if (!Grammar.isDistributionTag(tag)) {
      throw refusal(
          text,
          "has no tag behind its colon: up to 128 letters, digits, and . _ - but not at the start");
    }
    return tag;
  }

  private static String digest(String text, String digest) {
    if (!Digests.isSupported(digest)) {
      throw refusal(text, "has no digest: sha256: and 64 hexadecimal digits, in lower case");
    }
    return digest;
  }

  private static Failure refusal(String text, String problem) {
    return Failure.Usage.parameter("The reference '" + text + "' " + problem + ".");
  }
}
