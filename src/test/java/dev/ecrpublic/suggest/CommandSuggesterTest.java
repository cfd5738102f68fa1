package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandSuggesterTest {
  private static final Program PROGRAM = Sample.program();
  private static final Completer.World WORLD =
      new Completer.World(
          () -> List.of("me", "you"),
          (resource, repository) -> List.of("north", "south/east", "south/west"),
          Path.of("src/test/java/dev/ecrpublic"));

  private static List<Suggestion> suggest(String line) {
    TypedLine typed = TypedLine.of("tool " + line, line.length() + 5);
    List<String> before = typed.words().subList(1, typed.words().size());
    return new CommandSuggester(PROGRAM, PROGRAM::command, words -> WORLD)
        .suggest(before, typed.typed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                               | paint shut wait
          'pt'                             | paint
          't'                              | shut wait paint
          'shut w'                         | window
          'shut or'                        | door
          'paint '                         | --paint --fast --no-fast --walls --form --who
          'paint --fst'                    | --fast --no-fast
          'paint nf'                       | --no-fast
          'paint --fast --f'               | --form --no-fast
          'paint --form o'                 | long short
          'paint --form=sh'                | --form=short
          'paint --who yu'                 | you
          'paint --walls we'               | south/west
          'paint --walls south/w'          | south/west
          'paint --walls s/e'              | south/east south/west
          'paint --paint '                 | colours= litres=
          'paint --paint lit'              | litres=
          'paint --paint ltr'              | litres=
          'paint --paint colours=d'        | 'colours=dark red colours=red'
          'paint --paint litres=3,cl'      | litres=3,colours=
          'paint --paint file://suggest/CommandSuggesterT' | file://suggest/CommandSuggesterTest.java
          'paint --paint file://suggest/CSugT' | file://suggest/CommandSuggesterTest.java
          'paint --unknown=x'              | ''
          """)
  void values(String line, String wanted) {
    List<String> values = new ArrayList<>();
    suggest(line).forEach(suggestion -> values.add(suggestion.value()));
    assertEquals(wanted, String.join(" ", values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'pai'                           | paint      | true  | Paints a wall.
          'paint --pai'                   | --paint    | true  | (required) What to paint with.
          'shut do'                       | door       | true  | What to shut.
          'paint --form lo'               | long       | true  | The form: long or short.
          'paint --who m'                 | me         | true  | a profile of the AWS configuration files
          'paint --walls n'               | north      | true  | a repository
          'paint --paint lit'             | litres=    | false | How much, it's said.
          'paint --paint file://su'       | file://suggest/ | false | a directory
          """)
  void descriptions(String line, String value, boolean whole, String description) {
    assertEquals(new Suggestion(value, description, whole), suggest(line).getFirst());
  }
}
