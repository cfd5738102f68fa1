package dev.ecrpublic.query;

import dev.ecrpublic.query.syntax.Lexer;
import dev.ecrpublic.query.syntax.SyntaxErrors;
import dev.ecrpublic.query.syntax.Token;
import dev.ecrpublic.query.syntax.TokenCursor;
import dev.ecrpublic.query.syntax.TokenType;
import dev.ecrpublic.text.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.ast.AndExpression;
import software.amazon.smithy.jmespath.ast.ComparatorExpression;
import software.amazon.smithy.jmespath.ast.ComparatorType;
import software.amazon.smithy.jmespath.ast.CurrentExpression;
import software.amazon.smithy.jmespath.ast.FieldExpression;
import software.amazon.smithy.jmespath.ast.FilterProjectionExpression;
import software.amazon.smithy.jmespath.ast.FlattenExpression;
import software.amazon.smithy.jmespath.ast.IndexExpression;
import software.amazon.smithy.jmespath.ast.LiteralExpression;
import software.amazon.smithy.jmespath.ast.MultiSelectHashExpression;
import software.amazon.smithy.jmespath.ast.MultiSelectListExpression;
import software.amazon.smithy.jmespath.ast.NotExpression;
import software.amazon.smithy.jmespath.ast.OrExpression;
import software.amazon.smithy.jmespath.ast.ProjectionExpression;
import software.amazon.smithy.jmespath.ast.Subexpression;

/**
 * Builds the library's tree with the grammar, binding powers and error texts of jmespath.py 1.0.1,
 * its looseness included: separators of arguments and of members may be missing, {@code a[0][1:]}
 * is no projection.
 */
final class Parser {
  // Below what a default thread stack holds, above what jmespath.py itself can nest.
  private static final int MAX_DEPTH = 500;

  private static final String IDENTIFIERS = "['quoted_identifier', 'unquoted_identifier']";
  private static final String AFTER_DOT =
      "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']";

  private final TokenCursor tokens;
  private final SyntaxErrors errors;
  private int depth;
  private int looseReferences;

