package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ecrpublic.fuzz.Fuzz;
import dev.ecrpublic.model.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomInputTest {
  private static final String[] PIECES = {
    "Key",
    "Value",
    "architectures",
    "imageIds",
    "tags",
    "=",
    ",",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "\\",
    "\\u00e9",
    " ",
    "\n",
    "\t",
    ":",
    ": ",
    "- ",
    "&a ",
    "*a",
    "<<: ",
    "!!binary ",
    "!x ",
    "|",
    ">",
    "?",
    "%",
    "#",
    "@",
    "@=",
    "file://",
    "fileb://",
    "x",
    "~",
    "$A",
    "${A}",
    "1",
    "0",
    ".",
    "e9",
    "-",
    "_",
    "true",
    "null",
    "NaN",
    "2020-01-01",
    "T1:02:03",
    "é",
    "😀",
    "\ud83d",
    "\0",
    "\u2003",
    "\u0085",
    "aGk="
  };
  private static final List<Parameter> MEMBERS =
      List.of(
          Members.REPOSITORY_NAME,
          Members.CATALOG_DATA,
          Members.TAGS,
          Members.TAG_KEYS,
          Members.IMAGE_IDS,
          Members.MAX_RESULTS,
          Members.FIRST_BYTE,
          Members.LAYER_PART);

  @TempDir Path directory;

  @Test
  void everyTextIsReadOrRefused() {
    ParamFile files = new ParamFile(Map.of("A", "b", "HOME", "/nowhere"), directory);
    Random random = new Random(20_261_121);
    int texts = Fuzz.tries(8_000);
    for (int i = 0; i < texts; i++) {
      String text = text(random);
      Parameter parameter = MEMBERS.get(random.nextInt(MEMBERS.size()));
      attempt(text, () -> flag(parameter, text, files));
      attempt(text, () -> check(new InputDocument(files).json(text)));
      attempt(text, () -> check(new InputDocument(files).yaml(text)));
    }
  }

  private static void flag(Parameter parameter, String text, ParamFile files) {
    Object value = new ParameterText(files).convert(parameter, List.of(text));
    check(Map.of(parameter.name(), value));
  }

  private static void check(Map<String, Object> input) {
    Validation.validate(Blobs.decode(input, MEMBERS, false), MEMBERS);
  }

  private static void attempt(String text, Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput e) {
      if (e.getMessage().isBlank()) {
        fail("no message for: " + text);
      }
    } catch (RuntimeException | StackOverflowError e) {
      fail("not a refusal of: " + text, e);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
