package dev.ecrpublic.serve.distribution;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Actions on a repository, as {@code repository:NAME:pull,push}.
 *
 * @param repository the name without the registry's alias
 * @param actions what may be done
 * @see <a href="https://distribution.github.io/distribution/spec/auth/scope/">scopes</a>
 */
record Scope(String repository, Set<Action> actions) {
  private static final String TYPE = "repository:";

  /** What can be done with a repository. */
  enum Action {
    PULL,
    PUSH,
    DELETE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The scope of these actions. */
  static Scope of(String repository, Action... actions) {
    return new Scope(repository, Set.copyOf(List.of(actions)));
  }

  /** Reads a scope; empty for one of another kind or without an action that is known. */
  static Optional<Scope> parse(String text) {
    int colon = text.lastIndexOf(':');
    if (!text.startsWith(TYPE) || colon < TYPE.length()) {
      return Optional.empty();
    }
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String word : text.substring(colon + 1).split(",")) {
      if (word.equals("*")) {
        actions.addAll(EnumSet.allOf(Action.class));
      }
      for (Action action : Action.values()) {
        if (word.equals(action.word())) {
          actions.add(action);
        }
      }
    }
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scope(text.substring(TYPE.length(), colon), actions));
  }

  /** The same of that repository. */
  Scope withRepository(String name) {
    return new Scope(name, actions);
  }

  /** The same as far as only reading goes; empty where nothing is left. */
  Optional<Scope> onlyPull() {
    return actions.contains(Action.PULL)
        ? Optional.of(of(repository, Action.PULL))
        : Optional.empty();
  }

  /** Whether everything in another scope is in this one; who may push may delete, too. */
  boolean covers(Scope other) {
    for (Action action : other.actions()) {
      boolean isAllowed =
          actions.contains(action) || action == Action.DELETE && actions.contains(Action.PUSH);
      if (!isAllowed) {
        return false;
      }
    }
    return repository.equals(other.repository());
  }

  /** As clients spell it. */
  String text() {
    StringBuilder text = new StringBuilder(TYPE).append(repository);
    char separator = ':';
    for (Action action : Action.values()) {
      if (actions.contains(action)) {
        text.append(separator).append(action.word());
        separator = ',';
      }
    }
    return text.toString();
  }
}
