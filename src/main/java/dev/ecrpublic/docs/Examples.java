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
import java.util.function.UnaryOperator;

/**
 * The examples of help, man pages and README, read from {@code examples.txt}, that of all programs
 * and the service's own: for each the command line and what has to be there before it can be
 * carried out.
 */
public final class Examples {
  private static final String FILE = "examples.txt";
  private static final String PROGRAM = "ecr-public";
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

  /** All examples of a service's program; its name stands in those of all programs, too. */
  public static Examples load(Service service) {
    Examples out = new Examples();
    try (BufferedReader all = lines(Examples.class.getResourceAsStream(FILE));
        BufferedReader own = lines(service.resource(FILE))) {
      out.read(all, line -> line.replace(PROGRAM, service.name()));
      out.read(own, line -> line);
      return out;
    } catch (IOException e) {
      throw new IllegalStateException("the examples are missing from the program", e);
    }
  }

  private static BufferedReader lines(InputStream file) {
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
  }

  /** Those of a text. */
  static Examples of(BufferedReader text) throws IOException {
    Examples out = new Examples();
    out.read(text, line -> line);
    return out;
  }

  /**
   * A line's first character says what it is: {@code #} a comment, {@code =} the command that
   * follows, {@code +} a line of a preparation named before by {@code :}, {@code <} what the next
   * example needs, {@code $} its command line, anything else its title.
   */
  private void read(BufferedReader in, UnaryOperator<String> named) throws IOException {
    List<Entry> entries = List.of();
    List<String> preparation = List.of();
    List<String> needs = List.of();
    String title = "";
    for (String read = in.readLine(); read != null; read = in.readLine()) {
      String line = named.apply(read);
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

  /** The names of the preparations. */
  public List<String> preparations() {
    return List.copyOf(preparations.keySet());
  }

  /** The lines of a preparation. */
  public List<String> preparation(String name) {
    return preparations.getOrDefault(name, List.of());
  }
}
