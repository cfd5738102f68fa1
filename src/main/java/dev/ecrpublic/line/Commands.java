package dev.ecrpublic.line;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and their options as picocli's model; nothing else makes or reads it. */
public final class Commands {
  public static final String CLI_INPUT_JSON = "--cli-input-json";
  public static final String CLI_INPUT_YAML = "--cli-input-yaml";
  public static final String STARTING_TOKEN = "--starting-token";
  public static final String PAGE_SIZE = "--page-size";
  public static final String MAX_ITEMS = "--max-items";
  static final String SKELETON = "--generate-cli-skeleton";
  private static final List<String> SKELETONS = List.of("input", "output", "yaml-input");

  private Commands() {}

  /** The program with its global options, without subcommands. */
  public static CommandSpec globals() {
    CommandSpec spec = CommandSpec.create().name("ecr-public");
    for (GlobalOption option : GlobalOption.values()) {
      spec.addOption(
          OptionSpec.builder(option.flag())
              .arity(option.valued() ? "1" : "0")
              .type(option.valued() ? String.class : boolean.class)
              .completionCandidates(option.choices())
              .build());
    }
    return spec;
  }

  /** One operation with its options in model order, then those that every operation has. */
  public static CommandSpec operation(Operation operation) {
    CommandSpec spec = CommandSpec.create().name(operation.name());
    for (Parameter member : operation.input()) {
      boolean paging = operation.paginated() && pagingMember(member);
      if (member.kind() == Kind.BOOLEAN) {
        spec.addOption(option("--" + member.flag(), "0", boolean.class).build());
        spec.addOption(option("--no-" + member.flag(), "0", boolean.class).build());
      } else {
        String arity = member.kind() == Kind.LIST ? "0..*" : "1";
        Class<?> type = member.kind() == Kind.LONG ? long.class : String.class;
        spec.addOption(
            option("--" + member.flag(), arity, type)
                .required(member.required())
                .hidden(paging)
                .build());
      }
    }
    spec.addOption(option(CLI_INPUT_JSON, "1", String.class).build());
    spec.addOption(option(CLI_INPUT_YAML, "1", String.class).build());
    if (operation.paginated()) {
      spec.addOption(option(STARTING_TOKEN, "1", String.class).build());
      spec.addOption(option(PAGE_SIZE, "1", long.class).build());
      spec.addOption(option(MAX_ITEMS, "1", long.class).build());
    }
    spec.addOption(option(SKELETON, "0..1", String.class).completionCandidates(SKELETONS).build());
    return spec;
  }

  private static boolean pagingMember(Parameter member) {
    return member.name().equals("nextToken") || member.name().equals("maxResults");
  }

  private static OptionSpec.Builder option(String name, String arity, Class<?> type) {
    return OptionSpec.builder(name).arity(arity).type(type);
  }

  /** A command's options as the words on a command line are matched against them. */
  static List<Dialect.Option> options(CommandSpec spec) {
    List<Dialect.Option> out = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      out.add(
          new Dialect.Option(
              option.longestName(),
              arity(option),
              GlobalOption.exact(option.longestName()),
              option.type() == long.class,
              choices(option)));
    }
    return out;
  }

  public static Dialect.Arity arity(OptionSpec option) {
    if (option.arity().max() == 0) {
      return Dialect.Arity.NONE;
    }
    if (option.arity().max() > 1) {
      return Dialect.Arity.MANY;
    }
    return option.arity().min() == 0 ? Dialect.Arity.OPTIONAL : Dialect.Arity.ONE;
  }

  public static List<String> choices(OptionSpec option) {
    List<String> out = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(out::add);
    }
    return out;
  }
}
