package dev.ecrpublic.output.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private long millis = 7;
  private int columns = 80;
  private int measurements;
  private final ProgressLine progress =
      new ProgressLine(
          new ProgressText("describe-images", "images"),
          terminal,
          this::measured,
          () -> millis * 1_000_000);

  private int measured() {
    measurements++;
    return columns;
  }

  @AfterEach
  void end() {
    progress.close();
  }

  /** What the terminal was sent since the last look, / for where the line was cleared. */
  private String after(long more) {
    millis += more;
    progress.look();
    return sent();
  }

  private String sent() {
    String text = terminal.toString(StandardCharsets.US_ASCII);
    terminal.reset();
    return text.replace("\r\u001b[K", "/");
  }

  @Test
  void nothingIsShownBeforeASecond() {
    progress.started();
    assertEquals("", after(0));
    assertEquals("", after(999));
    assertEquals(0, measurements);
    assertEquals("/describe-images: waiting, 1 s", after(1));
    assertEquals("", after(500));
    assertEquals("/describe-images: waiting, 2 s", after(500));
  }

  @Test
  void aCommandThatEndsWithinASecondShowsNothing() {
    progress.started();
    progress.items(1000);
    after(900);
    progress.close();
    assertEquals("", after(900));
  }

  @Test
  void theLineGrows() {
    progress.started();
    after(1000);
    progress.items(1000);
    progress.items(1000);
    assertEquals("/describe-images: 2,000 images", after(250));
    progress.items(10);
    assertEquals("/describe-images: 2,010 images", after(250));
    progress.close();
    assertEquals("/", after(250));
  }

  @Test
  void theWidthIsMeasuredOnceASecond() {
    progress.started();
    progress.items(1000);
    assertEquals("/describe-images: 1,000 images", after(1000));
    columns = 20;
    assertEquals("", after(250));
    assertEquals("", after(250));
    assertEquals("", after(250));
    assertEquals(1, measurements);
    assertEquals("/\u001b[A\u001b[Kdescribe-images: 1,", after(250));
    assertEquals(2, measurements);
  }

  @Test
  void bytesOfAnUploadAreCounted() {
    progress.uploading(20 << 20);
    progress.started();
    progress.sent(14 << 20, 28 << 20);
    assertEquals("/describe-images: 10.0 of 20.0 MiB", after(1000));
    progress.sent(0, 28 << 20);
    assertEquals("/describe-images: waiting, 1 s", after(1));
  }

  @Test
  void theLineIsGoneBeforeTheFirstByteOfOutput() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out = progress.until(kept);
    progress.started();
    after(1000);
    out.flush();
    out.write(new byte[0]);
    assertEquals("", sent());
    out.write("result".getBytes(StandardCharsets.US_ASCII));
    assertEquals("/", sent());
    out.write('!');
    assertEquals("", after(1000));
    assertEquals("result!", kept.toString(StandardCharsets.US_ASCII));
  }
}
