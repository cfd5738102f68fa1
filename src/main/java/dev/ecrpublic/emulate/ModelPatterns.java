package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.rule.Grammar;

/** The patterns of the service model, checked by hand because they guard every request. */
public final class ModelPatterns {
  private ModelPatterns() {}

  /** Whether this is an {@code algorithm:hex} of the service model. */
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
      if (!isHex(c)) {
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
        && Grammar.isRepositoryName(alias);
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  private static boolean isLowerAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isLowerAlphanumeric(c) || c >= 'A' && c <= 'Z';
  }
}
