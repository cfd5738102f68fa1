package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where files of the program and of clients are (XDG Base Directory and the clients' own rules).
 */
public final class Places {
  private static final String OWN = "ecr-public";

  private Places() {}

  /** The program's configuration. */
  public static Path config(Map<String, String> env) {
    return xdg(env, "XDG_CONFIG_HOME", ".config").resolve(OWN);
  }

  /** What the program may lose at any time. */
  public static Path cache(Map<String, String> env) {
    return xdg(env, "XDG_CACHE_HOME", ".cache").resolve(OWN);
  }

  /** The file in which docker and its kin keep logins. */
  public static Path dockerConfig(Map<String, String> env) {
    String named = env.getOrDefault("DOCKER_CONFIG", "");
    Path directory = named.isEmpty() ? home(env).resolve(".docker") : Path.of(named);
    return directory.resolve("config.json");
  }

  /**
   * The files in which podman, skopeo and buildah look for logins (containers-auth.json), the one
   * that they write first.
   */
  public static List<Path> containersAuth(Map<String, String> env) {
    String named = env.getOrDefault("REGISTRY_AUTH_FILE", "");
    if (!named.isEmpty()) {
      return List.of(Path.of(named));
    }
    Path lasting = xdg(env, "XDG_CONFIG_HOME", ".config").resolve("containers/auth.json");
    return runtime(env)
        .map(directory -> List.of(directory.resolve("auth.json"), lasting))
        .orElse(List.of(lasting));
  }

  /** Where logins last until the machine stops; there is no such place outside Linux. */
  private static Optional<Path> runtime(Map<String, String> env) {
    String named = env.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named, "containers"));
    }
    try {
      Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      return Optional.of(Path.of("/run/containers", user.toString()));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Optional.empty();
    }
  }

  /** The file in which helm keeps logins. */
  public static Path helmConfig(Map<String, String> env) {
    String named = env.getOrDefault("HELM_REGISTRY_CONFIG", "");
    return named.isEmpty()
        ? xdg(env, "XDG_CONFIG_HOME", ".config").resolve("helm/registry/config.json")
        : Path.of(named);
  }

  private static Path xdg(Map<String, String> env, String variable, String fallback) {
    String named = env.getOrDefault(variable, "");
    // The specification has relative paths ignored.
    return named.startsWith("/") ? Path.of(named) : home(env).resolve(fallback);
  }

  private static Path home(Map<String, String> env) {
    String home = env.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
