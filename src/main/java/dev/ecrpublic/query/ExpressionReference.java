package dev.ecrpublic.query;

import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.evaluation.Evaluator;

/** An expression handed to a function unevaluated, {@code &size}; as a value it is itself. */
public final class ExpressionReference extends PlainNode {
  private final JmespathExpression expression;

  ExpressionReference(JmespathExpression expression) {
    this.expression = expression;
  }

  /** The value of the expression for the given data. */
  Object of(Object plain) {
    return new Evaluator<>(plain, PlainRuntime.INSTANCE).visit(expression);
  }

  @Override
  Object value(ExpressionVisitor<Object> evaluator) {
    return this;
  }

  @Override
  public String toString() {
    return "<jmespath.visitor._Expression object>";
  }
}
