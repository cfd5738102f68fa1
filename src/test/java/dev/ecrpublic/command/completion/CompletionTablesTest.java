package dev.ecrpublic.command.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docs.Arity;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Reference;
import dev.ecrpublic.docs.Sample;
import dev.ecrpublic.docs.Values;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the scripts know of the program, in each shell's words. */
class CompletionTablesTest {
  private static final Program PROGRAM = Sample.program();
  private static final CompletionTable TABLE = new CompletionTable(PROGRAM);

  @Test
  void bash() {
    CompletionScript.Tables bash = new PosixTables(false);

    assertEquals(
        """
          commands=(
            paint
            shut
            wait
          )
        """,
        bash.commands(PROGRAM.commands()));
    assertEquals(
        """
            paint)
              options=(
                --paint
                --fast
                --no-fast
                --walls
              )
              ;;
        """,
        bash.options(PROGRAM.commands()));
    assertEquals(
        """
            shut) arguments=(door window) needed=1 ;;
            wait) arguments=(here) needed=0 ;;
        """,
        bash.arguments(PROGRAM.commands()));
    assertEquals(
        """
            *' --paint')
              arity=one kind=keys values=('colours=' 'litres=')
              ;;
            *' --walls')
              arity=many kind=live
              ;;
            *' --form')
              arity=one kind=words values=(long short)
              ;;
            *' --who')
              arity=one kind=profile
              ;;
        """,
        bash.values(TABLE.options()));
    assertEquals(
        """
            '--paint colours')
              kind=words values=(red 'dark red')
              ;;
        """,
        bash.keys(TABLE.keys()));
  }

  @Test
  void zshSaysWhatThingsAre() {
    assertEquals(
        """
          commands=(
            'paint:paints a wall'
            'shut:shuts a door or a window'
            'wait:waits a bit'
          )
        """,
        new PosixTables(true).commands(PROGRAM.commands()));
  }

  @Test
  void fish() {
    CompletionScript.Tables fish = new FishTables();

    assertEquals(
        """
            printf '%s\\t%s\\n' --form 'the form: long or short'
            printf '%s\\t%s\\n' --who 'the profile'
        """,
        fish.globals(PROGRAM.globals()));
    assertEquals(
        """
                case '--paint colours'
                    printf '%s\\n' 'words' 'red' 'dark red'
        """,
        fish.keys(TABLE.keys()));
  }

  @Test
  void powerShell() {
    CompletionScript.Tables shell = new PowerShellTables();

    assertEquals(
        """
                '* --paint' = @('one', 'keys', 'colours=', 'litres=')
                '* --walls' = @('many', 'live')
                '* --form' = @('one', 'words', 'long', 'short')
                '* --who' = @('one', 'profile')
        """,
        shell.values(TABLE.options()));
    assertEquals(
        """
                'shut' = @('needed', 'door', 'window')
                'wait' = @('optional', 'here')
        """,
        shell.arguments(PROGRAM.commands()));
  }

  @Test
  void anOptionThatDiffersFromCommandToCommandIsToldApart() {
    Option flag = new Option("--deep", Arity.NONE, false, false, "", Optional.empty(), Values.ANY);
    Option file =
        new Option("--deep", Arity.ONE, false, false, "", Optional.empty(), new Values.Files());
    Program program =
        new Program(
            "tool",
            "1",
            "",
            List.of(),
            List.of(command("a", flag), command("b", file)),
            List.of(),
            List.of(),
            Reference.none(),
            name -> "",
            name -> "");

    assertEquals(
        List.of(
            new CompletionTable.Rule(
                List.of("b --deep"), Arity.ONE, new CompletionTable.Source("file", List.of()))),
        new CompletionTable(program).options());
  }

  private static Command command(String name, Option option) {
    return new Command(
        name, "", List.of(), List.of(), List.of(option), List.of(), Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyFrameIsFilled(CompletionScript script) {
    String text = script.text(PROGRAM);

    assertFalse(text.matches("(?s).*\\n@[a-z]+@.*"), text);
    for (String word : List.of("paint", "--walls", "short", "dark red", "window")) {
      assertTrue(text.contains(word), word);
    }
  }
}
