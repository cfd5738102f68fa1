package dev.ecrpublic.query;

import dev.ecrpublic.query.syntax.BadQuery;
import dev.ecrpublic.query.syntax.SyntaxErrors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.evaluation.Evaluator;

/** A compiled JMESPath expression over plain values, in the dialect of jmespath.py 1.0.1. */
public final class Query {
  private final JmespathExpression expression;
  private final boolean mayYieldReferences;

  private Query(JmespathExpression expression, boolean mayYieldReferences) {
    this.expression = expression;
    this.mayYieldReferences = mayYieldReferences;
  }

  /**
   * Compiles an expression.
   *
   * @throws BadQuery if it is none; the message shows the place
   */
  public static Query compile(String expression) {
    try {
      Parser parser = Parser.of(expression);
      return new Query(parser.parse(), parser.mayYieldReferences());
    } catch (StackOverflowError deep) {
      throw SyntaxErrors.tooDeep();
    }
  }

  /**
   * The result for a plain value, which stays as it is; the result may share parts with it.
   *
   * @throws QueryFailure if a function does not accept what it gets, or does not exist
   */
  public Object apply(Object plainValue) {
    try {
      Object result = new Evaluator<>(plainValue, PlainRuntime.INSTANCE).visit(expression);
      if (mayYieldReferences && holdsReference(result)) {
        throw new QueryFailure("Encountered unrecognized type in JSON encoder.");
      }
      return result;
    } catch (StackOverflowError deep) {
      throw new QueryFailure("the query or its data is nested too deeply; use fewer levels.");
    }
  }

  // An unevaluated &expression is no plain value, no output can show it.
  private static boolean holdsReference(Object value) {
    if (value instanceof List<?> list) {
      return anyHoldsReference(list);
    }
    if (value instanceof Map<?, ?> map) {
      return anyHoldsReference(map.values());
    }
    return value instanceof ExpressionReference;
  }

  private static boolean anyHoldsReference(Collection<?> values) {
    for (Object value : values) {
      if (holdsReference(value)) {
        return true;
      }
    }
    return false;
  }
}
