package dev.ecrpublic.command.image;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.line.TimeSpan;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.copy.CopyOptions;
import dev.ecrpublic.oci.copy.Platform;
import dev.ecrpublic.oci.http.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options that the commands have in common which copy images. */
public final class CopyFlags {
  private static final String JOBS = "--jobs";
  private static final String PLATFORM = "--platform";
  private static final String REFERRERS = "--referrers";
  private static final String NO_REFERRERS = "--no-referrers";
  private static final String TIMEOUT = "--timeout";
  private static final String QUIET = "--quiet";
  private static final String IMAGE_REFS = "--image-refs";
  private static final int USUAL_JOBS = 4;
  private static final int MOST_JOBS = 64;
  private static final int ATTEMPTS = 8;

  private CopyFlags() {}

  /** Adds them to a command. */
  public static CommandSpec add(CommandSpec spec) {
    return spec.addOption(valued(PLATFORM))
        .addOption(flag(REFERRERS))
        .addOption(flag(NO_REFERRERS))
        .addOption(valued(JOBS))
        .addOption(timeout())
        .addOption(PlainHttp.option())
        .addOption(OptionSpec.builder(IMAGE_REFS).arity("1").type(java.nio.file.Path.class).build())
        .addOption(flag(QUIET));
  }

  /** An option without a value. */
  public static OptionSpec flag(String name) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).build();
  }

  /** An option with a value. */
  public static OptionSpec valued(String name) {
    return OptionSpec.builder(name).arity("1").type(String.class).build();
  }

  /** The option for how long a command may take. */
  public static OptionSpec timeout() {
    return valued(TIMEOUT);
  }

  /** A word of a command. */
  public static PositionalParamSpec word(String index, String label) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .required(true)
        .type(String.class)
        .build();
  }

  /** What is copied and how. */
  static CopyOptions options(OwnLine line) {
    if (line.has(REFERRERS) && line.has(NO_REFERRERS)) {
      throw Failure.Usage.parameter(REFERRERS + " and " + NO_REFERRERS + " exclude each other");
    }
    List<Platform> platforms = line.values(PLATFORM).stream().map(Platform::parse).toList();
    return new CopyOptions(jobs(line), !line.has(NO_REFERRERS), platforms);
  }

  private static int jobs(OwnLine line) {
    Optional<String> given = line.value(JOBS);
    if (given.isEmpty()) {
      return USUAL_JOBS;
    }
    try {
      int jobs = Integer.parseInt(given.get());
      if (jobs >= 1 && jobs <= MOST_JOBS) {
        return jobs;
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    throw Failure.Usage.parameter(
        JOBS + " must be a number from 1 to " + MOST_JOBS + ", not " + given.get());
  }

  /** How long and how often things are tried. */
  public static Patience patience(OwnLine line, Console console) {
    Optional<Duration> timeout = line.value(TIMEOUT).map(text -> TimeSpan.parse(TIMEOUT, text));
    return Patience.waiting(
        console.clock(), ATTEMPTS, timeout.map(console.clock().instant()::plus));
  }

  static boolean quiet(OwnLine line) {
    return line.has(QUIET);
  }

  /** The file that the references of what was copied are written to. */
  static Optional<String> imageRefs(OwnLine line) {
    return line.value(IMAGE_REFS);
  }
}
