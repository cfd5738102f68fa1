package dev.ecrpublic.service.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything of the private registry's model has its sentence, and no sentence is left over. */
class EcrTextsTest {
  private static final Set<String> OTHER_COMMANDS =
      Set.of(
          "get-login-password",
          "local.findings",
          "local.findings.import",
          "local.lifecycle",
          "local.lifecycle.run",
          "wait",
          "wait.image-scan-complete",
          "wait.lifecycle-policy-preview-complete");
  private final Properties texts = texts();
  private final EcrModel model = new EcrModel();

  EcrTextsTest() throws IOException, ReflectiveOperationException {}

  private static Properties texts() throws IOException {
    Properties out = new Properties();
    try (Reader in =
        new InputStreamReader(
            EcrTextsTest.class.getResourceAsStream("help.properties"), StandardCharsets.UTF_8)) {
      out.load(in);
    }
    return out;
  }

  @Test
  void theModelIsWhole() {
    assertEquals(58, model.commands().size());
  }

  @Test
  void everyCommandHasItsText() {
    assertEquals(commands(), names("command."));
  }

  @Test
  void everyMemberOfARequestHasItsText() {
    assertEquals(all(model.requests()), names("member."));
  }

  @Test
  void everyMemberOfAReplyHasItsText() {
    Set<String> silent = all(model.replies());
    silent.removeAll(names("member."));
    silent.removeAll(names("reply."));

    assertEquals(Set.of(), silent, "add them to help.properties");
  }

  @Test
  void noTextIsLeftOver() {
    Set<String> unknown = names("reply.");
    unknown.removeAll(all(model.replies()));
    Set<String> elsewhere = names("about.");
    elsewhere.addAll(names("see."));
    names("exit.").forEach(exit -> elsewhere.add(exit.substring(0, exit.lastIndexOf('.'))));
    elsewhere.removeAll(commands());
    elsewhere.removeAll(Set.of("service", "ecr"));
    unknown.addAll(elsewhere);

    assertEquals(Set.of(), unknown, "nothing of that name exists");
  }

  @Test
  void aReplyIsNotToldTwice() {
    Set<String> twice = names("reply.");
    twice.removeIf(
        name ->
            !texts
                .getProperty("reply." + name)
                .equals(texts.getProperty("member." + name, "not there")));

    assertEquals(Set.of(), twice, "the text of the request says it already");
  }

  @Test
  void everyTextIsASentence() {
    Set<String> wrong = new TreeSet<>();
    for (String name : texts.stringPropertyNames()) {
      if (!name.startsWith("see.")
          && !name.startsWith("globals.")
          && !name.equals("groups")
          && !texts.getProperty(name).matches("(?s)[A-Z].*[./]")) {
        wrong.add(name);
      }
    }
    wrong.removeIf(name -> texts.getProperty(name).endsWith("Key=...,Value=..."));

    assertEquals(Set.of(), wrong);
  }

  /** Related pages are those of commands, or of other programs. */
  @Test
  void everyRelatedPageExists() {
    Set<String> missing = new TreeSet<>();
    for (String name : names("see.")) {
      for (String page : texts.getProperty("see." + name).split(", ")) {
        String command = page.replace("(1)", "").replaceFirst("^ecr-", "");
        boolean own = page.startsWith("ecr-") && !page.equals("ecr-public(1)");
        if (own && !command.equals("login") && !commands().contains(command)) {
          missing.add(page);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private Set<String> commands() {
    Set<String> out = new TreeSet<>(model.commands().keySet());
    out.addAll(OTHER_COMMANDS);
    return out;
  }

  private Set<String> names(String prefix) {
    Set<String> out = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        out.add(key.substring(prefix.length()));
      }
    }
    return out;
  }

  private static Set<String> all(Map<String, Set<String>> members) {
    Set<String> out = new TreeSet<>();
    members.values().forEach(out::addAll);
    return out;
  }
}
