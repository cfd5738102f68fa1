package dev.ecrpublic.query;

import java.util.ArrayList;
import java.util.Map;
import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;

/**
 * The values of an object, nulls included, and null for everything else: the left side of {@code
 * .*}.
 */
final class ObjectValues extends PlainNode {
  private final JmespathExpression object;

  ObjectValues(JmespathExpression object) {
    this.object = object;
  }

  @Override
  Object value(ExpressionVisitor<Object> evaluator) {
    return object.accept(evaluator) instanceof Map<?, ?> map
        ? new ArrayList<Object>(map.values())
        : null;
  }
}
