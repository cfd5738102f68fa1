package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.launcher.DockerRegistry;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.surroundings.OwnAuthority;
import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies to and from Debian's docker-registry over TLS, which knows one user. */
@Tag("clients")
class GuardedRegistryTest {
  private static final String USER = "publisher";
  private static final String PASSWORD = "s3cret pass";

  /** What {@code htpasswd -B} makes of the password. */
  private static final String HASH = "$2y$05$abcdefghijklmnopqrstuu1qdcFaS0PtqFUPzaCxLQ8/0lspH0ZEW";

  @TempDir private static Path shared;
  private static OwnAuthority authority;
  private static DockerRegistry registry;
  private static String host;
  @TempDir private Path home;
  private FetchedManifest index;

  /** Where a login is. */
  private enum Place {
    DOCKER_CONFIG {
      @Override
      Run in(Path home, Run run) throws IOException {
        write(home.resolve(".docker/config.json"), auths(PASSWORD));
        return run;
      }
    },
    REGISTRY_AUTH_FILE {
      @Override
      Run in(Path home, Run run) throws IOException {
        Path file = write(home.resolve("elsewhere/auth.json"), auths(PASSWORD));
        return run.env("REGISTRY_AUTH_FILE", file.toString());
      }
    },
    DOCKER_AUTH_CONFIG {
      @Override
      Run in(Path home, Run run) {
        return run.env("DOCKER_AUTH_CONFIG", auths(PASSWORD));
      }
    },
    HELPER_OF_THE_HOST {
      @Override
      Run in(Path home, Run run) throws IOException {
        write(
            home.resolve(".docker/config.json"),
            "{\"credHelpers\": {\"%s\": \"keyring\"}}".formatted(host));
        return withHelper(home, run);
      }
    },
    HELPER_OF_ALL_HOSTS {
      @Override
      Run in(Path home, Run run) throws IOException {
        write(home.resolve(".docker/config.json"), "{\"credsStore\": \"keyring\"}");
        return withHelper(home, run);
      }
    };

    abstract Run in(Path home, Run run) throws IOException;

    /** Answers for this host alone, and keeps what it is asked. */
    private static Run withHelper(Path home, Run run) throws IOException {
      Path program =
          write(
              home.resolve("bin/docker-credential-keyring"),
              """
              #!/bin/sh
              read -r server
              echo "$1 $server" >> '%s/asked'
              [ "$server" = '%s' ] || { echo 'credentials not found in native keychain'; exit 1; }
              echo '{"ServerURL": "%s", "Username": "%s", "Secret": "%s"}'
              """
                  .formatted(home, host, host, USER, PASSWORD));
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
      return run.env("PATH", Surroundings.pathWith(home.resolve("bin")));
    }
  }

  @BeforeAll
  static void guard() throws Exception {
    Clients.require("docker-registry");
    authority = OwnAuthority.in(shared.resolve("keys"), "foreign.test");
    Path users = Files.writeString(shared.resolve("users"), USER + ":" + HASH + "\n");
    registry = DockerRegistry.guarded(shared.resolve("registry"), authority, users);
    host = "foreign.test:" + registry.port();
  }

  @AfterAll
  static void stop() {
    if (registry != null) {
      registry.close();
    }
  }

  @BeforeEach
  void image() throws IOException {
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    index = new SampleImages(layout).index("v1");
    layout.finish();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String auths(String password) {
    byte[] pair = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "{\"auths\": {\"%s\": {\"auth\": \"%s\"}}}"
        .formatted(host, Base64.getEncoder().encodeToString(pair));
  }

  private Run run() {
    return Run.in(home).env("AWS_CA_BUNDLE", authority.bundle().toString());
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void copiesThereAndBackWithTheLoginOf(Place place) throws IOException {
    String name = host + "/" + place.name().toLowerCase(java.util.Locale.ROOT) + "/app";
    Run.Done there = place.in(home, run()).words("copy", "./app", name + ":v1", "--quiet");
    assertEquals(new Run.Done(0, name + "@" + index.digest() + "\n", ""), there);
    Run.Done back = place.in(home, run()).words("copy", name + ":v1", "oci:back", "--quiet");
    assertEquals(new Run.Done(0, home.resolve("back") + "@" + index.digest() + "\n", ""), back);
    try (ImageSource source = new LayoutSource(home.resolve("back"))) {
      assertArrayEquals(index.bytes(), source.resolve("v1").bytes());
    }
  }

  @Test
  void theAuthorityMayBeGivenOnTheLine() throws IOException {
    write(home.resolve(".docker/config.json"), auths(PASSWORD));
    String bundle = authority.bundle().toString();
    Run.Done done =
        Run.in(home)
            .words("copy", "./app", host + "/line/app:v1", "--quiet", "--ca-bundle", bundle);
    assertEquals(0, done.exit(), done.err());
  }

  @ParameterizedTest
  @CsvSource({"push", "pull"})
  void anUnknownAuthorityIsOneLine(String command) throws IOException {
    write(home.resolve(".docker/config.json"), auths(PASSWORD));
    String name = host + "/secret/app:v1";
    Run.Done done = two(Run.in(home), command, "./app", name);
    assertEquals(255, done.exit());
    assertEquals("", done.out());
    assertEquals(
        "\necr-public: [ERROR]: "
            + host
            + " failed in TLS: the authority that signed its certificate is not known here. Name"
            + " the authority's PEM file with --ca-bundle or AWS_CA_BUNDLE\n",
        done.err());
  }

  @ParameterizedTest
  @CsvSource({
    "push, wrong, '', Its login was refused: log in there again with ",
    "pull, wrong, ' UNAUTHORIZED: authentication required', Its login was refused: log in there"
        + " again with ",
    "push, '', '', No login was found for it: log in there with ",
    "pull, '', ' UNAUTHORIZED: authentication required', No login was found for it: log in there"
        + " with "
  })
  void aWrongPasswordAndNoneAreOneLine(String command, String password, String said, String advice)
      throws IOException {
    if (!password.isEmpty()) {
      write(home.resolve(".docker/config.json"), auths(password));
    }
    Run.Done done = two(run(), command, "./app", host + "/secret/app:v1");
    assertEquals(255, done.exit());
    assertEquals("", done.out());
    assertEquals(
        "\necr-public: [ERROR]: "
            + host
            + " answered 401"
            + said
            + ". "
            + advice.strip()
            + " docker, podman or skopeo; for Amazon's registries, check the profile's"
            + " permissions\n",
        done.err());
  }

  @Test
  void aHelperThatFailsIsTold() throws IOException {
    Run run = Place.HELPER_OF_ALL_HOSTS.in(home, run());
    Files.writeString(
        home.resolve("bin/docker-credential-keyring"),
        "#!/bin/sh\necho 'keyring is locked'\nexit 1\n");
    Run.Done done = two(run, "push", "./app", host + "/secret/app:v1");
    assertEquals(255, done.exit());
    assertEquals(
        "warning: docker-credential-keyring failed with exit code 1; its logins are not used.\n"
            + "\necr-public: [ERROR]: "
            + host
            + " answered 401. No login was found for it: log in there with docker, podman or"
            + " skopeo; for Amazon's registries, check the profile's permissions\n",
        done.err());
  }

  /** The words of a command that takes a local place and one in a registry, in its own order. */
  private Run.Done two(Run run, String command, String here, String there) throws IOException {
    AtomicFiles.deleteTree(home.resolve("back"));
    return command.equals("push")
        ? run.words("push", here, there, "--quiet")
        : run.words("pull", there, "./back", "--quiet");
  }
}
