package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.plan.Rules;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.DurationWord;
import dev.ecrpublic.text.PythonInt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a line asks of a prune.
 *
 * @param repositories the words that name repositories
 * @param rules what goes
 * @param apply whether it is done
 * @param done the file with a plan that is done instead of what rules say
 * @param written the file that the plan is written to
 * @param most how many images may go
 */
record PruneOptions(
    List<String> repositories,
    Rules rules,
    boolean apply,
    Optional<Path> done,
    Optional<Path> written,
    OptionalLong most) {
  private static final String UNTAGGED = "--untagged";
  private static final String OLDER_THAN = "--older-than";
  private static final String KEEP = "--keep";
  private static final String TAGS = "--tags";
  private static final String PROTECT = "--protect";
  private static final String GRACE = "--grace";
  private static final String APPLY = "--apply";
  private static final String PLAN = "--plan";
  private static final String MAX_DELETE = "--max-delete";
  private static final List<String> OF_THE_PLAN = List.of(PROTECT, GRACE, PLAN);
  private static final Duration USUAL_GRACE = Duration.ofHours(1);
  private static final String NO_RULE =
      "prune has no rule that says what goes: give --untagged, --older-than AGE, --keep N or --tags"
          + " PATTERN";

  static CommandSpec spec(Object command, String name) {
    return CommandSpec.wrapWithoutInspection(command)
        .name(name)
        .addOption(option(UNTAGGED, "0", boolean.class, ""))
        .addOption(option(OLDER_THAN, "1", String.class, "AGE"))
        .addOption(option(KEEP, "1", long.class, "N"))
        .addOption(option(TAGS, "1", String.class, "PATTERN"))
        .addOption(option(PROTECT, "1", String.class, "PATTERN"))
        .addOption(option(GRACE, "1", String.class, "AGE"))
        .addOption(option(MAX_DELETE, "1", long.class, "N"))
        .addOption(option(PLAN, "1", Path.class, "FILE"))
        .addOption(option(APPLY, "0..1", Path.class, "FILE"))
        .addPositional(
            PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("REPOSITORY")
                .type(String.class)
                .build());
  }

  private static OptionSpec option(String name, String arity, Class<?> type, String label) {
    OptionSpec.Builder out = OptionSpec.builder(name).arity(arity).type(type);
    return label.isEmpty() ? out.build() : out.paramLabel(label).build();
  }

  /** Reads the words; relative paths begin in that directory. */
  static PruneOptions of(CommandSpec spec, List<String> words, Path directory) {
    OwnLine line = OwnLine.parse(spec, words);
    Rules rules = rules(line);
    List<String> repositories = new ArrayList<>(line.words());
    Optional<String> file = line.value(APPLY);
    boolean joined = words.stream().anyMatch(w -> w.startsWith("--a") && w.indexOf('=') > 0);
    if (rules.any() && joined) {
      throw Failure.Usage.parameter(
          "--apply="
              + file.orElse("")
              + " does what a plan says, which has its rules already: leave out the rules, or write"
              + " --apply alone.");
    }
    if (rules.any() && file.isPresent()) {
      // With rules, --apply is a switch, and the word behind it a repository.
      repositories.add(file.get());
      file = Optional.empty();
    }
    PruneOptions out =
        new PruneOptions(
            repositories,
            rules,
            line.has(APPLY),
            file.map(directory::resolve),
            line.value(PLAN).map(directory::resolve),
            number(line, MAX_DELETE));
    out.check(line);
    return out;
  }

  private void check(OwnLine line) {
    if (done.isPresent()) {
      for (String option : OF_THE_PLAN) {
        if (line.has(option)) {
          throw Failure.Usage.parameter(
              option + " belongs to making a plan, and --apply FILE does one: leave out " + option);
        }
      }
      return;
    }
    if (!rules.any()) {
      throw Failure.Usage.parameter(
          apply ? NO_RULE + ", or the file of a plan behind --apply." : NO_RULE + ".");
    }
    if (repositories.isEmpty()) {
      throw Failure.Usage.grammar("the following arguments are required: REPOSITORY");
    }
  }

  private static Rules rules(OwnLine line) {
    return new Rules(
        line.has(UNTAGGED),
        line.value(OLDER_THAN).map(word -> age(OLDER_THAN, word)),
        number(line, KEEP),
        line.values(TAGS),
        line.values(PROTECT),
        line.value(GRACE).map(word -> age(GRACE, word)).orElse(USUAL_GRACE));
  }

  private static Duration age(String option, String word) {
    return DurationWord.of(word)
        .orElseThrow(
            () ->
                Failure.Usage.parameter(
                    option
                        + " "
                        + word
                        + " is no length of time: write a number and m, h, d or w, such as 12h or"
                        + " 30d."));
  }

  private static OptionalLong number(OwnLine line, String option) {
    Optional<Number> number = line.value(option).flatMap(PythonInt::parse);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    double value = number.get().doubleValue();
    if (value < 0) {
      throw Failure.Usage.parameter(option + " cannot be less than 0.");
    }
    return OptionalLong.of((long) Math.min(value, Long.MAX_VALUE));
  }
}
