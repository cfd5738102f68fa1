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
 * Trains the ahead-of-time cache: runs typical command lines in one process against endpoints of
 * its own, over HTTP and TLS, with the options that the launcher uses.
 */
final class Rehearsal {
  /** Where an environment keeps options of every JVM, which are not those of the program. */
  static final List<String> JVM_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final String PART = "part";

  /** Typed in the shell; it completes once. */
  private static final String TYPED =
      "describe-im\t --repository-name team/app\nset output text\ndescribe-registries\nexit\n";

  private Rehearsal() {}

  /**
   * Writes the cache beside the jar, under the same name, and the name of the Java that it is for.
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
    Files.write(home.resolve(PART), new byte[300_000]);
    String base = jar.toString().substring(0, jar.toString().length() - ".jar".length());
    Path cache = Path.of(base + ".aot");
    LoopbackTls tls = LoopbackTls.in(work, jdk);
    HttpServer http = server(HttpServer.create(loopback(), 0));
    HttpsServer https = HttpsServer.create(loopback(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server(https);
    try {
      Path script = work.resolve("rehearsal.txt");
      Files.writeString(
          script,
          script(
              home,
              "http://127.0.0.1:" + http.getAddress().getPort(),
              "https://localhost:" + https.getAddress().getPort(),
              tls.certificate()));
      run(javaHome, cache, jar, script, work.resolve("rehearsal.log"));
    } finally {
      http.stop(0);
      https.stop(0);
    }
    Files.writeString(Path.of(base + ".java"), runtimeVersion(javaHome) + "\n");
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

  /**
   * One word a line, an empty line after each command; {@code +NAME=value} is environment, {@code
   * <} is followed by a line of standard input.
   */
  private static String script(Path home, String http, String https, Path certificate) {
    String env = "+HOME=" + home + "\n+AWS_EC2_METADATA_DISABLED=true\n";
    String keys = env + "+AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n+AWS_SECRET_ACCESS_KEY=example\n";
    String bundle = "+AWS_CA_BUNDLE=" + certificate + "\n";
    StringBuilder out = new StringBuilder();
    for (String surroundings :
        List.of(
            keys + "+TERM=xterm\n+AWS_ENDPOINT_URL=" + http + "\n",
            keys + "+AWS_ENDPOINT_URL=" + https + "\n" + bundle,
            env + "+AWS_ENDPOINT_URL=" + https + "\n" + bundle)) {
      for (String words :
          List.of(
              "get-login-password",
              "describe-images --repository-name team/app",
              "describe-images --repository-name team/app --output text",
              "describe-repositories --output table",
              "describe-repositories --output yaml",
              "describe-repositories --query repositories[].repositoryName",
              "create-repository --repository-name team/app --tags Key=a,Value=b --catalog-data"
                  + " {\"description\":\"d\"}",
              "batch-delete-image --repository-name team/app --image-ids imageTag=a imageTag=b",
              "describe-image-tags --repository-name missing")) {
        out.append(surroundings).append(words.replace(' ', '\n')).append("\n\n");
      }
    }
    for (String words : everyOperation(home)) {
      out.append(keys)
          .append("+AWS_ENDPOINT_URL=" + http + "\n")
          .append(words.replace(' ', '\n'))
          .append("\n\n");
    }
    out.append(PrivateRegistry.script(keys, bundle, List.of(http, https)));
    String completion =
        "+COMP_LINE=ecr-public describe-images --repository-name \n__complete\nall\n\n";
    out.append(keys + "+AWS_ENDPOINT_URL=" + https + "\n" + bundle).append(completion);
    String local =
        env + "+ECR_PUBLIC_LOCAL=1\n+ECR_PUBLIC_LOCAL_DIR=" + home.resolve("registry") + "\n";
    for (String words :
        List.of(
            "create-repository --repository-name team/app",
            "describe-repositories",
            "describe-images --repository-name team/app --output text",
            "delete-repository --repository-name team/app --force")) {
      out.append(local).append(words.replace(' ', '\n')).append("\n\n");
    }
    out.append(local).append(completion);
    out.append(local)
        .append("shell\n<describe-repositories\n<set output text\n<describe-registries # all\n\n");
    out.append(local).append("+TERM=xterm\n+TYPED=yes\n+AWS_PAGER=\nshell\n\n");
    for (String words :
        List.of(
            "--version",
            "help",
            "describe-images help",
            "describe-image",
            "describe-images",
            "describe-images --bogus",
            "create-repository --generate-cli-skeleton",
            "create-repository --generate-cli-skeleton yaml-input")) {
      out.append(env).append(words.replace(' ', '\n')).append("\n\n");
    }
    return out.toString();
  }

  /** What the lines above leave out; a part is long enough to take the way of long ones. */
  private static List<String> everyOperation(Path home) {
    String repository = " --repository-name team/app";
    String digest = " sha256:" + "0".repeat(64);
    String resource = " --resource-arn arn:aws:ecr-public::012345678910:repository/team/app";
    return List.of(
        "batch-check-layer-availability" + repository + " --layer-digests" + digest,
        "complete-layer-upload" + repository + " --upload-id u --layer-digests" + digest,
        "delete-repository --force" + repository,
        "delete-repository-policy" + repository,
        "describe-image-tags" + repository,
        "describe-registries",
        "get-authorization-token",
        "get-registry-catalog-data",
        "get-repository-catalog-data" + repository,
        "get-repository-policy" + repository,
        "initiate-layer-upload" + repository,
        "list-tags-for-resource" + resource,
        "put-image --image-tag a --image-manifest {}" + repository,
        "put-registry-catalog-data --display-name d",
        "put-repository-catalog-data --catalog-data description=d" + repository,
        "set-repository-policy --policy-text {}" + repository,
        "tag-resource --tags Key=a,Value=b" + resource,
        "untag-resource --tag-keys a" + resource,
        "upload-layer-part --upload-id u --part-first-byte 0 --part-last-byte 299999"
            + " --layer-part-blob fileb://"
            + home.resolve(PART)
            + repository);
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

  static String token() {
    return "{\"authorizationToken\":\""
        + Base64.getEncoder().encodeToString("AWS:rehearsal".getBytes(StandardCharsets.UTF_8))
        + "\",\"expiresAt\":1607543304.25}";
  }
}
