package dev.ecrpublic.command.shell;

import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of input: the words of a command, without the program's name, and where its output goes.
 *
 * @param named whether the line began with the program's name, so that it means no command of the
 *     shell itself
 */
record InputLine(List<String> words, boolean named, Sink sink) {
  private static final String PROGRAM = "ecr-public";
  private static final String AWS = "aws";

  /** Where output goes. */
  sealed interface Sink {}

  /** To standard output. */
  record Standard() implements Sink {}

  /** To a file, behind what it has already where {@code append}. */
  record Into(String file, boolean append) implements Sink {}

  /** To a command of the system's shell. */
  record Pipe(String command) implements Sink {}

  /** Reads a line that is complete; fails for what has no meaning here. */
  static InputLine of(String line) {
    Tokens tokens = Tokens.of(line);
    if (tokens.incomplete()) {
      throw Failure.Usage.parameter(
          tokens.open() == '\\'
              ? "The line ends in a backslash, and no other line follows"
              : "The quote " + tokens.open() + " is not closed");
    }
    List<String> words = new ArrayList<>(tokens.words());
    boolean named = unnamed(words);
    return new InputLine(List.copyOf(words), named, sink(tokens.all()));
  }

  /** Takes {@code ecr-public} or {@code aws … ecr-public} off; true where it was there. */
  private static boolean unnamed(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    if (words.getFirst().equals(PROGRAM)) {
      words.removeFirst();
      return true;
    }
    if (!words.getFirst().equals(AWS)) {
      return false;
    }
    if (!words.remove(PROGRAM)) {
      throw Failure.Usage.parameter(
          "Of aws this shell knows ecr-public alone; !aws … runs the AWS CLI");
    }
    words.removeFirst();
    return true;
  }

  private static Sink sink(List<ShellToken> tokens) {
    Sink sink = new Standard();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).kind() == ShellToken.Kind.WORD) {
      at++;
    }
    for (; at < tokens.size(); at++) {
      ShellToken token = tokens.get(at);
      switch (token.kind()) {
        case COMMENT -> {}
        case PIPE -> sink = pipe(sink, token);
        case INTO, APPEND -> {
          at++;
          sink = file(sink, token, at < tokens.size() ? tokens.get(at) : token);
        }
        case FOREIGN -> throw foreign(token);
        case WORD ->
            throw Failure.Usage.parameter(
                "Nothing may follow the file, but there is " + token.text());
      }
    }
    return sink;
  }

  private static Failure foreign(ShellToken token) {
    if (token.text().equals("$")) {
      return Failure.Usage.parameter(
          "Variables mean nothing here: write the value, or put the word in single quotes");
    }
    return Failure.Usage.parameter(
        token.text()
            + " means nothing here: put it in quotes, or begin the line with ! for the system's"
            + " shell");
  }

  private static Sink pipe(Sink before, ShellToken token) {
    if (!(before instanceof Standard)) {
      throw Failure.Usage.parameter("Output goes to a file or through a pipe, not both");
    }
    if (token.text().isEmpty()) {
      throw Failure.Usage.parameter("| needs a command behind it");
    }
    return new Pipe(token.text());
  }

  private static Sink file(Sink before, ShellToken sign, ShellToken name) {
    if (name.kind() != ShellToken.Kind.WORD) {
      throw Failure.Usage.parameter(sign.text() + " needs a file behind it");
    }
    if (!(before instanceof Standard)) {
      throw Failure.Usage.parameter("Output goes to one file only");
    }
    return new Into(name.text(), sign.kind() == ShellToken.Kind.APPEND);
  }
}
