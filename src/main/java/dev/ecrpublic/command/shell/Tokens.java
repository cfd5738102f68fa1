package dev.ecrpublic.command.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A line taken apart as sh does: quotes, backslashes, {@code |}, {@code >}, {@code >>} and {@code
 * #}; nothing is expanded.
 *
 * @param all its parts in order
 * @param open the quote or backslash at whose end more is expected, 0 where the line is complete
 */
public record Tokens(List<ShellToken> all, char open) {
  private static final String FOREIGN = ";&<";

  /** The parts of a line. */
  public static Tokens of(String line) {
    return new Reading(line).read();
  }

  /** Whether another line belongs to this one. */
  boolean incomplete() {
    return open != 0;
  }

  /** The words up to the first sign. */
  List<String> words() {
    List<String> out = new ArrayList<>();
    for (ShellToken token : all) {
      if (token.kind() != ShellToken.Kind.WORD) {
        return out;
      }
      out.add(token.text());
    }
    return out;
  }

  /** One pass over a line. */
  private static final class Reading {
    private final String line;
    private final List<ShellToken> found = new ArrayList<>();
    private int at;
    private char quote;
    private int variable;

    Reading(String line) {
      this.line = line;
    }

    Tokens read() {
      char open = 0;
      while (open == 0 && skipBlanks()) {
        char c = line.charAt(at);
        if (c == '#') {
          comment();
        } else if (c == '|' && next() != '|') {
          rest();
        } else if (c == '>') {
          boolean append = next() == '>';
          sign(append ? ShellToken.Kind.APPEND : ShellToken.Kind.INTO, append ? 2 : 1);
        } else if (c == '|' || FOREIGN.indexOf(c) >= 0) {
          sign(ShellToken.Kind.FOREIGN, next() == c ? 2 : 1);
        } else {
          open = word();
        }
      }
      return new Tokens(List.copyOf(found), open);
    }

    private boolean skipBlanks() {
      while (at < line.length() && blank(line.charAt(at))) {
        at++;
      }
      return at < line.length();
    }

    private char next() {
      return at + 1 < line.length() ? line.charAt(at + 1) : 0;
    }

    private void sign(ShellToken.Kind kind, int length) {
      found.add(new ShellToken(kind, line.substring(at, at + length), at, at + length));
      at += length;
    }

    private void comment() {
      int end = line.indexOf('\n', at);
      int until = end < 0 ? line.length() : end;
      found.add(new ShellToken(ShellToken.Kind.COMMENT, line.substring(at + 1, until), at, until));
      at = until;
    }

    private void rest() {
      String text = line.substring(at + 1).strip();
      found.add(new ShellToken(ShellToken.Kind.PIPE, text, at, line.length()));
      at = line.length();
    }

    /** Reads a word and returns what is still open at the end of the line. */
    private char word() {
      int start = at;
      StringBuilder text = new StringBuilder();
      boolean quoted = false;
      quote = 0;
      variable = -1;
      while (at < line.length() && (quote != 0 || !ends(line.charAt(at)))) {
        char c = line.charAt(at);
        if (c == '\\' && quote != '\'') {
          if (at + 1 == line.length()) {
            at++;
            found.add(new ShellToken(ShellToken.Kind.WORD, text.toString(), start, at));
            return c;
          }
          escaped(text);
        } else if (c == quote || quote == 0 && (c == '\'' || c == '"')) {
          quote = quote == 0 ? c : 0;
          quoted = true;
        } else {
          variable = quote != '\'' && expanded(c) ? at : variable;
          text.append(c);
        }
        at++;
      }
      if (quoted || at > start && !text.isEmpty()) {
        found.add(word(text, start));
      }
      return quote;
    }

    /** A word that sh would put something else into is not taken for what it says. */
    private ShellToken word(StringBuilder text, int start) {
      return variable >= 0
          ? new ShellToken(ShellToken.Kind.FOREIGN, "$", start, at)
          : new ShellToken(ShellToken.Kind.WORD, text.toString(), start, at);
    }

    private boolean expanded(char c) {
      char next = next();
      return c == '$' && (Character.isLetter(next) || next == '_' || next == '{' || next == '(');
    }

    private void escaped(StringBuilder text) {
      at++;
      char c = line.charAt(at);
      if (c == '\n') {
        return;
      }
      // Within double quotes a backslash stands for itself before most characters.
      if (quote == '"' && "\"\\$`".indexOf(c) < 0) {
        text.append('\\');
      }
      text.append(c);
    }

    private static boolean ends(char c) {
      return blank(c) || c == '|' || c == '>' || FOREIGN.indexOf(c) >= 0;
    }

    private static boolean blank(char c) {
      return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
  }
}
