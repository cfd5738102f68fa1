package dev.ecrpublic.query.syntax;

/**
 * One token of an expression.
 *
 * @param type the kind of token
 * @param value the text of identifiers and signs, the plain value of literals and numbers
 * @param start the index of its first UTF-16 unit in the expression
 */
public record Token(TokenType type, Object value, int start) {}
