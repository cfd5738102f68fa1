package dev.ecrpublic.service.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.line.GlobalOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the private registry's commands are there, and name only what exists. */
class EcrExamplesTest {
  private static final Pattern COMMAND =
      Pattern.compile("\\becr (wait )?([a-z-]+)((?: (?![|>]).*)?)");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");
  private static final Map<String, String> POLLED =
      Map.of(
          "image-scan-complete",
          "describe-image-scan-findings",
          "lifecycle-policy-preview-complete",
          "get-lifecycle-policy-preview");
  private final SequencedMap<String, List<String>> examples = new LinkedHashMap<>();
  private final SequencedMap<String, List<String>> preparations = new LinkedHashMap<>();
  private final Set<String> needs = new TreeSet<>();
  private final EcrModel model = new EcrModel();

  EcrExamplesTest() throws IOException, ReflectiveOperationException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                EcrExamplesTest.class.getResourceAsStream("examples.txt"),
                StandardCharsets.UTF_8))) {
      in.lines().filter(line -> line.length() > 2).forEach(this::read);
    }
  }

  private void read(String line) {
    String rest = line.substring(2);
    switch (line.charAt(0)) {
      case '=' -> examples.put(rest, new ArrayList<>());
      case '$' -> examples.lastEntry().getValue().add(rest);
      case ':' -> preparations.put(rest, new ArrayList<>());
      case '+' -> preparations.lastEntry().getValue().add(rest);
      case '<' -> needs.addAll(List.of(rest.split(" ")));
      default -> {}
    }
  }

  @Test
  void everyCommandHasTwoExamplesOrMore() {
    Set<String> known = new TreeSet<>(model.commands().keySet());
    known.addAll(List.of("ecr", "get-login-password", "wait"));
    POLLED.keySet().forEach(name -> known.add("wait " + name));

    assertEquals(known, new TreeSet<>(examples.keySet()));
    examples.forEach((name, lines) -> assertTrue(lines.size() > 1, name));
  }

  @Test
  void examplesShowTheirCommand() {
    Set<String> wrong = new TreeSet<>();
    examples.forEach(
        (name, lines) -> {
          String start = name.equals("ecr") ? "ecr " : "ecr " + name + " ";
          lines.stream().filter(line -> !(line + " ").contains(start)).forEach(wrong::add);
        });

    assertEquals(Set.of(), wrong);
  }

  @Test
  void everyOptionExists() {
    List<String> lines = new ArrayList<>();
    examples.values().forEach(lines::addAll);
    preparations.values().forEach(lines::addAll);
    lines.removeIf(line -> line.startsWith("write ") || line.matches("[A-Z_]+=sha256.*"));
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      Matcher command = COMMAND.matcher(line.split(" \\| ")[0]);
      assertTrue(command.find(), line);
      Set<String> known = options(POLLED.getOrDefault(command.group(2), command.group(2)));
      Matcher option = OPTION.matcher(command.group(3));
      while (option.find()) {
        if (!known.contains(option.group())) {
          wrong.add(line + " has " + option.group());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private Set<String> options(String command) {
    Set<String> out = new HashSet<>(model.commands().getOrDefault(command, Set.of()));
    for (GlobalOption option : GlobalOption.values()) {
      out.add(option.flag());
    }
    if (out.contains("--force")) {
      out.add("--no-force");
    }
    if (out.contains("--next-token")) {
      out.add("--max-items");
    }
    return out;
  }

  @Test
  void preparationsAreThoseThatExamplesNeed() {
    assertEquals(needs, new TreeSet<>(preparations.keySet()));
  }
}
