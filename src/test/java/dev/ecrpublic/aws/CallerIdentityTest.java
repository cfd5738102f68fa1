package dev.ecrpublic.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ecrpublic.aws.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

class CallerIdentityTest {
  private static final String FILES =
      """
      [profile role]
      role_arn = arn:aws:iam::111122223333:role/push
      source_profile = keys
      [profile sso]
      sso_session = corp
      sso_account_id = 111122223333
      sso_role_name = Push
      [profile login]
      login_session = arn:aws:iam::111122223333:user/me
      [profile process]
      credential_process = /bin/print-keys
      [profile keys]
      aws_access_key_id = ASIAY34FZKBOKMUTVV7A
      aws_secret_access_key = secret
      [profile old]
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key = secret
      [profile declared]
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key = secret
      aws_account_id = 111122223333
      """;
  @TempDir Path home;

  private CallerIdentity identity(Map<String, String> more, String profile, boolean flag)
      throws IOException {
    Path directory = Files.createDirectories(home.resolve(".aws"));
    Files.writeString(directory.resolve("config"), FILES);
    Map<String, String> env = new HashMap<>(more);
    env.put("HOME", home.toString());
    return new CallerIdentity(env, Profiles.load(env), profile, flag);
  }

  private String offline(Map<String, String> env, String profile, boolean flag) throws IOException {
    return identity(env, profile, flag).offline().orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role | arn:aws:iam::111122223333:role/push",
        "sso | sso:111122223333/Push",
        "login | arn:aws:iam::111122223333:user/me",
        "process | ''",
        "keys | account:609629065308,profile:keys",
        "old | key:1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3,profile:old",
        "declared | account:111122223333,profile:declared",
        "missing | ''",
      })
  void filesNameTheCaller(String profile, String expected) throws IOException {
    assertEquals(expected, offline(Map.of(), profile, true));
  }

  @Test
  void renewedKeysOfOneAccountAreOneCaller() throws IOException {
    String before = offline(Map.of("AWS_ACCESS_KEY_ID", "ASIAY34FZKBOKMUTVV7A"), "x", false);
    String after = offline(Map.of("AWS_ACCESS_KEY_ID", "ASIAY34FZKBONEWKEYAA"), "x", false);
    assertEquals("account:609629065308,environment", before);
    assertEquals(before, after);
  }

  @Test
  void keysThatNameNoAccountAreCallersOfTheirOwn() throws IOException {
    assertNotEquals(
        offline(Map.of("AWS_ACCESS_KEY_ID", "test1"), "x", false),
        offline(Map.of("AWS_ACCESS_KEY_ID", "test2"), "x", false));
  }

  @Test
  void theEnvironmentGoesBeforeTheProfileUnlessThatIsAskedFor() throws IOException {
    Map<String, String> keys = Map.of("AWS_ACCESS_KEY_ID", "ASIAY34FZKBOKMUTVV7A");
    assertEquals("account:609629065308,environment", offline(keys, "role", false));
    assertEquals("arn:aws:iam::111122223333:role/push", offline(keys, "role", true));
  }

  @Test
  void webIdentityIsItsRole() throws IOException {
    Map<String, String> env =
        Map.of(
            "AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/ci",
            "AWS_WEB_IDENTITY_TOKEN_FILE", "/token");
    assertEquals("arn:aws:iam::111122223333:role/ci", offline(env, "default", false));
    assertEquals("", offline(env, "default", true));
    assertEquals("account:609629065308,profile:keys", offline(env, "keys", false));
  }

  @Test
  void credentialsThatHadToBeLookedUpNameTheirAccount() throws IOException {
    CallerIdentity process = identity(Map.of(), "process", true);
    assertEquals(
        "account:609629065308,profile:process",
        process.of(AwsBasicCredentials.create("ASIAY34FZKBOKMUTVV7A", "secret")));
    assertEquals(
        "account:444455556666,profile:process",
        process.of(
            AwsBasicCredentials.builder()
                .accessKeyId("test")
                .secretAccessKey("secret")
                .accountId("444455556666")
                .build()));
    assertEquals(Optional.empty(), process.offline());
  }
}
