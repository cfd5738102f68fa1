package dev.ecrpublic.command.image;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Watching;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.copy.CopyOptions;
import dev.ecrpublic.oci.reference.ImagePlace;
import dev.ecrpublic.output.progress.LayerProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One command that copies images: opens both ends, copies, and says what came of it. */
public final class CopyRun {
  private final OwnLine line;
  private final Context context;
  private final Console console;
  private final List<String> references = new ArrayList<>();
  private boolean failed;

  /** The command of that line. */
  public CopyRun(OwnLine line, Context context) {
    this.line = line;
    this.context = context;
    this.console = context.console();
  }

  /** Chooses what is copied, once both ends are open. */
  @FunctionalInterface
  public interface Choice {
    /** The images of a source with the tags that they get. */
    List<TagCopy> of(ImageSource source, ImageTarget target) throws IOException;
  }

  /** Copies one image to those places; returns the exit code. */
  public int image(String from, List<String> to, boolean create) {
    ImagePlace source = ImagePlace.parse(from);
    Map<ImagePlace, List<Optional<String>>> targets = new LinkedHashMap<>();
    for (String word : to) {
      ImagePlace place = ImagePlace.parse(word);
      targets
          .computeIfAbsent(Repositories.of(place), key -> new ArrayList<>())
          .add(PlaceAccess.image(place));
    }
    return run(
        source,
        targets,
        create,
        wanted -> (opened, target) -> List.of(TagCopy.of(source, opened, wanted)));
  }

  /** Copies the images that are chosen to one place; returns the exit code. */
  public int chosen(String from, String to, boolean create, Choice choice) {
    ImagePlace place = ImagePlace.parse(to);
    if (PlaceAccess.image(place).isPresent()
        || PlaceAccess.image(ImagePlace.parse(from)).isPresent()) {
      throw Failure.Usage.parameter("Where several tags are copied, neither place names one");
    }
    return run(
        ImagePlace.parse(from),
        Map.of(place, List.of(PlaceAccess.image(place))),
        create,
        wanted -> choice);
  }

  /** How what is copied follows from the names that are wanted at the target. */
  private interface Choosing {
    Choice of(List<Optional<String>> wanted);
  }

  private int run(
      ImagePlace from,
      Map<ImagePlace, List<Optional<String>>> targets,
      boolean create,
      Choosing choosing) {
    CopyOptions options = CopyFlags.options(line);
    ImageFailures.told(
        () -> {
          try (ImageAccess access =
                  new ImageAccess(
                      context, CopyFlags.patience(line, console), PlainHttp.of(line), false);
              LayerProgress progress =
                  Watching.layers(context.settings(), console, CopyFlags.quiet(line))) {
            PlaceAccess places = new PlaceAccess(access, console);
            if (create) {
              targets.keySet().forEach(place -> Repositories.create(place, access));
            }
            try (ImageSource source = places.source(from)) {
              for (Map.Entry<ImagePlace, List<Optional<String>>> each : targets.entrySet()) {
                try (ImageTarget target = places.target(each.getKey())) {
                  List<TagCopy> copies = choosing.of(each.getValue()).of(source, target);
                  TagCopies all = new TagCopies(source, target, options, progress);
                  failed |= !all.copy(copies, Switches.of(line));
                  references.addAll(all.references());
                }
              }
            }
            return null;
          }
        });
    tell(targets.keySet().stream().anyMatch(ImagePlace.InStream.class::isInstance));
    return failed ? 255 : 0;
  }

  /** Standard output is the references alone, unless an archive went there. */
  private void tell(boolean occupied) {
    StringBuilder text = new StringBuilder();
    references.forEach(reference -> text.append(reference).append('\n'));
    CopyFlags.imageRefs(line).ifPresent(file -> write(file, text.toString()));
    if (!occupied) {
      context.out().write(out -> out.write(text.toString()));
    }
  }

  private void write(String file, String text) {
    Path path = console.directory().resolve(file);
    try {
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure.Internal(path + " cannot be written: " + FileReason.of(e));
    }
  }
}
