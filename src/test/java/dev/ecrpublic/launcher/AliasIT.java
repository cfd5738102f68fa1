package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aliases that stand for shell commands, run as a user runs them. */
class AliasIT {
  private static final String FILE =
      """
      [command ecr-public]
      shout =
        !f() {
          echo "got:" "$@"
          echo aside >&2
          return 7
        }; f
      mine = !ecr-public describe-repositories --query 'length(repositories)'
      describe-images = !echo instead:
      too-much = !exit 300
      wrong = !no-such-program-anywhere
      """;

  @TempDir private Path home;

  @BeforeEach
  void furnish() throws IOException {
    Files.createDirectories(home.resolve(".aws/cli"));
    Files.writeString(home.resolve(".aws/cli/alias"), FILE);
  }

  private Distribution.Done run(String... words) throws IOException, InterruptedException {
    return Distribution.in(home)
        .installed()
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("registry").toString())
        .run(words);
  }

  @Test
  void wordsAreHandedOnButGlobalOptionsAreNot() throws IOException, InterruptedException {
    Distribution.Done done =
        run("shout", "a", "b  c", "--output", "text", "it's", "", "--other=1", "help", "-h");

    assertEquals("got: a b  c it's  --other=1 help -h\n", done.out());
    assertEquals("aside\n", done.err());
    assertEquals(7, done.exit());
  }

  @Test
  void theProgramItselfCanBeCalled() throws IOException, InterruptedException {
    assertEquals(new Distribution.Done(0, "0\n", ""), run("mine"));
  }

  @Test
  void aCommandCanBeReplaced() throws IOException, InterruptedException {
    assertEquals(
        new Distribution.Done(0, "instead: --repository-name x\n", ""),
        run("describe-images", "--repository-name", "x"));
  }

  @Test
  void exitCodesAreThoseOfTheShell() throws IOException, InterruptedException {
    assertEquals(44, run("too-much").exit());
    assertEquals(127, run("wrong").exit());
  }
}
