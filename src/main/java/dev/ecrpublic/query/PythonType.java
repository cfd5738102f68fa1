package dev.ecrpublic.query;

import dev.ecrpublic.text.PlainDateTime;
import dev.ecrpublic.text.PythonText;

/** The names of values' types in the error texts of jmespath.py. */
public final class PythonType {
  private PythonType() {}

  /** The name of the value's type, {@code _Expression} for an expression that was not evaluated. */
  public static String nameOf(Object value) {
    if (value instanceof ExpressionReference) {
      return "_Expression";
    }
    return value instanceof PlainDateTime ? "datetime" : PythonText.typeName(value);
  }
}
