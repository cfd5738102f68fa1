package dev.ecrpublic.command.completion;

import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The completion script of one shell: a frame in the shell's language, filled with tables. */
public enum CompletionScript {
  BASH("bash", "ecr-public.bash", new PosixTables(false)),
  ZSH("zsh", "_ecr-public", new PosixTables(true)),
  FISH("fish", "ecr-public.fish", new FishTables()),
  POWERSHELL("powershell", "ecr-public.ps1", new PowerShellTables());

  private final String shell;
  private final String file;
  private final Tables tables;

  CompletionScript(String shell, String file, Tables tables) {
    this.shell = shell;
    this.file = file;
    this.tables = tables;
  }

  /** The tables of a script in a shell's own words. */
  interface Tables {
    /** The commands. */
    String commands(List<Command> commands);

    /** The options of each command. */
    String options(List<Command> commands);

    /** The options that every command has. */
    String globals(List<Option> globals);

    /** The bare words of the commands that take them. */
    String arguments(List<Command> commands);

    /** What follows an option: rules on command and option. */
    String values(List<CompletionTable.Rule> rules);

    /** What follows a key: rules on option and key. */
    String keys(List<CompletionTable.Rule> rules);
  }

  /** The shells that have a script. */
  public static List<String> shells() {
    List<String> out = new ArrayList<>();
    for (CompletionScript script : values()) {
      out.add(script.shell);
    }
    return out;
  }

  /** The script of that shell. */
  public static Optional<CompletionScript> of(String shell) {
    for (CompletionScript script : values()) {
      if (script.shell.equals(shell)) {
        return Optional.of(script);
      }
    }
    return Optional.empty();
  }

  /** The name of the file that the shell looks for. */
  public String file() {
    return file;
  }

  /** The script. */
  public String text(Program program) {
    CompletionTable table = new CompletionTable(program);
    return frame()
        .replace("@commands@\n", tables.commands(program.commands()))
        .replace("@options@\n", tables.options(program.commands()))
        .replace("@globals@\n", tables.globals(program.globals()))
        .replace("@arguments@\n", tables.arguments(program.commands()))
        .replace("@values@\n", tables.values(table.options()))
        .replace("@keys@\n", tables.keys(table.keys()));
  }

  private String frame() {
    try (InputStream in = CompletionScript.class.getResourceAsStream("completion." + shell)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the completion script is missing from the program", e);
    }
  }
}
