package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with the classes of this one. */
final class ChildProcess {
  private ChildProcess() {}

  /** Starts a main class; its error stream is ours. */
  static Process start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return Surroundings.process(Surroundings.in(Path.of("target").toAbsolutePath()), command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
