package dev.ecrpublic.command.completion;

import dev.ecrpublic.docs.Manual;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script of one shell: a frame in the shell's language, filled with tables. */
public enum CompletionScript {
  BASH("bash", ".bash", new PosixTables(false)),
  ZSH("zsh", "_", new PosixTables(true)),
  FISH("fish", ".fish", new FishTables()),
  POWERSHELL("powershell", ".ps1", new PowerShellTables());

  private final String shell;
  private final String affix;
  private final Tables tables;

  CompletionScript(String shell, String affix, Tables tables) {
    this.shell = shell;
    this.affix = affix;
    this.tables = tables;
  }

  /** The tables of a script in a shell's own words. */
  interface Tables {
    /** The commands. */
    String commands(List<CompletionTable.Item> commands);

    /** The options of each command. */
    String options(List<CompletionTable.Options> commands);

    /** The options that every command has. */
    String globals(List<CompletionTable.Item> globals);

    /** The bare words of the commands that take them. */
    String arguments(List<CompletionTable.Following> commands);

    /** What bare words may be: rules on command and the number of bare words before. */
    String operands(List<CompletionTable.Rule> rules);

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

  /** The name of the file in which the shell looks for a program's script. */
  public String file(String program) {
    return affix.startsWith("_") ? affix + program : program + affix;
  }

  /** The script for a root with every command. */
  public String text(Manual manual, CommandSpec root) {
    CompletionTable table = new CompletionTable(manual, root);
    return frame(manual.program())
        .replace("@commands@\n", tables.commands(table.commands()))
        .replace("@options@\n", tables.options(table.commandOptions()))
        .replace("@globals@\n", tables.globals(table.globals()))
        .replace("@arguments@\n", tables.arguments(table.following()))
        .replace("@operands@\n", tables.operands(table.operands()))
        .replace("@values@\n", tables.values(table.options()))
        .replace("@keys@\n", tables.keys(table.keys()));
  }

  /** The frame, which is written for {@code ecr-public}, for another program. */
  private String frame(String program) {
    try (InputStream in = CompletionScript.class.getResourceAsStream("completion." + shell)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("ecr-public", program)
          .replace("ecr_public", program.replace('-', '_'));
    } catch (IOException e) {
      throw new IllegalStateException("the completion script is missing from the program", e);
    }
  }
}
