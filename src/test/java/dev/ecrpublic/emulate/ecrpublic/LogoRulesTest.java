package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.ecrpublic.registry.image.SampleManifests;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;

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
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'logoImageBlob' failed to satisfy constraint: 'must be 60 to 2048"
            + " pixels wide and high, not "
            + told
            + "'",
        () -> LogoRules.check(Logo.png(width, height)));
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
      assertRefused(
          InvalidParameterException.class,
          "Invalid parameter at 'logoImageBlob' failed to satisfy constraint: 'must be a PNG"
              + " image'",
          () -> LogoRules.check(image));
    }
  }
}
