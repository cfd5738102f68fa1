package dev.ecrpublic.command.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.app.TinyShell;
import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import dev.ecrpublic.terminal.Launcher;
import dev.ecrpublic.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a real terminal, with the built distribution and a local registry. */
@Tag("clients")
class PromptIT {
  private static final String BAR =
      "Enter run  Tab next  F1 keys  F2 panel  F3 docs  F5 output  Ctrl-C leave";

  @TempDir private Path home;

  @BeforeEach
  void furnish() throws IOException {
    Clients.require("tmux", "bash", "less");
    Launcher.write(home.resolve("bin"), home.resolve("calls"));
    for (String name : List.of("team/app", "team/web")) {
      Run.in(home).words("--local", "create-repository", "--repository-name", name);
    }
    Files.writeString(home.resolve("rc"), "PS1='$ '\nunset HISTFILE\n");
  }

  private Screen start(Map<String, String> more) throws IOException {
    Map<String, String> env = new HashMap<>();
    env.put("HOME", home.toString());
    env.put("PATH", Surroundings.pathWith(home.resolve("bin")));
    env.put("ECR_PUBLIC_LOCAL", "1");
    env.put("AWS_PAGER", "");
    env.putAll(more);
    Screen screen =
        Screen.start(
            76,
            14,
            home,
            env,
            List.of("bash", "--noprofile", "--rcfile", home.resolve("rc").toString()));
    screen.await("$\n"::equals);
    return screen;
  }

  private static void enter(Screen screen, String line) throws IOException {
    screen.type("clear; " + line);
    screen.press("Enter");
  }

  private static void see(Screen screen, String wanted) throws IOException {
    assertEquals(wanted, screen.await(wanted::equals));
  }

  private static void part(Screen screen, String wanted) throws IOException {
    String seen = screen.await(text -> text.contains(wanted));
    assertTrue(seen.contains(wanted), seen);
  }

  /** A prompt of fourteen rows: those lines, empty ones, and the bar. */
  private static String prompt(String lines) {
    return lines + "\n".repeat(13 - (int) lines.lines().count()) + BAR + "\n";
  }

  @Test
  void fromAFewLettersToTheResult() throws IOException {
    try (Screen screen = start(Map.of())) {
      enter(screen, "ecr-public --cli-auto-prompt --output text; echo \"$?\"");
      part(screen, BAR);
      screen.type("crr");
      see(
          screen,
          prompt(
              """
              > ecr-public --output text crr
                  create-repository      Creates a public repository, with catalog dat...
                  describe-registries    Shows the account's registry with its aliases.
                  describe-repositories  Lists the registry's repositories, or only th...
              1/3 Creates a public repository, with catalog data and tags if given.
              """));

      screen.press("Tab", "Tab", "Tab");
      see(
          screen,
          prompt(
              """
              > ecr-public --output text describe-repositories
                  create-repository      Creates a public repository, with catalog dat...
                  describe-registries    Shows the account's registry with its aliases.
                > describe-repositories  Lists the registry's repositories, or only th...
              3/3 Lists the registry's repositories, or only those that are named.
              """));

      screen.press("Enter");
      screen.type("--repn");
      see(
          screen,
          prompt(
              """
              > ecr-public --output text describe-repositories --repn
                  --repository-names  The repositories' names.
              The repositories' names.
              """));
      screen.press("Tab");
      screen.type("web");
      see(
          screen,
          prompt(
              """
              > ecr-public --output text describe-repositories --repository-names web
                  team/web  a repository
              a repository
              """));
      screen.press("Tab");
      screen.type("--query repositories[].rn");
      screen.press("Tab", "Enter", "Enter");
      see(
          screen,
          """
          > ecr-public --output text describe-repositories --repository-names team/web
           --query repositories[].repositoryName
          team/web
          0
          $
          """);
    }
  }

