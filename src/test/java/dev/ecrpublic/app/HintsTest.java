package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around an error message to help; the message itself is that of the AWS CLI. */
class HintsTest {
  @TempDir private Path home;

  private String error(String... words) {
    Run.Done done = Run.in(home).withKeys().words(words);
    assertEquals(252, done.exit());
    return done.err();
  }

  @Test
  void aMistypedOption() {
    assertEquals(
        """

        usage: ecr-public [options] <command> [parameters]
        To see help text, you can run:

          ecr-public help
          ecr-public describe-registries help

        Maybe you meant:

          * --page-size
          * --region


        ecr-public: [ERROR]: Unknown options: --pagesize=3, -region, x
        """,
        error("describe-registries", "--pagesize=3", "-region", "x"));
  }

  @Test
  void aMistypedOptionThatIsRequired() {
    assertEquals(
        """

        ecr-public: [ERROR]: An error occurred (ParamValidation): the following arguments are required: --repository-name

        usage: ecr-public [options] <command> [parameters]
        To see help text, you can run:

          ecr-public help
          ecr-public delete-repository help

        Maybe you meant:

          * --repository-name
        """,
        error("delete-repository", "--repositry-name", "x"));
  }

  @Test
  void anErrorAboutAParameterEndsWithWhereToReadMore() {
    assertEquals(
        """

        ecr-public: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:
        Invalid length for parameter repositoryName, value: 1, valid min length: 2

        usage: --repository-name is explained by "ecr-public delete-repository help"
        """,
        error("delete-repository", "--repository-name", "x"));
  }

  @Test
  void anErrorAboutAGlobalOptionTellsItToo() {
    assertEquals(
        """

        ecr-public: [ERROR]: An error occurred (ParamValidation): Bad value for --endpoint-url \
        "foo": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/

        usage: --endpoint-url is explained by "ecr-public help"
        """,
        error("describe-registries", "--endpoint-url", "foo"));
  }

  @Test
  void aMistypedOptionOfTheLoginPassword() {
    assertEquals(
        """

        ecr-public: [ERROR]: An error occurred (ParamValidation): Unknown options: --proflie,x

        usage: for the options see "ecr-public get-login-password help"

        Maybe you meant:

          * --profile
        """,
        error("get-login-password", "--proflie", "x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Error parsing parameter '--tags': Expected      | --tags is explained by "ecr-public create-repository help"
          Unknown parameter in catalogData: "x"           | --catalog-data is explained by "ecr-public create-repository help"
          repositoryName and tags are wrong               | for the options see "ecr-public create-repository help"
          "mytags" or "tags2"                             | for the options see "ecr-public create-repository help"
          """)
  void theOptionIsNamedWhereThereIsOneOnly(String message, String hint) {
    assertEquals("usage: " + hint, Hint.of(message, new EcrPublic(), "create-repository"));
  }

  @Test
  void aProgramThatReadsErrorsGetsNoHint() {
    assertEquals(
        """
        {
            "Code": "ParamValidation",
            "Message": "Parameter validation failed:\\nInvalid length for parameter repositoryName, value: 1, valid min length: 2"
        }
        """,
        error("delete-repository", "--repository-name", "x", "--cli-error-format", "json"));
  }
}
