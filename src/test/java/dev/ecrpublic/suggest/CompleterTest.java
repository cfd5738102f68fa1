package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Programs;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.docs.Sample;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompleterTest {
  private static final Completer.Known COMMANDS =
      new Completer.Known(
          List.of("paint", "shut", "wait"), Sample.root().options(), Sample::find, Sample.manual());
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
          '--'                                   | --form --profile
          'shut '                                | door window
          'wait '                                | here --form --profile
          'wait h'                               | here
          'wait here '                           | --form --profile
          'shut door '                           | --softly --form --profile
          'shut window '                         | --form --profile
          'shut door --softly '                  | --form --profile
          'shut --form long d'                   | door
          'shut -'                               | --form --profile
          'paint --'                             | --paint --fast --no-fast --walls --form --profile
          'paint --fast --profile me '               | --paint --no-fast --walls --form
          'paint --profile=me --f'                   | --fast --form
          '--profile '                               | me you
          '--profile=y'                              | --profile=you
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
          'paint --unknown '                     | --paint --fast --no-fast --walls --form --profile
          'paint --unknown=x'                    | ''
          'unknown '                             | --form --profile
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
          '--profile '           | me you
          """)
  void likeTheAwsCliOffersNoFixedValues(String line, String wanted) {
    assertEquals(wanted, offered(Completer.likeAws(COMMANDS, WORLD), line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'inspect '                      | north south
          'inspect s'                     | south south:
          'inspect south:'                | south:1 south:2
          'inspect south@'                | south@sha256:a
          'digest --profile me so'        | south south:
          'inspect south --outp'          | --output
          'untag south:1 south:'          | south:1 south:2
          'untag south:1 n'               | north north:
          'tag north:'                    | north:1 north:2
          'tag north:1 n'                 | ''
          'push - s'                      | south south:
          'push ./a.tar north:1 s'        | south south:
          'push o'                        | oci: oci-archive:
          'pull north:1 n'                | ''
          'pull north:1 d'                | docker-archive:
          'copy --jobs 2 n'               | north north:
          'copy north oci:docs'           | oci:docs/
          'prune n'                       | north
          'prune north s'                 | south
          'ls s'                          | south
          'ls south:'                     | ''
          'ls south n'                    | ''
          'catalog edit '                 | north south
          'catalog edit so'               | south
          'catalog export sugg'           | suggest/
          """)
  void operandsOfTheProgramsOwnCommands(String line, String wanted) {
    Completer.World world =
        new Completer.World(
            List::of,
            (resource, repository) ->
                switch (resource) {
                  case REPOSITORY -> List.of("north", "south");
                  case TAG -> List.of("1", "2");
                  default -> List.of("sha256:a");
                },
            Path.of("src/test/java/dev/ecrpublic"));
    Program program = Programs.of(new EcrPublic());
    Completer.Known own = Completer.Known.all(program.tree(), program.manual());
    assertEquals(wanted, offered(Completer.all(own, world), line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ls ", "prune ", "prune north "})
  void whereAWordMayBeLeftOutOptionsFollow(String line) {
    Program program = Programs.of(new EcrPublic());
    Completer.Known own = Completer.Known.all(program.tree(), program.manual());
    String found = offered(Completer.all(own, WORLD), line);
    assertTrue(found.startsWith("north south south-east --"), found);
    assertTrue(offered(Completer.likeAws(own, WORLD), line).startsWith("--"));
  }

  private static String offered(Completer completer, String line) {
    String whole = "tool " + line;
    return String.join(" ", completer.candidates(TypedLine.of(whole, whole.length())));
  }
}
