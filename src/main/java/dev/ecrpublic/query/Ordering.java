package dev.ecrpublic.query;

import dev.ecrpublic.query.syntax.TokenType;
import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;

/** A comparison by order: numbers with numbers, strings with strings; null for other types. */
final class Ordering extends PlainNode {
  private final TokenType operator;
  private final JmespathExpression left;
  private final JmespathExpression right;

  Ordering(TokenType operator, JmespathExpression left, JmespathExpression right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  Object value(ExpressionVisitor<Object> evaluator) {
    Object a = left.accept(evaluator);
    Object b = right.accept(evaluator);
    if (!isComparable(a) || !isComparable(b)) {
      return null;
    }
    return PythonOrder.holds(a, operator, b);
  }

  private static boolean isComparable(Object value) {
    return value instanceof Number || value instanceof String;
  }
}
