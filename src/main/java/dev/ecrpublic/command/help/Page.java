package dev.ecrpublic.command.help;

import java.util.List;

/**
 * A page of the manual, not yet laid out.
 *
 * @param name the page's name, such as {@code ecr-public-describe-images}
 * @param version the program and its version
 * @param sections the page's sections in order
 */
public record Page(String name, String version, List<Section> sections) {
  /**
   * A section.
   *
   * @param title in capitals
   * @param blocks what it holds
   */
  public record Section(String title, List<Block> blocks) {}
}
