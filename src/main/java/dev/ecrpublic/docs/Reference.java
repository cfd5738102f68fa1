package dev.ecrpublic.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a manual page tells of the surroundings. What belongs to one command alone stands under its
 * name, what belongs to the program under the program's own.
 *
 * @param exitCodes exit codes with their meaning; the program's hold for every command
 * @param environment environment variables, those of one meaning joined by commas, with that
 * @param files files and directories with what they hold
 * @param seeAlso other manual pages, such as {@code docker(1)}
 */
public record Reference(
    Map<String, Map<String, String>> exitCodes,
    Map<String, String> environment,
    Map<String, Map<String, String>> files,
    Map<String, List<String>> seeAlso) {

  /** Nothing to tell. */
  public static Reference none() {
    return new Reference(Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** A command's exit codes with those of every command, the smallest first. */
  public Map<String, String> exitCodes(String program, String command) {
    Map<String, String> out = new TreeMap<>(Comparator.comparing(Integer::valueOf));
    out.putAll(exitCodes.getOrDefault(program, Map.of()));
    out.putAll(exitCodes.getOrDefault(command, Map.of()));
    return out;
  }
}
