package dev.ecrpublic.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --} does to the words behind it, as observed on the AWS CLI under Python 3.11. */
class EndOfOptionsTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "describe-images -- --repository-name r1",
    "-- describe-images --repository-name r1",
    "-- describe-images -- --repository-name r1",
    "-- -- describe-images --repository-name r1",
    "describe-images --repository-name r1 --",
    "describe-images --output text -- --repository-name r1",
    "--output text -- describe-images --repository-name r1",
  })
  void rightBesideACommandItGoesWithIt(String line) throws IOException {
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      Run.Done done =
          Run.in(home).withKeys().env("AWS_ENDPOINT_URL", endpoint.url()).words(line.split(" "));
      assertEquals(0, done.exit(), done.err());
      assertEquals(
          List.of("{\"repositoryName\":\"r1\"}"),
          endpoint.requests().stream().map(request -> request.body().toString()).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "describe-images -- -- --repository-name r1"
            + " | the following arguments are required: --repository-name",
        "describe-images foo -- --repository-name r1"
            + " | the following arguments are required: --repository-name",
        "describe-images --repository-name r1 -- foo | Unknown options: foo",
        "describe-images --repository-name r1 -- --output text | Unknown options: text, --output",
        "describe-images -- --repository-name r1 --output text | Unknown options: --output, text",
        "describe-images --repository-name -- r1"
            + " | argument --repository-name: expected one argument",
        "describe-images --repository-name r1 --image-ids -- imageTag=a"
            + " | Unknown options: imageTag=a",
        "describe-images --repository-name=r1 -- -- x | Unknown options: x, --",
        "get-login-password -- x | Unknown options: x",
        "-- --output text describe-images | Found invalid choice 'text'",
        "-- | the following arguments are required: operation",
      })
  void behindItNothingIsAnOption(String line, String error) {
    Run.Done done = Run.in(home).withKeys().words(line.split(" "));
    assertEquals(252, done.exit(), done.err());
    assertEquals(true, done.err().contains(error), done.err());
  }
}
