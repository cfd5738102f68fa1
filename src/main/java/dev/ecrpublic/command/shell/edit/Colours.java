package dev.ecrpublic.command.shell.edit;

import dev.ecrpublic.command.shell.Host;
import dev.ecrpublic.command.shell.Session;
import dev.ecrpublic.command.shell.ShellToken;
import dev.ecrpublic.command.shell.Tokens;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a line while it is typed, and shows which bracket belongs to the one at the cursor. */
final class Colours implements Highlighter {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle KNOWN = PLAIN.bold();
  private static final AttributedStyle UNKNOWN = PLAIN.foreground(AttributedStyle.RED);
  private static final AttributedStyle OPTION = PLAIN.foreground(AttributedStyle.CYAN);
  private static final AttributedStyle QUOTED = PLAIN.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle SIGN = PLAIN.foreground(AttributedStyle.MAGENTA);
  private static final AttributedStyle COMMENT = PLAIN.faint();
  private static final AttributedStyle PAIR = PLAIN.bold().underline();
  private final Host host;
  private final Map<String, Optional<Command>> commands = new HashMap<>();

  Colours(Host host) {
    this.host = host;
  }

  @Override
  public AttributedString highlight(LineReader reader, String line) {
    return host.coloured()
        ? coloured(line, reader.getBuffer().cursor())
        : new AttributedString(line);
  }

  /** The line with its colours, as it is shown with the cursor at that place. */
  AttributedString coloured(String line, int cursor) {
    AttributedStyle[] styles = new AttributedStyle[line.length()];
    Arrays.fill(styles, PLAIN);
    if (line.strip().startsWith("!")) {
      paint(styles, line.indexOf('!'), line.indexOf('!') + 1, SIGN);
    } else {
      paint(styles, line);
      brackets(styles, line, cursor);
    }
    AttributedStringBuilder out = new AttributedStringBuilder();
    for (int i = 0; i < line.length(); i++) {
      out.styled(styles[i], line.substring(i, i + 1));
    }
    return out.toAttributedString();
  }

  private static void paint(AttributedStyle[] styles, int start, int end, AttributedStyle style) {
    Arrays.fill(styles, start, end, style);
  }

  private void paint(AttributedStyle[] styles, String line) {
    List<String> words = new ArrayList<>();
    for (ShellToken token : Tokens.of(line).all()) {
      AttributedStyle style =
          switch (token.kind()) {
            case WORD -> {
              boolean done = token.end() < line.length();
              AttributedStyle found = word(token.text(), words, done);
              words.add(token.text());
              char first = line.charAt(token.start());
              yield found == PLAIN && (first == '\'' || first == '"') ? QUOTED : found;
            }
            case PIPE, INTO, APPEND -> SIGN;
            case COMMENT -> COMMENT;
            case FOREIGN -> UNKNOWN;
          };
      boolean pipe = token.kind() == ShellToken.Kind.PIPE;
      paint(styles, token.start(), pipe ? token.start() + 1 : token.end(), style);
    }
  }

  /** A word that is still being typed is never wrong yet. */
  private AttributedStyle word(String word, List<String> before, boolean done) {
    List<String> own = unnamed(before);
    if (own.isEmpty() && (word.equals("aws") || word.equals("ecr-public"))) {
      return PLAIN;
    }
    Optional<String> command = own.stream().filter(w -> !w.startsWith("-")).findFirst();
    if (word.startsWith("--")) {
      return option(word, command, done);
    }
    if (!own.isEmpty()) {
      return PLAIN;
    }
    if (Session.OWN.containsKey(word) || host.commands().names().contains(word)) {
      return KNOWN;
    }
    return done ? UNKNOWN : PLAIN;
  }

  private static List<String> unnamed(List<String> words) {
    List<String> out = new ArrayList<>(words);
    if (!out.isEmpty() && out.getFirst().equals("aws")) {
      out.removeFirst();
    }
    if (!out.isEmpty() && out.getFirst().equals("ecr-public")) {
      out.removeFirst();
    }
    return out;
  }

  private AttributedStyle option(String word, Optional<String> command, boolean done) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    List<Option> options = new ArrayList<>(host.commands().globals());
    command
        .flatMap(c -> commands.computeIfAbsent(c, host.commands().find()))
        .ifPresent(found -> options.addAll(found.options()));
    for (Option option : options) {
      if (option.name().startsWith(name)) {
        return OPTION;
      }
    }
    return done ? UNKNOWN : PLAIN;
  }

  private static void brackets(AttributedStyle[] styles, String line, int cursor) {
    Brackets brackets = Brackets.of(line);
    for (int lonely : brackets.closingNothing()) {
      styles[lonely] = UNKNOWN;
    }
    for (int at : new int[] {cursor - 1, cursor}) {
      Integer partner = brackets.partners().get(at);
      if (partner != null) {
        styles[at] = PAIR;
        styles[partner] = PAIR;
        return;
      }
    }
  }
}
