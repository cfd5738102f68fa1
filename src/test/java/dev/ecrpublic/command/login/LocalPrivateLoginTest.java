package dev.ecrpublic.command.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Logins at the private registry of a server on this machine. */
class LocalPrivateLoginTest {
  private static final String PUBLIC = "127.0.0.1:5077";
  private static final String PRIVATE = "127.0.0.1:5078";
  private static final String NAMED = "123456789012.dkr.ecr.us-east-1.localhost:5077";
  private static final String TAKEN = "VALID INVALID";
  @TempDir private Path home;
  private Path data;
  private ServerMark mark;

  @BeforeEach
  void announce() throws IOException {
    data = Files.createDirectories(home.resolve("data"));
    Path bin = Files.createDirectories(home.resolve("bin"));
    program(
        bin.resolve("docker"),
        "printf '%s\\n' \"$*\" >>\"$HOME/words\"; cat >>\"$HOME/input\"; echo >>\"$HOME/input\"");
    program(bin.resolve("docker-credential-ecr-public"), "exit 1");
    assertEquals(0, run(true).words("--local", "describe-registry").exit());
    assertEquals(0, run(false).words("--local", "describe-registries").exit());
    mark = ServerMark.take(data).orElseThrow();
    mark.announce("http://" + PUBLIC, "http://" + PRIVATE);
  }

