package dev.ecrpublic.command.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.docs.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the scripts know of the program, in each shell's words. */
class CompletionTablesTest {
  private static final Manual MANUAL = Sample.manual();
  private static final CompletionTable TABLE = new CompletionTable(MANUAL, Sample.root());

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
        bash.commands(TABLE.commands()));
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
            'shut door')
              options=(
                --softly
              )
              ;;
        """,
        bash.options(TABLE.commandOptions()));
    assertEquals(
        """
            shut) arguments=(door window) needed=1 ;;
            wait) arguments=(here) needed=0 ;;
        """,
        bash.arguments(TABLE.following()));
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
            *' --profile')
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
        new PosixTables(true).commands(TABLE.commands()));
  }

  @Test
  void fish() {
    CompletionScript.Tables fish = new FishTables();

    assertEquals(
        """
            printf '%s\\t%s\\n' --form 'the form: long or short'
            printf '%s\\t%s\\n' --profile 'the profile'
        """,
        fish.globals(TABLE.globals()));
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
                '* --profile' = @('one', 'profile')
        """,
        shell.values(TABLE.options()));
    assertEquals(
        """
                'shut' = @('needed', 'door', 'window')
                'wait' = @('optional', 'here')
        """,
        shell.arguments(TABLE.following()));
  }

  @Test
  void anOptionThatDiffersFromCommandToCommandIsToldApart() {
    CommandSpec root =
        CommandSpec.create()
            .name("tool")
            .addSubcommand("a", command("0", boolean.class))
            .addSubcommand("b", command("1", Path.class));

    assertEquals(
        List.of(
            new CompletionTable.Rule(
                List.of("b --deep"), "one", new CompletionTable.Source("file", List.of()))),
        new CompletionTable(MANUAL, root).options());
  }

  @Test
  void bareWordsAreToldApartByTheNumberBeforeThem() {
    CommandSpec root =
        CommandSpec.create()
            .name("tool")
            .addSubcommand("push", words(word("0", "SOURCE"), word("1..*", "REFERENCE")))
            .addSubcommand("tag", words(word("0", "REFERENCE"), word("1..*", "NEWTAG")));
    List<CompletionTable.Rule> operands = new CompletionTable(MANUAL, root).operands();

    assertEquals(
        """
            'push 0')
              needed=1 kind=archive values=(./ oci: oci-archive: docker-archive:)
              ;;
            'push 1' | \\
              'tag 0')
              needed=1 kind=live
              ;;
            'push '*)
              needed=0 kind=live
              ;;
        """,
        new PosixTables(false).operands(operands));
    assertEquals(
        """
                case 'push 0'
                    printf '%s\\n' 'needed' 'archive' './' 'oci:' 'oci-archive:' 'docker-archive:'
                case 'push 1' 'tag 0'
                    printf '%s\\n' 'needed' 'live'
                case 'push *'
                    printf '%s\\n' 'optional' 'live'
        """,
        new FishTables().operands(operands));
    assertEquals(
        """
                'push 0' = @('needed', 'archive', './', 'oci:', 'oci-archive:', 'docker-archive:')
                'push 1' = @('needed', 'live')
                'tag 0' = @('needed', 'live')
                'push *' = @('optional', 'live')
        """,
        new PowerShellTables().operands(operands));
  }

  private static CommandSpec words(PositionalParamSpec... words) {
    CommandSpec out = CommandSpec.create();
    for (PositionalParamSpec word : words) {
      out.addPositional(word);
    }
    return out;
  }

  private static PositionalParamSpec word(String index, String label) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .required(true)
        .type(String.class)
        .build();
  }

  private static CommandSpec command(String arity, Class<?> type) {
    return CommandSpec.create()
        .addOption(OptionSpec.builder("--deep").arity(arity).type(type).build());
  }

  @ParameterizedTest
  @EnumSource
  void everyFrameIsFilled(CompletionScript script) {
    String text = script.text(MANUAL, Sample.root());

    assertFalse(text.matches("(?s).*\\n@[a-z]+@.*"), text);
    for (String word : List.of("paint", "--walls", "short", "dark red", "window")) {
      assertTrue(text.contains(word), word);
    }
  }
}
