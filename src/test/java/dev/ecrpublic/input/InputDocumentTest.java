package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.text.PythonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputDocumentTest {
  private static final String BAD_JSON =
      "Error parsing parameter 'cli-input-json': Invalid JSON received.";
  private static final String BAD_YAML =
      "Error parsing parameter 'cli-input-yaml': Invalid YAML received.";

  @TempDir Path directory;
  private InputDocument documents;

  @BeforeEach
  void readFilesFromTheDirectory() {
    documents = new InputDocument(new ParamFile(Map.of(), directory));
  }

  private String json(String value) {
    return PythonText.repr(documents.json(value));
  }

  private String yaml(String value) {
    return PythonText.repr(documents.yaml(value));
  }

  private String jsonRefusal(String value) {
    return assertThrows(InvalidInput.class, () -> json(value)).getMessage();
  }

  private String yamlRefusal(String value) {
    return assertThrows(InvalidInput.class, () -> yaml(value)).getMessage();
  }

  @Test
  void readsJsonObjects() throws IOException {
    Files.writeString(directory.resolve("in.json"), "{\"repositoryName\": \"r1\"}\n");
    assertEquals("{'a': 1, 'b': [None]}", json("{\"a\":1,\"b\":[null]}"));
    assertEquals("{'repositoryName': 'r1'}", json("file://in.json"));
    assertEquals("{'repositoryName': 'r1'}", json("fileb://in.json"));
  }

  @Test
  void readsBytesInTheEncodingsOfUnicode() throws IOException {
    Path file = directory.resolve("in.json");
    Files.write(file, "\ufeff{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8));
    assertEquals("{'a': 'é'}", json("fileb://in.json"));
    Files.write(file, "\ufeff{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_16LE));
    assertEquals("{'a': 'é'}", json("fileb://in.json"));
    Files.write(file, "\ufeffa: é".getBytes(StandardCharsets.UTF_16BE));
    assertEquals("{'a': 'é'}", yaml("fileb://in.json"));
    Files.write(file, new byte[] {'"', (byte) 0xe9, '"'});
    assertEquals(BAD_JSON, jsonRefusal("fileb://in.json"));
    assertEquals(BAD_YAML, yamlRefusal("fileb://in.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{nope", "{} x", "nope"})
  void refusesBadJson(String text) {
    assertEquals(BAD_JSON, jsonRefusal(text));
  }

  @ParameterizedTest
  @CsvSource({"[], list", "null, NoneType", "5, int", "1.5, float", "'\"x\"', str", "true, bool"})
  void refusesOtherThanMaps(String text, String type) {
    String reason = "': Invalid type: expecting map, received <class '" + type + "'>";
    assertEquals("Error parsing parameter '--cli-input-json" + reason, jsonRefusal(text));
    assertEquals("Error parsing parameter '--cli-input-yaml" + reason, yamlRefusal(text));
  }

  @Test
  void refusesUnreadableFiles() {
    assertEquals(
        "Error parsing parameter '--cli-input-json': Unable to load paramfile file://nope:"
            + " [Errno 2] No such file or directory: 'nope'",
        jsonRefusal("file://nope"));
    assertEquals(
        "Error parsing parameter '--cli-input-yaml': Unable to load paramfile fileb://nope:"
            + " [Errno 2] No such file or directory: 'nope'",
        yamlRefusal("fileb://nope"));
  }

  @Test
  void readsYamlDocuments() throws IOException {
    Files.writeString(
        directory.resolve("in.yaml"),
        """
        # a request
        repositoryName: r1
        catalogData:
          description: |
            two
            lines
          architectures: [ARM, 'x86']
        tags:
        - Key: a
          Value: "b"
        """);
    assertEquals(
        "{'repositoryName': 'r1', 'catalogData': {'description': 'two\\nlines\\n',"
            + " 'architectures': ['ARM', 'x86']}, 'tags': [{'Key': 'a', 'Value': 'b'}]}",
        yaml("file://in.yaml"));
    assertEquals("{'repositoryName': 'r1'}", yaml("repositoryName: r1"));
    assertEquals("{'a': 1}", yaml("{\"a\": 1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ~               => None
          yes             => 'yes'
          True            => True
          tRue            => 'tRue'
          NULL            => None
          123             => 123
          012             => 12
          0o14            => 12
          0x1F            => 31
          -0b11           => -3
          1_000           => 1000
          _1              => '_1'
          1:30            => '1:30'
          99999999999999999999 => 99999999999999999999
          1.              => 1.0
          1e3             => 1000.0
          -.5             => -0.5
          -.inf           => -inf
          .nan            => nan
          '5'             => '5'
          !!str 5         => '5'
          !!int "5"       => 5
          !!float 5       => 5.0
          !!binary aGk=   => b'hi'
          2020-1-1        => '2020-1-1'
          2020-01-01 10:00 => '2020-01-01 10:00'
          "\\u00e9\\n"    => 'é\\n'
          é😀             => 'é😀'
          """)
  void readsScalarsOfYaml(String scalar, String expected) {
    assertEquals("{'a': " + expected + "}", yaml("a: " + scalar));
  }

  @Test
  void readsDatesOfYaml() {
    assertEquals(LocalDate.of(2020, 1, 1), documents.yaml("a: 2020-01-01").get("a"));
    assertEquals(
        "{'a': datetime.datetime(2019, 12, 31, 23, 2, 3, 500000)}",
        yaml("a: 2020-01-01 01:02:03.5 +02:00"));
    assertEquals("{'2020-01-01': 'x', '5': 'y', 'None': 'z'}", yaml("2020-01-01: x\n5: y\n~: z"));
  }

  @Test
  void readsBinaryOfYaml() {
    assertArrayEquals(
        new byte[] {'h', 'i'}, (byte[]) documents.yaml("a: !!binary |\n  aG\n  k=\n").get("a"));
  }

  @Test
  void endsTheLastLineOfABlockOnlyWhereTheTextDoes() {
    assertEquals("{'a': 'x\\ny'}", yaml("a: |\n  x\n  y"));
    assertEquals("{'a': 'x y'}", yaml("a: >\n  x\n  y"));
    assertEquals("{'a': '😀\\n'}", yaml("a: |\n  😀\n"));
    assertEquals("{'a': 'x\\n', 'b': 'y'}", yaml("a: |\n  x\nb: y"));
  }

  @Test
  void followsAliasesAndMerges() {
    assertEquals("{'a': ['x'], 'b': ['x']}", yaml("a: &q [x]\nb: *q"));
    assertEquals(
        "{'a': {'x': 1, 'y': 2}, 'b': {'x': 1, 'y': 3}}",
        yaml("a: &q {x: 1, y: 2}\nb:\n  y: 3\n  <<: *q"));
    assertEquals(
        "{'a': [{'x': 1}, {'x': 2}], 'b': {'x': 1}}", yaml("a: &q [{x: 1}, {x: 2}]\nb: {<<: *q}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [b",
        "a: 1\na: 2",
        "1: a\n'1': b",
        "a: !foo x",
        "a: !!java.net.URL x",
        "a: !!set {x}",
        "a: !!binary aGk",
        "a: !!int x",
        "a: 2020-13-45",
        "a: *x",
        "a: &x [*x]",
        "a: @x",
        "[1]: x",
        "a: {<<: 5}",
        "a: 1\n---\nb: 2",
        "\ta: 1",
        "a: \u0001"
      })
  void refusesBadYaml(String text) {
    assertEquals(BAD_YAML, yamlRefusal(text));
  }

  @Test
  void boundsDepthAndAliases() {
    assertEquals(BAD_YAML, yamlRefusal("a: " + "[".repeat(100_000)));
    assertEquals(BAD_YAML, yamlRefusal("- ".repeat(100_000)));
    StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append(c + ": &" + c + " [*" + before + ", *" + before + "]\n");
    }
    assertEquals(BAD_YAML, yamlRefusal(bomb.toString()));
  }

  @Test
  void readsLargeYaml() {
    String large = "x".repeat(4_000_000);
    assertEquals(Map.of("a", large), documents.yaml("a: " + large));
  }

  @Test
  void addsWhatNoFlagSets() {
    Map<String, Object> flags = new LinkedHashMap<>();
    flags.put("b", "flag");
    flags.put("a", List.of());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("c", "document");
    document.put("b", "document");
    document.put("a", List.of("document"));
    Map<String, Object> merged = InputDocument.merge(flags, document);
    assertEquals(Map.of("b", "flag", "a", List.of(), "c", "document"), merged);
    assertEquals(List.of("b", "a", "c"), new ArrayList<>(merged.keySet()));
  }
}
