package dev.ecrpublic.command.prune;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.output.JsonPrinter;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans in a file: what a prune would delete, for somebody to look at and for another prune to do.
 *
 * @param path the file
 * @param program the program whose service they are for
 */
record PlanFile(Path path, String program) {
  private static final String VERSION = "version";
  private static final Long PRESENT = 1L;
  private static final String PROGRAM = "program";

  /** Writes plans. */
  void write(List<RepositoryPlan> plans) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(VERSION, PRESENT);
    document.put(PROGRAM, program);
    List<Object> repositories = new ArrayList<>();
    for (RepositoryPlan plan : plans) {
      repositories.add(PlanDocument.of(plan, Optional.empty(), Instant::toString));
    }
    document.put(PlanDocument.REPOSITORIES, repositories);
    try {
      StringWriter text = new StringWriter();
      new JsonPrinter().print(document, text);
      Path file = path.toAbsolutePath();
      new AtomicFiles(file.getParent(), new FileLocks(LockWait.ENDLESS))
          .write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Failure.Internal("The plan cannot be written to " + path + ": " + FileReason.of(e));
    }
  }

  /** Reads the plans; fails for a file that holds none, or those of another program. */
  List<RepositoryPlan> read() {
    Object json;
    try {
      json = JsonReader.parse(Files.readString(path));
    } catch (IOException e) {
      throw Failure.Usage.parameter("The plan " + path + " cannot be read: " + FileReason.of(e));
    } catch (BadJson bad) {
      throw none(bad.getMessage());
    }
    if (!(json instanceof Map<?, ?> map)
        || !PRESENT.equals(map.get(VERSION))
        || !(map.get(PlanDocument.REPOSITORIES) instanceof List<?> repositories)) {
      throw none("its version is not " + PRESENT);
    }
    if (!program.equals(map.get(PROGRAM))) {
      throw Failure.Usage.parameter(
          "The plan " + path + " is for " + map.get(PROGRAM) + ", and this is " + program + ".");
    }
    List<RepositoryPlan> out = new ArrayList<>();
    for (Object repository : repositories) {
      out.add(PlanDocument.read(repository).orElseThrow(() -> none("an entry is not complete")));
    }
    return out;
  }

  private Failure none(String why) {
    return Failure.Usage.parameter(path + " holds no plan of prune --plan: " + why);
  }
}
