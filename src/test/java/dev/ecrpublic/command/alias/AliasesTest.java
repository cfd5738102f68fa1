package dev.ecrpublic.command.alias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/** Aliases that stand for words, with what the AWS CLI 2.9.19 was seen to make of them. */
class AliasesTest {
  private static final String FILE =
      """
      [toplevel]
      top = ecr-public describe-repositories
      ecr-public = ecr-public --output yaml

      [command ecr-public]
      ls = describe-repositories --query repositories[].repositoryName --output text
      two = ls
      three =
        two
        --color on
      describe-images = describe-images --repository-name fixed
      describe-registries = describe-repositories --max-items 1
      create-repository =
      options = --output text describe-repositories
      empty =
      upper = describe-images
      required = get-repository-policy
      login = describe-repositories --output text
      logout = logout --tool podman
      helped = describe-repositories help
      help = describe-repositories
      bad = describe-repositories --query 'oops
      debugging = describe-repositories --debug
      profiled = describe-repositories --profile x
      unknown = describe-repositories --nope
      form = describe-repositories --output nope
      query = describe-repositories --query [[
      nothing = nosuchcommand
      a = b
      b = a
      version = describe-repositories --version
      colours = describe-repositories --output table --color auto
      """;
  private static final String REPLY =
      """
      [{"body": {"repositories": [{"repositoryName": "x y"}, {"repositoryName": "z"}],
        "imageDetails": [], "registries": []}}]
      """;

  @TempDir private Path home;
  private CannedEndpoint endpoint;

  @BeforeEach
  void furnish() throws IOException {
    Files.createDirectories(home.resolve(".aws/cli"));
    Files.writeString(home.resolve(".aws/cli/alias"), FILE);
    endpoint = new CannedEndpoint();
    endpoint.load(new ObjectMapper().readTree(REPLY).valueStream().toList());
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  private Run.Done run(String line) {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", endpoint.url()).words(line.split(" "));
  }

  private List<String> sent() {
    return endpoint.requests().stream().map(r -> r.target() + " " + r.body()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ls                            | DescribeRepositories {}
          two                           | DescribeRepositories {}
          three                         | DescribeRepositories {}
          --repository-names=qq ls      | DescribeRepositories {"repositoryNames":["qq"]}
          ls --repository-names qq rr   | DescribeRepositories {"repositoryNames":["qq","rr"]}
          describe-images               | DescribeImages {"repositoryName":"fixed"}
          describe-images --repo qq     | DescribeImages {"repositoryName":"qq"}
          describe-registries           | DescribeRegistries {}
          create-repository x --repo qq | CreateRepository {"repositoryName":"qq"}
          options                       | DescribeRepositories {}
          empty ls                      | DescribeRepositories {}
          empty empty ls                | DescribeRepositories {}
          upper --repository-name qq    | DescribeImages {"repositoryName":"qq"}
          login                         | DescribeRepositories {}
          """)
  void whatIsSent(String line, String request) {
    Run.Done done = run(line);

    assertEquals("", done.err());
    assertEquals(List.of(request), sent());
  }

  @Test
  void anAliasesGlobalOptionsGoBeforeThoseThatAreTyped() {
    assertEquals("x y\tz\n", run("ls").out());
    assertEquals("x y\tz\n", run("ls --output json --query length(repositories)").out());
    assertTrue(run("colours --color on").out().contains("\u001b["));
    assertEquals(Version.line("ecr-public") + "\n", run("version").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bad       | 255 | Value of alias "bad" could not be parsed. Received error: No closing \
          quotation when parsing:
          debugging | 255 | Global parameter "--debug" detected in alias "debugging" which is \
          not support in subcommand aliases.
          profiled  | 255 | Global parameter "--profile" detected in alias "profiled" which is \
          not support in subcommand aliases.
          form      | 252 | argument --output: Found invalid choice 'nope'
          query     | 252 | Invalid jmespath expression: Incomplete expression:
          nothing   | 252 | argument operation: Found invalid choice 'nosuchcommand'
          empty     | 252 | the following arguments are required: operation
          required  | 252 | the following arguments are required: --repository-name
          LS        | 252 | argument operation: Found invalid choice 'LS'
          top       | 252 | argument operation: Found invalid choice 'top'
          a         | 255 | Alias "a" stands for itself, be it by way of others.
          """)
  void whatIsRefused(String line, int exit, String message) {
    Run.Done done = run(line);

    String said = done.err().lines().skip(1).findFirst().orElse("");
    assertTrue(said.startsWith("ecr-public: [ERROR]: ") && said.endsWith(message), done.err());
    assertEquals(exit, done.exit());
    assertEquals(List.of(), sent());
  }

  @Test
  void unknownOptionsOfAnAliasAreTold() {
    Run.Done done = run("unknown");

    assertTrue(
        done.err().startsWith("\necr-public: [ERROR]: Unknown options: --nope\n"), done.err());
    assertEquals(252, done.exit());
  }

  @Test
  void helpIsThatOfTheCommandMeant() {
    for (String line : List.of("ls help", "ls --help", "-h ls", "helped", "two --help")) {
      String page = run(line).out();
      assertTrue(page.contains("ecr-public-describe-repositories - "), line + "\n" + page);
    }
    assertTrue(run("help").out().startsWith("usage: ecr-public "));
    assertTrue(run("describe-images --help").out().contains("ecr-public-describe-images - "));
    assertTrue(run("logout --help").out().contains("ecr-public-logout - "));
  }

  @Test
  void aCommandOfTheProgramsOwnIsMeantWhereItsAliasBeginsWithIt() {
    Run.Done done = run("logout --registry registry.test --config-only extra");

    assertTrue(done.err().contains("extra"), done.err());
    assertEquals(252, done.exit());
  }

  @Test
  void aBrokenFileStopsEverything() throws IOException {
    Files.writeString(home.resolve(".aws/cli/alias"), "[command ecr-public]\nnothing\n");
    for (String line : List.of("--version", "help", "describe-repositories")) {
      Run.Done done = run(line);

      assertEquals(
          "\necr-public: [ERROR]: Unable to parse config file: " + home + "/.aws/cli/alias\n",
          done.err(),
          line);
      assertEquals(255, done.exit(), line);
    }
  }

  @Test
  void withoutAFileNothingChanges() throws IOException {
    Files.delete(home.resolve(".aws/cli/alias"));

    assertEquals(252, run("ls").exit());
    assertEquals(0, run("describe-repositories").exit());
  }
}
