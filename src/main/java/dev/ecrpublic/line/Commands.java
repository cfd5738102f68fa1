package dev.ecrpublic.line;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The global options, and any operation, as commands of picocli's model. */
public final class Commands {
  /** The option for an input document in JSON. */
  public static final String CLI_INPUT_JSON = "--cli-input-json";

  /** The option for an input document in YAML. */
  public static final String CLI_INPUT_YAML = "--cli-input-yaml";

  /** The option that says where a listing goes on. */
  public static final String STARTING_TOKEN = "--starting-token";

  /** The option for the items of one page. */
  public static final String PAGE_SIZE = "--page-size";

  /** The option for the items in all. */
  public static final String MAX_ITEMS = "--max-items";

  /** The option that prints a template. */
  public static final String SKELETON = "--generate-cli-skeleton";

  /** The flag for a repository that may be there already. */
  public static final String IF_NOT_EXISTS = "--if-not-exists";

  /** The flag for an exit code that tells of failures in the reply. */
  public static final String FAIL_ON_FAILURES = "--fail-on-failures";

  private static final List<String> SKELETONS = List.of("input", "output", "yaml-input");

  private Commands() {}

  /** The program with its global options, without subcommands. */
  static CommandSpec globals() {
    CommandSpec spec = CommandSpec.create();
    for (GlobalOption option : GlobalOption.values()) {
      spec.addOption(
          OptionSpec.builder(option.flag(), option.others())
              .arity(option.valued() ? "1" : "0")
              .type(option.type())
              .completionCandidates(option.choices())
              .build());
    }
    return spec;
  }

  /**
   * One operation with its options in model order, then those that every operation has. The command
   * has the operation, and each option the member that it sets, as its user object.
   */
  public static CommandSpec operation(Operation operation) {
    return like(operation, operation.name(), operation);
  }

  /** A command of another name and user object with the same options. */
  public static CommandSpec like(Operation operation, String name, Object userObject) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(userObject).name(name);
    for (Parameter member : operation.input()) {
      boolean paging = operation.paginated() && pagingMember(member);
      if (member.kind() == Kind.BOOLEAN) {
        spec.addOption(option("--" + member.flag(), "0", boolean.class).userObject(member).build());
        spec.addOption(option("--no-" + member.flag(), "0", boolean.class).hidden(true).build());
      } else {
        String arity = member.kind() == Kind.LIST ? "0..*" : "1";
        Class<?> type = member.kind() == Kind.LONG ? long.class : String.class;
        spec.addOption(
            option("--" + member.flag(), arity, type)
                .required(member.required())
                .hidden(paging)
                .userObject(member)
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
    String flag = flag(operation.name());
    if (flag != null) {
      spec.addOption(option(flag, "0", boolean.class).build());
    }
    return spec;
  }

  /** The flag that an operation has beside the options of the mirrored program, null for none. */
  private static String flag(String operation) {
    return switch (operation) {
      case "create-repository" -> IF_NOT_EXISTS;
      case "batch-delete-image", "batch-check-layer-availability" -> FAIL_ON_FAILURES;
      default -> null;
    };
  }

  /**
   * Whether an option is never meant by a prefix: those that the mirrored program does not have.
   */
  static boolean exact(String name) {
    return name.equals(IF_NOT_EXISTS) || name.equals(FAIL_ON_FAILURES) || GlobalOption.exact(name);
  }

  private static boolean pagingMember(Parameter member) {
    return member.name().equals("nextToken") || member.name().equals("maxResults");
  }

  private static OptionSpec.Builder option(String name, String arity, Class<?> type) {
    return OptionSpec.builder(name).arity(arity).type(type);
  }

  /** The words that an option or a bare word may be, empty for any. */
  public static List<String> choices(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    if (candidates == null) {
      return List.of();
    }
    List<String> out = new ArrayList<>();
    for (String candidate : candidates) {
      out.add(candidate);
    }
    return out;
  }
}
