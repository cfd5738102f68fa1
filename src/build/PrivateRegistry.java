import java.util.List;

/**
 * What the rehearsal asks of a private registry of AWS: a password, as most do. Every class in the
 * cache is paid for by every start, of the public registry's commands too, so that the rest of that
 * service is left out.
 */
final class PrivateRegistry {
  /** What the names of its operations begin with on the wire. */
  static final String TARGET = "AmazonEC2ContainerRegistry_V20150921.";

  private PrivateRegistry() {}

  /** The lines of the rehearsal's script, at each of the endpoints. */
  static String script(String keys, String bundle, List<String> endpoints) {
    StringBuilder out = new StringBuilder();
    for (String endpoint : endpoints) {
      out.append(keys)
          .append("+PROGRAM=ecr\n+AWS_REGION=us-east-1\n+AWS_ENDPOINT_URL=")
          .append(endpoint)
          .append('\n')
          .append(bundle)
          .append("get-login-password\n\n");
    }
    return out.toString();
  }

  /** What the endpoint answers. */
  static String reply() {
    return "{\"authorizationData\":[" + Rehearsal.token() + "]}";
  }
}
