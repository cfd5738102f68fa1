package dev.ecrpublic.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of settings stand in one table, and the manual has a text for each variable. */
class SettingNamesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final List<Service> SERVICES = List.of(new EcrPublic(), new Ecr());

  /** A variable by the look of its name, or whatever is asked of an environment. */
  private static final Pattern VARIABLE =
      Pattern.compile("\"((?:AWS|ECR_PUBLIC|XDG|DOCKER|HELM|REGISTRY|COMP|LC)_[A-Z_]+)\"");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:env|environment|around)(?:\\(\\))?\\s*\\."
              + "(?:get|getOrDefault|containsKey|put|putIfAbsent|remove)\\(\\s*\"(\\w+)\"");
  private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

  /** What the cache's rehearsal is told, which is no environment of a user's. */
  private static final Set<String> REHEARSAL = Set.of("PROGRAM", "TYPED");

  /** What the settings of an account of ECR are called, which are no variables. */
  private static final Set<String> OF_ACCOUNTS = Set.of("AWS_NATIVE", "REGISTRY_POLICY_SCOPE");

  /** Variables that the manual does not list, each with its reason. */
  private static final Map<String, String> UNTOLD =
      Map.of(
          "AWS_SECURITY_TOKEN", "the name that AWS_SESSION_TOKEN had long ago",
          "AWS_CREDENTIAL_EXPIRATION", "comes with keys that a program exports, nobody writes it",
          "AWS_LOGIN_CACHE_DIRECTORY", "belongs to aws login, which has its own manual",
          "COMMAND_LINE", "what tcsh calls COMP_LINE",
          "HTTP_PROXY", "told with the small letters",
          "HTTPS_PROXY", "told with the small letters",
          "NO_PROXY", "told with the small letters",
          "all_proxy", "the rare name where a scheme has none of its own",
          "ALL_PROXY", "the rare name where a scheme has none of its own",
          "PATH", "means what it means everywhere");

  @Test
  void noNameIsSpelledOutsideTheTable() throws IOException {
    Set<String> names = names();
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      WORD.matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(names::contains)
          .forEach(name -> wrong.add(file + ": " + name));
      Stream.concat(VARIABLE.matcher(text).results(), ASKED.matcher(text).results())
          .map(found -> found.group(1))
          .filter(name -> !names.contains(name) && !endpoints().contains(name))
          .filter(name -> !(file.endsWith("AccountSettings.java") && OF_ACCOUNTS.contains(name)))
          .filter(name -> !(file.endsWith("Rehearsal.java") && REHEARSAL.contains(name)))
          .forEach(name -> wrong.add(file + ": " + name + ", which has no row"));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyVariableHasItsTextAndEveryTextItsVariable() {
    Set<String> rows = variables();
    rows.removeAll(UNTOLD.keySet());
    for (Service service : SERVICES) {
      Set<String> told = new TreeSet<>();
      HelpTexts.load(service)
          .reference()
          .environment()
          .keySet()
          .forEach(names -> told.addAll(List.of(names.split(","))));
      Set<String> expected = new TreeSet<>(rows);
      expected.add(service.endpointVariable());

      assertEquals(expected, told, service.name());
    }
  }

  @Test
  void whatIsUntoldIsThere() {
    assertEquals(new TreeSet<>(UNTOLD.keySet()), both(variables(), UNTOLD.keySet()));
  }

  @Test
  void everyOptionOfARowIsAnOption() {
    Set<String> options = new TreeSet<>();
    for (GlobalOption option : GlobalOption.values()) {
      options.add(option.flag());
    }
    Set<String> flags = new TreeSet<>();
    for (Setting setting : Setting.values()) {
      flags.add(setting.flag());
    }
    flags.remove("");

    assertEquals(flags, both(flags, options));
  }

  @Test
  void noNameStandsInTwoRows() {
    List<String> all = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      all.addAll(
          List.of(setting.flag(), setting.variable(), setting.second(), "key " + setting.key()));
    }
    all.removeIf(name -> name.isEmpty() || name.equals("key "));

    assertEquals(all.stream().distinct().toList(), all);
  }

  private static Set<String> variables() {
    Set<String> out = new TreeSet<>();
    for (Setting setting : Setting.values()) {
      out.add(setting.variable());
      out.add(setting.second());
    }
    out.remove("");
    return out;
  }

  /** The variables, and the keys that no other word is likely to be. */
  private static Set<String> names() {
    Set<String> out = variables();
    for (Setting setting : Setting.values()) {
      if (setting.key().contains("_")) {
        out.add(setting.key());
      }
    }
    return out;
  }

  private static Set<String> endpoints() {
    Set<String> out = new TreeSet<>();
    SERVICES.forEach(service -> out.add(service.endpointVariable()));
    return out;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> out = new TreeSet<>(one);
    out.retainAll(other);
    return out;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith(Path.of("setting", "Setting.java")))
          .toList();
    }
  }
}
