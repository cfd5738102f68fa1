package dev.ecrpublic.query;

import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.jmespath.ExpressionVisitor;

/**
 * Every step-th element from start to stop of an array; missing or negative bounds as in Python.
 */
final class Slice extends PlainNode {
  private final Integer start;
  private final Integer stop;
  private final int step;

  Slice(Number start, Number stop, Number step) {
    this.start = clamp(start);
    this.stop = clamp(stop);
    this.step = step == null ? 1 : PythonInteger.clamp(step);
  }

  @Override
  Object value(ExpressionVisitor<Object> evaluator) {
    if (!(current(evaluator) instanceof List<?> list)) {
      return null;
    }
    if (step == 0) {
      throw new QueryFailure("slice step cannot be zero");
    }
    int size = list.size();
    int lowest = step > 0 ? 0 : -1;
    int highest = step > 0 ? size : size - 1;
    int from = bound(start, size, lowest, highest, step > 0 ? lowest : highest);
    int to = bound(stop, size, lowest, highest, step > 0 ? highest : lowest);
    List<Object> slice = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      slice.add(list.get((int) i));
    }
    return slice;
  }

  private static int bound(Integer given, int size, int lowest, int highest, int missing) {
    if (given == null) {
      return missing;
    }
    return Math.clamp(given < 0 ? (long) given + size : given, lowest, highest);
  }

  private static Integer clamp(Number bound) {
    return bound == null ? null : PythonInteger.clamp(bound);
  }
}
