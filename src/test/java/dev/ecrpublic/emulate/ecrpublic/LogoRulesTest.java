package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.registry.image.SampleManifests;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoRulesTest {
  @ParameterizedTest
  @CsvSource({"60, 60", "2048, 2048", "60, 2048", "512, 200"})
  void allowedSizes(int width, int height) {
    assertDoesNotThrow(() -> LogoRules.check(Logo.png(width, height)));
  }

  @ParameterizedTest
  @CsvSource({
    "59, 60, 59 by 60",
    "60, 59, 60 by 59",
    "2049, 60, 2049 by 60",
    "60, 2049, 60 by 2049",
    "0, 0, 0 by 0",
    "-1, 60, 4294967295 by 60",
  })
  void otherSizesAreRefused(int width, int height, String told) {
    assertEquals(
        "must be 60 to 2048 pixels wide and high, not " + told,
        constraint(Logo.png(width, height)));
  }

  @Test
  void whatIsNoPngIsRefused() {
    byte[] png = Logo.png(100, 100);
    byte[] otherChunk = png.clone();
    otherChunk[12] = 'X';
    for (byte[] image :
        List.of(
            SampleManifests.bytes("x"),
            SampleManifests.bytes("GIF89a, which is another format of images"),
            Arrays.copyOf(png, 28),
            otherChunk)) {
      assertEquals("must be a PNG image", constraint(image));
    }
  }

  private static String constraint(byte[] image) {
    ErrorReply refused = assertThrows(ErrorReply.class, () -> LogoRules.check(image));
    assertEquals("InvalidParameterException", refused.code());
    String start = "Invalid parameter at 'logoImageBlob' failed to satisfy constraint: '";
    assertEquals(start, refused.getMessage().substring(0, start.length()));
    return refused.getMessage().substring(start.length(), refused.getMessage().length() - 1);
  }
}
