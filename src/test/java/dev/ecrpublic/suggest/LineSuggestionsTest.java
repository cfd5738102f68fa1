package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Programs;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSuggestionsTest {
  private static final Program PROGRAM = Programs.of(new EcrPublic());
  @TempDir private Path home;

  private Suggester suggester(Map<String, String> more) {
    Map<String, String> env = new HashMap<>(more);
    env.put("HOME", home.toString());
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    return LineSuggestions.of(
        PROGRAM.tree(),
        PROGRAM.manual(),
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            env,
            home,
            Terminal.none()),
        PROGRAM.service());
  }

  private static String values(Suggester suggester, String before, String typed) {
    List<String> out = new ArrayList<>();
    List<String> words = before.isEmpty() ? List.of() : List.of(before.split(" "));
    suggester.suggest(words, typed).forEach(found -> out.add(found.value()));
    return String.join(" ", out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | crr       | create-repository describe-registries describe-repositories
          ''                                     | help      | help
          ''                                     | de        | describe-image-tags describe-images describe-registries describe-repositories digest upload-layer-part delete-repository delete-repository-policy batch-delete-image
          'describe-images --repository-name'    | z         | zz/app
          'describe-images --output'             | ya        | yaml yaml-stream
          'describe-images --query'              | imageDetails[].imageTags | imageDetails[].imageTags
          'describe-images'                      | --query=imageDetails[0].imageM | --query=imageDetails[0].imageManifestMediaType
          'local'                                | s         | serve status reset
          'inspect'                              | zap       | zz/app zz/app:
          'inspect'                              | zz/ap     | zz/app zz/app:
          'catalog edit'                         | z         | zz/app
          'copy'                                 | arch      | oci-archive: docker-archive:
          """)
  void words(String before, String typed, String wanted) {
    Run.in(home).words("--local", "create-repository", "--repository-name", "zz/app");
    assertEquals(wanted, values(suggester(Map.of("ECR_PUBLIC_LOCAL", "1")), before, typed));
  }

  @Test
  void textsOfTheHelp() {
    Suggester suggester = suggester(Map.of());
    assertEquals(
        new Suggestion(
            "--repository-name",
            "(required) The repository's name, with its namespace if it has one. A full"
                + " public.ecr.aws URI is understood as well.",
            true),
        suggester.suggest(List.of("describe-images"), "--repo").getFirst());
    assertEquals(
        new Suggestion("imageTag=", "The image's tag.", false),
        suggester.suggest(List.of("describe-images", "--image-ids"), "imageT").getFirst());
    assertEquals(
        new Suggestion("imageDetails", "list of structures. The images.", false),
        suggester.suggest(List.of("describe-images", "--query"), "").getFirst());
    assertEquals(
        new Suggestion("oci:", "Where the image is.", false),
        suggester.suggest(List.of("push"), "oci").getFirst());
  }

  @Test
  void referencesSayWhatTheyNameAndWhetherMoreMayFollow() {
    Set<Values.Resource> asked = EnumSet.noneOf(Values.Resource.class);
    Completer.World world =
        new Completer.World(
            List::of,
            (resource, repository) -> {
              asked.add(resource);
              return switch (resource) {
                case REPOSITORY -> List.of("team/app", "web");
                case TAG -> List.of("v1", "v2");
                default -> List.of("sha256:0a");
              };
            },
            Path.of("src/test/java/dev/ecrpublic"));
    Suggester suggester =
        new CommandSuggester(Completer.Known.all(PROGRAM.tree(), PROGRAM.manual()), words -> world);

    assertEquals(
        List.of(
            new Suggestion("team/app", "a repository", false),
            new Suggestion("web", "a repository", false)),
        suggester.suggest(List.of("inspect"), ""));
    assertEquals(
        List.of(new Suggestion("team/app:v2", "a tag of the repository", true)),
        suggester.suggest(List.of("inspect"), "team/app:2"));
    assertEquals(
        List.of(
            new Suggestion("team/app@sha256:0a", "the digest of an image of the repository", true)),
        suggester.suggest(List.of("inspect"), "team/app@"));
    asked.clear();
    assertEquals(List.of(), suggester.suggest(List.of("inspect"), "team/app:x"));
    assertEquals(Set.of(Values.Resource.TAG), asked);
    assertEquals(
        new Suggestion("web", "a repository", true),
        suggester.suggest(List.of("prune"), "w").getFirst());
    assertEquals(
        List.of(new Suggestion("oci:suggest/", "a directory", false)),
        suggester.suggest(List.of("pull", "web"), "oci:sugg"));
  }

  @Test
  void withoutCredentialsThereAreNoNames() {
    assertEquals("", values(suggester(Map.of()), "describe-images --repository-name", ""));
  }
}
