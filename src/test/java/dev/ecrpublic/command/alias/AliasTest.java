package dev.ecrpublic.command.alias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasTest {
  @Test
  void wordsAreSplitAsAShellSplitsThem() {
    Alias alias = new Alias("ls", "describe-repositories --query 'a b' \"c\\\"d\" e\\ f ''\n  g");

    assertEquals(
        List.of("describe-repositories", "--query", "a b", "c\"d", "e f", "", "g"), alias.words());
  }

  @Test
  void anOpenQuoteIsTold() {
    Failure failure = assertThrows(Failure.class, () -> new Alias("bad", "x 'oops").words());

    assertEquals(
        """
        Value of alias "bad" could not be parsed. Received error: No closing quotation when parsing:
        x 'oops\
        """,
        failure.getMessage());
    assertEquals(255, failure.exitCode());
  }

  @Test
  void wordsReachTheShellAsTheyAre() {
    Alias alias = new Alias("shout", "!f() { echo \"$@\"; }; f");

    assertEquals(
        "f() { echo \"$@\"; }; f a 'b c' '' 'it'\\''s' '$HOME' x=y@1:2,3.4/5-6_7%+",
        alias.shellCommand(List.of("a", "b c", "", "it's", "$HOME", "x=y@1:2,3.4/5-6_7%+")));
  }
}
