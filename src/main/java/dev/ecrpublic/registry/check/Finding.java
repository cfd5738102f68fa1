package dev.ecrpublic.registry.check;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that is wrong in a registry.
 *
 * @param file the file or directory, seen from the registry's directory
 * @param problem what is wrong with it
 * @param remedy what a repair does about it or has done, else what the user can do
 * @param state how far that is
 */
public record Finding(String file, String problem, String remedy, State state) {

  /** How far a remedy is. */
  public enum State {
    /** The repair is done. */
    REPAIRED,
    /** A repair would do it. */
    REPAIRABLE,
    /** No repair can. */
    UNREPAIRABLE
  }

  /** The same, seen from a directory above. */
  public Finding below(String place) {
    return new Finding(place + file, problem, remedy, state);
  }

  /** The finding in one line. */
  public String line() {
    String what =
        switch (state) {
          case REPAIRED -> "; repaired: ";
          case REPAIRABLE -> "; --repair: ";
          case UNREPAIRABLE -> "; ";
        };
    return file + ": " + problem + what + remedy;
  }

  /** The finding as plain values. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("path", file);
    values.put("problem", problem);
    values.put("remedy", remedy);
    values.put("repaired", state == State.REPAIRED);
    return values;
  }
}