  @Test
  void fromARepositoryToATag() throws IOException {
    new TinyShell(home).prepare("layer-file", "layer", "config", "image");
    try (Screen screen = start(Map.of())) {
      enter(screen, "ecr-public --cli-auto-prompt digest");
      part(screen, BAR);
      screen.type("app");
      see(
          screen,
          prompt(
              """
              > ecr-public digest app
                  team/app  a repository
              a repository
              """));
      screen.press("Tab");
      screen.type(":ol");
      see(
          screen,
          prompt(
              """
              > ecr-public digest team/app:ol
                  team/app:old    a tag of the repository
                  team/app:older  a tag of the repository
              1/2 a tag of the repository
              """));
      screen.press("C-c");
    }
  }

  @Test
  void helpPageSampleAndKeys() throws IOException {
    try (Screen screen = start(Map.of("AWS_CLI_AUTO_PROMPT", "on"))) {
      enter(screen, "ecr-public get-authorization-token --query authorizationData.ex; echo \"$?\"");
      part(screen, BAR);
      screen.press("F3");
      see(
          screen,
          prompt(
              """
              > ecr-public get-authorization-token --query authorizationData.ex
                  authorizationData.expiresAt  timestamp. When the token ends.
              timestamp. When the token ends.
              --------------------------------|Doc panel|--------------------------------
              NAME
                  ecr-public-get-authorization-token - gets a token for a registry login;
                  it is valid for 12 hours

              DESCRIPTION
                  Gets a token for a registry login; it is valid for 12 hours.
                  get-login-password prints just its password.

              SYNOPSIS
              """));
      assertTrue(screen.styledText().contains("^[1mNAME"), screen.styledText());
      screen.press("PageDown", "PageDown");
      part(screen, "--cli-input-yaml <value>");

      screen.press("F2", "g");
      screen.type("/synopsis");
      part(screen, "Search: synopsis\n");
      part(screen, "-\nSYNOPSIS\n");
      screen.press("Enter", "q", "F3", "Tab", "F5");
      see(
          screen,
          prompt(
              """
              > ecr-public get-authorization-token --query authorizationData.expiresAt
                  authorizationData.expiresAt  timestamp. When the token ends.
              timestamp. When the token ends.
              ------------------------------|Output panel|-------------------------------
              "1970-01-01T00:00:00"
              """));
      screen.type("[");
      part(screen, "|Output panel|-------------------------------\n\"1970-01-01T00:00:00\"\n");
      screen.type("]]");
      part(screen, "Unexpected token: ]: Parse error at column 29");

      screen.press("F5", "F1");
      part(screen, "|Keys|");
      screen.press("PageDown");
      part(screen, "leave without running anything");
      screen.press("Escape");
      screen.press("C-c");
      see(
          screen,
          """
          > ecr-public get-authorization-token --query authorizationData.expiresAt[]]
          130
          $
          """);
    }
  }

  @Test
  void panelsColumnsAndEarlierLines() throws IOException {
    try (Screen screen = start(Map.of())) {
      enter(screen, "ecr-public --cli-auto-prompt describe-rep");
      see(
          screen,
          prompt(
              """
              > ecr-public describe-rep
                  describe-repositories  Lists the registry's repositories, or only th...
              Lists the registry's repositories, or only those that are named.
              """));
      screen.press("Tab");
      screen.type("--output text --query repositories[].repositoryName");
      screen.press("F3", "F5");
      part(screen, "-------------|Doc panel|-------------|-----------|Output panel|------------\n");
      screen.press("Enter");
      part(screen, "\nteam/app\tteam/web\n".replace("\t", "        "));

      enter(screen, "ecr-public --cli-auto-prompt");
      part(screen, BAR);
      screen.press("F4");
      screen.type("desc");
      part(screen, "    describe-image-tags         describe-repositories\n");
      screen.press("Down", "Right");
      part(screen, "> ecr-public describe-repositories\n");
      screen.press("Escape", "C-u", "C-r");
      part(screen, "    describe-repositories --output");
      part(screen, "Earlier lines  Tab next  Enter take  Ctrl-R, Esc back to suggestions\n");
      screen.press("Tab");
      part(screen, BAR);
      screen.press("C-d");
      part(screen, "> ecr-public describe-repositories --output text --query repositories[].repo");
    }
  }

