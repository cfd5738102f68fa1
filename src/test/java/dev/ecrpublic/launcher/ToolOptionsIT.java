package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the environment tells every JVM, if a JVM starts with it, the program does. */
class ToolOptionsIT {
  @TempDir private Path work;

  private Distribution launcher() {
    return Distribution.in(work)
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", work.resolve("registry").toString());
  }

  private static void assertLists(String said, Distribution.Done done) {
    assertEquals(new Distribution.Done(0, "{\n    \"repositories\": []\n}\n", said), done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dsome=thing",
        "-Xmx8m",
        "-Xmx16m",
        "-Xmx32m",
        "-Xms64m -Xmx64m",
        "-Xms1g",
        "-Xmn4m",
        "-XX:MaxHeapSize=32m",
        "-XX:MaxHeapSize=24m -XX:MinHeapSize=16m",
        "-XX:InitialHeapSize=8m",
        "-XX:MaxRAM=64m",
        "-XX:MaxRAMPercentage=0.1",
        "-XX:+UseG1GC",
        "-XX:+UseG1GC -Xmx32m",
        "-XX:+UseParallelGC",
        "-XX:+UseZGC",
        "-XX:-UseSerialGC",
        "-XX:+AggressiveHeap",
        "-Xshare:off",
        "-Xshare:auto -Xmx32m",
        "-XX:SharedArchiveFile=/nowhere/classes.jsa",
        "-XX:AOTMode=off",
        "-XX:AOTCache=/nowhere/classes.aot",
        "-Xint",
        "-XX:-TieredCompilation",
        "-XX:-UseCompressedOops",
        "-XX:+UseCompactObjectHeaders",
      })
  void theJvmsOptions(String options) throws IOException, InterruptedException {
    assertLists(
        "Picked up JAVA_TOOL_OPTIONS: " + options + "\n",
        launcher().env("JAVA_TOOL_OPTIONS", options).run("describe-repositories"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx32m", "-XX:+UseParallelGC", "-Xshare:off", "-XX:InitialHeapSize=8m"})
  void theOtherVariables(String options) throws IOException, InterruptedException {
    assertLists(
        "NOTE: Picked up JDK_JAVA_OPTIONS: " + options + "\n",
        launcher().env("JDK_JAVA_OPTIONS", options).run("describe-repositories"));
    assertLists(
        "Picked up _JAVA_OPTIONS: " + options + "\n",
        launcher().env("_JAVA_OPTIONS", options).run("describe-repositories"));
  }

  @Test
  void filesOfOptions() throws IOException, InterruptedException {
    Path file = Files.writeString(work.resolve("options"), "-Xmx32m -XX:+UseG1GC -Xshare:auto");
    assertLists(
        "NOTE: Picked up JDK_JAVA_OPTIONS: @" + file + "\n",
        launcher().env("JDK_JAVA_OPTIONS", "@" + file).run("describe-repositories"));
    String options = "-XX:VMOptionsFile=" + file;
    assertLists(
        "Picked up JAVA_TOOL_OPTIONS: " + options + "\n",
        launcher().env("JAVA_TOOL_OPTIONS", options).run("describe-repositories"));
  }

  @Test
  void anAgent() throws IOException, InterruptedException {
    String options = "-javaagent:" + agent() + " -Xmx32m";
    assertLists(
        "Picked up JAVA_TOOL_OPTIONS: " + options + "\nan agent\n",
        launcher().env("JAVA_TOOL_OPTIONS", options).run("describe-repositories"));
  }

  /** An agent that tells that it is there. */
  public static final class Agent {
    private Agent() {}

    /** Called by the JVM before the program. */
    public static void premain(String words) {
      System.err.println("an agent");
    }
  }

  private Path agent() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
    String entry = Agent.class.getName().replace('.', '/') + ".class";
    Path jar = work.resolve("agent.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry(entry));
      Files.copy(Path.of("target/test-classes", entry), out);
    }
    return jar;
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx32m", "-Xmx32m -XX:+UseG1GC", "-Xmx16m"})
  void aServer(String options) throws IOException {
    try (RunningServer server =
        RunningServer.start(work.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", options))) {
      assertEquals(List.of("Picked up JAVA_TOOL_OPTIONS: " + options), server.said().subList(0, 1));
    }
  }
}
