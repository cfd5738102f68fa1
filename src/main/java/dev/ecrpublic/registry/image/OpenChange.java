package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.listing.ListingEdit;
import dev.ecrpublic.registry.listing.ListingHead;
import dev.ecrpublic.registry.table.Commit;
import dev.ecrpublic.registry.table.TableFile;
import dev.ecrpublic.registry.table.TableSnapshot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A change of a repository's images that lasts once it is committed, to be closed. */
public final class OpenChange implements AutoCloseable {
  private static final int SPARE_FOR_ONE = 1 << 10;
  private static final int SMALLEST_SPARE = 4 << 10;
  private static final int LARGEST_SPARE = 64 << 10;

  private final TableFile table;
  private final TableSnapshot before;
  private final FileChannel file;
  private final boolean due;
  private final ListingEdit listing;
  private final ImageChange change;

  private OpenChange(
      TableFile table, String name, TableSnapshot before, TableState state, FileChannel file)
      throws IOException {
    this.table = table;
    this.before = before;
    this.file = file;
    boolean right = before.isAcknowledged() && ListingHead.isOf(file, state.listing());
    this.due = !right || before.isLong() || state.listing().isSparse();
    this.listing = right ? new ListingEdit(file, state.listing()) : null;
    this.change = new ImageChange(before, name, state.images(), listing);
  }

  static OpenChange of(
      TableFile table, String name, TableSnapshot before, TableState state, Path listing)
      throws IOException {
    FileChannel file =
        RegularFiles.open(listing, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
    try {
      return new OpenChange(table, name, before, state, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Whether the files should be written anew first. */
  boolean isDue() {
    return due;
  }

  /** What is changed. */
  public ImageChange images() {
    return change;
  }

  /** Commits a change after which more is there. */
  public void commit() throws IOException {
    int images = change.state().images();
    commit((int) Math.min(LARGEST_SPARE, SMALLEST_SPARE + (long) SPARE_FOR_ONE * images));
  }

  /** Commits a change after which less is there, which needs no space where some was spared. */
  public void commitRemoval() throws IOException {
    commit(0);
  }

  private void commit(int spare) throws IOException {
    if (listing != null) {
      listing.reserve();
    }
    Commit commit;
    try {
      commit = table.append(before, change.changes(), change.state().encode(), spare);
    } catch (IOException e) {
      if (listing != null) {
        listing.giveBack();
      }
      throw e;
    }
    try {
      if (listing != null) {
        listing.apply();
      }
      commit.acknowledge();
    } catch (IOException e) {
      // The change is made; that the list of it is not is seen by the next one, which writes it.
    }
  }

  @Override
  public void close() throws IOException {
    before.close();
    file.close();
  }
}
