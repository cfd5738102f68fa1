package dev.ecrpublic.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Orders strings by code point; {@link String#compareTo} puts U+FFFD after an emoji. */
public enum CodePointOrder implements Comparator<String> {
  BY_CODE_POINT;

  /** The strings in ascending order. */
  public static String[] sorted(Collection<?> strings) {
    String[] sorted = new String[strings.size()];
    int i = 0;
    for (Object string : strings) {
      sorted[i++] = (String) string;
    }
    Arrays.sort(sorted, BY_CODE_POINT);
    return sorted;
  }

  @Override
  public int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return rank(x) - rank(y);
      }
    }
    return a.length() - b.length();
  }

  // Surrogates stand for code points above every other unit.
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MIN_SUPPLEMENTARY_CODE_POINT : unit;
  }
}
