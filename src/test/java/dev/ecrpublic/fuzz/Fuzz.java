package dev.ecrpublic.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Properties that hold for any input, tried on many. The inputs are the same in every run; {@code
 * -Decr-public.fuzz=1000000} tries that many of each sort.
 */
public final class Fuzz {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Exit codes that the documentation has. */
  private static final List<Integer> DOCUMENTED = List.of(0, 1, 130, 252, 253, 254, 255);

  /** What only a program says that nobody meant to say it. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\.java:|[a-z]\\.[A-Z]\\w*(Exception|Error)|Exception in|(?m:^\tat )|\\bjavax?\\.[a-z]"
              + "|software\\.amazon|tools\\.jackson|nobody foresaw|\\$Lambda");

  private Fuzz() {}

  /** How many inputs are tried where {@code usual} are in every build. */
  public static int tries(int usual) {
    return Integer.getInteger("ecr-public.fuzz", usual);
  }

  /** A property of one input that is made of chance. */
  @FunctionalInterface
  public interface Property {
    /**
     * Makes an input and fails where the property does not hold; adds the input to what is told.
     */
    void hold(Random random, StringBuilder input) throws Throwable;
  }

  /** Tries a property on many inputs; a failure names the one that it does not hold for. */
  public static void each(int usual, Property property) {
    int tries = tries(usual);
    for (int i = 0; i < tries; i++) {
      // Each input has a seed of its own, so that one alone can be tried again.
      Random random = new Random(0x5eedL + i);
      StringBuilder input = new StringBuilder();
      try {
        assertTimeoutPreemptively(LONGEST, () -> property.hold(random, input));
      } catch (Throwable e) {
        throw new AssertionError("input " + i + ": " + input, e);
      }
    }
  }

  /** Fails unless a run ended as the documentation says, with a message of the program's own. */
  public static void assertTold(Run.Done done, boolean debug) {
    assertTrue(DOCUMENTED.contains(done.exit()), done::toString);
    assertTrue(done.exit() == 0 || !(done.err() + done.out()).isBlank(), done::toString);
    if (!debug) {
      assertFalse(INTERNAL.matcher(done.err()).find(), done::toString);
    }
  }
}
