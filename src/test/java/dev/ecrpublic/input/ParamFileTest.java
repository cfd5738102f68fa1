package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamFileTest {
  @TempDir Path directory;

  private Object read(String reference, Map<String, String> environment) {
    return new ParamFile(environment, directory).read(reference);
  }

  private Object read(String reference) {
    return read(reference, Map.of());
  }

  private String refusal(String reference, Map<String, String> environment) {
    return assertThrows(InvalidInput.class, () -> read(reference, environment)).getMessage();
  }

  private void write(String name, byte... bytes) throws IOException {
    Files.write(directory.resolve(name), bytes);
  }

  @Test
  void knowsReferences() {
    assertTrue(ParamFile.isReference("file://a"));
    assertTrue(ParamFile.isReference("fileb://a"));
    assertFalse(ParamFile.isReference("http://a"));
    assertFalse(ParamFile.isReference(" file://a"));
  }

  @Test
  void readsTextWithLineFeedsOnly() throws IOException {
    Files.writeString(directory.resolve("t"), "\ufeffa\r\nb\rc\né\n");
    assertEquals("\ufeffa\nb\nc\né\n", read("file://t"));
    assertEquals("\ufeffa\nb\nc\né\n", read("file://" + directory + "/t"));
  }

  @Test
  void readsBytesAsTheyAre() throws IOException {
    write("b", (byte) 0xff, (byte) '\r', (byte) '\n');
    assertArrayEquals(new byte[] {(byte) 0xff, '\r', '\n'}, (byte[]) read("fileb://b"));
  }

  @Test
  void decodesByTheEnvironmentsEncoding() throws IOException {
    write("l", (byte) 0xe9);
    String explicit = "AWS_CLI_FILE_ENCODING";
    assertEquals("é", read("file://l", Map.of(explicit, "latin1")));
    assertEquals("é", read("file://l", Map.of("LANG", "fr_FR.ISO-8859-1@euro")));
    assertEquals("é", read("file://l", Map.of("LC_ALL", "x.ISO8859-1", "LANG", "x.UTF-8")));
    write("u", "\ufeffé".getBytes(StandardCharsets.UTF_8));
    assertEquals("\ufeffé", read("file://u", Map.of("LC_ALL", "C")));
    assertEquals("é", read("file://u", Map.of(explicit, "utf_8_sig", "LANG", "x.ISO8859-1")));
    assertEquals(
        "AWS_CLI_FILE_ENCODING names an unknown encoding: foo",
        refusal("file://u", Map.of(explicit, "foo")));
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    write("bin", (byte) 0xff);
    assertEquals(
        "Unable to load paramfile (bin), text contents could not be decoded.  If this is a binary"
            + " file, please use the fileb:// prefix instead of the file:// prefix.",
        refusal("file://bin", Map.of()));
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Files.createDirectory(directory.resolve("dir"));
    assertEquals(
        "Unable to load paramfile file://$X/nope: [Errno 2] No such file or directory: 'it/nope'",
        refusal("file://$X/nope", Map.of("X", "it")));
    assertEquals(
        "Unable to load paramfile file://: [Errno 2] No such file or directory: ''",
        refusal("file://", Map.of()));
    assertEquals(
        "Unable to load paramfile fileb://dir: [Errno 21] Is a directory: 'dir'",
        refusal("fileb://dir", Map.of()));
    String tooLong = "x".repeat(300);
    assertEquals(
        "Unable to load paramfile file://"
            + tooLong
            + ": [Errno 36] File name too long: '"
            + tooLong
            + "'",
        refusal("file://" + tooLong, Map.of()));
    assertEquals(
        "Unable to load paramfile file://a\0b: Nul character not allowed: 'a\\x00b'",
        refusal("file://a\0b", Map.of()));
  }

  @Test
  void saysThatReadingIsNotPermitted() {
    assertEquals(
        "[Errno 13] Permission denied", FileFailure.describe(new AccessDeniedException("secret")));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a/b",
    "~, /home/u",
    "~/a, /home/u/a",
    "~other/a, ~other/a",
    "a~/b, a~/b",
    "$A/b, x/b",
    "${A}b, xb",
    "$Ab, $Ab",
    "$B, $A",
    "$UNSET/${UNSET}, $UNSET/${UNSET}",
    "${A, ${A",
    "${}, ${}",
    "$, $",
    "a$$A, a$x",
    "$E/x, /x"
  })
  void expandsPaths(String path, String expected) {
    Map<String, String> environment = Map.of("HOME", "/home/u/", "A", "x", "B", "$A", "E", "");
    assertEquals(expected, PathVariables.expand(path, environment));
  }

  @Test
  void expandsTheHomeThatThereIs() {
    assertEquals("/", PathVariables.expand("~", Map.of("HOME", "/")));
    assertEquals("~/a", PathVariables.expand("~/a", Map.of()));
  }
}
