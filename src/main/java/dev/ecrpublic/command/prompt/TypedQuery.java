package dev.ecrpublic.command.prompt;

import dev.ecrpublic.query.Query;
import dev.ecrpublic.query.syntax.BadQuery;
import java.util.Optional;

/** A {@code --query} that is still being typed. */
final class TypedQuery {
  private static final String OPENING = "[({";
  private static final String CLOSING = "])}";
  private static final String QUOTES = "'\"`";

  /** What asks for something behind it. */
  private static final String EXPECTING = ".|&!=<>,:@";

  private TypedQuery() {}

  /**
   * The query as it stands; of one that is not finished its longest beginning that means something,
   * nothing where there is none. A sample has one item in each list, which every number picks.
   *
   * @throws BadQuery if no end of it could make it right
   */
  static Optional<Query> compile(String typed) {
    String text = typed.replaceAll("\\[\\d+]", "[0]");
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Query.compile(text));
    } catch (BadQuery wrong) {
      if (!unfinished(text)) {
        throw wrong;
      }
      return beginning(text);
    }
  }

  private static Optional<Query> beginning(String text) {
    for (int end = text.length() - 1; end > 0; end--) {
      try {
        return Optional.of(Query.compile(text.substring(0, end)));
      } catch (BadQuery notYet) {
        // A shorter beginning may do.
      }
    }
    return Optional.empty();
  }

  /** Whether a quote or a bracket is open, or the end asks for more. */
  private static boolean unfinished(String text) {
    char quote = 0;
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (QUOTES.indexOf(c) >= 0) {
        quote = c;
      } else if (OPENING.indexOf(c) >= 0) {
        open++;
      } else if (CLOSING.indexOf(c) >= 0) {
        open--;
      }
    }
    String end = text.stripTrailing();
    return quote != 0
        || open > 0
        || open == 0 && EXPECTING.indexOf(end.charAt(end.length() - 1)) >= 0;
  }
}
