package dev.ecrpublic.command.doctor;

import java.util.List;
import java.util.Optional;

/**
 * The Java that runs the program, and whether it starts with the program's cache.
 *
 * @param version its version
 * @param launched whether the launcher started it
 * @param options what it was started with, nothing where that is not known
 */
record JavaCheck(String version, boolean launched, Optional<List<String>> options) {
  private static final String CHECK = "java";
  private static final String CACHE = "-XX:AOTCache=";

  /** The Java of this process. */
  static JavaCheck ofProcess(boolean launched) {
    return new JavaCheck(
        System.getProperty("java.version"),
        launched,
        ProcessHandle.current().info().arguments().map(List::of));
  }

  CheckResult finding() {
    String java = "Java " + version;
    if (!launched) {
      return CheckResult.warning(
          CHECK,
          java + " was not started by the launcher",
          "call ecr-public or ecr in the program's bin directory, which start faster.");
    }
    if (options.isEmpty()) {
      return CheckResult.ok(CHECK, java);
    }
    boolean cached = options.get().stream().anyMatch(option -> option.startsWith(CACHE));
    return cached
        ? CheckResult.ok(CHECK, java + " starts with the program's cache")
        : CheckResult.warning(
            CHECK,
            java + " starts without the program's cache, which serves only the Java that made it",
            "name that Java in ECR_PUBLIC_JAVA_HOME, or install a package that brings its own;"
                + " JAVA_TOOL_OPTIONS with options about caches switches it off too.");
  }
}
