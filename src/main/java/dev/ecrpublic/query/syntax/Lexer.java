package dev.ecrpublic.query.syntax;

import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import dev.ecrpublic.text.PythonInt;
import dev.ecrpublic.text.PythonSpace;
import java.util.ArrayList;
import java.util.List;

/** Splits an expression into tokens, with the token rules and error texts of jmespath.py 1.0.1. */
public final class Lexer {
  private final String expression;
  private final SyntaxErrors errors;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String expression, SyntaxErrors errors) {
    this.expression = expression;
    this.errors = errors;
  }

  /** All tokens of the expression, the last one being {@link TokenType#EOF}. */
  public static List<Token> tokenize(String expression, SyntaxErrors errors) {
    Lexer lexer = new Lexer(expression, errors);
    while (lexer.position < expression.length()) {
      lexer.next(expression.charAt(lexer.position));
    }
    lexer.add(TokenType.EOF, "", lexer.position);
    return lexer.tokens;
  }

  private void next(char c) {
    switch (c) {
      case ' ', '\t', '\n', '\r' -> position++;
      case '.' -> sign(TokenType.DOT, ".");
      case '*' -> sign(TokenType.STAR, "*");
      case ']' -> sign(TokenType.RBRACKET, "]");
      case ',' -> sign(TokenType.COMMA, ",");
      case ':' -> sign(TokenType.COLON, ":");
      case '@' -> sign(TokenType.CURRENT, "@");
      case '(' -> sign(TokenType.LPAREN, "(");
      case ')' -> sign(TokenType.RPAREN, ")");
      case '{' -> sign(TokenType.LBRACE, "{");
      case '}' -> sign(TokenType.RBRACE, "}");
      case '[' -> openingBracket();
      case '|' -> pair('|', TokenType.OR, "||", TokenType.PIPE, "|");
      case '&' -> pair('&', TokenType.AND, "&&", TokenType.EXPREF, "&");
      case '<' -> pair('=', TokenType.LTE, "<=", TokenType.LT, "<");
      case '>' -> pair('=', TokenType.GTE, ">=", TokenType.GT, ">");
      case '!' -> pair('=', TokenType.NE, "!=", TokenType.NOT, "!");
      case '=' -> equality();
      case '"' -> quotedIdentifier();
      case '\'' -> rawString();
      case '`' -> literal();
      case '-' -> number();
      default -> word(c);
    }
  }

  private void word(char c) {
    if (isDigit(c)) {
      number();
      return;
    }
    if (!isIdentifierStart(c)) {
      String unknown = Character.toString(expression.codePointAt(position));
      throw errors.lexical("Unknown token " + unknown, position);
    }
    int start = position++;
    while (position < expression.length() && isIdentifierPart(expression.charAt(position))) {
      position++;
    }
    add(TokenType.UNQUOTED_IDENTIFIER, expression.substring(start, position), start);
  }

  private void number() {
    int start = position++;
    while (position < expression.length() && isDigit(expression.charAt(position))) {
      position++;
    }
    if (position == start + 1 && expression.charAt(start) == '-') {
      throw errors.lexical("Unknown token '-'", start);
    }
    int digits = position - start - (expression.charAt(start) == '-' ? 1 : 0);
    if (digits > PythonInt.MAX_DIGITS) {
      throw SyntaxErrors.tooManyDigits(digits);
    }
    add(TokenType.NUMBER, PythonInt.number(expression.substring(start, position)), start);
  }

  private void openingBracket() {
    if (follows(']')) {
      sign(TokenType.FLATTEN, "[]");
    } else if (follows('?')) {
      sign(TokenType.FILTER, "[?");
    } else {
      sign(TokenType.LBRACKET, "[");
    }
  }

  private void equality() {
    if (!follows('=')) {
      throw errors.lexical("Unknown token '='", position);
    }
    sign(TokenType.EQ, "==");
  }

  private void pair(char second, TokenType both, String bothText, TokenType one, String oneText) {
    if (follows(second)) {
      sign(both, bothText);
    } else {
      sign(one, oneText);
    }
  }

  private void quotedIdentifier() {
    int start = position;
    delimited('"');
    try {
      Object name = JsonReader.parse(expression.substring(start, position));
      add(TokenType.QUOTED_IDENTIFIER, name, start);
    } catch (BadJson malformed) {
      throw errors.lexical(malformed.reason(), start);
    }
  }

  private void rawString() {
    int start = position;
    String content = delimited('\'');
    add(TokenType.LITERAL, content.replace("\\'", "'"), start);
  }

  private void literal() {
    int start = position;
    String content = delimited('`').replace("\\`", "`");
    add(TokenType.LITERAL, literalValue(content, start), start);
  }

  // What is not JSON is taken as the inside of a JSON string: `foo` is "foo".
  private Object literalValue(String content, int start) {
    try {
      return JsonReader.parse(content);
    } catch (BadJson notJson) {
      if (notJson.tooDeep()) {
        throw SyntaxErrors.tooDeep();
      }
      try {
        String quoted = "\"".concat(PythonSpace.stripLeading(content)).concat("\"");
        return JsonReader.parse(quoted);
      } catch (BadJson notEvenText) {
        throw errors.lexical("Bad token " + content, start);
      }
    }
  }

  /** Moves behind the closing delimiter and gives what is before it; a backslash protects. */
  private String delimited(char delimiter) {
    int start = position++;
    while (position < expression.length()) {
      char c = expression.charAt(position);
      if (c == delimiter) {
        return expression.substring(start + 1, position++);
      }
      position += c == '\\' ? 2 : 1;
    }
    throw errors.lexical("Unclosed " + delimiter + " delimiter", start);
  }

  private void sign(TokenType type, String text) {
    add(type, text, position);
    position += text.length();
  }

  private void add(TokenType type, Object value, int start) {
    tokens.add(new Token(type, value, start));
  }

  private boolean follows(char second) {
    return position + 1 < expression.length() && expression.charAt(position + 1) == second;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdentifierStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isIdentifierPart(char c) {
    return isIdentifierStart(c) || isDigit(c);
  }
}
