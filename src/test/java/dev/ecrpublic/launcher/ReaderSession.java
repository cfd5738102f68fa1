package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has who follows a document: a clone with the built program, a home, and a terminal
 * whose variables and directory last from one block to the next. Ports are free ones, and what the
 * document calls {@code public.ecr.aws} is a registry on this machine.
 */
final class ReaderSession implements AutoCloseable {
  static final Path SAMPLE = Path.of("src/docs/sample");
  private static final List<String> CLIENTS =
      List.of("skopeo", "docker", "podman", "zsh", "fish", "aws", "curl", "python3", "tmux");

  private static final List<String> SYSTEM = List.of("/usr/bin", "/bin");

  /** Lines behind {@code &} are typed once the server is there, as a person does. */
  private static final String SERVED =
      "for _ in $(seq 300); do ecr-public local status --query serving | grep -q true && break;"
          + " done";

  /** A login without a registry goes to the one that stands for public.ecr.aws. */
  private static final String LOGINS =
      """
      ecr-public() {
        case "$1 ${2:-}" in
          "login status") command ecr-public "$@" ;;
          "login "*) command ecr-public "$@" --registry "$HOST" --endpoint-url "$AWS_ENDPOINT_URL" ;;
          "logout "*) command ecr-public "$@" --registry "$HOST" ;;
          *) command ecr-public "$@" ;;
        esac
      }
      """;

  private final Path directory;
  private final Path home;
  private final Optional<RunningServer> service;
  private final int port;

  private ReaderSession(Path directory, Optional<RunningServer> service) throws IOException {
    this.directory = directory;
    this.home = Files.createDirectories(directory.resolve("home"));
    this.service = service;
    this.port = freePort();
  }

  /** A session in an empty directory, without an AWS account. */
  static ReaderSession in(Path directory) throws IOException {
    return new ReaderSession(filled(directory), Optional.empty());
  }

  /** The same with keys for a registry that stands for the service, beside the sample's files. */
  static ReaderSession withAccount(Path directory) throws IOException {
    filled(directory);
    RunningServer service = RunningServer.start(directory.resolve("service"));
    ReaderSession session = new ReaderSession(directory, Optional.of(service));
    Path containers = Files.createDirectories(session.home.resolve(".config/containers"));
    Files.writeString(
        containers.resolve("registries.conf"),
        "[[registry]]\nlocation = \"%s\"\ninsecure = true\n".formatted(service.host()));
    return session;
  }

  private static Path filled(Path directory) throws IOException {
    copy(SAMPLE, directory.resolve("clone").resolve(SAMPLE));
    Path target = Files.createDirectories(directory.resolve("clone/target"));
    Files.createSymbolicLink(target.resolve("ecr-public"), Distribution.HOME);
    return directory;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copied = to.resolve(from.relativize(file));
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A free port whose next one is free, too: that of the private repositories. */
  private static int freePort() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, loopback);
          ServerSocket next = new ServerSocket(socket.getLocalPort() + 1, 1, loopback)) {
        return next.getLocalPort() - 1;
      } catch (BindException e) {
        // Somebody has the next one.
      }
    }
  }

  /** The checkout, where blocks begin. */
  Path checkout() {
    return directory.resolve("clone");
  }

  /** The home directory. */
  Path home() {
    return home;
  }

  /** Skips where a client is missing that the words name. */
  static void requireClients(String words) {
    for (String client : CLIENTS) {
      if (words.matches("(?s).*\\b" + client + "\\s.*")) {
        Clients.require(client);
      }
    }
    if (words.matches("(?s).*ecr-public log(in|out)(?! (status|.*--tool)).*")) {
      Clients.require("docker");
    }
  }

  /** Runs a block as typed into bash; fails with the first line that does. */
  Distribution.Done types(String block) throws IOException, InterruptedException {
    return types(block, Map.of());
  }

  /** The same with more variables. */
  Distribution.Done types(String block, Map<String, String> variables)
      throws IOException, InterruptedException {
    requireClients(block);
    Path script = Files.createTempFile(directory, "block", ".sh");
    Files.writeString(script, script(block));
    Distribution shell =
        Distribution.command(checkout(), "timeout", "180", "bash", script.toString())
            .env("HOME", home.toString())
            .env("PATH", path())
            .env("REGISTRY_AUTH_FILE", home.resolve("auth.json").toString())
            .env("CLONE", checkout().toString())
            .env("STATE", directory.resolve("state").toString());
    if (service.isPresent()) {
      shell
          .against(service.get().url())
          .env("AWS_REGION", "us-east-1")
          .env("HOST", service.get().host());
    }
    variables.forEach(shell::env);
    Distribution.Done done = shell.run();
    assertEquals(0, done.exit(), done.out() + done.err());
    return done;
  }

  private String script(String block) {
    StringBuilder script = new StringBuilder("set -aeuo pipefail\n[ ! -e $STATE ] || . $STATE\n");
    script.append("trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT\n");
    script.append("trap 'echo \"failed: $BASH_COMMAND\" >&2' ERR\n");
    if (service.isPresent()) {
      script.append(LOGINS);
    }
    for (String line : local(block).split("\n")) {
      script.append(line).append('\n');
      if (line.endsWith(" &")) {
        script.append(SERVED).append('\n');
      }
    }
    return script
        .append("{ export -p | grep -v 'declare -[^ ]*r'; printf 'cd %q\\n' \"$PWD\"; } >$STATE\n")
        .toString();
  }

  /** A block with this machine's hosts, ports and places in it. */
  private String local(String block) {
    return block
        .replace("public.ecr.aws", service.map(RunningServer::host).orElse("public.ecr.aws"))
        .replace("5055", Integer.toString(port))
        .replace("5056", Integer.toString(port + 1))
        .replace("/tmp", home.toString())
        .replace(" /opt", " " + home + "/opt")
        .replace("\"/opt", "\"" + home + "/opt");
  }

  /** The built program first, then the system, then clients that stand elsewhere. */
  private String path() throws IOException {
    Path links = Files.createDirectories(directory.resolve("clients"));
    for (String place : Clients.path().split(":")) {
      for (String client : CLIENTS) {
        Path file = Path.of(place, client);
        if (!SYSTEM.contains(place)
            && Files.isExecutable(file)
            && !Files.isSymbolicLink(links.resolve(client))) {
          Files.createSymbolicLink(links.resolve(client), file);
        }
      }
    }
    return Distribution.HOME.resolve("bin") + ":" + String.join(":", SYSTEM) + ":" + links;
  }

  /** Ends the registry, and takes back the links to files that are not the session's. */
  @Override
  public void close() {
    service.ifPresent(RunningServer::close);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
