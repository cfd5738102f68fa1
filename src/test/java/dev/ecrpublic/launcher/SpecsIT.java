package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of picocli's model a call builds: for what was typed, and for no other command. */
class SpecsIT {
  @TempDir private Path home;

  @Test
  void oneForTheGlobalOptionsAndOneForTheOperation() throws IOException, InterruptedException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(1)) {
      Process call =
          Distribution.in(home)
              .against(endpoint.url())
              .builder("describe-images", "--repository-name", "team/app")
              .redirectErrorStream(true)
              .start();
      endpoint.awaitRequests(1);
      String objects = objects(call);
      endpoint.release(1);

      assertEquals(2, count(objects, "picocli.CommandLine$Model$CommandSpec"));
      assertEquals(0, call.waitFor(), () -> output(call));
    }
  }

  /** All objects ever made, the unreachable included, as no collection was due by then. */
  private String objects(Process of) throws IOException, InterruptedException {
    Distribution.Done done =
        Distribution.command(
                home,
                System.getProperty("java.home") + "/bin/jcmd",
                Long.toString(of.pid()),
                "GC.class_histogram",
                "-all")
            .run();
    assertEquals(0, done.exit(), done.out() + done.err());
    return done.out();
  }

  private static int count(String histogram, String name) {
    for (String line : histogram.split("\n")) {
      String[] columns = line.strip().split("\\s+");
      if (columns.length > 3 && columns[3].equals(name)) {
        return Integer.parseInt(columns[1]);
      }
    }
    return 0;
  }

  private static String output(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
