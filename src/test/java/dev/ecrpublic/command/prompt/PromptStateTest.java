package dev.ecrpublic.command.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptStateTest {
  private static final List<Suggestion> WORDS =
      List.of(
          new Suggestion("paint", "", true),
          new Suggestion("pa int", "", true),
          new Suggestion("colour=", "", false),
          new Suggestion("a b=", "", false));

  private static List<Suggestion> suggest(List<String> before, String typed) {
    List<Suggestion> out = new ArrayList<>();
    for (Suggestion word : WORDS) {
      if (word.value().startsWith(typed)) {
        out.add(word);
      }
    }
    return out;
  }

  private static PromptState state(String... words) {
    return new PromptState(List.of(words), PromptStateTest::suggest);
  }

  /** Keys by name in angle brackets, all else is typed; the cursor is shown as an underscore. */
  private static String pressed(PromptState state, String keys) {
    for (int i = 0; i < keys.length(); i++) {
      if (keys.charAt(i) == '<') {
        int end = keys.indexOf('>', i);
        state.press(PromptKey.valueOf(keys.substring(i + 1, end)), "");
        i = end;
      } else {
        state.press(PromptKey.CHARACTER, keys.substring(i, i + 1));
      }
    }
    PromptText line = state.line();
    return line.before() + "_" + line.text().substring(line.cursor());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abc<LEFT>x                           | ~abx_c~
          abc<HOME>x<END>y                     | ~xabcy_~
          ab<LEFT><LEFT><LEFT><RIGHT>          | ~a_b~
          ab cd<WORD_LEFT><WORD_LEFT>          | ~_ab cd~
          ab cd<HOME><WORD_RIGHT>              | ~ab_ cd~
          ab cd<DELETE_WORD>                   | ~ab _~
          ab cd<WORD_LEFT><DELETE_TO_END>      | ~ab _~
          ab cd<WORD_LEFT><DELETE_TO_START>    | ~_cd~
          abc<BACKSPACE><HOME><DELETE><DELETE> | ~_~
          <BACKSPACE><DELETE><LEFT><RIGHT>     | ~_~
          p<NEXT>                              | ~paint_~
          p<NEXT><NEXT>                        | ~'pa int'_~
          p<NEXT><NEXT><NEXT>                  | ~paint_~
          p<PREVIOUS>                          | ~'pa int'_~
          p<NEXT><RUN>x                        | ~paint x_~
          p<NEXT><CANCEL>                      | ~p_~
          pai<NEXT>                            | ~paint _~
          c<NEXT>                              | ~colour=_~
          a<NEXT>                              | ~'a b=_~
          a<NEXT>x'                            | ~'a b=x'_~
          'a<NEXT>                             | ~'a b=_~
          x pai y<LEFT><LEFT><NEXT>            | ~x paint_ y~
          q<NEXT>                              | ~q_~
          """,
      quoteCharacter = '~')
  void keys(String keys, String wanted) {
    assertEquals(wanted, pressed(state(), keys));
  }

  @Test
  void whatBecomesOfTheLine() {
    PromptState state = state("paint");
    assertEquals(PromptState.Next.RUN, state.press(PromptKey.RUN, ""));
    assertEquals(List.of("paint"), state.words());
    assertEquals(PromptState.Next.LEAVE, state.press(PromptKey.LEAVE, ""));
    pressed(state, "'a b");
    assertEquals(PromptState.Next.ASK, state.press(PromptKey.RUN, ""));
    assertEquals("A quote is still open.", state.message());
    pressed(state, "'");
    assertEquals("", state.message());
    assertEquals(PromptState.Next.RUN, state.press(PromptKey.RUN, ""));
    assertEquals(List.of("paint", "a b"), state.words());
  }

  @Test
  void panels() {
    PromptState state = state();
    pressed(state, "<OUTPUT><DOCUMENTATION><PAGE_DOWN><PAGE_DOWN><PAGE_UP>");
    assertEquals(PromptState.Panel.DOCUMENTATION, state.panel());
    assertEquals(5, state.scrolled());
    state.scrolledAtMost(3);
    assertEquals(3, state.scrolled());
    pressed(state, "<DOCUMENTATION>");
    assertEquals(PromptState.Panel.NONE, state.panel());
    pressed(state, "<KEYS><CANCEL>");
    assertEquals(PromptState.Panel.NONE, state.panel());
  }

  @Test
  void theWordsGivenAreOnTheLine() {
    assertEquals(
        "describe-images --query 'a b' \"it's\" '' _",
        pressed(state("describe-images", "--query", "a b", "it's", ""), ""));
  }
}
