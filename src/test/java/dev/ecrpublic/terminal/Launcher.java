package dev.ecrpublic.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A launcher that runs the program from its classes, so that tests need no distribution. */
public final class Launcher {
  private Launcher() {}

  /** Writes {@code ecr-public} to that directory; each call adds its COMP_LINE to {@code calls}. */
  public static void write(Path directory, Path calls) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve("ecr-public");
    Files.writeString(
        file,
        """
        #!/bin/sh
        echo "$COMP_LINE" >>'%s'
        terminal=
        [ -t 0 ] && terminal=0
        [ -t 1 ] && terminal=${terminal}1
        [ -t 2 ] && terminal=${terminal}2
        [ -z "$terminal" ] || set -- "-Decr-public.terminal=$terminal" dev.ecrpublic.Main "$@"
        [ -n "$terminal" ] || set -- dev.ecrpublic.Main "$@"
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' "$@"
        """
            .formatted(
                calls,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
