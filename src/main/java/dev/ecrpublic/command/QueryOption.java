package dev.ecrpublic.command;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.query.syntax.BadQuery;

/** The expression of {@code --query}. */
public final class QueryOption {
  private QueryOption() {}

  /** The compiled expression; fails for one that breaks the grammar. */
  public static Query compiled(String expression) {
    try {
      return Query.compile(expression);
    } catch (BadQuery e) {
      throw Failure.Usage.parameter("Bad value for --query " + expression + ": " + e.getMessage());
    }
  }
}
