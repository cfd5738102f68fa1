package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.LockChoice;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.image.FindingsReader;
import dev.ecrpublic.emulate.ecr.image.FindingsReader.InvalidFindings;
import dev.ecrpublic.emulate.ecr.image.ScanFindings;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.service.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code local findings import}: gives an image the findings of a scan that was done elsewhere. */
final class FindingsImportCommand implements Command {
  private static final String OPERATION = "describe-image-scan-findings";
  private static final String STDIN = "-";

  private final Service service;
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("import")
          .addPositional(word("0", "REFERENCE", String.class))
          .addPositional(word("1", "FILE", Path.class))
          .addOption(DataDirectory.option());

  FindingsImportCommand(Service service) {
    this.service = service;
  }

  private static PositionalParamSpec word(String index, String label, Class<?> type) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .required(true)
        .type(type)
        .build();
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().size() < 2) {
      throw Failure.Usage.grammar(
          "the following arguments are required: "
              + (line.words().isEmpty() ? "REFERENCE, FILE" : "FILE"));
    }
    if (line.words().size() > 2) {
      throw new Failure.UnknownOptions(line.words().subList(2, line.words().size()));
    }
    ImageReference reference = ImageReference.parse(line.words().getFirst());
    if (reference.host().isPresent()) {
      throw Failure.Usage.parameter(
          "Findings are for images of the local registry: name "
              + reference
              + " without its host.");
    }
    byte[] text = text(line.words().getLast(), context);
    return DataDirectory.use(line, context, directory -> put(directory, reference, text, context));
  }

  private static byte[] text(String file, Context context) {
    try {
      return file.equals(STDIN)
          ? context.console().in().readAllBytes()
          : SmallFile.bytes(context.console().directory().resolve(file));
    } catch (IOException e) {
      throw new Failure.Internal("The file " + file + " cannot be read: " + FileReason.of(e));
    }
  }

  private void put(Path directory, ImageReference reference, byte[] text, Context context)
      throws IOException {
    LockWait lockWait =
        LockChoice.of(context.settings(), line -> context.console().complain(line + "\n"));
    PrivateRegistry registry =
        PrivateRegistry.open(
            LocalConnection.privateSettings(
                context.settings(), directory, LocalSettings.DEFAULT_ACCOUNT_ID, lockWait));
    Repository repository =
        registry
            .registry()
            .find(reference.repository())
            .orElseThrow(
                () ->
                    new Failure.Internal(
                        "The repository " + reference.repository() + " does not exist locally"));
    try {
      ScanFindings findings =
          FindingsReader.read(
              text,
              service.catalog().find(OPERATION).orElseThrow().output(),
              registry.registry().now());
      registry.scans().put(repository, name(reference), findings);
    } catch (InvalidFindings e) {
      throw new Failure.Internal("The file has no findings of a scan: " + e.getMessage());
    } catch (ErrorReply e) {
      throw new Failure.Internal(e.getMessage());
    }
  }

  private static ImageName name(ImageReference reference) {
    return new ImageName(
        reference.digest().orElse(null),
        reference.digest().isPresent() ? null : reference.tagOrDigest());
  }
}
