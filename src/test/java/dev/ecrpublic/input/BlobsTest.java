package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobsTest {
  private static final List<Parameter> MEMBERS =
      List.of(Members.REPOSITORY_NAME, Members.CATALOG_DATA, Members.LAYER_PART);

  private static byte[] decode(String text, boolean raw) {
    return (byte[]) Blobs.decode(Map.of("layerPartBlob", text), MEMBERS, raw).get("layerPartBlob");
  }

  @ParameterizedTest
  @CsvSource({
    "aGVsbG8=, hello",
    "aGVsbG8gd29ybGQ=, hello world",
    "'aGVs\nbG8=\n', hello",
    "a*G V-s_bG8=, hello",
    "aGVsbG8=aGVsbG8=, hello",
    "=aGVs, hel",
    "aGk=, hi",
    "aG=k=, hi",
    "'', ''"
  })
  void decodesBase64Leniently(String text, String expected) {
    assertEquals(expected, new String(decode(text, false), StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aGk", "a", "hello world", "aGk=é", "aG=", "fileb://bin"})
  void refusesBadBase64(String text) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> decode(text, false));
    assertEquals("Invalid base64: \"" + text + "\"", refusal.getMessage());
  }

  @Test
  void quotesOnlyTheStartOfLongText() {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> decode("x".repeat(1001), false));
    assertEquals("Invalid base64: \"" + "x".repeat(200) + "...\"", refusal.getMessage());
  }

  @Test
  void takesRawTextAsItIs() {
    assertArrayEquals("aGk é".getBytes(StandardCharsets.UTF_8), decode("aGk é", true));
  }

  @Test
  void decodesNestedMembers() {
    Map<String, Object> input =
        Map.of("catalogData", Map.of("description", "aGk=", "logoImageBlob", "aGk="));
    Map<String, Object> decoded = Blobs.decode(input, MEMBERS, false);
    Map<String, Object> catalogData = PlainShape.map(decoded.get("catalogData"));
    assertEquals("aGk=", catalogData.get("description"));
    assertArrayEquals(new byte[] {'h', 'i'}, (byte[]) catalogData.get("logoImageBlob"));
  }

  @Test
  void leavesEverythingElse() {
    byte[] bytes = {1, 2};
    Map<String, Object> input = new HashMap<>();
    input.put("layerPartBlob", bytes);
    input.put("catalogData", "aGk");
    input.put("repositoryName", null);
    assertEquals(input, Blobs.decode(input, MEMBERS, false));
    assertSame(input, Blobs.decode(input, List.of(Members.REPOSITORY_NAME), false));
  }
}
