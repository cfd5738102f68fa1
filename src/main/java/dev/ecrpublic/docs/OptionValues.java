package dev.ecrpublic.docs;

import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.GlobalOption;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** What completion can offer for an option. */
final class OptionValues {
  private static final Values DOCUMENT = new Values.Prefixed("file://");

  private OptionValues() {}

  /** What an option's value may be, in a service with those regions. */
  static Values of(OptionSpec option, List<String> regions) {
    if (Manual.member(option).isPresent()) {
      return MemberValues.of(Manual.member(option).get());
    }
    List<String> choices = Commands.choices(option);
    if (!choices.isEmpty()) {
      return new Values.Fixed(choices);
    }
    if (option.type() == Path.class) {
      return new Values.Files();
    }
    String name = option.longestName();
    if (name.equals(Commands.CLI_INPUT_JSON) || name.equals(Commands.CLI_INPUT_YAML)) {
      return DOCUMENT;
    }
    if (option.command().parent() != null) {
      return Values.ANY;
    }
    if (name.equals(GlobalOption.PROFILE.flag())) {
      return new Values.Profiles();
    }
    return name.equals(GlobalOption.REGION.flag()) ? new Values.Fixed(regions) : Values.ANY;
  }
}
