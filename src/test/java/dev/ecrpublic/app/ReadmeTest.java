package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What the documents and the manual say twice is the same. */
class ReadmeTest {
  @Test
  void environmentVariables() throws IOException {
    TreeSet<String> manual = new TreeSet<>();
    for (Map.Entry<String, String> row :
        HelpTexts.load(new EcrPublic()).reference().environment().entrySet()) {
      manual.add("| `" + row.getKey().replace(",", "`, `") + "` | " + row.getValue() + " |");
    }

    assertEquals(
        String.join("\n", manual), String.join("\n", new TreeSet<>(rows("environment.md"))));
  }

  @Test
  void exitCodesAreThoseOfTheManual() throws IOException {
    TreeSet<String> manual = new TreeSet<>();
    HelpTexts.load(new EcrPublic())
        .reference()
        .exitCodes()
        .values()
        .forEach(codes -> manual.addAll(codes.keySet()));
    TreeSet<String> document = new TreeSet<>();
    rows("exit-codes.md").forEach(row -> document.add(row.split("\\|")[1].strip()));

    assertEquals(manual, document);
  }

  @Test
  void noDifferenceIsToldTwice() throws IOException {
    List<String> where = new ArrayList<>();
    rows("differences.md").forEach(row -> where.add(row.split("\\|")[1].strip()));

    assertEquals(where.stream().distinct().toList(), where);
  }

  /** A relative link of a document, and the picture, lead to a file; one within it to a heading. */
  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> lost = new ArrayList<>();
    for (Path document : documents()) {
      Matcher links =
          Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)").matcher(Files.readString(document));
      while (links.find()) {
        String file = links.group(1);
        boolean there =
            file.isEmpty()
                ? headings(document).contains(links.group(2))
                : file.startsWith("https://") || Files.exists(document.resolveSibling(file));
        if (!there) {
          lost.add(document + ": " + links.group());
        }
      }
    }

    assertEquals(List.of(), lost);
  }

  /** A command named in running text has a page. */
  @Test
  void everyCommandNamedHasAManualPage() throws IOException {
    List<String> lost = new ArrayList<>();
    for (Path document : documents()) {
      Matcher named =
          Pattern.compile("`ecr-public (?:--local )?([a-z][a-z-]*)")
              .matcher(Files.readString(document));
      while (named.find()) {
        boolean page = Files.exists(Path.of("man", "ecr-public-" + named.group(1) + ".1"));
        if (!page && !named.group(1).equals("help")) {
          lost.add(document + ": " + named.group(1));
        }
      }
    }

    assertEquals(List.of(), lost);
  }

  /** Classes and files that hold a trick of the start are there. */
  @Test
  void everyPlaceOfAStartUpTrickExists() throws IOException {
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files.forEach(file -> classes.add(file.getFileName().toString()));
    }
    List<String> lost = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/docs/startup.md"))) {
      Matcher places =
          Pattern.compile("`([\\w./-]+)`").matcher(line.replaceAll(".*\\| (?=[^|]+\\|$)", ""));
      while (line.startsWith("| ") && places.find()) {
        String place = places.group(1);
        boolean there =
            place.contains("/") ? Files.exists(Path.of(place)) : classes.contains(place + ".java");
        if (!there) {
          lost.add(place);
        }
      }
    }

    assertEquals(List.of(), lost);
  }

  /** The picture is XML that loads and runs nothing, and is small. */
  @Test
  void thePictureNeedsNothingFromElsewhere() throws Exception {
    Path file = Path.of("src/docs/terminal.svg");
    String picture = Files.readString(file);
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());

    for (String word : List.of("<script", "href", "url(", "@import", "<image", "<foreignObject")) {
      assertFalse(picture.contains(word), word);
    }
    assertTrue(picture.length() < 64 * 1024, "a light file");
    assertTrue(
        picture.contains("prefers-reduced-motion"), "a picture for readers who want no motion");
  }

  /** The anchors of a document's headings, as they are rendered. */
  private static List<String> headings(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> "#" + line.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }

  private static List<Path> documents() throws IOException {
    List<Path> out = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> more = Files.list(Path.of("src/docs"))) {
      more.filter(file -> file.toString().endsWith(".md")).forEach(out::add);
    }
    return out;
  }

  /** The rows of the first table of a document, without its head. */
  private static List<String> rows(String document) throws IOException {
    return Files.readAllLines(Path.of("src/docs", document)).stream()
        .dropWhile(line -> !line.startsWith("|---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
