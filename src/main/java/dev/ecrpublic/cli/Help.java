package dev.ecrpublic.cli;

import dev.ecrpublic.ecrpublic.EcrPublicCatalog;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The help pages, made from the command tree and the texts. */
final class Help {
  private static final int WIDTH = 78;

  private Help() {}

  /** Prints what the program is and which commands it has. */
  static void service(Stdout out) {
    HelpTexts texts = HelpTexts.load();
    List<String> names = new ArrayList<>(new EcrPublicCatalog().names());
    names.add(Cli.LOGIN_PASSWORD);
    names.add("help");
    Collections.sort(names);
    StringBuilder page = new StringBuilder("NAME\n       ecr-public\n\nDESCRIPTION\n");
    paragraph(page, texts.service(), 7);
    page.append("\nAVAILABLE COMMANDS\n");
    for (String name : names) {
      item(page, name, texts.command(name));
    }
    globals(page, texts);
    out.write(writer -> writer.write(page.toString()));
  }

  /** Prints an operation's options. */
  static void operation(Operation<?> operation, Stdout out) {
    HelpTexts texts = HelpTexts.load();
    StringBuilder page = head(operation.name(), texts);
    page.append("\nOPTIONS\n");
    for (Parameter member : operation.input()) {
      boolean hidden =
          operation.paginated()
              && (member.name().equals("nextToken") || member.name().equals("maxResults"));
      if (!hidden) {
        item(page, synopsis(member), texts.member(member.name()));
      }
    }
    item(page, Commands.CLI_INPUT_JSON + " <value>", texts.option(Commands.CLI_INPUT_JSON));
    item(page, Commands.CLI_INPUT_YAML + " <value>", texts.option(Commands.CLI_INPUT_YAML));
    if (operation.paginated()) {
      item(page, Commands.STARTING_TOKEN + " <value>", texts.option(Commands.STARTING_TOKEN));
      item(page, Commands.PAGE_SIZE + " <value>", texts.option(Commands.PAGE_SIZE));
      item(page, Commands.MAX_ITEMS + " <value>", texts.option(Commands.MAX_ITEMS));
    }
    item(page, Commands.SKELETON + " <value>", texts.option(Commands.SKELETON));
    globals(page, texts);
    out.write(writer -> writer.write(page.toString()));
  }

  /** Prints the help of the command that is no operation of the service. */
  static void loginPassword(Stdout out) {
    HelpTexts texts = HelpTexts.load();
    StringBuilder page = head(Cli.LOGIN_PASSWORD, texts);
    globals(page, texts);
    out.write(writer -> writer.write(page.toString()));
  }

  private static StringBuilder head(String name, HelpTexts texts) {
    StringBuilder page =
        new StringBuilder("NAME\n       ").append(name).append("\n\nDESCRIPTION\n");
    paragraph(page, texts.command(name), 7);
    return page;
  }

  private static String synopsis(Parameter member) {
    String flag = "--" + member.flag();
    String shown =
        switch (member.kind()) {
          case BOOLEAN -> flag + " | --no-" + member.flag();
          case LIST -> flag + " <value> [<value> ...]";
          case STRING, INTEGER, LONG, BLOB, TIMESTAMP, STRUCTURE -> flag + " <value>";
        };
    return member.required() ? shown + " (required)" : shown;
  }

  private static void globals(StringBuilder page, HelpTexts texts) {
    page.append("\nGLOBAL OPTIONS\n");
    for (GlobalOption option : GlobalOption.values()) {
      String name = option.valued() ? option.flag() + " <value>" : option.flag();
      item(page, name, texts.global(option.flag()));
    }
  }

  private static void item(StringBuilder page, String name, String text) {
    page.append("       ").append(name).append('\n');
    paragraph(page, text, 14);
    page.append('\n');
  }

  private static void paragraph(StringBuilder page, String text, int indent) {
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        page.append('\n');
        column = 0;
      }
      if (column == 0) {
        page.repeat(' ', indent);
        column = indent;
      } else {
        page.append(' ');
        column++;
      }
      page.append(word);
      column += word.length();
    }
    page.append('\n');
  }
}
