package dev.ecrpublic.launcher;

import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.DownloadLinks;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * {@code ecr-public local serve} as a process of its own on a free port, told to end when closed.
 */
final class ServedRegistry implements AutoCloseable {
  private static final String ANNOUNCED = " on http://";
  private static final String PRIVATE = "Serving private repositories" + ANNOUNCED;
  private final Path home;
  private final Process process;
  private final String host;
  private final String privateHost;

  private ServedRegistry(Path home, Process process, String host, String privateHost) {
    this.home = home;
    this.process = process;
    this.host = host;
    this.privateHost = privateHost;
  }

  /** Serves the registry in {@code data} of that home, with more options of local serve. */
  static ServedRegistry in(Path home, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("local", "serve", "--port", "0"));
    words.addAll(List.of(options));
    ProcessBuilder builder =
        Distribution.in(home)
            .against("http://127.0.0.1:1")
            .env("ECR_PUBLIC_LOCAL_DIR", data(home).toString())
            .builder(words.toArray(String[]::new));
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder();
    String privateHost = "";
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      int at = line.indexOf(ANNOUNCED);
      if (line.startsWith(PRIVATE)) {
        privateHost = line.substring(PRIVATE.length());
      } else if (at >= 0) {
        Surroundings.drain(said);
        String host = line.substring(at + ANNOUNCED.length());
        return new ServedRegistry(home, process, host, privateHost);
      }
    }
    throw new IOException("The server ended: " + all);
  }

  private static Path data(Path home) {
    return home.resolve("data");
  }

  /** Its host and port, as clients name it. */
  String host() {
    return host;
  }

  /** The host and port of its private registry. */
  String privateHost() {
    return privateHost;
  }

  /** Where its API is called. */
  String url() {
    return "http://" + host;
  }

  /** A password that this registry issued so long ago. */
  String password(Duration ago) throws IOException {
    Clock then = Clock.offset(Clock.systemUTC(), ago.negated());
    try (LocalRegistry registry = LocalRegistry.open(LocalSettings.of(data(home), then))) {
      String token =
          registry.getAuthorizationToken(r -> {}).authorizationData().authorizationToken();
      String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    }
  }

  /** A password that its private registry issued so long ago. */
  String privatePassword(Duration ago) throws IOException {
    return privateRegistry(ago).passwords().issue().text();
  }

  /** The address of a layer that its private registry gave out so long ago. */
  String download(String repository, String digest, Duration ago) throws IOException {
    return "http://"
        + privateHost
        + new DownloadLinks(privateRegistry(ago)).path(repository, digest);
  }

  private Registry privateRegistry(Duration ago) throws IOException {
    Clock then = Clock.offset(Clock.systemUTC(), ago.negated());
    Path directory = new StorePaths(data(home)).privateRegistry();
    return PrivateRegistry.open(
            PrivateSettings.of(directory, then, "123456789012", "us-east-1", LockWait.ENDLESS))
        .registry();
  }

  /**
   * Runs a shell script in the home, with the built programs on its PATH, the registries as {@code
   * $HOST}, {@code $PRIVATE} and {@code $ENDPOINT}, and all files of clients below the home.
   */
  Distribution.Done shell(String script) throws IOException, InterruptedException {
    return surroundings("sh", "-c", script).run();
  }

  /** Any command with the surroundings of a script. */
  Distribution surroundings(String... words) {
    return Distribution.command(home, words)
        .withClients()
        .installed()
        .env("HOST", host)
        .env("PRIVATE", privateHost)
        .env("ENDPOINT", url())
        .env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        .env("AWS_REGION", "us-east-1")
        .env("AWS_PAGER", "")
        .env("ECR_PUBLIC_LOCAL_DIR", data(home).toString())
        .env("REGISTRY_AUTH_FILE", home.resolve("auth.json").toString());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
