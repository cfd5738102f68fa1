package dev.ecrpublic.oci.reference;

/**
 * A pattern of tags: {@code *} stands for any text and {@code ?} for any character. Every character
 * of a tag is looked at once for each star at most, whatever the pattern.
 *
 * @param text the pattern
 */
public record TagPattern(String text) {

  /** Whether a tag is of this pattern. */
  public boolean matches(String tag) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (at < tag.length()) {
      char wanted = in < text.length() ? text.charAt(in) : 0;
      if (wanted == '*') {
        star = in++;
        retry = at;
      } else if (in < text.length() && (wanted == '?' || wanted == tag.charAt(at))) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (in < text.length() && text.charAt(in) == '*') {
      in++;
    }
    return in == text.length();
  }
}
