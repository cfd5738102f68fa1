package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.text.PythonText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterTextTest {
  @TempDir Path directory;
  private ParameterText text;

  @BeforeEach
  void readFilesFromTheDirectory() {
    text = new ParameterText(new ParamFile(Map.of(), directory));
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }

  private String read(Parameter parameter, String... words) {
    return PythonText.repr(text.convert(parameter, List.of(words)));
  }

  private String refusal(Parameter parameter, String... words) {
    return assertThrows(InvalidInput.class, () -> read(parameter, words)).getMessage();
  }

  @Test
  void takesStringsAsTheyAre() throws IOException {
    file("policy.json", "{ }\n");
    assertEquals("' a,b=[ '", read(Members.REPOSITORY_NAME, " a,b=[ "));
    assertEquals("'http://x'", read(Members.REPOSITORY_NAME, "http://x"));
    assertEquals("'{ }\\n'", read(Members.REPOSITORY_NAME, "file://policy.json"));
  }

  @Test
  void saysWhichFlagsFileFails() {
    assertEquals(
        "Error parsing parameter '--repository-name': Unable to load paramfile file://nope.json:"
            + " [Errno 2] No such file or directory: 'nope.json'",
        refusal(Members.REPOSITORY_NAME, "file://nope.json"));
    assertEquals(
        "Error parsing parameter '--layer-part-blob': Unable to load paramfile fileb://nope:"
            + " [Errno 2] No such file or directory: 'nope'",
        refusal(Members.LAYER_PART, "fileb://nope"));
    assertEquals(
        "Error parsing parameter '--catalog-data': Unable to load paramfile file://nope:"
            + " [Errno 2] No such file or directory: 'nope'",
        refusal(Members.CATALOG_DATA, "description@=file://nope"));
  }

  @Test
  void takesBytesForBlobsOnly() throws IOException {
    Files.write(directory.resolve("bin"), new byte[] {(byte) 0xff});
    file("b64", "/w==");
    assertArrayEquals(
        new byte[] {(byte) 0xff},
        (byte[]) text.convert(Members.LAYER_PART, List.of("fileb://bin")));
    assertEquals("'/w=='", read(Members.LAYER_PART, "file://b64"));
    assertEquals("'/w'", read(Members.LAYER_PART, "/w"));
    String reason = "fileb:// is for binary values only; write file:// instead";
    assertEquals(
        "Error parsing parameter '--repository-name': " + reason,
        refusal(Members.REPOSITORY_NAME, "fileb://bin"));
    assertEquals(
        "Error parsing parameter '--tag-keys': " + reason,
        refusal(Members.TAG_KEYS, "fileb://bin"));
    assertEquals(
        "Error parsing parameter '--catalog-data': " + reason,
        refusal(Members.CATALOG_DATA, "fileb://bin"));
  }

  @Test
  void readsWholeNumbers() throws IOException {
    file("n", "12\n");
    assertEquals(10L, text.convert(Members.MAX_RESULTS, List.of("1_0")));
    assertEquals(12L, text.convert(Members.MAX_RESULTS, List.of("file://n")));
    assertEquals(
        new BigInteger("99999999999999999999"),
        text.convert(Members.FIRST_BYTE, List.of("99999999999999999999")));
    assertEquals("--max-results: 'ten' is not a whole number", refusal(Members.MAX_RESULTS, "ten"));
  }

  @Test
  void readsTruth() {
    assertEquals("True", read(Members.FORCE, "true"));
    assertEquals("False", read(Members.FORCE, "false"));
    assertEquals("--force: 'yes' is neither true nor false", refusal(Members.FORCE, "yes"));
  }

  @Test
  void readsListsOfStrings() throws IOException {
    file("keys.json", " [\"a\", 1]\n");
    file("keys.txt", "a\nb\n");
    assertEquals("[]", read(Members.TAG_KEYS));
    assertEquals("['a,b', 'c']", read(Members.TAG_KEYS, "a,b", "c"));
    assertEquals("['a', 'b']", read(Members.TAG_KEYS, " [\"a\",\"b\"]"));
    assertEquals("['[]', 'file://x']", read(Members.TAG_KEYS, "[]", "file://x"));
    assertEquals("['a', 1]", read(Members.TAG_KEYS, "file://keys.json"));
    assertEquals(
        "Error parsing parameter '--tag-keys': The file must hold a JSON array.",
        refusal(Members.TAG_KEYS, "file://keys.txt"));
  }

  @Test
  void readsListsOfStructures() throws IOException {
    file("ids.json", "[{\"imageTag\":\"x\"}]");
    file("ids.txt", "imageTag=x");
    assertEquals("[]", read(Members.TAGS));
    assertEquals(
        "[{'Key': 'a', 'Value': 'b'}, {'Key': 'c'}]", read(Members.TAGS, "Key=a,Value=b", "Key=c"));
    assertEquals("[{'Key': 'a'}]", read(Members.TAGS, "[{\"Key\":\"a\"}]"));
    assertEquals(
        "[{'Key': 'a'}, {'Key': 5}]", read(Members.TAGS, "{\"Key\":\"a\"}", " {\"Key\":5}"));
    assertEquals("[{'imageTag': 'x'}]", read(Members.IMAGE_IDS, "file://ids.json"));
    assertEquals(
        "Error parsing parameter '--image-ids': The file must hold a JSON array.",
        refusal(Members.IMAGE_IDS, "file://ids.txt"));
  }

  @Test
  void refusesMixturesOfJsonAndShorthand() {
    assertEquals(
        "Error parsing parameter '--tags': Invalid JSON:\nKey=a",
        refusal(Members.TAGS, "{\"Key\":\"c\"}", "Key=a"));
    assertEquals(
        "Error parsing parameter '--tags': Invalid JSON:\n[]", refusal(Members.TAGS, "[]", "{}"));
    assertEquals(
        """
        Error parsing parameter '--tags': Expected: '=', received: '{' for input:
         {}
        ^\
        """,
        refusal(Members.TAGS, "Key=a", "{}"));
  }

  @Test
  void readsStructures() throws IOException {
    file("data.txt", "description=from a file\n");
    assertEquals("{'description': 'a b'}", read(Members.CATALOG_DATA, "description=a b"));
    assertEquals("{'description': 'from a file'}", read(Members.CATALOG_DATA, "file://data.txt"));
    assertEquals("{'x': [1]}", read(Members.CATALOG_DATA, " {\"x\":[1]}"));
    assertEquals(
        "Error parsing parameter '--catalog-data': Invalid JSON:\n[]",
        refusal(Members.CATALOG_DATA, "[]"));
    assertEquals(
        """
        Error parsing parameter '--catalog-data': Invalid JSON: Expecting value: \
        line 1 column 16 (char 15)
        JSON received: {"description":\
        """,
        refusal(Members.CATALOG_DATA, "{\"description\":"));
    assertEquals(
        """
        Error parsing parameter '--catalog-data': Expected: '=', received: 'EOF' for input:
         description
                   ^\
        """,
        refusal(Members.CATALOG_DATA, "description"));
  }

  @Test
  void makesListsOfSingleElementsInShorthandOnly() {
    assertEquals(
        "{'architectures': ['ARM'], 'x': 'y'}",
        read(Members.CATALOG_DATA, "architectures=ARM,x=y"));
    assertEquals(
        "{'architectures': [{'a': 'b'}]}", read(Members.CATALOG_DATA, "architectures={a=b}"));
    assertEquals(
        "{'architectures': ['ARM', 'x86']}", read(Members.CATALOG_DATA, "architectures=ARM,x86"));
    assertEquals(
        "{'architectures': 'ARM'}", read(Members.CATALOG_DATA, "{\"architectures\":\"ARM\"}"));
  }
}
