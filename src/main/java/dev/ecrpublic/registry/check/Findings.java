package dev.ecrpublic.registry.check;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a check has found so far, each repaired at once where that is wanted and possible. */
public final class Findings {
  private final StorePaths paths;
  private final boolean repair;
  private final Quarantine quarantine;
  private final List<Finding> all = new ArrayList<>();

  /** Nothing yet; repairs are done where that is wanted. */
  public Findings(StorePaths paths, boolean repair, Quarantine quarantine) {
    this.paths = paths;
    this.repair = repair;
    this.quarantine = quarantine;
  }

  /** A repair. */
  public interface Repair {
    /** Does it. */
    void run() throws IOException;
  }

  /** Everything that was found. */
  public List<Finding> all() {
    return all;
  }

  /** Whether what is found is repaired. */
  public boolean repairs() {
    return repair;
  }

  /** Something that only the user can put right, as the remedy says. */
  public void add(Path file, String problem, String remedy) {
    add(file, problem, remedy, Finding.State.UNREPAIRABLE);
  }

  /** Something that a repair puts right. */
  public void add(Path file, String problem, String remedy, Repair action) {
    if (!repair) {
      add(file, problem, remedy, Finding.State.REPAIRABLE);
      return;
    }
    try {
      action.run();
      add(file, problem, remedy, Finding.State.REPAIRED);
    } catch (IOException e) {
      add(file, problem, "the repair failed: " + FileReason.of(e), Finding.State.UNREPAIRABLE);
    }
  }

  /** Something that is in the way, or that nobody can use: it is moved to the quarantine. */
  public void quarantine(Path file, String problem) {
    add(file, problem, "moved to " + quarantine.place(), () -> quarantine.take(file));
  }

  /** Moves a file to the quarantine, as a part of a repair. */
  public void quarantine(Path file) throws IOException {
    quarantine.take(file);
  }

  /** Where the quarantine is, for the words of a remedy. */
  public String quarantinePlace() {
    return quarantine.place();
  }

  private void add(Path file, String problem, String remedy, Finding.State state) {
    all.add(new Finding(paths.relative(file), problem, remedy, state));
  }
}
