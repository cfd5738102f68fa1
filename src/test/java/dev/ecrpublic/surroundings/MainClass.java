package dev.ecrpublic.surroundings;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A class with a main method as a process of its own, with the classes that it needs alone. */
public final class MainClass {
  private MainClass() {}

  /**
   * Starts it.
   *
   * @param before words before Java's own, such as those of a shell
   * @param needed classes from each directory or jar that it needs
   */
  public static Process start(
      List<String> before, Class<?> main, List<Class<?>> needed, String... words)
      throws IOException {
    TreeSet<String> places = new TreeSet<>();
    places.add(place(main));
    needed.forEach(type -> places.add(place(type)));
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(String.join(java.io.File.pathSeparator, places));
    command.add(main.getName());
    command.addAll(List.of(words));
    return Surroundings.process(Surroundings.in(Path.of("target").toAbsolutePath()), command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
