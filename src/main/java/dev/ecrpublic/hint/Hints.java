package dev.ecrpublic.hint;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.util.Optional;

/** What to do next after a failure. */
public final class Hints {
  private Hints() {}

  /** One sentence or two without the word {@code hint}, empty where there is nothing to add. */
  public static Optional<String> of(Failure failure, Situation at) {
    return switch (failure) {
      case Failure.Service service -> ServiceHints.of(service, at);
      case Failure.Configuration configuration -> CredentialHints.of(configuration, at);
      case Failure.Internal internal -> about(internal, at);
      case Failure.UnknownOptions unknown -> about(unknown, at);
      case Failure.Usage usage ->
          about(usage, at)
              .or(() -> ValueHints.of(usage.getMessage(), at))
              .or(() -> usage.showsUsage() ? Optional.empty() : MorePages.of(usage.getMessage(), at));
    };
  }

  private static Optional<String> about(Failure failure, Situation at) {
    return switch (failure.problem()) {
      case Problem.Unsaid nothing -> Optional.empty();
      case Problem.NotAChoice word -> ChoiceHints.of(word, at.program());
      case Problem.MissingOptions words -> OptionHints.of(words, at);
      case Problem.NoSuchProfile named -> Optional.of(CredentialHints.of(named, at));
      case Problem.LoggedOut login ->
          Optional.of("log in with \"" + login.command() + at.sameProfile() + "\".");
      case Problem.NoReply reply -> Optional.of(ConnectionHints.of(reply, at));
    };
  }
}
