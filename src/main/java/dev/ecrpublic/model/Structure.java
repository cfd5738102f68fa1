package dev.ecrpublic.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/** The input or the output of an operation, described when it is first asked for, and then once. */
final class Structure {
  private final Supplier<? extends SdkPojo> empty;
  private final Facts facts;
  private final Set<String> required;
  private final Map<String, Long> minimums;
  private volatile List<Parameter> members;

  private Structure(
      Supplier<? extends SdkPojo> empty,
      Facts facts,
      Set<String> required,
      Map<String, Long> minimums) {
    this.empty = empty;
    this.facts = facts;
    this.required = required;
    this.minimums = minimums;
  }

  /** A structure of which an empty one can be made. */
  static Structure of(Supplier<? extends SdkPojo> empty, Facts facts) {
    return new Structure(empty, facts, Set.of(), Map.of());
  }

  /** The same, which must have those members too. */
  Structure requiring(String... names) {
    Set<String> more = new HashSet<>(required);
    more.addAll(List.of(names));
    return new Structure(empty, facts, more, minimums);
  }

  /** The same with a minimum of its own for a member. */
  Structure min(String member, long min) {
    Map<String, Long> more = new HashMap<>(minimums);
    more.put(member, min);
    return new Structure(empty, facts, required, more);
  }

  /** The members in model order. */
  List<Parameter> members() {
    List<Parameter> known = members;
    if (known == null) {
      known = List.copyOf(described());
      members = known;
    }
    return known;
  }

  private List<Parameter> described() {
    List<Parameter> out = new ArrayList<>(Shapes.parameters(empty.get(), facts));
    out.replaceAll(
        p ->
            required.contains(p.name()) || minimums.containsKey(p.name())
                ? new Parameter(
                    p.name(),
                    p.kind(),
                    p.required() || required.contains(p.name()),
                    minimums.getOrDefault(p.name(), p.min()),
                    p.members(),
                    p.values())
                : p);
    return out;
  }
}
