package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * As much of a shell as the examples need: quotes, variables, {@code NAME=$(...)}, {@code eval
 * "$(...)"}, redirections at the end, and {@code write FILE TEXT} for the files that an example
 * reads. Of a pipe the first command is carried out; the others belong to other programs.
 */
public final class TinyShell {
  /** The region that the examples of private registries speak of. */
  private static final String REGION = "us-west-2";

  private final Path directory;
  private final Service service;
  private final Run run;
  private final Map<String, String> variables = new HashMap<>();

  /** One that knows {@code ecr-public}. */
  public TinyShell(Path directory) {
    this(directory, new EcrPublic());
  }

  /** One that knows that service's program. */
  public TinyShell(Path directory, Service service) {
    this.directory = directory;
    this.service = service;
    this.run =
        Run.in(directory)
            .of(service)
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("AWS_REGION", service.ofAccounts() ? REGION : null);
  }

  /** Carries out what the examples prepare under those names. */
  public void prepare(String... names) throws IOException {
    for (String name : names) {
      for (String line : Examples.load(service).preparation(name)) {
        line(line);
      }
    }
  }

  /** Carries a line out, which must succeed, and returns what it printed. */
  public String line(String line) throws IOException {
    int assigned = line.indexOf("=$(");
    if (assigned > 0 && line.endsWith(")")) {
      String value = line(line.substring(assigned + 3, line.length() - 1)).strip();
      variables.put(line.substring(0, assigned), value);
      return "";
    }
    if (line.startsWith("eval \"$(") && line.endsWith(")\"")) {
      return line(line.substring("eval \"$(".length(), line.length() - 2));
    }
    if (line.startsWith("write ")) {
      String[] parts = line.split(" ", 3);
      Path file = directory.resolve(parts[1]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, parts[2]);
      return "";
    }
    String program = service.name() + " ";
    if (!line.startsWith(program)) {
      int equals = line.indexOf('=');
      assertEquals(true, equals > 0, "not understood: " + line);
      variables.put(line.substring(0, equals), line.substring(equals + 1));
      return "";
    }
    return program(words(line.substring(program.length())));
  }

  private String program(List<String> words) throws IOException {
    int pipe = words.indexOf("|");
    List<String> own = pipe < 0 ? words : words.subList(0, pipe);
    int into = own.indexOf(">");
    int from = own.indexOf("<");
    int end = into >= 0 ? into : from >= 0 ? from : own.size();
    run.input(from < 0 ? "" : Files.readString(directory.resolve(own.get(from + 1))));
    Run.Done done = run.words(own.subList(0, end).toArray(String[]::new));
    assertEquals(0, done.exit(), () -> words + "\n" + done.err());
    assertEquals("", done.err());
    if (into >= 0) {
      Files.writeString(directory.resolve(own.get(into + 1)), done.out());
    }
    return done.out();
  }

  private List<String> words(String text) {
    List<String> out = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && quote == 0) {
        out.add(word.toString());
        word.setLength(0);
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '\\' && quote == '"') {
        i++;
        word.append(text.charAt(i));
      } else if (c == '$' && quote != '\'') {
        int end = i + 1;
        while (end < text.length()
            && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
          end++;
        }
        String name = text.substring(i + 1, end);
        assertEquals(true, variables.containsKey(name), "not set: " + name);
        word.append(variables.get(name));
        i = end - 1;
      } else {
        word.append(c);
      }
    }
    out.add(word.toString());
    return out;
  }
}
