package dev.ecrpublic.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The built distribution's launcher, called through a script that keeps a list of its calls and
 * gives completion time on a machine under load.
 */
public final class Launcher {
  /** The built distribution. */
  public static final Path DISTRIBUTION = Path.of("target/ecr-public").toAbsolutePath();

  private Launcher() {}

  /** Writes {@code ecr-public} to that directory; each call adds its COMP_LINE to {@code calls}. */
  public static void write(Path directory, Path calls) throws IOException {
    write(directory, calls, "ecr-public", Map.of());
  }

  /** Writes that program, which is called with those variables of the environment. */
  public static void write(Path directory, Path calls, String program, Map<String, String> env)
      throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(program);
    StringBuilder exports = new StringBuilder();
    env.forEach((name, value) -> exports.append("export %s='%s'\n".formatted(name, value)));
    Files.writeString(
        file,
        """
        #!/bin/sh
        echo "$COMP_LINE" >>'%s'
        export ECR_PUBLIC_JAVA_HOME='%s'
        [ -z "$COMP_LINE" ] || export JAVA_TOOL_OPTIONS=-Decr-public.completion.millis=20000
        %sexec '%s' "$@"
        """
            .formatted(
                calls,
                System.getProperty("java.home"),
                exports,
                DISTRIBUTION.resolve("bin").resolve(program)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
