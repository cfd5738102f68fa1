package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Programs;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Example;
import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  private static final Program PROGRAM = Programs.of(new EcrPublic());
  private static final String SHORT =
      """
      Manages public container image repositories of Amazon ECR Public
      (public.ecr.aws), or of the embedded local registry.

      Publishing:
        push, pull, copy, tag, untag, prune, ls, inspect, digest, catalog, doctor

      Everyday:
        create-repository, describe-repositories, describe-images, batch-delete-image,
        delete-repository

      Images:
        describe-image-tags, put-image

      Layers:
        batch-check-layer-availability, initiate-layer-upload, upload-layer-part,
        complete-layer-upload

      Catalog:
        describe-registries, get-registry-catalog-data, put-registry-catalog-data,
        get-repository-catalog-data, put-repository-catalog-data

      Policy and tags:
        get-repository-policy, set-repository-policy, delete-repository-policy,
        list-tags-for-resource, tag-resource, untag-resource

      Local and logins:
        login, logout, get-login-password, get-authorization-token, local, shell,
        completion, help

      Examples:
        Logs Docker in, so that images can be pushed:
          ecr-public get-login-password | docker login --username AWS \\
              --password-stdin public.ecr.aws
        Creates a repository on the embedded registry, without an AWS account:
          ecr-public --local create-repository --repository-name hello-world

      Read on:
        ecr-public help COMMAND     explains a command, as COMMAND --help does
        ecr-public help ecr-public  explains everything: options, exit codes, files
        man ecr-public              the same as a manual page, where they are installed
      """;
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
  @ValueSource(strings = {"help", "--help", "-h", "--region us-east-1 -h"})
  void theProgramIsExplainedInShort(String line) {
    Run.Done done = run().words(line.split(" "));

    assertEquals(0, done.exit(), done.err());
    assertEquals("usage: ecr-public [global options] COMMAND [options]\n\n" + SHORT, done.out());
  }

  @Test
  void aLineWithoutACommandIsWrongAndIsToldWhatThereIs() {
    Run.Done done = run().words();

    assertEquals(252, done.exit());
    assertEquals("", done.out());
    assertTrue(
        done.err()
            .startsWith(
                "\necr-public: [ERROR]: An error occurred (ParamValidation): the following"
                    + " arguments are required: operation\n\nusage: "),
        done.err());
    assertTrue(done.err().endsWith("\n\n" + SHORT), done.err());
  }

  @Test
  void errorsInOtherFormatsAreNotExplained() {
    Run.Done done = run().env("AWS_CLI_ERROR_FORMAT", "json").words();

    assertEquals(252, done.exit());
    assertTrue(done.err().endsWith("}\n"), done.err());
  }

  @Test
  void everyCommandStandsInOneGroupOfTheShortPage() {
    for (Service service : List.of(new EcrPublic(), new Ecr())) {
      Program program = Programs.of(service);
      List<String> grouped = new ArrayList<>();
      program.manual().texts().groups().values().forEach(grouped::addAll);
      List<String> names = new ArrayList<>(program.tree().names());
      Collections.sort(grouped);
      Collections.sort(names);

      assertEquals(names, grouped);
    }
  }

  @Test
  void theProgramIsExplainedInFullByItsName() {
    Run.Done done = run().words("help", "ecr-public");

    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().startsWith("NAME\n    ecr-public - "), done.out());
    for (String command : PROGRAM.tree().names()) {
      assertTrue(done.out().contains("\n    " + command + "\n"), command);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help local serve                                | local-serve
          local serve help                                | local-serve
          local serve --help                              | local-serve
          local serve --port 0 -h                         | local-serve
          local --data-dir /x serve --help                | local-serve
          --help local serve                              | local-serve
          help local                                      | local
          local help                                      | local
          local --help                                    | local
          login status help                               | login-status
          login --registry localhost:5055 status --help   | login-status
          help login status                               | login-status
          help login                                      | login
          help describe-images                            | describe-images
          help get-login-password                         | get-login-password
          help help                                       | help
          help --no-cli-pager local path                  | local-path
          """)
  void commandsBelowOthersHaveHelp(String line, String page) {
    Run.Done done = run().words(line.split(" +"));

    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().startsWith("NAME\n    ecr-public-" + page + " - "), done.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help describe-image        | argument operation: Found invalid choice 'describe-image'
          help local serv            | argument ACTION: Found invalid choice 'serv'
          local serv                 | argument ACTION: Found invalid choice 'serv'
          local                      | the following arguments are required: ACTION
          help describe-images x     | Unknown options: x
          help local serve x         | Unknown options: x
          help --nosuch              | Unknown options: --nosuch
          local serve x              | Unknown options: x
          local status --port 1      | Unknown options: --port
          login status --tool docker | Unknown options: --tool
          """)
  void helpForWhatIsNotThereIsAnError(String line, String error) {
    Run.Done done = run().words(line.split(" +"));

    assertEquals(252, done.exit());
    assertEquals("", done.out());
    assertTrue(done.err().contains(error), done.err());
  }

  @Test
  void aMistypedCommandBelowAnotherIsTold() {
    assertTrue(run().words("help", "local", "serv").err().contains("  * serve\n"));
  }

  @Test
  void pagesOfOwnCommandsShowTheGlobalOptionsThatMatter() {
    String page = run().words("help", "login", "status").out();
    int globals = page.indexOf("GLOBAL OPTIONS\n");

    assertEquals(
        """
        GLOBAL OPTIONS
            --output <value>
                The format of the result: json, text, table, yaml, yaml-stream or off.

            --query <value>
                A JMESPath expression that picks from the result.

            The others are explained by ecr-public help ecr-public.

        """,
        page.substring(globals, page.indexOf("EXAMPLES\n")));
    assertTrue(page.contains("OUTPUT\n    logins (list of structures)\n"), page);
  }

  @Test
  void theToolsOfALoginAreNamed() {
    String page = run().words("help", "login").out();

    assertTrue(page.contains("One of docker, podman, helm,"), page);
  }

  @Test
  void completionIsSwitchedOnTheSameWayInHelpAndReadme() throws IOException {
    List<String> known =
        PROGRAM.manual().examples().of("completion").stream().map(Example::line).toList();
    List<String> others = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      int comment = line.indexOf(" #");
      String command = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (command.matches("[^|`]*ecr-public completion (bash|zsh|fish|powershell).*")
          && !known.contains(command)) {
        others.add(command);
      }
    }

    assertEquals(List.of(), others);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "describe-images -V"})
  void theVersion(String line) {
    Run.Done done = run().words(line.split(" "));

    assertEquals(0, done.exit(), done.err());
    assertTrue(done.out().startsWith("ecr-public/"), done.out());
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
    Manual manual = PROGRAM.manual();
    CommandSpec root = PROGRAM.tree().whole();
    List<String> silent = new ArrayList<>();
    root.options().forEach(option -> require(silent, option.longestName(), manual.text(option)));
    for (CommandSpec command : CommandTree.all(root)) {
      String name = command.qualifiedName();
      require(silent, name, manual.summary(command));
      command
          .positionalParameters()
          .forEach(word -> require(silent, name + " " + word.paramLabel(), manual.text(word)));
      for (OptionSpec option : command.options()) {
        require(silent, name + " " + option.longestName(), manual.text(option));
        Manual.member(option).ifPresent(member -> members(silent, member, manual.texts()));
      }
      Manual.output(command)
          .orElse(List.of())
          .forEach(member -> replies(silent, member, manual.texts()));
    }

    assertEquals(List.of(), silent, "add them to help.properties");
  }

  private static void members(List<String> silent, Parameter member, HelpTexts texts) {
    for (Parameter inner : structure(member)) {
      require(silent, "member " + inner.name(), texts.member(inner.name()));
      members(silent, inner, texts);
    }
  }

  private static void replies(List<String> silent, Parameter member, HelpTexts texts) {
    require(silent, "reply " + member.name(), texts.reply(member.name()));
    structure(member).forEach(inner -> replies(silent, inner, texts));
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
