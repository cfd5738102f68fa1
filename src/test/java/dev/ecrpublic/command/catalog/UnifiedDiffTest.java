package dev.ecrpublic.command.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static String diff(String before, String after) {
    return String.join("\n", UnifiedDiff.of("f", before, after));
  }

  private static final String HEAD = "--- f\t(in the Gallery)\n+++ f\t(in the directory)\n";

  @Test
  void sameTextsHaveNone() {
    assertEquals("", diff("a\nb\n", "a\nb\n"));
  }

  @Test
  void aChangeHasThreeLinesAround() {
    assertEquals(
        HEAD
            + """
            @@ -3,7 +3,7 @@
             3
             4
             5
            -6
            +six
             7
             8
             9\
            """,
        diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "1\n2\n3\n4\n5\nsix\n7\n8\n9\n10\n"));
  }

  @Test
  void changesFarApartStandApart() {
    String before = "a\n1\n2\n3\n4\n5\n6\n7\nb\n";
    assertEquals(
        HEAD
            + """
            @@ -1,4 +1,3 @@
            -a
             1
             2
             3
            @@ -6,4 +5,5 @@
             5
             6
             7
            +x
             b\
            """,
        diff(before, "1\n2\n3\n4\n5\n6\n7\nx\nb\n"));
  }

  @Test
  void aMissingLastLineEndIsTold() {
    assertEquals(HEAD + "@@ -0,0 +1 @@\n+a\n\\ No newline at end of file", diff("", "a"));
    assertEquals(HEAD + "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a", diff("a", "a\n"));
  }

  @Test
  void bothTextsCanBeReadFromIt() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<String> old = new ArrayList<>();
      List<String> fresh = new ArrayList<>();
      for (LineDiff.Line line : LineDiff.of(before, after)) {
        if (line.mark() != '+') {
          old.add(line.text());
        }
        if (line.mark() != '-') {
          fresh.add(line.text());
        }
      }
      assertEquals(before, old);
      assertEquals(after, fresh);
    }
  }

  private static List<String> lines(Random random) {
    List<String> out = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      out.add("abc".substring(random.nextInt(3)));
    }
    return out;
  }

  @Test
  void hugeTextsDifferAsAWhole() {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      before.add("a" + i);
      after.add("b" + i);
    }
    assertEquals(6000, LineDiff.of(before, after).size());
  }
}
