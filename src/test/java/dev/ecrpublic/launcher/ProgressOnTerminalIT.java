package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import dev.ecrpublic.terminal.Launcher;
import dev.ecrpublic.terminal.Screen;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that tells how far a command has come, on a real terminal. */
@Tag("clients")
class ProgressOnTerminalIT {
  private static final String LIST = "ecr-public describe-images --repository-name team/app";
  private static final String WAITING =
      """
      before
      describe-images: waiting, # s
      """;
  private static final String DONE =
      """
      before
      done 0
      $
      """;
  @TempDir private Path home;

  @BeforeEach
  void furnish() throws IOException {
    Clients.require("tmux", "bash", "less");
    Launcher.write(home.resolve("bin"), home.resolve("calls"));
    Files.writeString(home.resolve("rc"), "PS1='$ '\nunset HISTFILE\n");
  }

  private Screen start(String url) throws IOException {
    Map<String, String> env = new HashMap<>();
    env.put("HOME", home.toString());
    env.put("PATH", Surroundings.pathWith(home.resolve("bin")));
    env.put("AWS_ENDPOINT_URL", url);
    env.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    env.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    Screen screen =
        Screen.start(
            60,
            8,
            home,
            env,
            List.of("bash", "--noprofile", "--rcfile", home.resolve("rc").toString()));
    screen.await("$\n"::equals);
    return screen;
  }

  private static void run(Screen screen, String line) throws IOException {
    screen.type("clear; echo before; " + line + "; echo done $?");
    screen.press("Enter");
  }

  /** Looks until the screen shows that, with {@code #} for the seconds of a waiting command. */
  private static void assertShows(String wanted, Screen screen) throws IOException {
    String text = screen.await(shown -> seconds(shown).equals(wanted));
    assertEquals(wanted, seconds(text));
  }

  private static String seconds(String shown) {
    return shown.replaceAll("waiting, \\d+ s", "waiting, # s");
  }

  @Test
  void theLineGrowsAndIsGoneInTheEnd() throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(12_345);
        Screen screen = start(endpoint.url())) {
      run(screen, LIST + " >out");
      assertShows(WAITING, screen);
      endpoint.release(1);
      assertShows(
          """
          before
          describe-images: 1,000 images
          """,
          screen);
      endpoint.release(11);
      assertShows(
          """
          before
          describe-images: 12,000 images
          """,
          screen);
      endpoint.release(1);
      assertShows(DONE, screen);
      assertEquals(12_345, count(Files.readString(home.resolve("out")), "\"imageDigest\""));
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void theLineFollowsTheWidthOfTheWindow() throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(2_000);
        Screen screen = start(endpoint.url())) {
      run(screen, LIST + " >out");
      endpoint.release(1);
      String whole =
          """
          before
          describe-images: 1,000 images
          """;
      assertShows(whole, screen);
      screen.resize(20, 8);
      // Folding the line, the terminal has scrolled the one above out of sight.
      assertShows("describe-images: 1,\n", screen);
      screen.resize(60, 8);
      assertShows("describe-images: 1,000 images\n", screen);
      endpoint.release(1);
      assertShows("done 0\n$\n", screen);
      assertTrue(screen.scrolledText().endsWith(DONE), screen.scrolledText());
    }
  }

  @Test
  void outputOnTheTerminalTakesItsPlace() throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(2_000);
        Screen screen = start(endpoint.url())) {
      run(screen, LIST + " --no-cli-pager --output text --query imageDetails[0].imageTags");
      assertShows(WAITING, screen);
      endpoint.release(1);
      // The second page is still to come, but a line between the two would disturb them.
      assertShows(
          """
          before
          v0
          """,
          screen);
      endpoint.release(1);
      assertShows(
          """
          before
          v0
          v1000
          done 0
          $
          """,
          screen);
    }
  }

  @Test
  void aPagerTakesItsPlace() throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(1_000);
        Screen screen = start(endpoint.url())) {
      run(screen, LIST + " --query 'length(imageDetails)'");
      assertShows(WAITING, screen);
      endpoint.release(1);
      assertShows(
          """
          before
          1000
          done 0
          $
          """,
          screen);
    }
  }

  @Test
  void anErrorTakesItsPlace() throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(1_000);
        Screen screen = start(endpoint.url())) {
      run(screen, LIST + " --query 'abs(`true`)'");
      assertShows(WAITING, screen);
      endpoint.release(1);
      String text = screen.await(shown -> shown.contains("done 255"));
      assertTrue(text.startsWith("before\n\necr-public: [ERROR]: In function abs()"), text);
    }
  }

  @Test
  void ctrlCLeavesNoTrace() throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(1_000);
        Screen screen = start(endpoint.url())) {
      run(screen, LIST + " >out");
      assertShows(WAITING, screen);
      screen.press("C-c");
      String text = screen.await(shown -> shown.endsWith("$\n"));
      assertEquals("before\ndone 130\n$\n", text);
    }
  }

  @Test
  void anUploadTellsItsBytes() throws IOException {
    try (RandomAccessFile layer = new RandomAccessFile(home.resolve("layer").toFile(), "rw")) {
      layer.setLength(20 << 20);
    }
    try (SlowReader endpoint = new SlowReader();
        Screen screen = start(endpoint.url())) {
      run(
          screen,
          "ecr-public upload-layer-part --repository-name team/app --upload-id u"
              + " --part-first-byte 0 --part-last-byte 20971519"
              + " --layer-part-blob fileb://layer --query lastByteReceived");
      double before = sent(screen, 0);
      endpoint.read(10);
      double after = sent(screen, before);
      assertTrue(before < after && after < 20, before + " then " + after);
      endpoint.read(100);
      assertShows(
          """
          before
          20971519
          done 0
          $
          """,
          screen);
    }
  }

  /** The mebibytes on the screen, as soon as they are more than that. */
  private static double sent(Screen screen, double more) throws IOException {
    String text = screen.await(shown -> mebibytes(shown) > more);
    assertEquals(
        """
        before
        upload-layer-part: #.# of 20.0 MiB
        """,
        text.replaceFirst("\\d+\\.\\d", "#.#"));
    return mebibytes(text);
  }

  private static double mebibytes(String shown) {
    String line = shown.lines().skip(1).findFirst().orElse("");
    return line.startsWith("upload-layer-part: ") && !line.contains("waiting")
        ? Double.parseDouble(line.split(" ")[1])
        : -1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST + " --no-progress >out",
        "CI=1 " + LIST + " >out",
        "TERM=dumb " + LIST + " >out",
        LIST + " >out 2>err"
      })
  void whoeverDoesNotWantTheLineDoesNotGetIt(String line) throws IOException {
    try (ListingEndpoint endpoint = ListingEndpoint.gated(1_000);
        Screen screen = start(endpoint.url());
        Screen control = start(endpoint.url())) {
      run(screen, line);
      endpoint.awaitRequests(1);
      // A command that began later shows its line, so this one would by now.
      run(control, LIST + " >control");
      assertShows(WAITING, control);
      assertEquals("before\n", screen.text());
      endpoint.release(2);
      assertShows(DONE, screen);
      assertShows(DONE, control);
      assertEquals(
          "", Files.exists(home.resolve("err")) ? Files.readString(home.resolve("err")) : "");
    }
  }
}
