package dev.ecrpublic.command.alias;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The aliases of one command in the AWS CLI's alias file, {@code ~/.aws/cli/alias}: those under
 * {@code [command NAME]}. What stands under {@code [toplevel]} names commands of {@code aws}
 * itself.
 */
public final class AliasFile {
  private static final String SECTION = "command ";
  private final Map<String, String> aliases;

  private AliasFile(Map<String, String> aliases) {
    this.aliases = aliases;
  }

  /** No aliases at all. */
  public static AliasFile none() {
    return new AliasFile(Map.of());
  }

  /**
   * The aliases of that command; none where the file is not there or may not be read.
   *
   * @throws Failure if the file breaks the rules of its format
   */
  public static AliasFile of(String command, Map<String, String> env) {
    Path file = Places.aws(env).resolve("cli/alias");
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? new AliasFile(read(file, command))
        : none();
  }

  private static Map<String, String> read(Path file, String command) {
    try {
      return section(IniSections.parse(SmallFile.text(file)), command);
    } catch (CharacterCodingException | IniSections.Malformed e) {
      throw new Failure.Internal("Unable to parse config file: " + file);
    } catch (IOException e) {
      throw new Failure.Internal(file + " cannot be read: " + FileReason.of(e));
    }
  }

  /** The last section whose words are {@code command} and the name. */
  private static Map<String, String> section(
      Map<String, Map<String, String>> sections, String command) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, String>> section : sections.entrySet()) {
      String name = section.getKey();
      if (name.startsWith(SECTION) && name.substring(SECTION.length()).strip().equals(command)) {
        out = section.getValue();
      }
    }
    return out;
  }

  /** The alias of that name. */
  public Optional<Alias> find(String name) {
    return Optional.ofNullable(aliases.get(name)).map(value -> new Alias(name, value.strip()));
  }
}
