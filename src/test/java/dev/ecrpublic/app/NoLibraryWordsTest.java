package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ecrpublic.files.FileReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure that can be provoked is told in plain words, never in those of a library. */
class NoLibraryWordsTest {
  private static final Pattern LIBRARY =
      Pattern.compile(
          "\\.java|Exception:|\\w\\$[A-Z]|@[0-9a-f]{5,}|java\\.|javax\\.|software\\.amazon|tools\\.jackson|"
              + "\tat |nobody foresaw|because \"|CredentialsProvider");
  @TempDir private Path home;

  private void refused(Run.Done done) {
    assertNotEquals(0, done.exit(), done.out());
    assertFalse(done.err().isBlank());
    assertFalse(LIBRARY.matcher(done.err()).find(), done.err());
  }

  private Run run() {
    return Run.in(home).env("AWS_MAX_ATTEMPTS", "1");
  }

  private void write(String file, String text) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sso_start_url=https://x\nsso_region=us-east-1\nsso_account_id=1\nsso_role_name=r",
        "sso_session=my\nsso_account_id=1\nsso_role_name=r",
        "sso_session=none\nsso_account_id=1\nsso_role_name=r",
        "sso_session=my",
        "sso_start_url=https://x",
        "role_arn=arn:aws:iam::1:role/x\nweb_identity_token_file=/nowhere/token",
        "role_arn=arn:aws:iam::1:role/x\nweb_identity_token_file=/",
        "role_arn=arn:aws:iam::1:role/x",
        "role_arn=arn:aws:iam::1:role/x\nsource_profile=none",
        "role_arn=arn:aws:iam::1:role/x\ncredential_source=Moon",
        "role_arn=arn:aws:iam::1:role/x\ncredential_source=Environment",
        "role_arn=arn:aws:iam::1:role/x\ncredential_source=EcsContainer",
        "login_session=arn:aws:iam::111122223333:user/nobody",
        "credential_process=/bin/true",
        "credential_process=/no/such/program",
        "credential_process=echo hello",
        "credential_process=echo '[]'",
        "credential_process=echo '{\"Version\":7}'",
        "credential_process=echo '{\"Version\":1}'",
        "credential_process=echo '{\"Version\":1,\"AccessKeyId\":7,\"SecretAccessKey\":\"b\"}'",
        "credential_process=echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\" \"}'",
        "credential_process=echo"
            + " '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"b\",\"Expiration\":\"x\"}'",
        "aws_access_key_id=AKIA\naws_secret_access_key=",
        "aws_access_key_id=\naws_secret_access_key=s",
        "aws_access_key_id=AKIA",
        "region=us-east-1",
      })
  void aProfileWithoutCredentials(String keys) throws IOException {
    write(
        ".aws/config",
        "[profile p]\n"
            + keys
            + "\n[sso-session my]\nsso_region=us-east-1\nsso_start_url=https://x\n");
    refused(run().words("describe-registries", "--profile", "p"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"accessToken":"a","expiresAt":"2020-01-01T00:00:00Z"} | Token has expired
          {"accessToken":"a","expiresAt":"2020-01-01T00:00:00UTC"} | Token has expired
          {"accessToken":"a","expiresAt":"2020-01-01T00:00:00Z","refreshToken":"r"} | Token has expired
          {"accessToken":"a","expiresAt":"2020-01-01T00:00:00Z","refreshToken":"r","clientId":"c"} | Token has expired
          {"accessToken":"a","expiresAt":"soon"} | is invalid
          {"accessToken":7,"expiresAt":7} | is invalid
          {} | is invalid
          [] | is invalid
          no json | is invalid
          """)
  void aLoginThatIsOverOrBroken(String token, String said) throws IOException {
    write(
        ".aws/config",
        """
        [profile p]
        sso_session=my
        sso_account_id=1
        sso_role_name=r
        [sso-session my]
        sso_region=us-east-1
        sso_start_url=https://x
        """);
    write(".aws/sso/cache/3ece1471f44f63177cbc35ba0b904e0c096b6783.json", token);
    Run.Done done = run().words("describe-registries", "--profile", "p");
    refused(done);
    assertFalse(done.err().contains("does not exist"), done.err());
    assertNotEquals(-1, done.err().indexOf(said), done.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          AWS_ACCESS_KEY_ID=AKIA | ~AWS_SECRET_ACCESS_KEY=  ~
          AWS_ACCESS_KEY_ID=AKIA | AWS_SECRET_ACCESS_KEY=
          ~AWS_ACCESS_KEY_ID=AK\nIA~ | AWS_SECRET_ACCESS_KEY=s
          AWS_ACCESS_KEY_ID=AKIA | ~AWS_SECRET_ACCESS_KEY=s\u00e9~
          AWS_WEB_IDENTITY_TOKEN_FILE=/nowhere | AWS_ROLE_ARN=x
          AWS_WEB_IDENTITY_TOKEN_FILE=/ | AWS_ROLE_ARN=x
          AWS_CONTAINER_CREDENTIALS_FULL_URI=a_b | X=y
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:1/x | X=y
          """)
  void credentialsOfTheEnvironment(String one, String other) {
    Run run = run();
    for (String variable : List.of(one, other)) {
      int equals = variable.indexOf('=');
      run.env(variable.substring(0, equals), variable.substring(equals + 1).replace("\\n", "\n"));
    }
    refused(run.words("describe-registries"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 503 X\nRetry-After: -1\n\n{}",
        "HTTP/1.1 503 X\nRetry-After: soon\n\n{}",
        "HTTP/1.1 503 X\nRetry-After: 99999999999999999999\n\n{}",
        "HTTP/1.1 600 X\n\n{}",
        "HTTP/1.1 1000 X\n\n{}",
        "HTTP/1.1 099 X\n\n{}",
        "HTTP/1.1 0 X\n\n{}",
        "HTTP/1.1 abc X\n\n{}",
        "HTTP/1.1 101 X\n\n{}",
        "HTTP/1.1 302 X\nLocation: ::\n\n{}",
        "HTTP/1.1 400 X\n\n{\"message\":\"m\"}",
        "HTTP/1.1 400 X\n\n{\"__type\":null}",
        "HTTP/1.1 400 X\n\n{\"__type\":7,\"message\":7}",
        "HTTP/1.1 400 X\n\n{\"__type\":\"#\"}",
        "HTTP/1.1 400 X\n\n",
        "HTTP/1.1 400 X\n\n[]",
        "HTTP/1.1 403 X\nDate: soon\n\n{\"__type\":\"InvalidSignatureException\"}",
        "HTTP/1.1 400 X\n\n"
            + "{\"__type\":\"InvalidLayerPartException\",\"lastValidByteReceived\":\"x\"}",
        "HTTP/1.1 200 X\nContent-Length: 100\n\n{}",
        "HTTP/1.1 200 X\nTransfer-Encoding: chunked\n\nzz\n",
        "HTTP/1.1 200 X\nContent-Encoding: gzip\n\n{}",
        "HTTP/1.1 200 X\nx-amz-crc32: soon\n\n{}",
        "SSH-2.0-OpenSSH\n",
        "hello",
        "",
      })
  void aBadReply(String reply) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> answer(server, reply.replace("\n", "\r\n")));
      refused(
          run()
              .withKeys()
              .words(
                  "describe-registries",
                  "--endpoint-url",
                  "http://127.0.0.1:" + server.getLocalPort()));
    }
  }

  private static void answer(ServerSocket server, String reply) {
    while (true) {
      try (Socket one = server.accept()) {
        byte[] request = new byte[1 << 16];
        one.getInputStream().read(request);
        one.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
        one.shutdownOutput();
        one.getInputStream().read(request);
      } catch (IOException closed) {
        return;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "describe-images --cli-input-yaml \"\\u",
        "describe-images --cli-input-yaml \"\\x",
        "describe-images --cli-input-yaml \"\\U0",
        "describe-images --cli-input-yaml *a",
        "describe-images --cli-input-yaml !<",
        "describe-images --cli-input-yaml %YAML_9",
        "describe-images --cli-input-json {",
        "describe-images --cli-input-json file://.",
        "describe-images --cli-input-json file://a\u0000b",
        "describe-images --cli-input-json fileb:///proc/self/mem",
        "describe-images --repository-name ab --query a[?",
        "describe-images --repository-name ab --image-ids {",
        "describe-images --repository-name ab --image-ids imageTag",
        "describe-registries --endpoint-url http://127.0.0.1:99999",
        "describe-registries --endpoint-url http://127.0.0.1:1",
        "describe-registries --endpoint-url http://nowhere.invalid",
        "describe-registries --endpoint-url http://a_b",
        "describe-registries --endpoint-url ://",
        "describe-registries --ca-bundle .",
        "describe-registries --ca-bundle nowhere",
        "describe-registries --output nope",
        "describe-registries --region nope",
        "describe-registries --cli-read-timeout -1",
        "describe-registries --profile nope",
        "local serve --port 99999",
        "local serve --port x",
        "local serve --host nowhere.invalid",
        "local serve --account-id x",
        "local serve --data-dir a\u0000b",
        "login --registry a_b/c",
        "login --tool nope",
        "completion tcsh",
        "frobnicate",
      })
  void aWrongLine(String line) {
    refused(run().withKeys().words(line.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          .aws/config | [default
          .aws/config | ~[default]\nx~
          .aws/cli/alias | [toplevel
          .aws/config/directory | x
          .aws/credentials/directory | x
          .docker/config.json | x
          .docker/config.json | []
          .docker/config.json/directory | x
          .config/ecr-public/config.json | x
          .config/ecr-public/config.json | {"hosts":[]}
          .config/ecr-public/config.json | {"hosts":{"a":{"profile":7}}}
          .config/ecr-public/config.json/directory | x
          """)
  void aFileThatCannotBeRead(String file, String text) throws IOException {
    write(file, text);
    refused(run().words("login", "status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h\\u00e9", "a/b", "a\\u0000b", "\\ud800"})
  void aHelperOfAnyName(String helper) throws IOException {
    write(".docker/config.json", "{\"credHelpers\":{\"public.ecr.aws\":\"" + helper + "\"}}");
    refused(run().env("PATH", "/nowhere").words("login", "status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"describe-repositories --local", "local serve --port 0"})
  void aFileInThePlaceOfTheLocalRegistry(String line) throws IOException {
    write("file", "x");
    refused(run().env("ECR_PUBLIC_LOCAL_DIR", home + "/file").words(line.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a b:x", "http://", "http://h:99999", "http://127.0.0.1:1"})
  void aProxy(String proxy) {
    refused(
        run()
            .withKeys()
            .env("http_proxy", proxy)
            .words("describe-registries", "--endpoint-url", "http://nowhere.invalid"));
  }

  @Test
  void aDeniedPermissionIsCalledThat() {
    org.junit.jupiter.api.Assertions.assertEquals(
        "permission denied", FileReason.of(new AccessDeniedException("/x")));
  }
}
