package dev.ecrpublic.command.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoPromptTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on         | describe-images                       | 012 | ON
          ON         | describe-images                       | 012 | ON
          On-Partial | describe-images                       | 012 | ON_PARTIAL
          off        | describe-images                       | 012 | OFF
          yes        | describe-images                       | 012 | OFF
          on         | describe-images                       | 02  | ON
          on         | describe-images                       | 01  | ON
          on         | describe-images                       | 12  | OFF
          on-partial | describe-images                       | 12  | OFF
          on         | describe-images                       | 0   | OFF
          on         | describe-images help                  | 012 | OFF
          on         | help                                  | 012 | OFF
          on         | --version                             | 012 | OFF
          on         | describe-images --no-cli-auto-prompt  | 012 | OFF
          on         | completion bash                       | 012 | OFF
          on         | shell                                 | 012 | OFF
          """)
  void mode(String wanted, String words, String streams, AutoPrompt.Mode mode) {
    Console console =
        console(
            "",
            Map.of(),
            new Terminal(streams.contains("0"), streams.contains("1"), streams.contains("2")));
    assertEquals(mode, AutoPrompt.mode(wanted, List.of(words.split(" ")), console));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          describe-registries --cli-auto-prompt | off | off | on
          describe-registries                   | on  | off | on
          describe-registries                   | off | on  | off
          describe-registries                   | ''  | on  | on
          describe-registries                   | ''  | ''  | ''
          """)
  void flagThenEnvironmentThenProfile(String words, String env, String profile, String wanted)
      throws IOException {
    profile(profile);
    Run.Done done = plain("--output text --query registries[].registryId\n", env, words.split(" "));
    boolean asked = done.err().equals("> ecr-public describe-registries ");
    assertEquals(wanted.equals("on"), asked, done.err());
    assertEquals(asked ? "123456789012\n" : "{", done.out().substring(0, asked ? 13 : 1));
    assertEquals(0, done.exit());
  }

  @Test
  void onPartialHidesTheErrorAndAsks() throws IOException {
    Run.Done done = plain("\n", "on-partial", "describe-images");
    assertEquals(
        "> ecr-public describe-images ",
        done.err().substring(0, "> ecr-public describe-images ".length()));
    assertEquals(252, done.exit());

    assertEquals(
        new Run.Done(130, "", "> ecr-public describe-images \n"),
        plain("", "on-partial", "describe-images"));
    assertEquals(
        254, plain("", "on-partial", "describe-images", "--repository-name", "none").exit());
  }

  @Test
  void bothOptions() throws IOException {
    Run.Done done = plain("", "", "--cli-auto-prompt", "--no-cli-auto-prompt");
    assertEquals(252, done.exit());
  }

  private void profile(String value) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[default]\n" + (value.isEmpty() ? "" : "cli_auto_prompt = " + value + "\n"));
  }

  /** On a terminal that can only print, where the answer is a line of input. */
  private Run.Done plain(String typed, String mode, String... words) throws IOException {
    Console console =
        console(
            typed,
            Map.of("HOME", home.toString(), "ECR_PUBLIC_LOCAL", "1", "AWS_CLI_AUTO_PROMPT", mode),
            new Terminal(true, false, true));
    int exit = Cli.run(List.of(words), console, new EcrPublic());
    return new Run.Done(exit, console.out().toString(), console.err().toString());
  }

  private Console console(String typed, Map<String, String> env, Terminal terminal) {
    return new Console(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        env,
        home,
        terminal);
  }
}
