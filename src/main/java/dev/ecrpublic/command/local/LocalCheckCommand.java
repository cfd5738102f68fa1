package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.registry.RegistryCheck;
import dev.ecrpublic.registry.check.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code local check}: tells what is wrong with the registry, and repairs it. */
final class LocalCheckCommand implements Command, Answers {
  private static final String REPAIR = "--repair";
  private static final String DEEP = "--deep";
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("check")
          .addOption(DataDirectory.option())
          .addOption(OptionSpec.builder(REPAIR).arity("0").type(boolean.class).build())
          .addOption(OptionSpec.builder(DEEP).arity("0").type(boolean.class).build());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    List<Parameter> finding =
        List.of(
            DataDirectory.member("path", Kind.STRING),
            DataDirectory.member("problem", Kind.STRING),
            DataDirectory.member("remedy", Kind.STRING),
            DataDirectory.member("repaired", Kind.BOOLEAN));
    return List.of(
        DataDirectory.member("directory", Kind.STRING),
        DataDirectory.member("repositories", Kind.LONG),
        DataDirectory.member("images", Kind.LONG),
        DataDirectory.member("blobs", Kind.LONG),
        new Parameter(
            "findings",
            Kind.LIST,
            false,
            0,
            List.of(new Parameter("member", Kind.STRUCTURE, false, 0, finding))));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = DataDirectory.line(spec, words);
    boolean[] wrong = {false};
    DataDirectory.use(
        line,
        context,
        directory -> wrong[0] = check(directory, line.has(REPAIR), line.has(DEEP), context));
    return wrong[0] ? 1 : 0;
  }

  /** Tells whether something is wrong when it is over. */
  private static boolean check(Path directory, boolean repair, boolean deep, Context context)
      throws IOException {
    RegistryCheck.Report report = RegistryCheck.run(directory, Clock.systemUTC(), repair, deep);
    if (DataDirectory.wantsForm(context)) {
      DataDirectory.results("LocalCheck", context).reply(values(directory, report));
    } else {
      context.out().write(out -> out.write(text(report, deep)));
    }
    return report.findings().stream().anyMatch(f -> f.state() != Finding.State.REPAIRED);
  }

  private static Map<String, Object> values(Path directory, RegistryCheck.Report report) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("directory", directory.toString());
    values.put("repositories", report.repositories());
    values.put("images", report.images());
    values.put("blobs", report.blobs());
    values.put("findings", report.findings().stream().map(Finding::values).toList());
    return values;
  }

  private static String text(RegistryCheck.Report report, boolean deep) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : report.findings()) {
      out.append(finding.line()).append('\n');
    }
    out.append("Looked at ")
        .append(count(report.repositories(), "repository", "repositories"))
        .append(", ")
        .append(count(report.images(), "image", "images"))
        .append(" and ")
        .append(count(report.blobs(), "blob", "blobs"))
        .append(deep ? ", contents included: " : ": ");
    if (report.findings().isEmpty()) {
      return out.append("nothing is wrong.\n").toString();
    }
    long repaired =
        report.findings().stream().filter(f -> f.state() == Finding.State.REPAIRED).count();
    return out.append(count(report.findings().size(), "problem", "problems"))
        .append(repaired == 0 ? "" : ", of which " + repaired + " repaired")
        .append(".\n")
        .toString();
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
