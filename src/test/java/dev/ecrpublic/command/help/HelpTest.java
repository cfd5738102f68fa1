package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private static final Terminal SCREEN = new Terminal(true, true, true);
  @TempDir private Path home;

  private Run run() {
    return Run.in(home);
  }

  @Test
  void aCommand() {
    Run.Done done = run().words("untag-resource", "help");

    assertEquals(0, done.exit());
    assertEquals("", done.err());
    int globals = done.out().indexOf("GLOBAL OPTIONS\n");
    int examples = done.out().indexOf("\nEXAMPLES\n");
    assertEquals(
        """
        NAME
            ecr-public-untag-resource - removes tags from a resource

        DESCRIPTION
            Removes tags from a resource.

        SYNOPSIS
            ecr-public untag-resource --resource-arn <value> --tag-keys [<value> ...]
                [--cli-input-json <value>] [--cli-input-yaml <value>]
                [--generate-cli-skeleton [<value>]] [global options]

        OPTIONS
            --resource-arn <value>
                The Amazon Resource Name of the resource.

                Required. At least 1 character.

            --tag-keys [<value> ...]
                The names of the tags to remove.

                Required. Each has at least 1 character.

                Shorthand:
                    string string ...

                JSON:
                    ["string", ...]

            --cli-input-json <value>
                Takes the parameters from JSON text or file://FILE; options on the
                command line win.

            --cli-input-yaml <value>
                Takes the parameters from YAML text or file://FILE; options on the
                command line win.

            --generate-cli-skeleton [<value>]
                Prints a template of the input (input, yaml-input) or a sample of the
                output (output) and sends nothing.

        """,
        done.out().substring(0, globals));
    assertEquals(
        """

        EXAMPLES
            Removes a tag:
                ecr-public untag-resource \\
                    --resource-arn arn:aws:ecr-public::123456789012:repository/team/app \\
                    --tag-keys team

            Removes two tags, given as JSON:
                ecr-public untag-resource \\
                    --resource-arn arn:aws:ecr-public::123456789012:repository/team/app \\
                    --tag-keys '["team", "stage"]'

        OUTPUT
            None

        EXIT STATUS
            0
                Success, help, the version and skeletons.

            130
                Interrupted with Ctrl-C.

            252
                The command line, a parameter, a file or an input document is wrong;
                nothing was sent.

            253
                The surroundings are wrong: region, credentials, pager or configuration
                values.

            254
                The service answered with an error.

            255
                Anything else: no connection, TLS, timeout, unknown profile, output that
                cannot be written.

        SEE ALSO
            ecr-public(1)
        """,
        done.out().substring(examples));
  }

  @Test
  void theOutputIsShownAsATree() {
    String page = run().words("describe-registries", "help").out();

    assertTrue(
        page.contains(
            """
            OUTPUT
                registries (list of structures)
                    The registries.
                    registryId (string)
                        The account that the registry belongs to.
            """),
        page);
    assertTrue(
        page.contains(
            """
                    aliases (list of structures)
                        The names under which the registry is found.
                        name (string)
                            The alias.
            """),
        page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "describe-images help",
        "describe-images --help",
        "describe-images -h",
        "--help describe-images",
        "-h --region us-west-2 describe-images --repository-name x",
        "describe-images --output --help",
        "describe-images --repository-name x --no-such-option -h",
        "--profile missing describe-images help",
        "describe-images help --no-cli-pager",
      })
  void oneCommandsHelpIsAskedForInManyWays(String line) {
    Run.Done done = run().words(line.split(" "));

    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().startsWith("NAME\n    ecr-public-describe-images - "), done.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "help me please", "--help", "-h", "--region us-east-1 -h"})
  void soIsTheProgramsOwn(String line) {
    Run.Done done = run().words(line.split(" "));

    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().startsWith("NAME\n    ecr-public - "), done.out());
    for (String command : new CommandTree(new EcrPublic()).names()) {
      assertTrue(done.out().contains("\n    " + command + "\n"), command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"get-login-password help", "completion help", "completion bash --help"})
  void commandsThatAreNoOperationsHaveHelpAsWell(String line) {
    Run.Done done = run().words(line.split(" "));

    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().startsWith("NAME\n    ecr-public-" + line.split(" ")[0] + " - "));
  }

  @Test
  void helpIsAValueAfterTwoDashesOrAnEqualsSign() {
    Run.Done done = run().words("delete-repository", "--repository-name=--help", "--", "-h");

    assertEquals(252, done.exit());
    assertTrue(done.err().contains("Unknown options: -h"), done.err());
  }

  @Test
  void helpForACommandThatIsNoneNamesTheNearest() {
    Run.Done done = run().words("describe-image", "--help");

    assertEquals(252, done.exit());
    assertTrue(done.err().contains("  * describe-images\n"), done.err());
  }

  @Test
  void aTerminalGetsAPager() throws IOException {
    Path seen = home.resolve("seen");
    String pager = script("pager", "cat > " + seen);

    Run.Done done =
        run().on(SCREEN).env("PAGER", "false").env("MANPAGER", pager).words("completion", "help");

    assertEquals(0, done.exit());
    assertEquals("", done.out());
    assertTrue(Files.readString(seen).startsWith("N\bNA\bAM\bME\bE\n"));
  }

  @Test
  void aTerminalWithoutItsPagerShowsTheHelpAllTheSame() {
    Run terminal = run().on(SCREEN).env("MANPAGER", "/no/such/pager");

    assertTrue(terminal.words("completion", "help").out().startsWith("\u001b[1mNAME\u001b[0m\n"));
  }

  @Test
  void noPagerWhereNoneIsWantedOrNobodyReads() throws IOException {
    String pager = script("pager", "echo paged > " + home.resolve("seen"));

    for (Run other :
        List.of(
            run().on(SCREEN).env("MANPAGER", pager).env("CI", "true"),
            run().env("MANPAGER", pager),
            run().on(SCREEN).env("MANPAGER", ""))) {
      assertTrue(other.words("completion", "help").out().contains("NAME"));
    }
    run().on(SCREEN).env("MANPAGER", pager).words("completion", "help", "--no-cli-pager");
    assertTrue(Files.notExists(home.resolve("seen")));
  }

  private String script(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  @Test
  void everythingHasItsText() {
    Program program = new CommandTree(new EcrPublic()).program();
    List<String> silent = new ArrayList<>();
    for (Option option : program.globals()) {
      require(silent, option.name(), option.text());
    }
    for (Command command : program.commands()) {
      require(silent, command.name(), command.summary());
      command
          .arguments()
          .forEach(word -> require(silent, command.name() + " " + word.label(), word.text()));
      for (Option option : command.options()) {
        require(silent, command.name() + " " + option.name(), option.text());
        option.member().ifPresent(member -> members(silent, member, program));
      }
      command.output().orElse(List.of()).forEach(member -> replies(silent, member, program));
    }

    assertEquals(List.of(), silent, "add them to help.properties");
  }

  private static void members(List<String> silent, Parameter member, Program program) {
    for (Parameter inner : structure(member)) {
      require(silent, "member " + inner.name(), program.members().apply(inner.name()));
      members(silent, inner, program);
    }
  }

  private static void replies(List<String> silent, Parameter member, Program program) {
    require(silent, "reply " + member.name(), program.replies().apply(member.name()));
    structure(member).forEach(inner -> replies(silent, inner, program));
  }

  private static List<Parameter> structure(Parameter member) {
    Parameter inner = member.kind() == Kind.LIST ? member.element() : member;
    return inner.kind() == Kind.STRUCTURE ? inner.members() : List.of();
  }

  private static void require(List<String> silent, String name, String text) {
    if (text.isBlank()) {
      silent.add(name);
    }
  }
}
