package dev.ecrpublic.registry.rule;

/** How names, tags and ids are spelled, checked by hand because that guards every request. */
public final class Grammar {
  /** Names of a public registry longer than this are refused. */
  public static final int LONGEST_REPOSITORY_NAME = 205;

  /** No repository's name is longer: it is the name of a directory, too. */
  public static final int LONGEST_NAME = 255;

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

  /** Whether a repository may have this name. */
  public static boolean isRepositoryNameOfLength(String name) {
    return name.length() >= 2 && name.length() <= LONGEST_REPOSITORY_NAME && isRepositoryName(name);
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
