package dev.ecrpublic.command.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The last one first. */
  private static final List<String> EARLIER =
      List.of("paint --wall 'a b'", "colour=red", "paint --wall 'a b'", "polish");

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
    return new PromptState(List.of(words), PromptStateTest::suggest, EARLIER);
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
          <HISTORY><NEXT>                      | ~paint --wall 'a b'_~
          <HISTORY><NEXT><NEXT>                | ~colour=red_~
          <HISTORY><NEXT><NEXT><NEXT>          | ~polish_~
          <HISTORY><PREVIOUS>                  | ~polish_~
          <HISTORY><NEXT><CANCEL>              | ~_~
          <HISTORY><NEXT><HISTORY>             | ~_~
          <HISTORY><NEXT><RUN>!                | ~paint --wall 'a b'!_~
          <HISTORY><NEXT> p                    | ~paint --wall 'a b' p_~
          pwll<HISTORY><NEXT>                  | ~paint --wall 'a b'_~
          c<HISTORY><HISTORY><NEXT>            | ~colour=_~
          zz<HISTORY><NEXT>                    | ~zz_~
          <COLUMNS><NEXT><RIGHT>               | ~'pa int'_~
          <COLUMNS><NEXT><RIGHT><LEFT>         | ~paint_~
          <COLUMNS><NEXT><LEFT>                | ~paint_~
          <COLUMNS><COLUMNS><NEXT><LEFT>       | ~pain_t~
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
  void keysGoToThePanelThatHasTheFocus() {
    PromptState state = state();
    PromptPanels panels = state.panels();
    assertEquals("_", pressed(state, "<NEXT_PANEL>"));
    assertEquals(Optional.empty(), panels.focus(), "there is no panel yet");
    pressed(state, "<OUTPUT><DOCUMENTATION><KEYS>");
    assertEquals(
        List.of("Doc panel", "Output panel", "Keys"),
        panels.open().stream().map(PromptPanel::title).toList());
    assertEquals("x_", pressed(state, "x"));
    assertEquals("x_", pressed(state, "<NEXT_PANEL>jjx"));
    assertEquals("Doc panel", panels.focus().orElseThrow().title());
    pressed(state, "<NEXT_PANEL>");
    assertEquals("Output panel", panels.focus().orElseThrow().title());
    assertEquals("xy_", pressed(state, "<NEXT_PANEL>y"));
    assertEquals("xyz_", pressed(state, "<NEXT_PANEL>qz"));
    assertEquals("xyz!_", pressed(state, "<NEXT_PANEL><DOCUMENTATION>!"), "it is closed");
    pressed(state, "<CANCEL>");
    assertEquals(List.of(), panels.open());
  }

  @Test
  void aPanelIsScrolledAndSearched() {
    PromptState state = state();
    pressed(state, "<DOCUMENTATION><NEXT_PANEL>");
    PromptPanel panel = state.panels().documentation();
    List<String> text =
        List.of("one", "two", "\u001b[1mThree\u001b[0m", "four", "five", "three", "six");
    panel.show(text, 3);
    assertEquals(1, scrolled(state, panel, "j"));
    assertEquals(0, scrolled(state, panel, "kk"));
    assertEquals(2, scrolled(state, panel, "z"));
    assertEquals(0, scrolled(state, panel, "w"));
    assertEquals(4, scrolled(state, panel, "G"));
    assertEquals(0, scrolled(state, panel, "g"));
    assertEquals(2, scrolled(state, panel, "/three"));
    assertEquals("Search: three", state.message());
    assertEquals(4, scrolled(state, panel, "<RUN>n"));
    assertEquals(true, panel.isFound(1));
    assertEquals(2, scrolled(state, panel, "n"), "from the start again");
    assertEquals(4, scrolled(state, panel, "N"));
    assertEquals(1, scrolled(state, panel, "?two<BACKSPACE><BACKSPACE>wo<RUN>"));
    assertEquals("", state.message());
    pressed(state, "/none<RUN>");
    assertEquals("Not found: none", state.message());
    panel.show(List.of("another text"), 3);
    assertEquals(0, panel.scrolled());
    assertEquals(List.of("another text"), panel.visible());
  }

  private static int scrolled(PromptState state, PromptPanel panel, String keys) {
    pressed(state, keys);
    return panel.scrolled();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paint         | ~paint _~
          pai           | ~pai_~
          x pai         | ~x pai_~
          unknown       | ~unknown _~
          a b=          | ~a b= _~
          colour=       | ~colour= _~
          """,
      quoteCharacter = '~')
  void aWordThatIsHalfTypedMayGoOn(String words, String wanted) {
    assertEquals(wanted, pressed(state(words.split(" ")), ""));
  }

  @Test
  void theWordsGivenAreOnTheLine() {
    assertEquals(
        "describe-images --query 'a b' \"it's\" '' _",
        pressed(state("describe-images", "--query", "a b", "it's", ""), ""));
  }
}
