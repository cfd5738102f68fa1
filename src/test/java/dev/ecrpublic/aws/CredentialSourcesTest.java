package dev.ecrpublic.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where credentials are looked for, and what is said of a profile that promises some and has none.
 */
class CredentialSourcesTest {
  private static final String CONFIG =
      """
      [profile part]
      aws_access_key_id = AK
      [profile role]
      role_arn = arn:aws:iam::1:role/x
      [profile inf]
      role_arn = arn:aws:iam::1:role/x
      source_profile = inf2
      [profile inf2]
      role_arn = arn:aws:iam::1:role/y
      source_profile = inf
      [profile failing]
      credential_process = sh -c "echo oops >&2; exit 3"
      [profile process]
      credential_process = printf '{"Version":1,"AccessKeyId":"AKIA","SecretAccessKey":"s"}'
      [profile sso]
      sso_session = my
      sso_account_id = 111122223333
      sso_role_name = r
      [sso-session my]
      sso_region = us-east-1
      sso_start_url = https://x.awsapps.com/start
      """;
  @TempDir private Path home;

  private Run run() throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), CONFIG);
    return Run.in(home);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          part    | Partial credentials found in config-file, missing: aws_secret_access_key
          role    | Partial credentials found in assume-role, missing: source_profile or credential_source
          inf     | Infinite loop in credential configuration detected. Attempting to load from profile inf which has already been visited. Visited profiles: ['inf', 'inf2']
          failing | Error when retrieving credentials from custom-process: oops
          sso     | Error loading SSO Token: Token for my does not exist
          nope    | The config profile (nope) could not be found
          """)
  void aProfileThatCannotServeSaysWhy(String profile, String message) throws IOException {
    Run.Done done = run().words("describe-registries", "--profile", profile);

    assertEquals(255, done.exit());
    assertTrue(done.err().startsWith("\necr-public: [ERROR]: " + message), done.err());
  }

  @Test
  void aProcessMayHandThemOver() throws IOException {
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      Run.Done done =
          run()
              .words(
                  "describe-registries", "--profile", "process", "--endpoint-url", endpoint.url());

      assertEquals(0, done.exit(), done.err());
      assertTrue(endpoint.requests().getFirst().signed());
    }
  }

  @Test
  void aProfileOnTheCommandLineHidesTheEnvironment() throws IOException {
    Run.Done done = run().withKeys().words("describe-registries", "--profile", "part");

    assertEquals(255, done.exit());
  }
}
