package dev.ecrpublic.command.request;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.input.InputDocument;
import dev.ecrpublic.input.ParamFile;
import dev.ecrpublic.input.ParameterText;
import dev.ecrpublic.input.RepositoryUri;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request's plain values from an operation's options and input document, not yet validated. */
public final class Input {
  private static final String REPOSITORY = "repositoryName";
  private final ParamFile files;
  private final ParameterText texts;

  /** Files are looked up as seen from the console's working directory. */
  public Input(Console console) {
    this.files = new ParamFile(console.env(), console.directory());
    this.texts = new ParameterText(files);
  }

  /** The members in model order, then what only the document has. */
  public Map<String, Object> of(Operation operation, OperationLine line) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (Parameter member : operation.input()) {
      if (line.has(member)) {
        out.put(member.name(), value(operation, member, line));
      }
    }
    return merged(out, line);
  }

  private Object value(Operation operation, Parameter member, OperationLine line) {
    if (member.kind() == Kind.BOOLEAN) {
      return line.truth(member).orElseThrow();
    }
    Object value = texts.convert(member, line.words(member));
    boolean name = member.name().equals(REPOSITORY);
    return name && value instanceof String text ? repository(text, operation) : value;
  }

  /** What is meant for one image must not happen to its whole repository. */
  private static String repository(String text, Operation operation) {
    Optional<RepositoryUri> uri = RepositoryUri.of(text);
    if (uri.isEmpty()) {
      return text;
    }
    if (!uri.get().image().isEmpty() && !OwnRegistry.readsOnly(operation)) {
      throw Failure.Usage.parameter(
          "--repository-name "
              + text
              + " names an image, and "
              + operation.name()
              + " would change its repository: leave \""
              + uri.get().image()
              + "\" out if that is meant");
    }
    return uri.get().name();
  }

  /** The alias in the address that names the repository, where one does. */
  public static Optional<String> alias(Operation operation, OperationLine line) {
    for (Parameter member : operation.input()) {
      if (member.name().equals(REPOSITORY) && line.has(member)) {
        return RepositoryUri.of(line.words(member).getFirst()).map(RepositoryUri::alias);
      }
    }
    return Optional.empty();
  }

  private Map<String, Object> merged(Map<String, Object> flags, OperationLine line) {
    Optional<String> json = line.value(Commands.CLI_INPUT_JSON);
    Optional<String> yaml = line.value(Commands.CLI_INPUT_YAML);
    if (json.isPresent() && yaml.isPresent()) {
      throw Failure.Usage.parameter("Only one --cli-input- parameter may be specified.");
    }
    if (json.isPresent()) {
      return InputDocument.merge(flags, new InputDocument(files).json(json.get()));
    }
    return yaml.isPresent()
        ? InputDocument.merge(flags, new InputDocument(files).yaml(yaml.get()))
        : flags;
  }
}
