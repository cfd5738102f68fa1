package dev.ecrpublic.query.syntax;

import java.util.List;

/** A place in the list of tokens; the last token is never passed. */
public final class TokenCursor {
  private final List<Token> tokens;
  private final SyntaxErrors errors;
  private int index;

  /** The place of the first token. */
  public TokenCursor(List<Token> tokens, SyntaxErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  /** The token at this place. */
  public Token current() {
    return tokens.get(index);
  }

  /** The kind of that token. */
  public TokenType type() {
    return tokens.get(index).type();
  }

  /** The type of the token so many places ahead of the current one, which is not the last. */
  public TokenType ahead(int places) {
    return tokens.get(index + places).type();
  }

  /** The token that many places before. */
  public Token back(int places) {
    return tokens.get(index - places);
  }

  /** Gives the current token and moves on, except from the end. */
  public Token advance() {
    Token token = tokens.get(index);
    if (token.type() != TokenType.EOF) {
      index++;
    }
    return token;
  }

  /** Moves on if the current token is of the type, and says whether it was. */
  public boolean skip(TokenType type) {
    if (type() != type) {
      return false;
    }
    index++;
    return true;
  }

  /** Moves behind a token of that kind; fails where another one stands. */
  public void expect(TokenType type) {
    if (!skip(type)) {
      throw notExpected(type.label);
    }
  }

  /** The error for a current token that is none of the expected. */
  public BadQuery notExpected(String expected) {
    Token token = current();
    return token.type() == TokenType.EOF
        ? errors.incomplete()
        : errors.unexpected("Expecting: " + expected + ", got: " + token.type().label, token);
  }
}
