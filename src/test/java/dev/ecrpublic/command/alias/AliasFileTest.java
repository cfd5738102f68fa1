package dev.ecrpublic.command.alias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alias file as the AWS CLI 2.9.19 was seen to read it. */
class AliasFileTest {
  private static final String EVERYTHING =
      """
      # a comment
      ; another
      [toplevel]
      top = ecr-public describe-registries

      [command ecr-public] what follows the bracket is nothing
      ls = describe-repositories --output text
      Upper: describe-repositories
      colon:describe-images = x
      long =
        describe-repositories
        # not in the value

        --output text
      empty =
      shell = !echo # not a comment

      [command ecr-public images]
      ls = of another command
      """;

  @TempDir private Path home;

  private AliasFile load(byte[] content) throws IOException {
    Files.createDirectories(home.resolve(".aws/cli"));
    Files.write(home.resolve(".aws/cli/alias"), content);
    return AliasFile.of("ecr-public", Map.of("HOME", home.toString()));
  }

  private AliasFile load(String content) throws IOException {
    return load(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String value(AliasFile file, String name) {
    return file.find(name).map(Alias::value).orElse(null);
  }

  @Test
  void namesAndValues() throws IOException {
    AliasFile file = load(EVERYTHING);

    assertEquals("describe-repositories --output text", value(file, "ls"));
    assertEquals("describe-repositories", value(file, "upper"));
    assertEquals("describe-images = x", value(file, "colon"));
    assertEquals("describe-repositories\n\n--output text", value(file, "long"));
    assertEquals("", value(file, "empty"));
    assertEquals("!echo # not a comment", value(file, "shell"));
    for (String none : new String[] {"top", "Upper", "nothing"}) {
      assertEquals(Optional.empty(), file.find(none), none);
    }
  }

  @Test
  void theDefaultSectionIsInEverySection() throws IOException {
    AliasFile file = load("[DEFAULT]\nd = a\nls = b\n[command ecr-public]\nls = c\n");

    assertEquals("a", value(file, "d"));
    assertEquals("c", value(file, "ls"));
  }

  @Test
  void ofTwoSpellingsOfTheSectionTheLastCounts() throws IOException {
    AliasFile file = load("[command ecr-public]\nls = a\n[command  ecr-public]\nb = c\n");

    assertEquals(null, value(file, "ls"));
    assertEquals("c", value(file, "b"));
  }

  @Test
  void noFileIsNoAlias() {
    AliasFile file = AliasFile.of("ecr-public", Map.of("HOME", home.toString()));

    assertEquals(Optional.empty(), file.find("ls"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls = x\n",
        "[command ecr-public]\nls = x\nls = y\n",
        "[command ecr-public]\nls = x\nLS = y\n",
        "[command ecr-public]\nls = x\n[command ecr-public]\n",
        "[command ecr-public]\nnothing\n",
        "[command ecr-public]\n= x\n"
      })
  void whatBreaksTheRulesIsNotGuessedAt(String content) {
    Failure failure = assertThrows(Failure.class, () -> load(content));

    assertEquals("Unable to parse config file: " + home + "/.aws/cli/alias", failure.getMessage());
    assertEquals(255, failure.exitCode());
  }

  @Test
  void whatIsNoTextIsNotGuessedAt() {
    assertThrows(Failure.class, () -> load(new byte[] {'[', (byte) 0xff, ']'}));
  }
}
