package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What README and the manual say twice is the same. */
class ReadmeTest {
  @Test
  void environmentVariables() throws IOException {
    TreeSet<String> manual = new TreeSet<>();
    for (Map.Entry<String, String> row :
        HelpTexts.load(new EcrPublic()).reference().environment().entrySet()) {
      manual.add("| `" + row.getKey().replace(",", "`, `") + "` | " + row.getValue() + " |");
    }

    assertEquals(
        String.join("\n", manual),
        String.join("\n", new TreeSet<>(rows("## Environment variables"))));
  }

  @Test
  void exitCodesAreThoseOfTheManual() throws IOException {
    TreeSet<String> manual = new TreeSet<>();
    HelpTexts.load(new EcrPublic())
        .reference()
        .exitCodes()
        .values()
        .forEach(codes -> manual.addAll(codes.keySet()));
    TreeSet<String> readme = new TreeSet<>();
    rows("## Exit codes").forEach(row -> readme.add(row.split("\\|")[1].strip()));

    assertEquals(manual, readme);
  }

  @Test
  void noDifferenceIsToldTwice() throws IOException {
    List<String> where = new ArrayList<>();
    rows("## Differences from the AWS CLI").forEach(row -> where.add(row.split("\\|")[1].strip()));

    assertEquals(where.stream().distinct().toList(), where);
  }

  /** The rows of the first table under a heading, without its head. */
  private static List<String> rows(String heading) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    return lines.subList(lines.indexOf(heading), lines.size()).stream()
        .dropWhile(line -> !line.startsWith("|---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