  @Test
  void aPipeGetsTheResultAlone() throws IOException {
    try (Screen screen = start(Map.of())) {
      enter(
          screen,
          "ecr-public --cli-auto-prompt describe-repositories --output text --query"
              + " 'length(repositories)' | sed s/^/piped:/");
      part(screen, BAR);
      screen.press("Enter");
      see(
          screen,
          """
          > ecr-public describe-repositories --output text --query 'length(repositorie
          s)'
          piped:2
          $
          """);
    }
  }

  @Test
  void onPartialAsksOnlyForAWrongLine() throws IOException {
    try (Screen screen = start(Map.of("AWS_CLI_AUTO_PROMPT", "on-partial"))) {
      enter(screen, "ecr-public describe-images --repository-name none --output text; echo $?");
      part(screen, "254\n$\n");

      enter(screen, "ecr-public describe-images --output text; echo $?");
      part(screen, BAR);
      screen.press("C-u");
      screen.type("describe-repositories --query repositories[].repositoryName");
      screen.press("Enter");
      part(screen, "$\n");
      see(
          screen,
          """
          > ecr-public describe-repositories --query repositories[].repositoryName
          [
              "team/app",
              "team/web"
          ]
          0
          $
          """);
    }
  }

  @Test
  void anotherSizeAndWideCharacters() throws IOException {
    try (Screen screen = start(Map.of())) {
      enter(screen, "ecr-public --cli-auto-prompt tag-resource --tags");
      part(screen, BAR);
      screen.type("Key=名,Value=日本語のとても長い値");
      see(screen, prompt("> ecr-public tag-resource --tags Key=名,Value=日本語のとても長い値\n"));
      screen.resize(40, 8);
      see(
          screen,
          """
          > ecr-public tag-resource --tags Key=名
          ,Value=日本語のとても長い値





          Enter run  Tab next  F1 keys  F2 pan...
          """);
      screen.resize(76, 14);
      screen.press("Left", "Left", "BSpace");
      see(screen, prompt("> ecr-public tag-resource --tags Key=名,Value=日本語のとてもい値\n"));
      screen.press("C-c");
      see(screen, "> ecr-public tag-resource --tags Key=名,Value=日本語のとてもい値\n$\n");
    }
  }

  @Test
  void aTerminalThatCanOnlyPrint() throws IOException {
    try (Screen screen = start(Map.of("TERM", "dumb"))) {
      screen.type("ecr-public --cli-auto-prompt describe-repositories; echo $?");
      screen.press("Enter");
      part(screen, "\n> ecr-public describe-repositories\n");
      screen.type("--output text --query 'length(repositories)'");
      screen.press("Enter");
      see(
          screen,
          """
          $ ecr-public --cli-auto-prompt describe-repositories; echo $?
          > ecr-public describe-repositories --output text --query 'length(repositorie
          s)'
          2
          0
          $
          """);
      screen.type("ecr-public --cli-auto-prompt; echo $?");
      screen.press("Enter");
      part(screen, "> ecr-public\n");
      screen.press("C-c");
      part(screen, "130\n$\n");
    }
  }

  @Test
  void withoutATerminalNobodyIsAsked() throws IOException {
    try (Screen screen = start(Map.of("AWS_CLI_AUTO_PROMPT", "on"))) {
      enter(
          screen,
          "ecr-public describe-repositories --query 'length(repositories)' </dev/null;"
              + " ecr-public --version | wc -l; ecr-public completion bash | grep -c ^complete");
      see(screen, "2\n1\n1\n$\n");
    }
  }
}
