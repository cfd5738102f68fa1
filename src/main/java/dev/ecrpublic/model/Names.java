package dev.ecrpublic.model;

import java.util.Locale;

/**
 * The spellings of one name: {@code createRepository}, {@code create-repository}, {@code
 * CreateRepository}.
 */
public final class Names {
  private Names() {}

  /**
   * The command-line spelling of a member or operation name: {@code layerPartBlob} gives {@code
   * layer-part-blob}.
   */
  public static String kebab(String camel) {
    StringBuilder out = new StringBuilder(camel.length() + 4);
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        out.append('-');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  /** The service's spelling of a command: {@code describe-images} gives {@code DescribeImages}. */
  public static String pascal(String kebab) {
    StringBuilder out = new StringBuilder(kebab.length());
    for (String part : kebab.split("-")) {
      out.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return out.toString();
  }

  /** The name of what a list holds: {@code imageTags} gives {@code ImageTag}. */
  public static String singular(String list) {
    String one = list.endsWith("s") ? list.substring(0, list.length() - 1) : list;
    one = one.endsWith("xe") ? one.substring(0, one.length() - 1) : one;
    return Character.toUpperCase(one.charAt(0)) + one.substring(1);
  }
}
