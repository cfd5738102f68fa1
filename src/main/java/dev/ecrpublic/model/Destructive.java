package dev.ecrpublic.model;

import java.util.List;

/** Tells the names of commands that take something away, which are never offered by the way. */
public final class Destructive {
  private static final List<String> VERBS = List.of("delete", "untag", "reset", "prune");

  private Destructive() {}

  /** Whether a command of that name takes something away. */
  public static boolean is(String command) {
    return !verb(command).isEmpty();
  }

  /** The part of the name that says so, empty where there is none. */
  public static String verb(String command) {
    for (String part : command.split("-")) {
      if (VERBS.contains(part)) {
        return part;
      }
    }
    return "";
  }
}
