import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Trains the ahead-of-time caches: runs typical command lines of each kind in one process against
 * endpoints of its own, over HTTP and TLS, with the options that the launcher uses.
 */
final class Rehearsal {
  /** Where an environment keeps options of every JVM, which are not those of the program. */
  static final List<String> JVM_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Typed in the shell; it completes once. */
  private static final String TYPED =
      "describe-im\t --repository-name team/app\nset output text\ndescribe-registries\nexit\n";

  private Rehearsal() {}

  /**
   * Writes the caches beside the jar, under its name, and what the launcher reads before it starts
   * one: the Java that they are for and what {@code LauncherTable} says.
   */
  static void train(Path jar, Path javaHome, Path jdk, Path work)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(work.resolve("home/.aws")).getParent();
    Files.writeString(
        home.resolve(".aws/config"),
        "[default]\nregion = us-east-1\n[profile dev]\nregion = us-east-1\n");
    Files.writeString(
        home.resolve(".aws/credentials"),
        "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = example\n");
    Files.writeString(
        Files.createDirectories(home.resolve(".aws/cli")).resolve("alias"),
        "[command ecr-public]\nimages = describe-images\n");
    Files.write(home.resolve(RehearsalLines.PART), new byte[300_000]);
    String base = jar.toString().substring(0, jar.toString().length() - ".jar".length());
    LoopbackTls tls = LoopbackTls.in(work, jdk);
    HttpServer http = server(HttpServer.create(loopback(), 0));
    http.createContext("/v2/", ImageRegistry.of(home.resolve(RehearsalLines.LAYOUT))::answer);
    Files.writeString(
        home.resolve(RehearsalLines.LOGINS),
        "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}"
            .formatted("127.0.0.1:" + http.getAddress().getPort(), login()));
    HttpsServer https = HttpsServer.create(loopback(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server(https);
    try {
      RehearsalLines lines =
          new RehearsalLines(
              home,
              "http://127.0.0.1:" + http.getAddress().getPort(),
              "https://localhost:" + https.getAddress().getPort(),
              tls.certificate());
      for (CacheKind kind : CacheKind.values()) {
        Path script = work.resolve("rehearsal" + kind.suffix() + ".txt");
        Files.writeString(script, lines.of(kind));
        Path cache = Path.of(base + kind.suffix() + ".aot");
        run(javaHome, cache, jar, script, work.resolve("rehearsal.log"));
      }
    } finally {
      http.stop(0);
      https.stop(0);
    }
    Path none = Files.writeString(work.resolve("none.txt"), "");
    Path table = work.resolve("table.txt");
    java(javaHome, jar, List.of(), List.of("dev.ecrpublic.LauncherTable"), none, table);
    Files.writeString(
        Path.of(base + ".start"), runtimeVersion(javaHome) + "\n" + Files.readString(table));
  }

  /** Records what a run needs, and makes the cache from that. */
  private static void run(Path javaHome, Path cache, Path jar, Path script, Path log)
      throws IOException, InterruptedException {
    Path recorded = script.resolveSibling("rehearsal.aotconf");
    Path typed = Files.writeString(script.resolveSibling("typed.txt"), TYPED);
    java(
        javaHome,
        jar,
        List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded),
        List.of("dev.ecrpublic.Rehearsal", script.toString()),
        typed,
        log);
    java(
        javaHome,
        jar,
        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + cache),
        List.of(),
        typed,
        log);
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no cache was made:\n" + Files.readString(log));
    }
  }

  /** Runs a Java with the jar under the name that the launcher gives it. */
  private static void java(
      Path javaHome, Path jar, List<String> options, List<String> words, Path input, Path log)
      throws IOException, InterruptedException {
    boolean opened = Files.isDirectory(DESCRIPTORS);
    List<String> command = new ArrayList<>();
    if (opened) {
      command.addAll(
          List.of("sh", "-c", "exec 9<\"$1\"; shift; exec \"$@\"", "sh", jar.toString()));
    }
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(LauncherOptions.of(jar.resolveSibling("../bin/ecr-public")));
    command.addAll(List.of("-cp", opened ? DESCRIPTORS.resolve("9").toString() : jar.toString()));
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeAll(JVM_VARIABLES);
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "the rehearsal ended with " + exit + ":\n" + Files.readString(log));
    }
  }

  /** The line of a Java's release file that tells its build. */
  static String runtimeVersion(Path javaHome) throws IOException {
    for (String line : Files.readAllLines(javaHome.resolve("release"))) {
      if (line.startsWith("JAVA_RUNTIME_VERSION=")) {
        return line.substring("JAVA_RUNTIME_VERSION=".length()).replace("\"", "");
      }
    }
    throw new IllegalStateException("no JAVA_RUNTIME_VERSION in " + javaHome.resolve("release"));
  }

  private static InetSocketAddress loopback() throws IOException {
    return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
  }

  private static <S extends HttpServer> S server(S server) {
    server.createContext("/", Rehearsal::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      boolean missing = request.contains("missing");
      byte[] body = reply(target, request, missing).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.getResponseHeaders().set("x-amzn-RequestId", "00000000-0000-0000-0000-000000000000");
      exchange.sendResponseHeaders(missing ? 400 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String reply(String target, String request, boolean missing) {
    if (target.startsWith(PrivateRegistry.TARGET)) {
      return PrivateRegistry.reply();
    }
    String operation = target.substring(target.indexOf('.') + 1);
    if (missing) {
      return "{\"__type\":\"RepositoryNotFoundException\",\"message\":\"The repository is"
          + " missing\"}";
    }
    String repository =
        "{\"repositoryArn\":\"arn:aws:ecr-public::012345678910:repository/team/app\",\"registryId\":"
            + "\"012345678910\",\"repositoryName\":\"team/app\",\"repositoryUri\":\"public.ecr.aws/a/team/app\","
            + "\"createdAt\":1607543304.25}";
    return switch (operation) {
      case "GetAuthorizationToken" -> "{\"authorizationData\":" + token() + "}";
      case "DescribeImages" ->
          "{\"imageDetails\":[{\"registryId\":\"012345678910\",\"repositoryName\":\"team/app\",\"imageDigest\":"
              + "\"sha256:00\",\"imageTags\":[\"a\",\"é\"],\"imageSizeInBytes\":1,\"imagePushedAt\":1607543304}]"
              + (request.contains("nextToken") ? "}" : ",\"nextToken\":\"n\"}");
      case "DescribeRepositories" -> "{\"repositories\":[" + repository + "]}";
      case "CreateRepository" -> "{\"repository\":" + repository + "}";
      default -> "{\"imageIds\":[],\"failures\":[]}";
    };
  }

  private static String login() {
    return Base64.getEncoder().encodeToString("AWS:rehearsal".getBytes(StandardCharsets.UTF_8));
  }

  static String token() {
    return "{\"authorizationToken\":\"" + login() + "\",\"expiresAt\":1607543304.25}";
  }
}
