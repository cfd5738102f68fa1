package dev.ecrpublic.aws;

import java.util.Optional;

/**
 * The account that an access key id names. Since 2019 the sixteen characters after its prefix are
 * base32 of ten bytes: a set bit, forty bits of account number, and the rest.
 */
final class AccessKeyAccount {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;
  private static final int PREFIX = 4;
  private static final int DIGITS = 12;
  private static final long LARGEST = 999_999_999_999L;

  private AccessKeyAccount() {}

  /** The account's twelve digits; empty for ids of the older kind, which do not name one. */
  static Optional<String> of(String accessKeyId) {
    boolean known = accessKeyId.startsWith("AKIA") || accessKeyId.startsWith("ASIA");
    if (!known || accessKeyId.length() != LENGTH) {
      return Optional.empty();
    }
    long first = 0;
    for (int i = PREFIX; i < LENGTH; i++) {
      int five = ALPHABET.indexOf(accessKeyId.charAt(i));
      if (five < 0) {
        return Optional.empty();
      }
      if (i < PREFIX + 9) {
        first = first << 5 | five;
      }
    }
    // Nine characters are 45 bits: one that marks the kind, the account, and four of the rest.
    boolean marked = first >>> 44 == 1;
    long account = first >>> 4 & (1L << 40) - 1;
    if (!marked || account > LARGEST) {
      return Optional.empty();
    }
    String digits = Long.toString(account);
    return Optional.of("0".repeat(DIGITS - digits.length()) + digits);
  }
}
