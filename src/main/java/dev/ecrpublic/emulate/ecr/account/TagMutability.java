package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.RepositoryErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the tags of a repository may move, and which are excepted.
 *
 * @param word the word of the model, or null where nothing was said
 * @param filters patterns of the tags that are excepted
 */
public record TagMutability(String word, List<String> filters) {
  private static final String EXCLUDING = "_WITH_EXCLUSION";

  /** What a request says of it; InvalidParameterException where that cannot be. */
  public static TagMutability of(Members request) {
    String word = request.text(RepositorySettings.MUTABILITY);
    List<Members> given = request.structures(RepositorySettings.EXCLUSIONS);
    boolean excluding = word != null && word.endsWith(EXCLUDING);
    if (excluding && given.isEmpty()) {
      throw RepositoryErrors.invalidParameter(
          RepositorySettings.EXCLUSIONS, "must have a filter where the mutability is " + word);
    }
    if (!excluding && !given.isEmpty()) {
      throw RepositoryErrors.invalidParameter(
          RepositorySettings.EXCLUSIONS,
          "must only be given with IMMUTABLE_WITH_EXCLUSION or MUTABLE_WITH_EXCLUSION");
    }
    Constraints.size(RepositorySettings.EXCLUSIONS, given, 0, Quotas.MUTABILITY_FILTERS);
    List<String> filters = new ArrayList<>();
    for (Members filter : given) {
      filters.add(checked(filter.text("filter")));
    }
    return new TagMutability(word, filters);
  }

  private static String checked(String filter) {
    String parameter = RepositorySettings.EXCLUSIONS + ".filter";
    Constraints.length(parameter, filter, 1, 128);
    long wildcards = filter.chars().filter(c -> c == '*').count();
    if (!filter.matches("[0-9a-zA-Z._*-]+") || wildcards > Quotas.MUTABILITY_WILDCARDS) {
      throw RepositoryErrors.invalidParameter(
          parameter, "must be letters, digits, ._- and at most two *, not '" + filter + "'");
    }
    return filter;
  }

  /** The details of a repository where this holds. */
  public RepositoryDetails on(RepositoryDetails details) {
    return word == null
        ? details
        : details
            .with(RepositorySettings.MUTABILITY, word)
            .with(RepositorySettings.EXCLUSIONS, told());
  }

  /** The filters as they are told, null for none. */
  public Object told() {
    if (filters.isEmpty()) {
      return null;
    }
    List<Object> told = new ArrayList<>();
    for (String filter : filters) {
      told.add(Map.of("filterType", "WILDCARD", "filter", filter));
    }
    return told;
  }
}
