package dev.ecrpublic.output.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnPrinterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  private static ColumnPrinter images() {
    ColumnPrinter out = new ColumnPrinter("tag", "digest", "size", "pushed");
    out.row(
        Cell.text("latest"),
        Cell.digest(DIGEST),
        Cell.size(13_256_789),
        Cell.age(Instant.parse("2026-02-26T11:00:00Z"), NOW));
    out.row(Cell.text("v1"), Cell.digest("?"), Cell.size(562), Cell.age(NOW, NOW));
    return out;
  }

  @Test
  void aReaderSeesAlignedColumns() throws IOException {
    assertEquals(
        """
        TAG      DIGEST           SIZE   PUSHED
        latest   0123456789ab   13.3MB   3 days ago
        v1       ?                562B   just now
        """,
        printed(images(), true));
  }

  @Test
  void aProgramReadsTabsAndWholeValues() throws IOException {
    assertEquals(
        """
        latest\t%s\t13256789\t2026-02-26T11:00:00Z
        v1\t?\t562\t2026-03-01T12:00:00Z
        """
            .formatted(DIGEST),
        printed(images(), false));
  }

  @Test
  void nothingIsTitlesForAReaderAndNothingForAProgram() throws IOException {
    assertEquals("TAG   SIZE\n", printed(new ColumnPrinter("tag", "size"), true));
    assertEquals("", printed(new ColumnPrinter("tag", "size"), false));
  }

  @Test
  void noFieldSteersATerminalOrEndsALine() throws IOException {
    ColumnPrinter out = new ColumnPrinter("name");
    out.row(Cell.text("a\u001b[31m\tb\nc\u202ed"));
    assertEquals("NAME\na?[31m?b?c?d\n", printed(out, true));
    assertEquals("a?[31m?b?c?d\n", printed(out, false));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0B",
    "999, 999B",
    "1000, 1kB",
    "13312, 13.3kB",
    "999499, 999kB",
    "999500, 1MB",
    "133700000, 134MB",
    "1240000000, 1.24GB",
    "9223372036854775807, 9.22EB",
  })
  void sizesHaveThreeDigits(long bytes, String shown) {
    assertEquals(shown, HumanSize.of(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:30Z, just now",
    "2026-03-01T11:59:59Z, 1 second ago",
    "2026-03-01T11:59:00Z, 1 minute ago",
    "2026-03-01T11:00:01Z, 59 minutes ago",
    "2026-02-27T12:00:01Z, 47 hours ago",
    "2026-02-27T12:00:00Z, 2 days ago",
    "2026-02-15T12:00:00Z, 2 weeks ago",
    "2025-12-31T12:00:00Z, 2 months ago",
    "2024-03-01T12:00:00Z, 2 years ago",
  })
  void agesHaveOneUnit(String then, String shown) {
    assertEquals(shown, HumanAge.of(Instant.parse(then), NOW));
  }

  private static String printed(ColumnPrinter rows, boolean read) throws IOException {
    StringWriter out = new StringWriter();
    rows.print(read, out);
    return out.toString();
  }
}
