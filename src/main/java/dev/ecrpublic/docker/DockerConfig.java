package dev.ecrpublic.docker;

import dev.ecrpublic.files.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The credential helpers in docker's configuration file, which other clients read as well. */
public final class DockerConfig {
  /** The suffix by which the configuration names this program's helper. */
  public static final String HELPER = "ecr-public";

  /** What the name of every helper's program begins with. */
  public static final String PROGRAM_PREFIX = "docker-credential-";

  private static final String HELPERS = "credHelpers";
  private final Path file;

  private DockerConfig(Path file) {
    this.file = file;
  }

  /** The file in {@code DOCKER_CONFIG} or {@code ~/.docker}. */
  public static DockerConfig of(Map<String, String> env) {
    return new DockerConfig(Places.dockerConfig(env));
  }

  /** The file's place. */
  public Path file() {
    return file;
  }

  /** Whether a helper is this program, under any profile. */
  public static boolean isOwn(String helper) {
    return helper.equals(HELPER) || helper.startsWith(HELPER + "-");
  }

  /** Makes this program the helper of a host; returns whether that changes the file. */
  public boolean install(RegistryHost host) {
    return JsonFile.edit(file, document -> document.with(List.of(HELPERS, host.name()), HELPER));
  }

  /** Removes this program as the helper of a host; returns whether that changes the file. */
  public boolean uninstall(RegistryHost host) {
    return JsonFile.edit(
        file,
        document ->
            isHelperOf(host) ? document.without(HELPERS, host.name()) : document.unchanged());
  }

  private boolean isHelperOf(RegistryHost host) {
    return LoginFile.read("docker", file).helper(host).filter(DockerConfig::isOwn).isPresent();
  }
}
