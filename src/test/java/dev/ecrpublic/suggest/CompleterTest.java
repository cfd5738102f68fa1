package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompleterTest {
  private static final Program PROGRAM = Sample.program();
  private static final Completer.Commands COMMANDS =
      new Completer.Commands(List.of("paint", "shut", "wait"), PROGRAM.globals(), PROGRAM::command);
  private static final Completer.World WORLD =
      new Completer.World(
          () -> List.of("me", "you"),
          (resource, repository) -> List.of("north", "south", "south-east"),
          Path.of("target"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | paint shut wait
          's'                                    | shut
          '--'                                   | --form --who
          'shut '                                | door window
          'wait '                                | here --form --who
          'wait h'                               | here
          'wait here '                           | --form --who
          'shut door '                           | --form --who
          'shut -'                               | --form --who
          'paint --'                             | --paint --fast --no-fast --walls --form --who
          'paint --fast --who me '               | --paint --no-fast --walls --form
          'paint --who=me --f'                   | --fast --form
          '--who '                               | me you
          '--who=y'                              | --who=you
          'paint --form s'                       | short
          '--form short pa'                      | paint
          'paint --walls '                       | north south south-east
          'paint --walls north so'               | south south-east
          'paint --walls north --fa'             | --fast
          'paint --paint '                       | colours= litres=
          'paint --paint l'                      | litres=
          'paint --paint colours='               | 'colours=red colours=dark red'
          'paint --paint litres=3,colours=d'     | 'litres=3,colours=dark red'
          'paint --paint colours=red,'           | 'colours=red,red colours=red,dark red colours=red,litres='
          'paint --paint colours=red,lit'        | colours=red,litres=
          'paint --paint litres='                | ''
          'paint --paint {'                      | ''
          'paint --paint=l'                      | --paint=litres=
          'paint --unknown '                     | --paint --fast --no-fast --walls --form --who
          'paint --unknown=x'                    | ''
          'unknown '                             | --form --who
          """)
  void candidates(String line, String wanted) {
    assertEquals(wanted, offered(Completer.all(COMMANDS, WORLD), line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'paint --form '    | ''
          'paint --paint '   | ''
          'paint --walls n'  | north
          '--who '           | me you
          """)
  void likeTheAwsCliOffersNoFixedValues(String line, String wanted) {
    assertEquals(wanted, offered(Completer.likeAws(COMMANDS, WORLD), line));
  }

  private static String offered(Completer completer, String line) {
    String whole = "tool " + line;
    return String.join(" ", completer.candidates(TypedLine.of(whole, whole.length())));
  }
}
