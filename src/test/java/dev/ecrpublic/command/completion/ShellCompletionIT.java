package dev.ecrpublic.command.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.TinyShell;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import dev.ecrpublic.terminal.Launcher;
import dev.ecrpublic.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * TAB pressed in real shells on a real terminal, with the built distribution. The screens that come
 * of it are the files {@code bash.txt}, {@code zsh.txt} and {@code fish.txt}: after {@code ===}
 * what is typed before the key, below it what is seen after. The screens of the last run are left
 * in {@code target/screens}.
 */
@Tag("clients")
class ShellCompletionIT {
  private static final Path SCREENS = Path.of("src/test/resources/dev/ecrpublic/terminal");
  private static final Path SCRIPTS = Launcher.DISTRIBUTION.resolve("share");
  private static final int COLUMNS = 100;
  private static final int ROWS = 40;
  @TempDir private Path home;
  private Path bin;
  private Path calls;
  private Path work;
  private CannedEndpoint privateRegistry;

  /**
   * A home with two profiles, two repositories on the local registry, an image, and a few files;
   * and two repositories of a private registry.
   */
  @BeforeEach
  void furnish() throws IOException {
    Clients.require("tmux");
    TinyShell shell = new TinyShell(home);
    shell.prepare("repository", "layer-file", "layer", "config", "image");
    shell.line("ecr-public create-repository --repository-name team/web");
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"), "[default]\n[profile work]\n[sso-session company]\n");
    Files.writeString(home.resolve(".aws/credentials"), "[default]\n[other]\n");
    work = Files.createDirectories(home.resolve("work"));
    Files.createDirectories(work.resolve("policies"));
    Files.writeString(work.resolve("policy.json"), "{}");
    Files.writeString(work.resolve("readme"), "");
    calls = home.resolve("calls");
    bin = home.resolve("bin");
    Launcher.write(bin, calls);
    privateRegistry = new CannedEndpoint();
    Map<String, String> env = new LinkedHashMap<>();
    env.put("ECR_PUBLIC_LOCAL", "");
    env.put("AWS_ENDPOINT_URL", privateRegistry.url());
    env.put("AWS_REGION", "eu-west-1");
    env.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    env.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    Launcher.write(bin, calls, "ecr", env);
  }

  @AfterEach
  void close() {
    if (privateRegistry != null) {
      privateRegistry.close();
    }
  }

  /** What it is asked for in the order of the scenes; names are kept and not asked for again. */
  private void answerOfThePrivateRegistry() {
    privateRegistry.load(
        List.of(
            reply("'repositories': [{'repositoryName': 'shop/cart'}, {'repositoryName': 'desk'}]"),
            reply(
                "'imageIds': [{'imageTag': 'v1', 'imageDigest': 'sha256:0a'},"
                    + " {'imageTag': 'v2', 'imageDigest': 'sha256:0b'}]")));
  }

  private static JsonNode reply(String body) {
    String json = "{'status': 200, 'body': {" + body + "}}";
    return new ObjectMapper().readTree(json.replace('\'', '"'));
  }

  @Test
  void bash() throws IOException {
    Clients.require("bash");
    Path start = home.resolve("bashrc");
    Files.writeString(
        start,
        "PS1='$ '\n"
            + "unset HISTFILE\n"
            + "bind 'set show-all-if-ambiguous on'\n"
            + "bind 'set bell-style none'\n"
            + "source '"
            + SCRIPTS.resolve("bash-completion/completions/ecr-public")
            + "'\nsource '"
            + SCRIPTS.resolve("bash-completion/completions/ecr")
            + "'\n");
    check("bash", "$", List.of("bash", "--noprofile", "--rcfile", start.toString()));
  }

  @Test
  void zsh() throws IOException {
    Clients.require("zsh");
    Files.writeString(
        home.resolve(".zshrc"),
        "PS1='%% '\nunsetopt beep list_ambiguous\nfpath=('"
            + SCRIPTS.resolve("zsh/site-functions")
            + "' $fpath)\nautoload -Uz compinit\ncompinit -u -D\n");
    check("zsh", "%", List.of(Clients.file("zsh"), "-d", "-i"));
  }

  @Test
  void fish() throws IOException {
    Clients.require("fish");
    String start =
        "function fish_prompt; echo -n '> '; end; set -g fish_autosuggestion_enabled 0; source '"
            + SCRIPTS.resolve("fish/vendor_completions.d/ecr-public.fish")
            + "'; source '"
            + SCRIPTS.resolve("fish/vendor_completions.d/ecr.fish")
            + "'";
    check("fish", ">", List.of(Clients.file("fish"), "--no-config", "--private", "-C", start));
  }

  private void check(String shell, String prompt, List<String> program) throws IOException {
    Map<String, String> golden = read(SCREENS.resolve(shell + ".txt"));
    Map<String, String> seen = new LinkedHashMap<>();
    Map<String, String> env = new LinkedHashMap<>();
    env.put("HOME", home.toString());
    env.put("PATH", Surroundings.pathWith(bin));
    env.put("ECR_PUBLIC_LOCAL", "1");
    answerOfThePrivateRegistry();
    try (Screen screen = Screen.start(COLUMNS, ROWS, work, env, program)) {
      for (Map.Entry<String, String> scene : golden.entrySet()) {
        seen.put(scene.getKey(), played(screen, prompt, scene.getKey(), scene.getValue()));
      }
    }
    write(Path.of("target/screens", shell + ".txt"), seen);
    assertEquals(shown(golden), shown(seen));
    assertOnlyNamesAreAskedFor();
  }

  /** A shell that has seen nothing yet gets the line and the key. */
  private static String played(Screen screen, String prompt, String typed, String wanted)
      throws IOException {
    screen.restart();
    assertEquals(prompt + "\n", screen.await(text -> text.equals(prompt + "\n")));
    screen.type(typed);
    screen.await(text -> text.equals((prompt + " " + typed).stripTrailing() + "\n"));
    screen.press("Tab");
    return screen.await(wanted::equals);
  }

  /** Nothing but names that only the registry knows starts the program. */
  private void assertOnlyNamesAreAskedFor() throws IOException {
    List<String> others = new ArrayList<>();
    for (String line : Files.readAllLines(calls)) {
      boolean live =
          line.matches(".*--(repository-names?|registry-id|resource-arn|image-ids)[ =][^-]*");
      boolean named =
          line.matches("[a-z-]+ (push|copy|pull|tag|untag|inspect|digest|ls|prune|catalog edit) .*")
              && !line.matches(".* (--[^ ]*|[./][^ ]*|[a-z-]+-archive:[^ ]*)");
      if (!live && !named) {
        others.add(line);
      }
    }
    assertEquals(List.of(), others);
    assertTrue(Files.size(calls) > 0);
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> out = new LinkedHashMap<>();
    for (String scene : Files.readString(file).split("(?m)^=== ")) {
      int end = scene.indexOf('\n');
      if (end > 0) {
        out.put(unmarked(scene.substring(0, end)), scene.substring(end + 1).stripTrailing() + "\n");
      }
    }
    return out;
  }

  /** A mark at the end shows that a blank stands before it. */
  private static String unmarked(String typed) {
    return typed.endsWith("|") ? typed.substring(0, typed.length() - 1) : typed;
  }

  private static String shown(Map<String, String> scenes) {
    StringBuilder out = new StringBuilder();
    scenes.forEach(
        (typed, screen) ->
            out.append("=== ").append(typed).append("|\n").append(screen).append('\n'));
    return out.toString();
  }

  private static void write(Path file, Map<String, String> scenes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, shown(scenes));
  }
}