  private Parser(TokenCursor tokens, SyntaxErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  static Parser of(String expression) {
    if (expression.isEmpty()) {
      throw SyntaxErrors.empty();
    }
    SyntaxErrors errors = new SyntaxErrors(expression);
    return new Parser(new TokenCursor(Lexer.tokenize(expression, errors), errors), errors);
  }

  JmespathExpression parse() {
    JmespathExpression parsed = expression(0);
    if (tokens.type() != TokenType.EOF) {
      Token token = tokens.current();
      throw errors.unexpected("Unexpected token: " + PythonText.str(token.value()), token);
    }
    return parsed;
  }

  /** Whether there are references that no function consumes, so that they can be in the result. */
  boolean mayYieldReferences() {
    return looseReferences > 0;
  }

  private JmespathExpression expression(int power) {
    if (++depth > MAX_DEPTH) {
      throw SyntaxErrors.tooDeep();
    }
    JmespathExpression left = prefix(tokens.advance());
    while (power < tokens.type().power) {
      left = infix(left, tokens.advance());
    }
    depth--;
    return left;
  }

  private JmespathExpression prefix(Token token) {
    return switch (token.type()) {
      case LITERAL -> new LiteralExpression(token.value());
      case UNQUOTED_IDENTIFIER -> new FieldExpression((String) token.value());
      case QUOTED_IDENTIFIER -> quotedField(token);
      case STAR -> starPrefix();
      case FILTER -> filter(new CurrentExpression());
      case LBRACE -> multiSelectHash();
      case LPAREN -> parenthesized();
      case FLATTEN -> flatten(new CurrentExpression());
      case NOT -> new NotExpression(expression(TokenType.NOT.power));
      case LBRACKET -> bracketPrefix();
      case CURRENT -> new CurrentExpression();
      case EXPREF -> reference();
      case EOF -> throw errors.incomplete();
      default -> throw errors.unexpected("invalid token", token);
    };
  }

  private JmespathExpression infix(JmespathExpression left, Token token) {
    int power = token.type().power;
    return switch (token.type()) {
      case DOT -> dot(left);
      case PIPE -> new Subexpression(left, expression(power), true);
      case OR -> new OrExpression(left, expression(power));
      case AND -> new AndExpression(left, expression(power));
      case LPAREN -> call(left);
      case FILTER -> filter(left);
      case EQ -> new ComparatorExpression(ComparatorType.EQUAL, left, expression(power));
      case NE -> new ComparatorExpression(ComparatorType.NOT_EQUAL, left, expression(power));
      case LT, LTE, GT, GTE -> new Ordering(token.type(), left, expression(power));
      case FLATTEN -> flatten(left);
      case LBRACKET -> bracket(left);
      default -> throw errors.unexpected("invalid token", token);
    };
  }

  private JmespathExpression quotedField(Token token) {
    if (tokens.type() == TokenType.LPAREN) {
      throw errors.unexpected(
          "Quoted identifier not allowed for function names.", tokens.current(), 0);
    }
    return new FieldExpression((String) token.value());
  }

  private JmespathExpression starPrefix() {
    JmespathExpression values = new ObjectValues(new CurrentExpression());
    return new ProjectionExpression(values, projected(TokenType.STAR.power));
  }

  private JmespathExpression parenthesized() {
    JmespathExpression inner = expression(0);
    tokens.expect(TokenType.RPAREN);
    return inner;
  }

  private JmespathExpression flatten(JmespathExpression left) {
    return new ProjectionExpression(
        new FlattenExpression(left), projected(TokenType.FLATTEN.power));
  }

  private JmespathExpression filter(JmespathExpression left) {
    JmespathExpression condition = expression(0);
    tokens.expect(TokenType.RBRACKET);
    return new FilterProjectionExpression(left, condition, projected(TokenType.FILTER.power));
  }

  private JmespathExpression dot(JmespathExpression left) {
    if (tokens.type() != TokenType.STAR) {
      return new Subexpression(left, afterDot(TokenType.DOT.power));
    }
    tokens.advance();
    return new ProjectionExpression(new ObjectValues(left), projected(TokenType.DOT.power));
  }

  private JmespathExpression call(JmespathExpression left) {
    if (!(left instanceof FieldExpression name)) {
      Token before = tokens.back(2);
      throw errors.unexpected(
          "Invalid function name '" + PythonText.str(before.value()) + "'", before);
    }
    List<JmespathExpression> arguments = new ArrayList<>();
    while (tokens.type() != TokenType.RPAREN) {
      arguments.add(expression(0));
      tokens.skip(TokenType.COMMA);
    }
    tokens.advance();
    if (Signature.consumesReference(name.getName())) {
      looseReferences -= references(arguments);
    }
    return new FunctionCall(name.getName(), arguments);
  }

  private JmespathExpression reference() {
    looseReferences++;
    return new ExpressionReference(expression(TokenType.EXPREF.power));
  }

  private static int references(List<JmespathExpression> arguments) {
    int references = 0;
    for (JmespathExpression argument : arguments) {
      references += argument instanceof ExpressionReference ? 1 : 0;
    }
    return references;
  }

  private JmespathExpression bracketPrefix() {
    if (isIndexStart()) {
      return index(new CurrentExpression());
    }
    if (tokens.type() == TokenType.STAR && tokens.ahead(1) == TokenType.RBRACKET) {
      tokens.advance();
      tokens.advance();
      return new ProjectionExpression(new CurrentExpression(), projected(TokenType.STAR.power));
    }
    return multiSelectList();
  }

  private JmespathExpression bracket(JmespathExpression left) {
    if (isIndexStart()) {
      return index(left);
    }
    tokens.expect(TokenType.STAR);
    tokens.expect(TokenType.RBRACKET);
    return new ProjectionExpression(left, projected(TokenType.STAR.power));
  }

  private boolean isIndexStart() {
    return tokens.type() == TokenType.NUMBER || tokens.type() == TokenType.COLON;
  }

  private JmespathExpression index(JmespathExpression left) {
    if (tokens.type() != TokenType.COLON && tokens.ahead(1) != TokenType.COLON) {
      int index = PythonInteger.clamp((Number) tokens.advance().value());
      tokens.expect(TokenType.RBRACKET);
      return new Subexpression(left, new IndexExpression(index));
    }
    Subexpression sliced = new Subexpression(left, slice());
    return isIndex(left)
        ? sliced
        : new ProjectionExpression(sliced, projected(TokenType.STAR.power));
  }

  private static boolean isIndex(JmespathExpression node) {
    return node instanceof Subexpression pair
        && !pair.isPipe()
        && (pair.getRight() instanceof IndexExpression || pair.getRight() instanceof Slice);
  }

  private Slice slice() {
    Number[] parts = new Number[3];
    int part = 0;
    while (tokens.type() != TokenType.RBRACKET) {
      Token token = tokens.current();
      if (token.type() == TokenType.NUMBER) {
        parts[part] = (Number) token.value();
      } else if (token.type() != TokenType.COLON || ++part == 3) {
        throw errors.unexpected("syntax error", token);
      }
      tokens.advance();
    }
    tokens.advance();
    return new Slice(parts[0], parts[1], parts[2]);
  }

  private JmespathExpression multiSelectList() {
    List<JmespathExpression> elements = new ArrayList<>();
    elements.add(expression(0));
    while (tokens.type() != TokenType.RBRACKET) {
      tokens.expect(TokenType.COMMA);
      elements.add(expression(0));
    }
    tokens.advance();
    return new MultiSelectListExpression(elements);
  }

  private JmespathExpression multiSelectHash() {
    Map<String, JmespathExpression> members = new LinkedHashMap<>();
    do {
      Token key = tokens.current();
      if (!isIdentifier(key.type())) {
        throw tokens.notExpected(IDENTIFIERS);
      }
      tokens.advance();
      tokens.expect(TokenType.COLON);
      put(members, (String) key.value(), expression(0));
    } while (tokens.skip(TokenType.COMMA) || !tokens.skip(TokenType.RBRACE));
    return new MultiSelectHashExpression(members);
  }

  // The first value of a repeated key is lost, but it may still fail.
  private static void put(
      Map<String, JmespathExpression> members, String key, JmespathExpression value) {
    JmespathExpression lost = members.put(key, value);
    if (lost != null) {
      JmespathExpression both = new MultiSelectListExpression(List.of(lost, value));
      members.put(key, new Subexpression(both, new IndexExpression(-1)));
    }
  }

  /**
   * What a projection does with every element: nothing, or the brackets and members that follow.
   */
  private JmespathExpression projected(int power) {
    TokenType type = tokens.type();
    if (type.stopsProjection()) {
      return new CurrentExpression();
    }
    if (type == TokenType.LBRACKET || type == TokenType.FILTER) {
      return expression(power);
    }
    if (type != TokenType.DOT) {
      throw errors.unexpected("syntax error", tokens.current());
    }
    tokens.advance();
    return afterDot(power);
  }

  private JmespathExpression afterDot(int power) {
    Token token = tokens.current();
    if (isIdentifier(token.type()) || token.type() == TokenType.STAR) {
      return expression(power);
    }
    if (token.type() == TokenType.LBRACKET) {
      tokens.advance();
      return multiSelectList();
    }
    if (token.type() == TokenType.LBRACE) {
      tokens.advance();
      return multiSelectHash();
    }
    throw errors.unexpected("Expecting: " + AFTER_DOT + ", got: " + token.type().label, token);
  }

  private static boolean isIdentifier(TokenType type) {
    return type == TokenType.QUOTED_IDENTIFIER || type == TokenType.UNQUOTED_IDENTIFIER;
  }
}
