package dev.ecrpublic.disk;

import dev.ecrpublic.disk.DiskCalls.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk below a directory on which every change is told and can fail.
 *
 * <p>Java's own interface to file systems is the layer at which it stands, so nothing that the
 * program does with files can go around it, and the program needs none of its own for it.
 */
public final class TestDisk {
  private final Path root;
  private final List<Call> journal = new ArrayList<>();
  private final DiskProvider provider;
  private Fault fault = call -> {};

  /** What goes wrong. */
  public interface Fault {
    /** Comes before a call; what it throws, the call throws. */
    void before(Call call) throws IOException;
  }

  /** A disk whose files are those below a directory that is there. */
  public TestDisk(Path root) throws IOException {
    this.root = root.toRealPath();
    this.provider =
        new DiskProvider(
            new DiskCalls() {
              @Override
              public void before(Call call) throws IOException {
                fault.before(call);
              }

              @Override
              public void after(Call call) {
                journal.add(call);
              }
            });
  }

  /** The directory as a path on the disk. */
  public Path path() {
    return provider.path(root);
  }

  /** How many calls have been made. */
  public int calls() {
    return journal.size();
  }

  /** Lets calls fail from now on. */
  public void fail(Fault next) {
    fault = next;
  }

  /** Lets no call fail from now on. */
  public void heal() {
    fault = call -> {};
  }

  /** What the first so many calls have made of a disk that was empty. */
  public DiskState after(int count) {
    DiskState state = new DiskState(root);
    for (Call call : journal.subList(0, count)) {
      state.apply(call);
    }
    return state;
  }

  /** A call that was made. */
  public Call call(int index) {
    return journal.get(index);
  }
}
