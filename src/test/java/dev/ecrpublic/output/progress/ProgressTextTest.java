package dev.ecrpublic.output.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          images       |       0 |        0 |        0 |        0 |    1 | waiting, 1 s
          images       |       0 |        0 |        0 |        0 | 3600 | waiting, 3,600 s
          images       |       1 |        0 |        0 |        0 |    1 | 1 image
          repositories |       1 |        0 |        0 |        0 |    1 | 1 repository
          images       |     999 |        0 |        0 |        0 |    1 | 999 images
          image tags   |   12000 |        0 |        0 |        0 |    1 | 12,000 image tags
          images       | 1234567 |        0 |        0 |        0 |    1 | 1,234,567 images
          part         |       0 | 20971520 |        0 |        0 |    2 | waiting, 2 s
          part         |       0 | 20971520 | 16777216 | 27962027 |    2 | 12.0 of 20.0 MiB
          part         |       0 | 20971520 | 27962027 | 27962027 |    2 | 20.0 of 20.0 MiB
          part         |       0 |   524288 |   174763 |   699051 |    2 | 128.0 of 512.0 KiB
          """)
  void whatIsShown(
      String item, long items, long blob, long sent, long request, long seconds, String text) {
    ProgressText.State state = new ProgressText.State(items, blob, sent, request);

    assertEquals("list: " + text, new ProgressText("list", item).of(state, seconds));
  }
}
