package dev.ecrpublic.suggest;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Follows the beginning of a JMESPath expression through the shape of a result. */
final class QueryPath {
  private static final Parameter UNKNOWN = new Parameter("", Kind.STRING, false, 0, List.of());
  private static final Set<String> SAME_LIST = Set.of("sort_by", "reverse", "sort", "not_null");
  private static final Set<String> ONE_OF_LIST = Set.of("max_by", "min_by", "max", "min");
  private final Deque<Frame> open = new ArrayDeque<>();
  private final String text;
  private int at;
  private boolean ended;

  /** A bracket that is still open, or the expression itself. */
  private static final class Frame {
    private final char bracket;
    private final String function;
    private final Parameter origin;
    private Parameter base;
    private Parameter current;
    private Parameter first;
    private boolean many;
    private boolean operandDue = true;
    private boolean keyDue;

    Frame(char bracket, String function, Parameter base) {
      this.bracket = bracket;
      this.function = function;
      this.origin = base;
      this.base = base;
      this.current = base;
      this.keyDue = bracket == '{';
    }

    /** What stands after a projection is a list again for whatever comes behind it. */
    Parameter result() {
      return many ? new Parameter("", Kind.LIST, false, 0, List.of(current)) : current;
    }

    void startAgain(Parameter from) {
      base = from;
      current = from;
      many = false;
      operandDue = true;
    }
  }

  private QueryPath(Parameter root, String text) {
    this.text = text;
    open.push(new Frame(' ', "", root));
  }

  /** Reads the expression from a result of that shape up to its end. */
  static QueryPath follow(Parameter root, String text) {
    QueryPath path = new QueryPath(root, text);
    while (path.at < text.length() && !path.ended) {
      path.step();
    }
    return path;
  }

  /** The members that may be named next. */
  List<Parameter> members() {
    Frame frame = open.peek();
    boolean due = frame.operandDue || text.endsWith(".");
    return ended || !due || frame.current.kind() != Kind.STRUCTURE
        ? List.of()
        : frame.current.members();
  }

  /** Whether the next name is the key of a hash, not yet its value. */
  boolean namesKey() {
    return open.peek().keyDue;
  }

  private void step() {
    Frame frame = open.peek();
    char c = text.charAt(at);
    at++;
    switch (c) {
      case '.', '@', '!', ' ' -> {}
      case '"' -> member(frame, upTo('"'));
      case '\'', '`' -> {
        upTo(c);
        operand(frame, UNKNOWN);
      }
      case '[' -> bracket(frame);
      case '{' -> open.push(new Frame('{', "", frame.current));
      case '(' -> open.push(new Frame('(', "", frame.current));
      case ']', '}', ')' -> close();
      case ',' -> comma(frame);
      case ':' -> {
        frame.keyDue = false;
        frame.startAgain(frame.origin);
      }
      case '|' -> pipe(frame);
      case '&' -> {
        if (!skips('&')) {
          frame.startAgain(frame.first == null ? UNKNOWN : element(frame.first));
        } else {
          frame.startAgain(frame.base);
        }
      }
      case '=', '<', '>' -> frame.startAgain(frame.base);
      case '*' -> operand(frame, UNKNOWN);
      default -> name(frame);
    }
  }

  private void name(Frame frame) {
    int begin = at - 1;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(begin, at);
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
      open.push(new Frame('(', name, frame.current));
      return;
    }
    if (!frame.keyDue) {
      member(frame, name);
    }
  }

  private static void member(Frame frame, String name) {
    boolean structure = frame.current.kind() == Kind.STRUCTURE;
    operand(frame, structure ? frame.current.member(name).orElse(UNKNOWN) : UNKNOWN);
  }

  private static void operand(Frame frame, Parameter shape) {
    frame.current = shape;
    frame.operandDue = false;
  }

  private void bracket(Frame frame) {
    if (skips('?')) {
      open.push(new Frame('?', "", element(frame.current)));
      return;
    }
    int close = text.indexOf(']', at);
    String inside = close < 0 ? "" : text.substring(at, close);
    boolean index = close >= 0 && inside.chars().allMatch(c -> "*-:0123456789".indexOf(c) >= 0);
    if (!index) {
      open.push(new Frame('[', "", frame.current));
      return;
    }
    at = close + 1;
    frame.many |= inside.isEmpty() || inside.contains("*") || inside.contains(":");
    operand(frame, element(frame.current));
  }

  private void close() {
    if (open.size() == 1) {
      ended = true;
      return;
    }
    Frame inner = open.pop();
    Frame outer = open.peek();
    switch (inner.bracket) {
      case '?' -> {
        outer.many = true;
        operand(outer, inner.origin);
      }
      case '(' -> operand(outer, result(inner));
      default -> operand(outer, UNKNOWN);
    }
  }

  private static Parameter result(Frame call) {
    Parameter first = call.first == null ? call.result() : call.first;
    if (call.function.isEmpty() || SAME_LIST.contains(call.function)) {
      return first;
    }
    return ONE_OF_LIST.contains(call.function) ? element(first) : UNKNOWN;
  }

  private static void comma(Frame frame) {
    if (frame.first == null) {
      frame.first = frame.result();
    }
    frame.startAgain(frame.origin);
    frame.keyDue = frame.bracket == '{';
  }

  private void pipe(Frame frame) {
    frame.startAgain(skips('|') ? frame.base : frame.result());
  }

  private static Parameter element(Parameter list) {
    return list.kind() == Kind.LIST ? list.element() : UNKNOWN;
  }

  private boolean skips(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  /** What stands before the closing quote; without one there is nothing to suggest. */
  private String upTo(char quote) {
    int close = text.indexOf(quote, at);
    if (close < 0) {
      ended = true;
      close = text.length() - 1;
    }
    String out = text.substring(at, Math.max(at, close));
    at = close + 1;
    return out;
  }
}
