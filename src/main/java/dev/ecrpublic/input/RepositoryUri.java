package dev.ecrpublic.input;

/** Repository names given as the address that Docker uses. */
public final class RepositoryUri {
  private static final String SCHEME = "https://";
  private static final String[] HOSTS = {"public.ecr.aws/", "ecr-public.aws.com/"};

  private RepositoryUri() {}

  /**
   * The name in {@code public.ecr.aws/alias/name[:tag][@digest]}, with or without {@code https://};
   * any other text as it is.
   */
  public static String repositoryName(String text) {
    int host = text.startsWith(SCHEME) ? SCHEME.length() : 0;
    for (String known : HOSTS) {
      if (text.startsWith(known, host)) {
        return afterAlias(text, host + known.length());
      }
    }
    return text;
  }

  private static String afterAlias(String text, int alias) {
    int slash = text.indexOf('/', alias);
    if (slash <= alias) {
      return text;
    }
    int end = text.indexOf('@', slash);
    end = end < 0 ? text.length() : end;
    int tag = text.indexOf(':', slash);
    end = tag < 0 ? end : Math.min(end, tag);
    String name = text.substring(slash + 1, end);
    return name.isEmpty() ? text : name;
  }
}
