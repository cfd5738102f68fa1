import java.util.List;

/**
 * What the rehearsal asks of a private registry: the most usual. Every class in the cache is paid
 * for by every start, of the public registry's commands too, so that the rest of that service is
 * left out.
 */
final class PrivateRegistry {
  /** What the names of its operations begin with on the wire. */
  static final String TARGET = "AmazonEC2ContainerRegistry_V20150921.";

  private static final List<String> COMMANDS =
      List.of(
          "get-login-password",
          "describe-repositories --output text",
          "describe-images --repository-name team/app");

  private PrivateRegistry() {}

  /** The lines of the rehearsal's script, at each of the endpoints. */
  static String script(String keys, String bundle, List<String> endpoints) {
    StringBuilder out = new StringBuilder();
    for (String endpoint : endpoints) {
      for (String words : COMMANDS) {
        out.append(keys)
            .append("+ECR=yes\n+AWS_REGION=us-east-1\n+AWS_ENDPOINT_URL=")
            .append(endpoint)
            .append('\n')
            .append(bundle)
            .append(words.replace(' ', '\n'))
            .append("\n\n");
      }
    }
    return out.toString();
  }

  /** What the endpoint answers to an operation. */
  static String reply(String operation) {
    return switch (operation) {
      case "GetAuthorizationToken" -> "{\"authorizationData\":[" + Rehearsal.token() + "]}";
      case "DescribeRepositories" ->
          "{\"repositories\":[{\"registryId\":\"012345678910\",\"repositoryName\":\"team/app\","
              + "\"createdAt\":1607543304.25,\"imageScanningConfiguration\":{\"scanOnPush\":true}}]}";
      case "DescribeImages" ->
          "{\"imageDetails\":[{\"registryId\":\"012345678910\",\"repositoryName\":\"team/app\","
              + "\"imageTags\":[\"a\"],\"imageSizeInBytes\":1,\"imagePushedAt\":1607543304,"
              + "\"imageScanFindingsSummary\":{\"findingSeverityCounts\":{\"HIGH\":1}}}]}";
      default -> "{}";
    };
  }
}
