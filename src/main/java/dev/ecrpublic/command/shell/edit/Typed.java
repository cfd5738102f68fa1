package dev.ecrpublic.command.shell.edit;

import dev.ecrpublic.command.shell.Lines;
import dev.ecrpublic.command.shell.Quoting;
import dev.ecrpublic.command.shell.ShellToken;
import dev.ecrpublic.command.shell.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Reads the line that is being edited, up to the cursor. */
final class Typed implements Parser {

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && Lines.continues(line)) {
      throw new EOFError(-1, -1, "the line goes on");
    }
    return Word.at(line, context == ParseContext.COMPLETE ? cursor : line.length());
  }

  @Override
  public boolean isEscapeChar(char c) {
    return c == '\\';
  }

  /**
   * The word at the cursor.
   *
   * @param words the words up to the cursor, that one last
   * @param start where the word begins in the line
   * @param sign the sign before the word, null where there is none
   */
  record Word(String line, int cursor, List<String> words, int start, ShellToken.Kind sign)
      implements CompletingParsedLine {

    static Word at(String line, int cursor) {
      Tokens tokens = Tokens.of(line.substring(0, cursor));
      List<String> words = new ArrayList<>();
      ShellToken.Kind sign = null;
      int start = cursor;
      String typed = "";
      for (ShellToken token : tokens.all()) {
        boolean last = token.end() == cursor && token.kind() == ShellToken.Kind.WORD;
        if (last) {
          start = token.start();
          typed = token.text();
        } else if (token.kind() == ShellToken.Kind.WORD) {
          words.add(token.text());
        } else {
          sign = token.kind();
        }
      }
      words.add(typed);
      return new Word(line, cursor, List.copyOf(words), start, sign);
    }

    @Override
    public String word() {
      return words.getLast();
    }

    @Override
    public int wordCursor() {
      return word().length();
    }

    @Override
    public int wordIndex() {
      return words.size() - 1;
    }

    @Override
    public CharSequence escape(CharSequence value, boolean complete) {
      char first = start < cursor ? line.charAt(start) : 0;
      return Quoting.of(value.toString(), first == '\'' || first == '"' ? first : 0, complete);
    }

    @Override
    public int rawWordCursor() {
      return cursor - start;
    }

    @Override
    public int rawWordLength() {
      return cursor - start;
    }
  }
}
