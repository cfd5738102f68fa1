package dev.ecrpublic.app;

import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.List;

/** The line after an error about a parameter that says where to read more. */
final class Hint {
  private Hint() {}

  /**
   * Where to read of the option that a command's error message is about; without a command, of the
   * global one, and nothing where the message is about none.
   */
  static String of(String message, Service service, String command) {
    List<String> options = new ArrayList<>();
    if (command.isEmpty()) {
      for (GlobalOption option : GlobalOption.values()) {
        if (names(message, option.flag())) {
          options.add(option.flag());
        }
      }
      return options.isEmpty() ? "" : line(options, service.name() + " help");
    }
    service.catalog().find(command).ifPresent(operation -> mentioned(message, operation, options));
    return line(options, service.name() + " " + command + " help");
  }

  private static String line(List<String> options, String page) {
    String subject =
        options.size() == 1 ? options.getFirst() + " is explained by" : "for the options see";
    return "usage: " + subject + " \"" + page + "\"";
  }

  private static void mentioned(String message, Operation operation, List<String> options) {
    for (Parameter member : operation.input()) {
      String flag = "--" + member.flag();
      if (names(message, flag) || names(message, member.name())) {
        options.add(flag);
      }
    }
  }

  /** Whether a message has that name as a word of its own. */
  private static boolean names(String message, String name) {
    int at = message.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean starts = at == 0 || !partOfName(message.charAt(at - 1));
      boolean ends = end == message.length() || !partOfName(message.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = message.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean partOfName(char c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }
}
