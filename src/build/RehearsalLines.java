import java.nio.file.Path;
import java.util.List;

/**
 * The command lines that a cache learns from: one word a line, an empty line after each command;
 * {@code +NAME=value} is environment, {@code <} is followed by a line of standard input.
 */
final class RehearsalLines {
  /** The name of a layer's part below the home. */
  static final String PART = "part";

  /** The name of an image's layout below the home. */
  static final String LAYOUT = "layout";

  /** The name of the logins of other registries below the home. */
  static final String LOGINS = "auth.json";

  private static final String PRIVATE = "+PROGRAM=ecr\n";

  /** What the embedded registries are asked most, of either kind. */
  private static final List<String> LOCAL_CALLS =
      List.of(
          "create-repository --repository-name team/app",
          "describe-repositories",
          "describe-images --repository-name team/app --output text",
          "delete-repository --repository-name team/app --force");

  private final Path home;
  private final String http;
  private final String https;
  private final String env;
  private final String keys;
  private final String bundle;
  private final StringBuilder out = new StringBuilder();

  RehearsalLines(Path home, String http, String https, Path certificate) {
    this.home = home;
    this.http = http;
    this.https = https;
    this.env = "+HOME=" + home + "\n+AWS_EC2_METADATA_DISABLED=true\n";
    this.keys = env + "+AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n+AWS_SECRET_ACCESS_KEY=example\n";
    this.bundle = "+AWS_CA_BUNDLE=" + certificate + "\n";
  }

  /** The lines that belong in that cache. */
  String of(CacheKind kind) {
    out.setLength(0);
    switch (kind) {
      case WHOLE -> {
        calls();
        everythingElse();
        words();
      }
      case CALL -> calls();
      case WORDS -> words();
    }
    return out.toString();
  }

  private void add(String surroundings, List<String> lines) {
    for (String words : lines) {
      out.append(surroundings).append(words.replace(' ', '\n')).append("\n\n");
    }
  }

  private void calls() {
    for (String surroundings :
        List.of(
            keys + "+TERM=xterm\n+AWS_ENDPOINT_URL=" + http + "\n",
            keys + "+AWS_ENDPOINT_URL=" + https + "\n" + bundle,
            env + "+AWS_ENDPOINT_URL=" + https + "\n" + bundle)) {
      add(
          surroundings,
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
              "describe-image-tags --repository-name missing"));
    }
    add(keys + "+AWS_ENDPOINT_URL=" + http + "\n", everyOperation());
    out.append(PrivateRegistry.script(keys, bundle, List.of(http, https)));
  }

  private void everythingElse() {
    String completion =
        "+COMP_LINE=ecr-public describe-images --repository-name \n__complete\nall\n\n";
    out.append(keys + "+AWS_ENDPOINT_URL=" + https + "\n" + bundle).append(completion);
    String local =
        env + "+ECR_PUBLIC_LOCAL=1\n+ECR_PUBLIC_LOCAL_DIR=" + home.resolve("registry") + "\n";
    List.of(local, local + PRIVATE).forEach(surroundings -> add(surroundings, LOCAL_CALLS));
    out.append(local).append(completion);
    images(local);
    out.append(local)
        .append("shell\n<describe-repositories\n<set output text\n<describe-registries # all\n\n");
    out.append(local).append("+TERM=xterm\n+TYPED=yes\n+AWS_PAGER=\nshell\n\n");
  }

  /** Images come from a layout, and go to a registry that has them and to one that does not. */
  private void images(String local) {
    String layout = home.resolve(LAYOUT) + ":v1";
    String host = http.substring("http://".length());
    add(
        keys + "+REGISTRY_AUTH_FILE=" + home.resolve(LOGINS) + "\n",
        List.of(
            "copy oci:" + layout + " " + host + "/team/app:v1",
            "copy oci:" + layout + " " + host + "/fresh/app:v1",
            "copy " + host + "/team/app:v1 oci:" + home.resolve("copied") + ":v1",
            "digest " + host + "/team/app:v1"));
    add(
        local,
        List.of(
            "push --create oci:" + layout + " team/app:v1",
            "ls",
            "ls team/app",
            "inspect team/app:v1",
            "tag team/app:v1 v2",
            "pull team/app:v1 oci:" + home.resolve("pulled") + ":v1",
            "prune team/app --untagged",
            "untag team/app:v2",
            "delete-repository --repository-name team/app --force"));
  }

  private void words() {
    add(
        env,
        List.of(
            "--version",
            "help",
            "describe-images help",
            "describe-image",
            "describe-images",
            "describe-images --bogus",
            "create-repository --generate-cli-skeleton",
            "create-repository --generate-cli-skeleton yaml-input"));
    add(
        env + PRIVATE,
        List.of(
            "--version",
            "help",
            "describe-images help",
            "create-repository --generate-cli-skeleton"));
  }

  /** What the lines above leave out; a part is long enough to take the way of long ones. */
  private List<String> everyOperation() {
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
}
