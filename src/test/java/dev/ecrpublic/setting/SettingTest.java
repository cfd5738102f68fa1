package dev.ecrpublic.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {
  @Test
  void theFirstVariableThatIsNotEmptyCounts() {
    Map<Map<String, String>, String> table =
        Map.of(
            Map.of(), "",
            Map.of("AWS_REGION", "a"), "a",
            Map.of("AWS_DEFAULT_REGION", "b"), "b",
            Map.of("AWS_REGION", "", "AWS_DEFAULT_REGION", "b"), "b",
            Map.of("AWS_REGION", "a", "AWS_DEFAULT_REGION", "b"), "a",
            Map.of("AWS_REGION", ""), "");
    table.forEach((env, value) -> assertEquals(value, Setting.REGION.in(env), env.toString()));
  }

  @Test
  void whatHasOneVariableIsSetByNoOther() {
    assertEquals("", Setting.HOME.in(Map.of("", "/nowhere")));
    assertEquals("", Setting.HOME.in(Map.of("HOME", "", "", "/nowhere")));
  }
}
