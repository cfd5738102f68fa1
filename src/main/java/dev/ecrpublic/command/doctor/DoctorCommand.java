package dev.ecrpublic.command.doctor;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.output.columns.Cell;
import dev.ecrpublic.output.columns.ColumnPrinter;
import dev.ecrpublic.text.PythonInt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code doctor}: tells what is wrong around the program, and what to do; 1 where anything is. */
public final class DoctorCommand implements Command, Answers {
  /** The word that calls it. */
  public static final String NAME = "doctor";

  private static final int BROKEN = 1;
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    List<Parameter> members = new ArrayList<>();
    for (String name : List.of("check", "state", "text", "remedy")) {
      members.add(new Parameter(name, Kind.STRING, false, 0, List.of()));
    }
    Parameter check = new Parameter("Check", Kind.STRUCTURE, false, 0, members);
    return List.of(new Parameter("checks", Kind.LIST, false, 0, List.of(check)));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (!line.words().isEmpty()) {
      throw new Failure.UnknownOptions(line.words());
    }
    List<CheckResult> findings =
        new Examination(context, limit(context)).findings(JavaCheck.ofProcess(Terminal.launched()));
    new OwnResult(context).show("Doctor", () -> document(findings), () -> rows(findings));
    boolean broken = findings.stream().anyMatch(each -> each.state() == CheckResult.State.BROKEN);
    return broken ? BROKEN : 0;
  }

  /** As long as a connection may take by the line, where that says less than usual. */
  private static Duration limit(Context context) {
    return context
        .settings()
        .globals()
        .get(GlobalOption.CLI_CONNECT_TIMEOUT)
        .flatMap(PythonInt::parse)
        .map(seconds -> Duration.ofSeconds(seconds.longValue()))
        .filter(given -> given.isPositive() && given.compareTo(LIMIT) < 0)
        .orElse(LIMIT);
  }

  private static Map<String, Object> document(List<CheckResult> findings) {
    List<Object> out = new ArrayList<>();
    for (CheckResult finding : findings) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("check", finding.check());
      fields.put("state", finding.state().word());
      fields.put("text", finding.text());
      if (!finding.remedy().isEmpty()) {
        fields.put("remedy", finding.remedy());
      }
      out.add(fields);
    }
    return Map.of("checks", out);
  }

  private static ColumnPrinter rows(List<CheckResult> findings) {
    ColumnPrinter out = new ColumnPrinter("state", "check", "what there is, and what to do");
    for (CheckResult finding : findings) {
      out.row(
          Cell.text(finding.state().word()),
          Cell.text(finding.check()),
          Cell.text(sentences(finding)));
    }
    return out;
  }

  private static String sentences(CheckResult finding) {
    String text = finding.text();
    String remedy = finding.remedy();
    if (remedy.isEmpty()) {
      return text;
    }
    String ended = text.endsWith(".") ? text : text + ".";
    return ended + " " + remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1);
  }
}
