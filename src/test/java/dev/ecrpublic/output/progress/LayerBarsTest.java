package dev.ecrpublic.output.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerBarsTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private long nanos;

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.0 KiB",
    "1536, 1.5 KiB",
    "1048575, 1023.9 KiB",
    "1048576, 1.0 MiB",
    "5368709120, 5.0 GiB"
  })
  void sizes(long bytes, String text) {
    assertEquals(text, LayerText.size(bytes));
  }

  @Test
  void aBarHasRateAndTimeLeft() {
    assertEquals(
        "sha256:0123456789ab [############------------]  50.0 MiB of 100.0 MiB"
            + "  10.0 MiB/s   0:05",
        LayerText.bar(DIGEST, 50 << 20, 100 << 20, 10 << 20));
    assertEquals(
        "sha256:0123456789ab [------------------------]       0 B of 100.0 MiB"
            + "                   ",
        LayerText.bar(DIGEST, 0, 100 << 20, 0));
  }

  @Test
  void barsStandBelowWhatIsThere() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    LayerBars bars = new LayerBars(terminal, () -> 21, () -> nanos);
    bars.begins(DIGEST, 100);
    bars.close();
    terminal.reset();

    LayerBars quiet = new LayerBars(terminal, () -> 21, () -> nanos);
    quiet.ends(DIGEST, 3 << 20, "is there already");
    quiet.close();
    assertEquals(
        "sha256:0123456789ab 3.0 MiB is there already\n",
        terminal.toString(StandardCharsets.UTF_8));
  }

  @Test
  void logsGetALineForEachLayer() {
    StringBuilder log = new StringBuilder();
    LayerLines lines = new LayerLines(log::append);
    lines.begins(DIGEST, 100);
    lines.arrived(DIGEST, 50);
    lines.ends(DIGEST, 100, "copied");
    assertEquals("sha256:0123456789ab 100 B copied\n", log.toString());
  }
}
