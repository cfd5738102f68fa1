package dev.ecrpublic.files;

import dev.ecrpublic.setting.Setting;
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
    return xdg(env, Setting.CONFIG_HOME).resolve(OWN);
  }

  /** What the program may lose at any time. */
  public static Path cache(Map<String, String> env) {
    return xdg(env, Setting.CACHE_HOME).resolve(OWN);
  }

  /** What the program must not lose. */
  public static Path data(Map<String, String> env) {
    return xdg(env, Setting.DATA_HOME).resolve(OWN);
  }

  /** What the program remembers from one run to the next. */
  public static Path state(Map<String, String> env) {
    return xdg(env, Setting.STATE_HOME).resolve(OWN);
  }

  /** The directory of the AWS CLI and SDKs. */
  public static Path aws(Map<String, String> env) {
    return awsHome(env, ".aws");
  }

  /** What lies in the home directory as the AWS CLI and SDKs know it. */
  public static Path awsHome(Map<String, String> env, String below) {
    // A home that is set to nothing is the working directory here.
    String home = env.get(Setting.HOME.variable());
    return Path.of(home == null ? System.getProperty("user.home", "/") : home, below);
  }

  /** The file in which docker and its kin keep logins. */
  public static Path dockerConfig(Map<String, String> env) {
    String named = Setting.DOCKER_CONFIG.in(env);
    Path directory = named.isEmpty() ? home(env).resolve(".docker") : Path.of(named);
    return directory.resolve("config.json");
  }

  /**
   * The files in which podman, skopeo and buildah look for logins (containers-auth.json), the one
   * that they write first.
   */
  public static List<Path> containersAuth(Map<String, String> env) {
    return containersAuth(env, Path.of("/"));
  }

  /** The same below that root of the file system. */
  public static List<Path> containersAuth(Map<String, String> env, Path root) {
    String named = Setting.CONTAINERS_AUTH.in(env);
    if (!named.isEmpty()) {
      return List.of(Path.of(named));
    }
    Path lasting = xdg(env, Setting.CONFIG_HOME).resolve("containers/auth.json");
    return runtime(env, root)
        .map(directory -> List.of(directory.resolve("auth.json"), lasting))
        .orElse(List.of(lasting));
  }

  /** Where logins last until the machine stops; there is no such place outside Linux. */
  private static Optional<Path> runtime(Map<String, String> env, Path root) {
    String named = Setting.RUNTIME_DIR.in(env);
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named, "containers"));
    }
    try {
      Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      return Optional.of(root.resolve("run/containers").resolve(user.toString()));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Optional.empty();
    }
  }

  /** The file in which helm keeps logins. */
  public static Path helmConfig(Map<String, String> env) {
    String named = Setting.HELM_CONFIG.in(env);
    return named.isEmpty()
        ? xdg(env, Setting.CONFIG_HOME).resolve("helm/registry/config.json")
        : Path.of(named);
  }

  private static Path xdg(Map<String, String> env, Setting place) {
    String named = place.in(env);
    // The specification has relative paths ignored.
    return named.startsWith("/") ? Path.of(named) : home(env).resolve(place.fallback());
  }

  private static Path home(Map<String, String> env) {
    String home = Setting.HOME.in(env);
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
