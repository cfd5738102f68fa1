package dev.ecrpublic.docs;

import dev.ecrpublic.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The sentences about commands, options and members, read when somebody asks. */
public final class HelpTexts {
  private static final String FILE = "help.properties";
  private final Properties texts;

  private HelpTexts(Properties texts) {
    this.texts = texts;
  }

  /** All texts; those of the service go before those that all services share. */
  public static HelpTexts load(Service service) {
    Properties texts = new Properties();
    add(texts, HelpTexts.class.getResourceAsStream(FILE));
    InputStream own = service.resource(FILE);
    if (own != null) {
      add(texts, own);
    }
    return new HelpTexts(texts);
  }

  private static void add(Properties texts, InputStream file) {
    try (Reader in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the help texts are missing from the program", e);
    }
  }

  /** What the program is. */
  public String service() {
    return texts.getProperty("service", "");
  }

  /** What a command does. */
  public String command(String name) {
    return texts.getProperty("command." + name, "");
  }

  /** The further paragraphs about a command, or about the program by the name {@code service}. */
  public List<String> details(String name) {
    List<String> out = new ArrayList<>();
    for (String paragraph : texts.getProperty("about." + name, "").split("\n")) {
      if (!paragraph.isBlank()) {
        out.add(paragraph.strip());
      }
    }
    return out;
  }

  /** What an option or a word of one of the program's own commands means. */
  public String own(String command, String option) {
    String name = option.startsWith("--") ? option.substring(2) : option;
    return texts.getProperty("own." + command + "." + name, "");
  }

  /** Exit codes, environment, files and related pages. */
  public Reference reference() {
    return new ReferenceTexts(texts).reference();
  }

  /** What a member of a reply means, where that is not what it means in a request. */
  public String reply(String name) {
    return texts.getProperty("reply." + name, member(name));
  }

  /** What a member of a request means. */
  public String member(String name) {
    return texts.getProperty("member." + name, "");
  }

  /** What a global option does, by its flag with dashes. */
  public String global(String flag) {
    return texts.getProperty("global." + flag.substring(2), "");
  }

  /** What one of the options that every operation has does, by its flag with dashes. */
  public String option(String flag) {
    return texts.getProperty("option." + flag.substring(2), "");
  }
}
