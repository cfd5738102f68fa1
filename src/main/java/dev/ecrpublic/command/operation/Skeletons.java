package dev.ecrpublic.command.operation;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.input.Skeleton;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.service.Service;
import java.util.Map;

/** The templates that {@code --generate-cli-skeleton} prints. */
public final class Skeletons {
  private Skeletons() {}

  /**
   * Prints the template of an operation's input, {@code input} as JSON or {@code yaml-input} as
   * commented YAML.
   */
  public static void print(String kind, Operation operation, Service service, Stdout out) {
    HelpTexts texts = HelpTexts.load(service);
    String text =
        kind.equals("yaml-input")
            ? Skeleton.yaml(operation.input(), member -> texts.member(member.name()))
            : Skeleton.json(operation.input());
    out.write(writer -> writer.write(text));
  }

  /** A reply that shows every member of an operation's output. */
  public static Map<String, Object> output(Operation operation) {
    return Skeleton.output(operation.output());
  }
}
