/**
 * The tokens of a JMESPath expression and the texts of its errors.
 *
 * <p>For {@code query} and whoever tells about a bad expression. Begin with {@code Lexer}.
 */
package dev.ecrpublic.query.syntax;
