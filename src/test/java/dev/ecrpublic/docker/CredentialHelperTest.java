package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.Visible;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialHelperTest {
  private static final String NAME = "docker-credential-ecr-public";
  private final List<String> log = new ArrayList<>();

  /** Has a password for ECR Public, fails for its second name, and lists one more. */
  private static final class Source implements TokenSource {
    @Override
    public List<RegistryHost> hosts() {
      List<RegistryHost> out = new ArrayList<>(RegistryHost.SERVICE);
      out.add(new RegistryHost("127.0.0.1:5055"));
      return out;
    }

    @Override
    public boolean serves(RegistryHost host) {
      return hosts().contains(host);
    }

    @Override
    public LoginToken token(RegistryHost host) {
      if (!host.equals(RegistryHost.ECR_PUBLIC)) {
        throw new Failure.Configuration("NoCredentials", "Unable to locate credentials.");
      }
      return new LoginToken("pass\"word", Optional.empty());
    }

    @Override
    public String issuer(RegistryHost host) {
      return "profile default";
    }

    @Override
    public Optional<LoginToken> cached(RegistryHost host) {
      return Optional.empty();
    }
  }

  private CredentialHelper.Answer answer(String input, String... words) {
    return new CredentialHelper(NAME, "1.2.3", new Source(), log::add)
        .answer(List.of(words), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "get ~ public.ecr.aws ~ 0 ~"
            + " {\"ServerURL\":\"public.ecr.aws\",\"Username\":\"AWS\",\"Secret\":\"pass\\\"word\"}",
        "get ~ https://public.ecr.aws/v2/ ~ 0 ~ {\"ServerURL\":\"https://public.ecr.aws/v2/\","
            + "\"Username\":\"AWS\",\"Secret\":\"pass\\\"word\"}",
        "get ~ ecr-public.aws.com ~ 1 ~ credentials not found in native keychain",
        "get ~ docker.io ~ 1 ~ credentials not found in native keychain",
        "get ~ a b ~ 1 ~ credentials not found in native keychain",
        "get ~ `` ~ 1 ~ no credentials server URL",
        "get ~ ` ` ~ 1 ~ no credentials server URL",
        "erase ~ public.ecr.aws ~ 0 ~ ``",
        "erase ~ `` ~ 1 ~ no credentials server URL",
        "store ~ {\"ServerURL\":\"public.ecr.aws\",\"Username\":\"AWS\",\"Secret\":\"x\"} ~ 0 ~ ``",
        "store ~ {\"ServerURL\":\"\",\"Username\":\"AWS\"} ~ 1 ~ no credentials server URL",
        "store ~ {\"Username\":\"AWS\",\"Secret\":\"x\"} ~ 1 ~ no credentials server URL",
        "store ~ {\"ServerURL\":\"public.ecr.aws\",\"Secret\":\"x\"} ~ 1 ~ no credentials username",
        "store ~ [] ~ 1 ~ the credentials are not a JSON object",
        "store ~ { ~ 1 ~ docker-credential-ecr-public: Expecting property name enclosed in double"
            + " quotes: line 1 column 2 (char 1)",
        "list ~ unused ~ 0 ~ {\"https://public.ecr.aws\":\"AWS\","
            + "\"https://ecr-public.aws.com\":\"AWS\",\"http://127.0.0.1:5055\":\"AWS\"}",
        "version ~ `` ~ 0 ~ docker-credential-ecr-public (dev.ecrpublic:ecr-public) 1.2.3",
        "--version ~ `` ~ 0 ~ docker-credential-ecr-public (dev.ecrpublic:ecr-public) 1.2.3",
        "--help ~ `` ~ 0 ~ Usage: docker-credential-ecr-public <store|get|erase|list|version>",
        "GET ~ public.ecr.aws ~ 1 ~ docker-credential-ecr-public: unknown action: GET",
      })
  void theProtocolIsSpoken(String action, String input, int exit, String text) {
    assertEquals(
        new CredentialHelper.Answer(exit, text.isEmpty() ? "" : text + "\n"),
        answer(input, action));
  }

  @Test
  void anActionIsTheOnlyArgument() {
    String usage = "Usage: docker-credential-ecr-public <store|get|erase|list|version>\n";
    assertEquals(new CredentialHelper.Answer(1, usage), answer("public.ecr.aws"));
    assertEquals(new CredentialHelper.Answer(1, usage), answer("public.ecr.aws", "get", "x"));
  }

  @Test
  void reasonsAreForPeople() {
    answer("ecr-public.aws.com", "get");
    answer("docker.io", "get");
    assertEquals(
        List.of(
            "no login for ecr-public.aws.com: Unable to locate credentials.",
            "what is asked for is no registry of Amazon ECR, nor is it configured"),
        log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ServerURL\":\"public.ecr.aws\",\"Username\":\"AWS\",\"Secret\":\"canary\"}",
        "https://AWS:canary@public.ecr.aws",
        "https://public.ecr.aws/v2/?password=canary",
        "canary",
        "http://127.0.0.1:5055/canary",
        "{\"Secret\":\"canary",
      })
  void whatIsAskedForIsNotRepeated(String input) {
    for (String action : List.of("get", "store", "erase", "list", "x")) {
      assertFalse(answer(input, action).text().contains("canary"), action);
    }
    assertFalse(log.toString().contains("canary"), log.toString());
  }

  @Test
  void answersAndReasonsHaveNoControlCharacters() {
    CredentialHelper helper =
        new CredentialHelper(NAME + "\u001b[31m", "1.2.3", new Source(), log::add);
    for (String word : List.of("get", "store", "\u009b2J", "version", "--help")) {
      ByteArrayInputStream in =
          new ByteArrayInputStream("127.0.0.1:5055/\u009b\u001b".getBytes(StandardCharsets.UTF_8));
      String text = helper.answer(List.of(word), in).text();
      assertTrue(Visible.is(text), text);
    }
    assertTrue(Visible.is(log.toString()), log.toString());
  }

  @Test
  void answersDoNotShowPasswordsByAccident() {
    assertFalse(answer("public.ecr.aws", "get").toString().contains("word"));
  }

  @ParameterizedTest
  @CsvSource({
    "docker-credential-ecr-public, ''",
    "docker-credential-ecr-public-, ''",
    "docker-credential-ecr-public-work, work",
    "docker-credential-ecr-public-my-team, my-team",
    "docker-credential-ecr-login, ''",
  })
  void theNameMayHoldAProfile(String name, String profile) {
    assertEquals(profile, CredentialHelper.profile(name).orElse(""));
  }
}
