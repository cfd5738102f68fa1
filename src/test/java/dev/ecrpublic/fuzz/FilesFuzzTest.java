package dev.ecrpublic.fuzz;

import dev.ecrpublic.app.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of configuration that are almost right, and what is piped into the credential helper. */
class FilesFuzzTest {
  private static final String AUTH = "{\"auths\": {\"public.ecr.aws\": {\"auth\": \"QVdTOng=\"}}}";
  private static final Map<String, List<String>> FILES =
      Map.of(
          ".aws/config",
          List.of(
              "[default]\nregion = us-east-1\noutput = json\nmax_attempts = 1\n",
              "[profile a]\nsso_session = my\nsso_account_id = 1\nsso_role_name = r\n"
                  + "[sso-session my]\nsso_region = us-east-1\nsso_start_url = https://x\n",
              "[default]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = keys\n"
                  + "[profile keys]\naws_access_key_id = A\naws_secret_access_key = b\n",
              "[default]\nservices = s\n[services s]\necr_public =\n"
                  + "  endpoint_url = http://127.0.0.1:1\n",
              "[default]\nretry_mode = standard\nca_bundle = /x\ncli_pager = less\n"
                  + "cli_binary_format = raw-in-base64-out\nuse_fips_endpoint = true\n"),
          ".aws/credentials",
          List.of("[default]\naws_access_key_id = AKIA\naws_secret_access_key = s\n"),
          ".aws/cli/alias",
          List.of(
              "[command ecr-public]\nls = describe-repositories --query repositories[].x\n",
              "[command ecr-public]\nx = login status\n[toplevel]\ny = !echo\n"),
          ".docker/config.json",
          List.of(
              AUTH,
              "{\n"
                  + "\t\"credHelpers\": {\"public.ecr.aws\": \"ecr-public\"},\n"
                  + "\t\"credsStore\": \"x\"}"),
          "run/containers/auth.json",
          List.of(AUTH),
          ".config/ecr-public/config.json",
          List.of(
              "{\"hosts\": {\"localhost:5055\": {\"local\": \"~/data\"},"
                  + " \"a.test\": {\"profile\": \"p\", \"endpoint\": \"http://127.0.0.1:1\"}}}"),
          ".local/state/ecr-public/history",
          List.of("describe-repositories\ndescribe-images \\n --x\n"));

  private static final List<List<String>> LINES =
      List.of(
          List.of("login", "status"),
          List.of("login", "--config-only"),
          List.of("logout", "--config-only"),
          List.of("describe-registries", "--endpoint-url", "http://127.0.0.1:1"),
          List.of("ls"),
          List.of("x"),
          List.of("shell"),
          List.of("docker-credential-helper", "docker-credential-ecr-public", "list"),
          List.of("docker-credential-helper", "docker-credential-ecr-public", "get"));

  private static final List<String> INPUTS =
      List.of(
          "public.ecr.aws",
          "https://public.ecr.aws/v2/",
          "localhost:5055",
          "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
          "[::1]:5055",
          "{\"ServerURL\":\"public.ecr.aws\",\"Username\":\"AWS\",\"Secret\":\"x\"}");

  @TempDir private Path home;

  private Run run() {
    return Run.in(home)
        .env("PATH", "/nowhere")
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
  }

  @Test
  void areReadOrRefused() {
    List<String> names = List.copyOf(new java.util.TreeSet<>(FILES.keySet()));
    Fuzz.each(
        800,
        (random, input) -> {
          String name = Mutation.pick(names, random);
          // An alias that begins so is a command of the system's shell.
          String text = Mutation.of(FILES.get(name), random).replace("!", "");
          List<String> line = Mutation.pick(LINES, random);
          input.append(line).append(" with ").append(name).append(":\n").append(text);
          write(name, text, random.nextInt(20) == 0);
          Run.Done done = run().input("history\nset\n").words(line.toArray(String[]::new));
          Fuzz.assertTold(done, false);
          Files.deleteIfExists(home.resolve(name));
        });
  }

  private void write(String name, String text, boolean binary) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  @Test
  void whatTheCredentialHelperIsAsked() {
    List<String> actions = List.of("get", "store", "erase", "list", "version", "x");
    Fuzz.each(
        1500,
        (random, input) -> {
          String action = Mutation.pick(actions, random);
          String asked = Mutation.of(INPUTS, random);
          input.append(action).append(": ").append(asked);
          Run.Done done =
              run()
                  .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString())
                  .input(asked)
                  .words("docker-credential-helper", "docker-credential-ecr-public", action);
          Fuzz.assertTold(done, false);
          org.junit.jupiter.api.Assertions.assertTrue(done.exit() <= 1, done::toString);
          org.junit.jupiter.api.Assertions.assertTrue(
              dev.ecrpublic.text.Visible.is(done.out() + done.err()), done::toString);
        });
  }
}
