package dev.ecrpublic.docs;

import dev.ecrpublic.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The sentences about commands, options and members, read when somebody asks. */
public final class HelpTexts {
  private static final String FILE = "help.properties";
  private final Properties shared;
  private final Properties texts;

  /** Those texts, all of them shared. */
  HelpTexts(Properties texts) {
    this(texts, texts);
  }

  private HelpTexts(Properties shared, Properties texts) {
    this.shared = shared;
    this.texts = texts;
  }

  /** All texts; those of the service go before those that all services share. */
  public static HelpTexts load(Service service) {
    Properties shared = new Properties();
    add(shared, HelpTexts.class.getResourceAsStream(FILE));
    Properties texts = new Properties(shared);
    InputStream own = service.resource(FILE);
    if (own != null) {
      add(texts, own);
    }
    return new HelpTexts(shared, texts);
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

  /** The commands in the groups of the short page, in order. */
  public Map<String, List<String>> groups() {
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (String group : texts.getProperty("groups", "").split("\n")) {
      int colon = group.indexOf(':');
      if (colon > 0) {
        String names = group.substring(colon + 1).strip();
        out.put(group.substring(0, colon).strip(), List.of(names.split(" ")));
      }
    }
    return out;
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

  /** The global options that matter for one of the program's own commands, by flag. */
  public List<String> globals(String command) {
    return List.of(texts.getProperty("globals." + command, "").split(" "));
  }

  /** Exit codes, environment, files and related pages. */
  public Reference reference() {
    return new ReferenceTexts(texts).reference();
  }

  /** What a member of a reply means, where that is not what it means in a request. */
  public String reply(String name) {
    return texts.getProperty("reply." + name, member(name));
  }

  /** What a member of what one of the program's own commands tells means, whatever the service. */
  public String told(String command, String name) {
    return texts.getProperty(
        "told." + command + "." + name, shared.getProperty("reply." + name, reply(name)));
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
