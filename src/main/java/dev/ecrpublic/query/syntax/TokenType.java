package dev.ecrpublic.query.syntax;

/** The kinds of tokens, with the names that error texts show and the power to bind to the left. */
public enum TokenType {
  EOF("eof", 0),
  UNQUOTED_IDENTIFIER("unquoted_identifier", 0),
  QUOTED_IDENTIFIER("quoted_identifier", 0),
  LITERAL("literal", 0),
  RBRACKET("rbracket", 0),
  RPAREN("rparen", 0),
  COMMA("comma", 0),
  RBRACE("rbrace", 0),
  NUMBER("number", 0),
  CURRENT("current", 0),
  EXPREF("expref", 0),
  COLON("colon", 0),
  PIPE("pipe", 1),
  OR("or", 2),
  AND("and", 3),
  EQ("eq", 5),
  GT("gt", 5),
  LT("lt", 5),
  GTE("gte", 5),
  LTE("lte", 5),
  NE("ne", 5),
  FLATTEN("flatten", 9),
  STAR("star", 20),
  FILTER("filter", 21),
  DOT("dot", 40),
  NOT("not", 45),
  LBRACE("lbrace", 50),
  LBRACKET("lbracket", 55),
  LPAREN("lparen", 60);

  /** What error texts call it. */
  public final String label;

  /** How strongly it binds to its left. */
  public final int power;

  TokenType(String label, int power) {
    this.label = label;
    this.power = power;
  }

  /** Whether the token ends the part of an expression that is applied to every element. */
  public boolean stopsProjection() {
    return power < 10;
  }
}
