package dev.ecrpublic.model;

import java.util.List;
import java.util.Optional;

/**
 * One member of an operation's input or output, as the service model describes it.
 *
 * @param name the member's name on the wire, or for a list's element the name of its shape
 * @param kind the member's type
 * @param required whether a request without it is refused before it is sent
 * @param min the least length in code points (string) or elements (list), or the least value
 *     (number)
 * @param members the members of a structure in model order, the one element of a list, or key and
 *     value of a map
 * @param values the values that the model names for a string, in its order; empty for any text
 */
public record Parameter(
    String name,
    Kind kind,
    boolean required,
    long min,
    List<Parameter> members,
    List<String> values) {

  /** A member for which the model names no values. */
  public Parameter(String name, Kind kind, boolean required, long min, List<Parameter> members) {
    this(name, kind, required, min, members, List.of());
  }

  /** The option that sets this member, without dashes. */
  public String flag() {
    return Names.kebab(name);
  }

  /** What a list holds. */
  public Parameter element() {
    return members.getFirst();
  }

  /** What a map holds under its keys. */
  public Parameter value() {
    return members.getLast();
  }

  /** The structure's member of that wire name, if it has one. */
  public Optional<Parameter> member(String wireName) {
    return members.stream().filter(m -> m.name.equals(wireName)).findFirst();
  }
}
