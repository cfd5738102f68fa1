package dev.ecrpublic.output.pager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {
  private static final Map<String, String> PATH = Surroundings.in(Path.of("/nowhere"));

  @TempDir Path directory;

  @Test
  void awsPagerGoesBeforeConfigurationBeforePagerBeforeLess() {
    Map<String, String> both = Map.of("AWS_PAGER", "most -x", "PAGER", "more");
    assertEquals(List.of("most", "-x"), command(both, "bat"));
    assertEquals(List.of("bat"), command(Map.of("PAGER", "more"), "bat"));
    assertEquals(List.of("more"), command(Map.of("PAGER", "more"), null));
    assertEquals(List.of("less"), command(Map.of(), null));
  }

  @Test
  void anEmptyPagerAtAnyLevelIsNone() {
    assertNone(Pager.command(true, Map.of("AWS_PAGER", "", "PAGER", "more"), "bat", false));
    assertNone(Pager.command(true, Map.of("PAGER", "more"), "", false));
    assertNone(Pager.command(true, Map.of("PAGER", ""), null, false));
    assertNone(Pager.command(true, Map.of("PAGER", "  "), null, false));
  }

  @Test
  void noneWithoutTerminalOrWithTheOptionOrInContinuousIntegration() {
    Map<String, String> env = Map.of("AWS_PAGER", "more");
    assertNone(Pager.command(false, env, "bat", false));
    assertNone(Pager.command(true, env, "bat", true));
    assertNone(Pager.command(true, Map.of("AWS_PAGER", "more", "CI", "true"), "bat", false));
    assertEquals(List.of("less"), command(Map.of("CI", ""), null));
  }

  @Test
  void anOpenQuoteIsAFailureOfThePager() {
    PagerFailure failure =
        assertThrows(PagerFailure.class, () -> command(Map.of("PAGER", "less 'x"), null));
    assertTrue(failure.getMessage().contains("\nNo closing quotation: \"less 'x\"\n"));
  }

  @Test
  void passesOutputOnAndWaits() throws IOException {
    Path seen = directory.resolve("seen");
    try (Pager pager = start(PATH, "cat > \"$0\"", seen.toString())) {
      pager.write("first\n".getBytes(StandardCharsets.UTF_8));
      pager.flush();
      pager.write('x');
      assertFalse(pager.isQuit());
    }
    assertEquals("first\nx", Files.readString(seen));
  }

  @Test
  void setsLessUnlessItIsSet() throws IOException {
    Path seen = directory.resolve("seen");
    try (Pager pager = start(PATH, "echo $LESS > \"$0\"; cat > /dev/null", seen.toString())) {
      pager.write('x');
    }
    assertEquals("FRX\n", Files.readString(seen));
    Map<String, String> env = Map.of("PATH", PATH.get("PATH"), "LESS", "R");
    try (Pager pager = start(env, "echo $LESS > \"$0\"; cat > /dev/null", seen.toString())) {
      pager.write('x');
    }
    assertEquals("R\n", Files.readString(seen));
  }

  @Test
  void isNotLaunchedWithoutOutput() {
    Path seen = directory.resolve("seen");
    try (Pager pager = start(PATH, "cat > \"$0\"", seen.toString())) {
      pager.write(new byte[0]);
      pager.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertFalse(Files.exists(seen));
  }

  @Test
  void discardsWhatIsWrittenAfterTheUserLeft() throws IOException {
    byte[] much = new byte[1 << 20];
    try (Pager pager = start(PATH, "exit 0")) {
      for (int i = 0; i < 4; i++) {
        pager.write(much);
      }
      assertTrue(pager.isQuit());
    }
  }

  @Test
  void saysWhyItCannotBeLaunched() {
    Pager missing = Pager.start(List.of("nonexist", "-x"), PATH);
    PagerFailure failure = assertThrows(PagerFailure.class, () -> missing.write('x'));
    assertEquals(
        """
        Unable to redirect output to pager. Received the following error when opening pager:
        [Errno 2] No such file or directory: 'nonexist'

        Learn more about configuring the output pager by running "ecr-public help".\
        """,
        failure.getMessage());
    missing.close();
  }

  private static Pager start(Map<String, String> env, String script, String... args) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script));
    command.addAll(List.of(args));
    return Pager.start(command, env);
  }

  private static List<String> command(Map<String, String> env, String configured) {
    return Pager.command(true, env, configured, false).orElseThrow();
  }

  private static void assertNone(Optional<List<String>> command) {
    assertEquals(Optional.empty(), command);
  }
}
