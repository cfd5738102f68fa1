package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

  @Test
  void sortsByCodePointNotByUtf16Unit() {
    List<String> mixed = List.of("😀", "b", "\uffee", "ab", "Z", "é", "a", "");
    assertArrayEquals(
        new String[] {"", "Z", "a", "ab", "b", "é", "\uffee", "😀"}, CodePointOrder.sorted(mixed));
  }
}
