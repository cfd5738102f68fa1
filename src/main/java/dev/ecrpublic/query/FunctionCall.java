package dev.ecrpublic.query;

import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;

/** A call: the arguments are evaluated first, so their failures come before an unknown name. */
final class FunctionCall extends PlainNode {
  private final String name;
  private final List<JmespathExpression> arguments;

  FunctionCall(String name, List<JmespathExpression> arguments) {
    this.name = name;
    this.arguments = arguments;
  }

  @Override
  Object value(ExpressionVisitor<Object> evaluator) {
    List<Object> values = new ArrayList<>(arguments.size());
    for (JmespathExpression argument : arguments) {
      values.add(argument.accept(evaluator));
    }
    return Functions.call(name, values);
  }
}
