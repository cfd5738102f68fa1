package dev.ecrpublic.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The sentences about commands, options and members, read when somebody asks. */
final class HelpTexts {
  private final Properties texts;

  private HelpTexts(Properties texts) {
    this.texts = texts;
  }

  /** All texts. */
  static HelpTexts load() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            HelpTexts.class.getResourceAsStream("help.properties"), StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the help texts are missing from the program", e);
    }
    return new HelpTexts(texts);
  }

  /** What the program is. */
  String service() {
    return texts.getProperty("service", "");
  }

  /** What a command does. */
  String command(String name) {
    return texts.getProperty("command." + name, "");
  }

  /** What a member of an operation's input means. */
  String member(String name) {
    return texts.getProperty("member." + name, "");
  }

  /** What a global option does, by its flag with dashes. */
  String global(String flag) {
    return texts.getProperty("global." + flag.substring(2), "");
  }

  /** What one of the options that every operation has does, by its flag with dashes. */
  String option(String flag) {
    return texts.getProperty("option." + flag.substring(2), "");
  }
}
