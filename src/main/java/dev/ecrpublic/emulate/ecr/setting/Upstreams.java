package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.RepositoryErrors;

/** The registries that a pull through cache can be of, and what each of them takes. */
enum Upstreams {
  ECR("ecr", "[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?", false),
  ECR_PUBLIC("ecr-public", "public\\.ecr\\.aws", false),
  QUAY("quay", "quay\\.io", false),
  K8S("k8s", "registry\\.k8s\\.io", false),
  DOCKER_HUB("docker-hub", "registry-1\\.docker\\.io", true),
  GITHUB("github-container-registry", "ghcr\\.io", true),
  AZURE("azure-container-registry", "[a-z0-9-]+\\.azurecr\\.(?:io|us|cn)", true),
  GITLAB("gitlab-container-registry", "registry\\.gitlab\\.com", true),
  CHAINGUARD("chainguard", "cgr\\.dev", true);

  private static final String CREDENTIAL =
      "arn:aws(?:-[a-z]+)*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:ecr-pullthroughcache/"
          + "[a-zA-Z0-9/_+=.@-]+";

  private final String word;
  private final String host;
  private final boolean secret;

  Upstreams(String word, String host, boolean secret) {
    this.word = word;
    this.host = host;
    this.secret = secret;
  }

  /** Its word in the model. */
  String word() {
    return word;
  }

  /** The registry at an address, which a request may also name by its word. */
  static Upstreams at(String url, String word) {
    for (Upstreams upstream : values()) {
      if (url.matches(upstream.host) && (word == null || word.equals(upstream.word))) {
        return upstream;
      }
    }
    throw ErrorReply.of(
        "UnsupportedUpstreamRegistryException",
        "The upstream registry URL '"
            + url
            + "' is not supported"
            + (word == null ? "" : " for " + word));
  }

  /** Refuses credentials that this registry does not take, or the lack of those that it needs. */
  void check(String credential, String role) {
    if (secret && credential == null) {
      throw RepositoryErrors.invalidParameter("credentialArn", "must be given for " + word);
    }
    if (credential != null) {
      if (this == ECR) {
        throw RepositoryErrors.invalidParameter(
            "credentialArn", "must not be given for ecr; customRoleArn may");
      }
      Constraints.pattern("credentialArn", credential, 50, 612, CREDENTIAL);
    }
    if (role == null) {
      return;
    }
    if (this != ECR) {
      throw RepositoryErrors.invalidParameter("customRoleArn", "must be given for ecr only");
    }
    Constraints.length("customRoleArn", role, 0, 2048);
  }
}
