package dev.ecrpublic.command.shell.edit;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Takes what was suggested as it is: whoever suggests has chosen already. */
final class EverySuggestion implements CompletionMatcher {
  private String typed = "";
  private List<Candidate> suggested = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    typed = line.word();
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    suggested = candidates;
    return candidates;
  }

  @Override
  public Candidate exactMatch() {
    for (Candidate candidate : suggested) {
      if (candidate.value().equals(typed)) {
        return candidate;
      }
    }
    return null;
  }

  @Override
  public String getCommonPrefix() {
    if (suggested.isEmpty()) {
      return "";
    }
    String common = suggested.getFirst().value();
    for (Candidate candidate : suggested) {
      int length = 0;
      String value = candidate.value();
      while (length < Math.min(common.length(), value.length())
          && common.charAt(length) == value.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    return common.startsWith(typed) ? common : typed;
  }
}
