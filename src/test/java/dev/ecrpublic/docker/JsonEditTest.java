package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Failure;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonEditTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String set(String text) {
    return JsonEdit.of(text, "FILE").with(List.of("credHelpers", "host"), "ecr-public");
  }

  private static String unset(String text) {
    return JsonEdit.of(text, "FILE").without("credHelpers", "host");
  }

  @Test
  void aNewFileIsLaidOutAsDockerDoes() {
    String expected = "{\n\t\"credHelpers\": {\n\t\t\"host\": \"ecr-public\"\n\t}\n}\n";
    assertEquals(expected, set(""));
    assertEquals(expected, set(" \n"));
  }

  @Test
  void everythingElseStaysAsItIs() {
    String before =
        """
        {
            "auths" : {"registry.example.com": {"auth":"eDp5"}},
            "unknown": [1, 2.50, {"a": null}],
            "credHelpers": {
                "other": "pass"
            },
            "é": "\\u00e9"  }

        """;
    String after =
        """
        {
            "auths" : {"registry.example.com": {"auth":"eDp5"}},
            "unknown": [1, 2.50, {"a": null}],
            "credHelpers": {
                "other": "pass",
                "host": "ecr-public"
            },
            "é": "\\u00e9"  }

        """;
    assertEquals(after, set(before));
    assertEquals(before, unset(after));
  }

  @Test
  void aMissingObjectIsAddedAtTheEnd() {
    String before =
        """
        {
          "auths": {}
        }
        """;
    String after =
        """
        {
          "auths": {},
          "credHelpers": {
            "host": "ecr-public"
          }
        }
        """;
    assertEquals(after, set(before));
    assertEquals(before, unset(after));
  }

  @Test
  void windowsLineEndsStay() {
    assertEquals(
        "{\r\n  \"a\": 1,\r\n  \"credHelpers\": {\r\n    \"host\": \"ecr-public\"\r\n  }\r\n}\r\n",
        set("{\r\n  \"a\": 1\r\n}\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1} | {\"a\":1, \"credHelpers\": {\"host\": \"ecr-public\"}}",
        "{\"credHelpers\":{}} | {\"credHelpers\":{\"host\": \"ecr-public\"}}",
        "{\"credHelpers\":{\"x\":\"y\"}} |"
            + " {\"credHelpers\":{\"x\":\"y\", \"host\": \"ecr-public\"}}",
        "{\"credHelpers\":{\"host\" : \"old\"},\"b\":true} |"
            + " {\"credHelpers\":{\"host\" : \"ecr-public\"},\"b\":true}",
      })
  void documentsOnOneLineStayOnOneLine(String before, String after) {
    assertEquals(after, set(before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"credHelpers\":{\"host\":\"x\",\"b\":\"y\"}} | {\"credHelpers\":{\"b\":\"y\"}}",
        "{\"credHelpers\":{\"b\":\"y\", \"host\":\"x\"}} | {\"credHelpers\":{\"b\":\"y\"}}",
        "{\"credHelpers\":{\"host\":\"x\"},\"z\":1} | {\"z\":1}",
        "{\"a\":\"}\",\"credHelpers\":{\"host\":\"x\"}} | {\"a\":\"}\"}",
        "{\"credHelpers\":{\"host\":\"x\"}} | {}",
        "{\"credHelpers\":{\"other\":\"x\"}} | {\"credHelpers\":{\"other\":\"x\"}}",
        "{\"credHelpers\":7} | {\"credHelpers\":7}",
      })
  void aRemovedMemberTakesItsCommaAlong(String before, String after) {
    assertEquals(after, unset(before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | FILE is not a JSON object",
        "{} {} | FILE has text after its JSON object",
        "{\"credHelpers\":[]} | FILE has \"credHelpers\" that is no object",
      })
  void whatIsNoObjectIsRefused(String text, String message) {
    assertEquals(message, assertThrows(Failure.class, () -> set(text)).getMessage());
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() {
    String message = assertThrows(Failure.class, () -> set("{\n  \"a\": tru\n}")).getMessage();
    assertEquals("FILE is not valid JSON at line 2", message.substring(0, message.indexOf(',')));
  }

  @Test
  void anyDocumentKeepsItsOtherMembers() {
    Random random = new Random(20260101);
    for (int i = 0; i < 2000; i++) {
      ObjectNode document = object(random, 3);
      String text = random.nextBoolean() ? document.toPrettyString() : document.toString();
      if (document.has("credHelpers") && !document.get("credHelpers").isObject()) {
        continue;
      }
      ObjectNode expected = document.deepCopy();
      expected.withObject("/credHelpers").put("host", "ecr-public");
      String edited = set(text);
      assertEquals(expected, JSON.readTree(edited), text);
      expected.withObject("/credHelpers").remove("host");
      if (expected.get("credHelpers").isEmpty()) {
        expected.remove("credHelpers");
      }
      assertEquals(expected, JSON.readTree(unset(edited)), edited);
    }
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode out = JSON.createObjectNode();
    List<String> names = List.of("a", "b\"{", "credHelpers", "host", "é,}", "");
    for (int i = random.nextInt(4); i > 0; i--) {
      out.set(names.get(random.nextInt(names.size())), value(random, depth - 1));
    }
    return out;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> JSON.getNodeFactory().numberNode(random.nextInt());
      case 1 -> JSON.getNodeFactory().stringNode("x,\n\"}]" + random.nextInt());
      case 2 -> JSON.getNodeFactory().nullNode();
      case 3 -> JSON.getNodeFactory().booleanNode(true);
      case 4 -> JSON.createArrayNode().add(value(random, depth - 1)).add(object(random, depth));
      default -> object(random, depth);
    };
  }
}
