package dev.ecrpublic.registry.rule;

/** The patterns of the service model, checked by hand because they guard every request. */
public final class Grammar {
  /** Names longer than this are refused; it also keeps directory names below 255 bytes. */
  public static final int LONGEST_REPOSITORY_NAME = 205;

  private Grammar() {}

  /** Whether this is a repository name, apart from its length. */
  public static boolean isRepositoryName(String name) {
    boolean separated = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isLowerAlphanumeric(c)) {
        separated = false;
        continue;
      }
      if (separated || c != '.' && c != '_' && c != '-' && c != '/') {
        return false;
      }
      separated = true;
    }
    return !separated;
  }

  /** Whether this is an image tag, apart from its length. */
  public static boolean isImageTag(String tag) {
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return !tag.isEmpty();
  }

  /** Whether this is a tag of the distribution specification. */
  public static boolean isDistributionTag(String tag) {
    return isImageTag(tag) && tag.length() <= 128 && tag.charAt(0) != '-' && tag.charAt(0) != '.';
  }

  /** Whether this has the form {@code algorithm:hex} of the service model. */
  public static boolean isDigest(String digest) {
    int colon = digest.indexOf(':');
    if (colon < 1 || colon == digest.length() - 1) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = digest.charAt(i);
      if (!isAlphanumeric(c) && "-_+.".indexOf(c) < 0) {
        return false;
      }
    }
    for (int i = colon + 1; i < digest.length(); i++) {
      char c = digest.charAt(i);
      if (!isLowerHex(c) && (c < 'A' || c > 'F')) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a twelve digit account id. */
  public static boolean isAccountId(String id) {
    if (id == null || id.length() != 12) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a registry alias. */
  public static boolean isAlias(String alias) {
    return alias != null
        && alias.length() >= 2
        && alias.length() <= 50
        && alias.indexOf('/') < 0
        && alias.charAt(0) >= 'a'
        && alias.charAt(0) <= 'z'
        && isLowerAlphanumeric(alias.charAt(1))
        && isRepositoryName(alias);
  }

  /** Whether this is an upload id, a UUID. */
  public static boolean isUploadId(String id) {
    if (id.length() != 36) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isLowerHex(c) && (c < 'A' || c > 'F')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLowerHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  private static boolean isLowerAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isLowerAlphanumeric(c) || c >= 'A' && c <= 'Z';
  }
}
