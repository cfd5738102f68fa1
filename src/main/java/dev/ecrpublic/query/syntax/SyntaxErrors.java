package dev.ecrpublic.query.syntax;

import dev.ecrpublic.text.PythonText;
import java.util.Locale;

/**
 * The texts of compile errors, each with the expression and a mark below the place; columns count
 * code points.
 */
public final class SyntaxErrors {
  private final String expression;

  /** The errors of that expression. */
  public SyntaxErrors(String expression) {
    this.expression = expression;
  }

  /** There is no expression. */
  public static BadQuery empty() {
    return new BadQuery("Invalid JMESPath expression: cannot be empty.");
  }

  /** An expression that is nested too deeply to be read. */
  public static BadQuery tooDeep() {
    return new BadQuery("the expression is nested too deeply; use fewer levels.");
  }

  static BadQuery tooManyDigits(int digits) {
    return new BadQuery(
        "Exceeds the limit (4300 digits) for integer string conversion: value has "
            + digits
            + " digits; use sys.set_int_max_str_digits() to increase the limit");
  }

  /** Characters that make no token. */
  BadQuery lexical(String problem, int start) {
    return new BadQuery(
        "Bad jmespath expression: "
            + problem
            + ":\n"
            + expression
            + "\n"
            + " ".repeat(column(start))
            + "^");
  }

  /** An expression that ends too early. */
  public BadQuery incomplete() {
    return new BadQuery(
        "Invalid jmespath expression: Incomplete expression:\n" + quoted(expression.length()));
  }

  /** A token in the wrong place. */
  public BadQuery unexpected(String problem, Token token) {
    return unexpected(problem, token, token.start());
  }

  /** A token in the wrong place, reported at another place. */
  public BadQuery unexpected(String problem, Token token, int start) {
    return new BadQuery(
        problem
            + ": Parse error at column "
            + column(start)
            + ", token \""
            + PythonText.str(token.value())
            + "\" ("
            + token.type().label.toUpperCase(Locale.ROOT)
            + "), for expression:\n"
            + quoted(start));
  }

  private String quoted(int start) {
    return "\"" + expression + "\"\n" + " ".repeat(column(start) + 1) + "^";
  }

  private int column(int start) {
    return expression.codePointCount(0, start);
  }
}
