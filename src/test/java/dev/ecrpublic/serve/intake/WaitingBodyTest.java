package dev.ecrpublic.serve.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.serve.http.ClientGone;
import dev.ecrpublic.serve.http.Pace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where bodies wait until they are complete. */
class WaitingBodyTest {
  @TempDir Path directory;
  private final Incoming room = new Incoming(1 << 20, 0);
  private long now;
  private final Pace pace = new Pace(InetAddress.getLoopbackAddress(), () -> {}, () -> this.now);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 1025, 8191, 8192, 8193, 16_384, 100_000})
  void whatComesOutIsWhatCameIn(int length) throws Exception {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    try (Received body = waiting(Duration.ofHours(1)).fill(stream(content), length).get()) {
      assertEquals(length, body.length());
      assertEquals(
          java.util.HexFormat.of()
              .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content)),
          body.digest());
      assertArrayEquals(content, body.content().readAllBytes());
      assertEquals(0, names(), "names in the directory");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8192, 100_000})
  void whatIsLargerThanItMayBeIsNotKept(int length) throws Exception {
    byte[] content = new byte[length];
    assertTrue(waiting(Duration.ofHours(1)).fill(stream(content), length - 1).isEmpty());
  }

  @Test
  void itTakesRoomOnlyForWhatHasCome() throws Exception {
    try (Received body = waiting(Duration.ofHours(1)).fill(stream(new byte[8000]), 1 << 20).get()) {
      assertEquals(8000, body.length());
      Pace other = new Pace(InetAddress.getLoopbackAddress(), () -> {});
      room.take(other, 1 << 20);
      room.giveBack(other);
    }
  }

  @Test
  void itEndsAtItsDeadlineHoweverSteadilyItComes() {
    InputStream steady =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            pace.waiting();
            now += TimeUnit.SECONDS.toNanos(1);
            pace.received(1);
            return 1;
          }
        };
    assertThrows(
        ClientGone.class, () -> waiting(Duration.ofMinutes(1)).fill(steady, Integer.MAX_VALUE));
    assertEquals(61, TimeUnit.NANOSECONDS.toSeconds(now));
  }

  private WaitingBody waiting(Duration deadline) {
    return new WaitingBody(directory, pace, room, deadline);
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private int names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return (int) files.count();
    }
  }
}
