package dev.ecrpublic.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A client of registries that takes a password from its standard input, one row each: its name, the
 * words before {@code login} and {@code logout}, and the option that allows plain HTTP, which
 * loopback registries speak.
 */
public enum LoginTool {
  DOCKER("docker", List.of(), ""),
  PODMAN("podman", List.of(), "--tls-verify=false"),
  HELM("helm", List.of("registry"), "--plain-http"),
  SKOPEO("skopeo", List.of(), "--tls-verify=false"),
  BUILDAH("buildah", List.of(), "--tls-verify=false"),
  NERDCTL("nerdctl", List.of(), ""),
  FINCH("finch", List.of(), ""),
  ORAS("oras", List.of(), "--plain-http"),
  CRANE("crane", List.of("auth"), "");

  /** The user name that goes with every password of ECR Public. */
  public static final String USER = "AWS";

  private final String program;
  private final List<String> group;
  private final String plainHttp;

  LoginTool(String program, List<String> group, String plainHttp) {
    this.program = program;
    this.group = group;
    this.plainHttp = plainHttp;
  }

  /** The name of its program. */
  public String program() {
    return program;
  }

  /** The names of all. */
  public static List<String> names() {
    List<String> out = new ArrayList<>();
    for (LoginTool tool : values()) {
      out.add(tool.program);
    }
    return out;
  }

  /** The tool of that name. */
  public static Optional<LoginTool> of(String name) {
    for (LoginTool tool : values()) {
      if (tool.program.equals(name)) {
        return Optional.of(tool);
      }
    }
    return Optional.empty();
  }

  /** The words that log it in, after its name; the password follows on standard input. */
  public List<String> login(RegistryHost host) {
    List<String> words = new ArrayList<>(group);
    words.addAll(List.of("login", "--username", USER, "--password-stdin"));
    if (host.isLoopback() && !plainHttp.isEmpty()) {
      words.add(plainHttp);
    }
    words.add(host.name());
    return words;
  }

  /** The words that log it out, after its name. */
  public List<String> logout(RegistryHost host) {
    List<String> words = new ArrayList<>(group);
    words.addAll(List.of("logout", host.name()));
    return words;
  }
}
