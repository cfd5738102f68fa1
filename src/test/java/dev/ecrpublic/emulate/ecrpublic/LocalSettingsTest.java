package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class LocalSettingsTest {
  private final LocalSettings settings = LocalSettings.of(Path.of("data"), Clock.systemUTC());

  @Test
  void aBadAccountOrAliasIsToldAtOnce() {
    assertEquals(
        "The account id must be 12 digits, not '1234'",
        assertThrows(IllegalArgumentException.class, () -> settings.withAccountId("1234"))
            .getMessage());
    assertEquals(
        "The registry alias must be 2 to 50 lower-case letters, digits and single separators,"
            + " beginning with a letter, not 'My/Alias'",
        assertThrows(IllegalArgumentException.class, () -> settings.withAlias("My/Alias"))
            .getMessage());
  }
}
