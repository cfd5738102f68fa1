package dev.ecrpublic.docker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A process that edits the configurations of docker and of the program, as a login does. */
final class ConfigEditor {
  static final int HOSTS = 5;

  private ConfigEditor() {}

  /** Adds some hosts, and removes every second of them from docker's configuration again. */
  public static void main(String[] words) {
    Map<String, String> env = Map.of("HOME", words[0]);
    for (int i = 0; i < HOSTS; i++) {
      RegistryHost host = new RegistryHost("h" + i + "." + words[1] + ".example");
      HostConfig.load(env)
          .put(host, new HostEntry(Optional.of(words[1]), Optional.empty(), Optional.empty()));
      DockerConfig.of(env).install(host);
      if (i % 2 == 1) {
        DockerConfig.of(env).uninstall(host);
      }
    }
  }

  /** Starts such a process. */
  static Process start(Path home, String name) throws IOException {
    String classes =
        String.join(
            ":",
            place(ConfigEditor.class),
            place(DockerConfig.class),
            place(JacksonException.class));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            ConfigEditor.class.getName(),
            home.toString(),
            name)
        .inheritIO()
        .start();
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
