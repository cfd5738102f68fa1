package dev.ecrpublic.docs;

import dev.ecrpublic.service.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The examples of help, man pages and README, read from {@code examples.txt}: for each the command
 * line and what has to be there before it can be carried out.
 */
public final class Examples {
  private static final String FILE = "examples.txt";
  private final Map<String, List<Entry>> commands = new LinkedHashMap<>();
  private final Map<String, List<String>> preparations = new LinkedHashMap<>();

  /**
   * One example.
   *
   * @param shown what help shows of it
   * @param needs the names of the preparations that go before it
   */
  public record Entry(Example shown, List<String> needs) {}

  private Examples() {}

  /** All examples of a service. */
  public static Examples load(Service service) {
    InputStream own = service.resource(FILE);
    InputStream file = own == null ? Examples.class.getResourceAsStream(FILE) : own;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Examples out = new Examples();
      out.read(in);
      return out;
    } catch (IOException e) {
      throw new IllegalStateException("the examples are missing from the program", e);
    }
  }

  /**
   * A line's first character says what it is: {@code #} a comment, {@code =} the command that
   * follows, {@code +} a line of a preparation named before by {@code :}, {@code <} what the next
   * example needs, {@code $} its command line, anything else its title.
   */
  private void read(BufferedReader in) throws IOException {
    List<Entry> entries = List.of();
    List<String> preparation = List.of();
    List<String> needs = List.of();
    String title = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String rest = line.isEmpty() ? "" : line.substring(1).strip();
      switch (line.isEmpty() ? '#' : line.charAt(0)) {
        case '#' -> {}
        case '=' -> entries = commands.computeIfAbsent(rest, name -> new ArrayList<>());
        case ':' -> preparation = preparations.computeIfAbsent(rest, name -> new ArrayList<>());
        case '+' -> preparation.add(rest);
        case '<' -> needs = List.of(rest.split(" "));
        case '$' -> {
          entries.add(new Entry(new Example(title, rest), needs));
          needs = List.of();
        }
        default -> title = line;
      }
    }
  }

  /** What help shows for a command, or for the program by its own name. */
  public List<Example> of(String command) {
    return entries(command).stream().map(Entry::shown).toList();
  }

  /** The names that have examples. */
  public List<String> names() {
    return List.copyOf(commands.keySet());
  }

  /** The examples of a command with what they need. */
  public List<Entry> entries(String command) {
    return commands.getOrDefault(command, List.of());
  }

  /** The lines of a preparation. */
  public List<String> preparation(String name) {
    return preparations.getOrDefault(name, List.of());
  }
}
