package dev.ecrpublic.files;

import java.nio.file.Path;
import java.util.Map;

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

  /** The file in which podman, skopeo and buildah keep logins (containers-auth.json). */
  public static Path containersAuth(Map<String, String> env) {
    String named = env.getOrDefault("REGISTRY_AUTH_FILE", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String runtime = env.getOrDefault("XDG_RUNTIME_DIR", "");
    Path directory = runtime.isEmpty() ? xdg(env, "XDG_CONFIG_HOME", ".config") : Path.of(runtime);
    return directory.resolve("containers").resolve("auth.json");
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
