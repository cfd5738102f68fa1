package dev.ecrpublic.query;

import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.ast.CurrentExpression;

/**
 * A node that evaluates itself over plain values, for the places where jmespath.py differs from the
 * library's own nodes.
 */
abstract class PlainNode extends JmespathExpression {
  private static final CurrentExpression CURRENT = new CurrentExpression();

  PlainNode() {
    super(1, 1);
  }

  /** The value of this node; the evaluator gives the values of other nodes on the same data. */
  abstract Object value(ExpressionVisitor<Object> evaluator);

  static Object current(ExpressionVisitor<Object> evaluator) {
    return evaluator.visitCurrentNode(CURRENT);
  }

  // Queries are evaluated over Object alone, so T is Object here.
  @Override
  @SuppressWarnings("unchecked")
  public final <T> T accept(ExpressionVisitor<T> visitor) {
    return (T) value((ExpressionVisitor<Object>) visitor);
  }
}
