package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer that is many times as large as the server's heap goes in and out. */
@Tag("load")
class ServeLargeLayerIT {
  private static final long LENGTH = Load.of(2L << 30, 256L << 20);

  @TempDir Path home;

  @Test
  void aLargeLayerInASmallHeap() throws Exception {
    MessageDigest sha256 = RegistryClient.sha256();
    try (InputStream content = content()) {
      byte[] buffer = new byte[1 << 17];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    }
    String digest = "sha256:" + HexFormat.of().formatHex(sha256.digest());
    Map<String, String> small = Map.of("JAVA_TOOL_OPTIONS", Load.of("-Xmx128m", "-Xmx32m"));
    try (RunningServer server =
        RunningServer.start(home.resolve("data"), small, "--create-on-push")) {
      String password =
          Distribution.in(home).against(server.url()).run("get-login-password").out().strip();
      try (RegistryClient client = new RegistryClient(server, "team/large", password)) {
        client.stream(digest, BodyPublishers.ofInputStream(ServeLargeLayerIT::content));
        assertEquals(digest, client.streamed(digest));
      }
    }
  }

  /** Bytes that differ from block to block. */
  private static InputStream content() {
    return new InputStream() {
      private long position;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (position == LENGTH) {
          return -1;
        }
        int count = (int) Math.min(length, Math.min(4096 - position % 4096, LENGTH - position));
        Arrays.fill(buffer, offset, offset + count, (byte) (position / 4096 * 31));
        position += count;
        return count;
      }
    };
  }
}
