package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Values;
import java.util.List;

/** Names that only the registry knows. */
@FunctionalInterface
public interface Lookup {
  /**
   * The names of one sort in the registry's order; {@code repository} is where tags and digests are
   * looked for, empty where the line names none.
   */
  List<String> names(Values.Resource resource, String repository);
}
