package dev.ecrpublic.suggest;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Suggests the members of a result that may stand next in a JMESPath expression. */
final class QueryMembers {
  private final List<Parameter> output;
  private final UnaryOperator<String> texts;

  /** For a result of those members; {@code texts} says what a member of that name means. */
  QueryMembers(List<Parameter> output, UnaryOperator<String> texts) {
    this.output = output;
    this.texts = texts;
  }

  /** The expressions that go on with a member, each behind {@code prefix}. */
  List<Suggestion> suggest(String prefix, String expression) {
    int begin = expression.length();
    while (begin > 0 && isNamePart(expression.charAt(begin - 1))) {
      begin--;
    }
    String head = expression.substring(0, begin);
    QueryPath path = QueryPath.follow(new Parameter("", Kind.STRUCTURE, false, 0, output), head);
    Map<String, Parameter> members = new LinkedHashMap<>();
    for (Parameter member : path.members()) {
      members.put(member.name(), member);
    }
    String typed = expression.substring(begin);
    List<Suggestion> out = new ArrayList<>();
    for (String name : Fuzzy.best(typed, new ArrayList<>(members.keySet()))) {
      String value = path.namesKey() ? name + ":" + name : name;
      out.add(new Suggestion(prefix + head + value, describe(members.get(name)), false));
    }
    return out;
  }

  private String describe(Parameter member) {
    String kind = kind(member);
    String text = texts.apply(member.name());
    return text.isEmpty() ? kind : kind + ". " + text;
  }

  private static String kind(Parameter member) {
    if (member.kind() == Kind.LIST) {
      return "list of " + member.element().kind().name().toLowerCase(Locale.ROOT) + "s";
    }
    return member.kind().name().toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
