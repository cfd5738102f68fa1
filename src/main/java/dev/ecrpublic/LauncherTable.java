package dev.ecrpublic;

import dev.ecrpublic.command.login.LoginPasswordCommand;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the launcher has to know of the commands before there is a Java, written down by the build:
 * a line of the options that are followed by a value, and a line of the commands that call a
 * service.
 */
public final class LauncherTable {
  private LauncherTable() {}

  /** Prints both lines, with a space around each word. */
  public static void main(String[] args) {
    System.out.writeBytes(lines().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** Both lines. */
  static String lines() {
    StringBuilder out = new StringBuilder();
    for (GlobalOption option : GlobalOption.values()) {
      if (option.valued()) {
        out.append(' ').append(option.flag());
      }
    }
    Set<String> calls = new LinkedHashSet<>(List.of(LoginPasswordCommand.NAME));
    calls.addAll(new EcrPublic().catalog().names());
    calls.addAll(new Ecr().catalog().names());
    return out + " \n " + String.join(" ", calls) + " \n";
  }
}
