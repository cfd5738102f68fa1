package dev.ecrpublic.input;

import java.util.Optional;

/**
 * A repository named by the address that Docker uses, {@code
 * public.ecr.aws/alias/name[:tag][@digest]}, with or without {@code https://}.
 *
 * @param alias the registry's alias
 * @param name the repository's name
 * @param image what follows the name, a tag or digest with its sign; empty for none
 */
public record RepositoryUri(String alias, String name, String image) {
  private static final String SCHEME = "https://";
  private static final String[] HOSTS = {"public.ecr.aws/", "ecr-public.aws.com/"};

  /** What an address names; nothing for any other text. */
  public static Optional<RepositoryUri> of(String text) {
    int host = text.startsWith(SCHEME) ? SCHEME.length() : 0;
    for (String known : HOSTS) {
      if (text.startsWith(known, host)) {
        return afterHost(text, host + known.length());
      }
    }
    return Optional.empty();
  }

  /** The repository's name in an address; any other text as it is. */
  public static String repositoryName(String text) {
    return of(text).map(RepositoryUri::name).orElse(text);
  }

  private static Optional<RepositoryUri> afterHost(String text, int alias) {
    int slash = text.indexOf('/', alias);
    if (slash <= alias) {
      return Optional.empty();
    }
    int end = text.indexOf('@', slash);
    end = end < 0 ? text.length() : end;
    int tag = text.indexOf(':', slash);
    end = tag < 0 ? end : Math.min(end, tag);
    String name = text.substring(slash + 1, end);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new RepositoryUri(text.substring(alias, slash), name, text.substring(end)));
  }
}
