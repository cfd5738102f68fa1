package dev.ecrpublic.surroundings;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tests and the programs that they start see instead of the machine's own surroundings. */
public final class Surroundings {
  private Surroundings() {}

  /** Variables of a home that is the test's own, where the basic tools alone are installed. */
  public static Map<String, String> in(Path home) {
    Map<String, String> env = new TreeMap<>();
    env.put("HOME", home.toString());
    env.put("PATH", BasicTools.directory().toString());
    env.put("TZ", "UTC");
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    env.put("ECR_PUBLIC_JAVA_HOME", System.getProperty("java.home"));
    return env;
  }

  /** A PATH of that directory before the basic tools. */
  public static String pathWith(Path directory) {
    return directory + File.pathSeparator + BasicTools.directory();
  }

  /** A process that sees those variables alone and is looked for on their PATH. */
  public static ProcessBuilder process(Map<String, String> env, List<String> command) {
    List<String> found = new ArrayList<>(command);
    found.set(0, file(command.getFirst(), env));
    ProcessBuilder builder = new ProcessBuilder(found);
    builder.environment().clear();
    builder.environment().putAll(env);
    return builder;
  }

  private static String file(String program, Map<String, String> env) {
    if (program.contains(File.separator)) {
      return program;
    }
    for (String directory : env.get("PATH").split(File.pathSeparator)) {
      Path file = Path.of(directory, program);
      if (Files.isExecutable(file)) {
        return file.toString();
      }
    }
    throw new IllegalStateException(program + " is none of what the test may see");
  }

  /** Reads to its end, on a thread of its own, what a process has yet to say, which may be long. */
  public static void drain(Reader said) {
    // A thread of the system: reading a pipe would hold on to one of the few that virtual ones
    // have.
    Thread.ofPlatform().daemon().start(() -> readToTheEnd(said));
  }

  private static void readToTheEnd(Reader said) {
    try (said) {
      said.transferTo(Writer.nullWriter());
    } catch (IOException theProcessEnded) {
      // There is nothing more to read.
    }
  }
}