  @AfterEach
  void leave() throws IOException {
    mark.close();
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(boolean ofAccounts) {
    return Run.in(home)
        .of(ofAccounts ? new Ecr() : new EcrPublic())
        .env("PATH", Surroundings.pathWith(home.resolve("bin")))
        .env("ECR_PUBLIC_LOCAL_DIR", data.toString());
  }

  private String kept(String name) throws IOException {
    return Files.readString(home.resolve(name));
  }

  /** Which registry of the directory takes a password. */
  private String taker(String password) throws IOException {
    PrivateSettings settings =
        PrivateSettings.of(
            new StorePaths(data).privateRegistry(),
            Clock.systemUTC(),
            "123456789012",
            "us-east-1",
            LockWait.ENDLESS);
    Registry ofPrivate = PrivateRegistry.open(settings).registry();
    Registry ofPublic = PublicRegistry.open(LocalSettings.of(data, Clock.systemUTC())).registry();
    return ofPrivate.passwords().verify(password) + " " + ofPublic.passwords().verify(password);
  }

  private Run.Done helper(String host, String local) {
    Map<String, String> env = new HashMap<>();
    env.put("HOME", home.toString());
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    env.put("ECR_PUBLIC_LOCAL", local);
    env.put("ECR_PUBLIC_LOCAL_DIR", data.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(host.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            env,
            home,
            Terminal.none());
    int exit =
        Cli.run(
            List.of("docker-credential-helper", "docker-credential-ecr-public", "get"),
            console,
            new EcrPublic());
    return new Run.Done(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theServersPrivateRegistryNeedsNoName() throws IOException {
    String told = PRIVATE + " serves " + data + ".\n";
    assertEquals(new Run.Done(0, "", told), run(true).words("--local", "login"));
    assertEquals(TAKEN, taker(kept("input").strip()));
    assertEquals(new Run.Done(0, "", told), run(true).words("--local", "logout"));
    assertEquals(
        "login --username AWS --password-stdin " + PRIVATE + "\nlogout " + PRIVATE + "\n",
        kept("words"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PRIVATE, NAMED, "registry.test:8080"})
  void aServerMayBeNamed(String host) throws IOException {
    assertEquals(new Run.Done(0, "", ""), run(true).words("--local", "login", "--registry", host));
    assertEquals("login --username AWS --password-stdin " + host + "\n", kept("words"));
    assertEquals(TAKEN, taker(kept("input").strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--local login --registry 123456789012.dkr.ecr.us-east-1.amazonaws.com | does not take the"
            + " local registry's passwords: name the server",
        "--local login --registry public.ecr.aws | does not take the local registry's passwords",
        "login --registry 127.0.0.1:5078 | 127.0.0.1:5078 is no private registry of Amazon ECR,"
            + " whose name is ACCOUNT.dkr.ecr.REGION.amazonaws.com. For one of your own, say where"
            + " its passwords come from: --local or --endpoint-url.",
      })
  void mistakesAreRefused(String line, String message) {
    Run.Done done = run(true).words(line.split(" "));
    assertEquals(252, done.exit());
    assertTrue(done.err().contains(message), done.err());
    assertFalse(Files.exists(home.resolve("words")));
  }

  @Test
  void withoutAServerThereIsNowhereToLogIn() throws IOException {
    mark.close();
    for (String command : List.of("login", "logout", "login --config-only")) {
      List<String> words = new ArrayList<>(List.of("--local"));
      words.addAll(List.of(command.split(" ")));
      Run.Done done = run(true).words(words.toArray(String[]::new));
      assertEquals(252, done.exit());
      assertTrue(
          done.err()
              .contains(
                  "Amazon ECR does not take the local registry's passwords: no server runs on "
                      + data
                      + "; start one with \"ecr local serve\", or name another with --registry"
                      + " HOST:PORT."),
          done.err());
    }
  }

  @Test
  void theHelperIsToldWhoseHostItIs() throws IOException {
    assertEquals(0, run(true).words("--local", "login", "--config-only").exit());
    assertEquals(
        "{\"hosts\":{\"HOST\":{\"local\":\"DATA\",\"service\":\"ecr\"}}}"
            .replace("HOST", PRIVATE)
            .replace("DATA", data.toString()),
        kept(".config/ecr-public/config.json").replaceAll("\\s", ""));
    mark.close();
    assertEquals(TAKEN, taker(secret(helper(PRIVATE, "0"))));
    assertEquals(0, run(true).words("login", "--registry", PRIVATE).exit());
    assertEquals(TAKEN, taker(kept("input").strip()));
    assertEquals(
        PRIVATE + "\ton-demand\n",
        run(true)
            .words("login", "status", "--query", "logins[].[registry,state]", "--output", "text")
            .out());
  }

  @Test
  void theHelperTellsTheServersRegistriesApart() throws IOException {
    assertEquals("INVALID VALID", taker(secret(helper(PUBLIC, "1"))));
    assertEquals(TAKEN, taker(secret(helper(PRIVATE, "1"))));
    assertEquals(TAKEN, taker(secret(helper(NAMED, "1"))));
    assertEquals("INVALID VALID", taker(secret(helper("127.0.0.1:5079", "1"))));
    assertEquals(1, helper(PRIVATE, "0").exit());
  }

  private static String secret(Run.Done done) {
    assertEquals(0, done.exit(), done.err());
    return new ObjectMapper().readTree(done.out()).get("Secret").asString();
  }

  @Test
  void statusAndDoctorKnowPrivateLogins() throws IOException {
    String password = run(true).words("--local", "get-login-password").out().strip();
    String pair =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(
        file,
        "{\"auths\": {\"%s\": {\"auth\": \"%s\"}, \"%s\": {\"auth\": \"%s\"}, \"%s\": {}}}"
            .formatted(PRIVATE, pair, NAMED, pair, PUBLIC));
    String query = "logins[].[registry,state,expiresAt!=null]";
    assertEquals(
        PRIVATE + "\tvalid\tTrue\n" + NAMED + "\tvalid\tTrue\n",
        run(true).words("login", "status", "--query", query, "--output", "text").out());
    Run.Done doctor = run(true).words("--local", "doctor");
    assertEquals(0, doctor.exit(), doctor.out());
    assertTrue(doctor.out().contains("served at http://" + PRIVATE + "\n"), doctor.out());
    assertTrue(doctor.out().contains("2 logins, none of them over"), doctor.out());
    Run.Done later =
        run(true).at(Instant.now().plus(Duration.ofHours(13))).words("--local", "doctor");
    assertTrue(later.out().contains("the login at " + PRIVATE), later.out());
  }
}
