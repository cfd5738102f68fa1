package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.image.ImageRecord.Needs;
import dev.ecrpublic.registry.listing.Extent;
import dev.ecrpublic.registry.listing.ListingHead;
import dev.ecrpublic.registry.listing.ListingWriter;
import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.state.VersionedFile;
import dev.ecrpublic.registry.table.Cursor;
import dev.ecrpublic.registry.table.Entry;
import dev.ecrpublic.registry.table.Table;
import dev.ecrpublic.registry.table.TableFile;
import dev.ecrpublic.registry.table.TableSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The images of one repository on disk: a table, and the {@code index.json} that is made of it for
 * OCI tools and holds the same.
 *
 * <p>How {@code index.json} begins says which of the two counts: where it is made of the table, the
 * table does; else another tool has written it, or this one before there were tables, and whoever
 * changes the repository next makes a table of it.
 */
public final class ImageStore {
  /** The file that holds the table. */
  public static final String TABLE = "images.db";

  private static final long LARGEST_LISTING = 1 << 29;
  private static final int ATTEMPTS = 3;

  /** A table in which nothing is. */
  static final Table NOTHING =
      new Table() {
        @Override
        public byte[] get(byte[] key) {
          return null;
        }

        @Override
        public Cursor from(byte[] key) {
          return () -> null;
        }
      };

  private final Path layout;
  private final String tableName;
  private final AtomicFiles files;
  private final BlobStore blobs;
  private final References references;
  private final TableFile table;
  private final VersionedFile<ImageIndex> listed;
  private final VersionedFile.Decoder<ImageIndex> decoder;

  /**
   * The images of a layout.
   *
   * @param place how the layout is named in errors
   * @param decoder reads an {@code index.json}
   */
  public ImageStore(
      Path layout,
      String place,
      AtomicFiles files,
      BlobStore blobs,
      References references,
      VersionedFile.Decoder<ImageIndex> decoder) {
    this.layout = layout;
    this.tableName = place + '/' + TABLE;
    this.files = files;
    this.blobs = blobs;
    this.references = references;
    this.table = new TableFile(layout.resolve(TABLE), tableName, files);
    this.decoder = decoder;
    this.listed = new VersionedFile<>(listing(), files, decoder);
  }

  /** Makes the files of a repository without images in a directory that nobody sees yet. */
  public static void create(Path layout) throws IOException {
    AtomicFiles.writeNew(
        layout.resolve(OciLayout.INDEX),
        channel ->
            TableFile.create(
                layout.resolve(TABLE),
                sink -> new TableState(0, new ListingWriter(channel).finish()).encode()));
  }

  /**
   * The images as they are now.
   *
   * @throws NoSuchFileException if there is no {@code index.json}
   * @throws DamagedFile if what counts is not what was written
   */
  public Images read() throws IOException {
    for (int attempt = 1; !isMadeOfTable(); attempt++) {
      try {
        return new IndexedImages(listed.read(), references);
      } catch (DamagedDocument e) {
        // Somebody may have made a table of it meanwhile and be changing it in place.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
    TableSnapshot now = present(table::read);
    return new TableImages(now, tableName, state(now).images(), now::close);
  }

  /** Whether {@code index.json} is made of the table, so that the table counts. */
  public boolean isMadeOfTable() throws IOException {
    try (FileChannel channel = RegularFiles.open(listing())) {
      ByteBuffer head = ByteBuffer.allocate(ListingHead.length());
      while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
        continue;
      }
      return ListingHead.isIn(head.array());
    }
  }

  /**
   * Begins a change, to be closed; callers exclude each other.
   *
   * @throws NoSuchFileException if there is no {@code index.json}
   */
  public OpenChange change() throws IOException {
    if (!isMadeOfTable()) {
      // Not what is remembered of it: others may write it twice within one tick of the clock.
      takeOver(decoder.decode(RegularFiles.read(listing(), LARGEST_LISTING)));
    }
    OpenChange change = open();
    if (!change.isDue()) {
      return change;
    }
    change.close();
    try {
      rewrite();
    } catch (IOException e) {
      // Without space for that there may still be some for the change.
      if (!FileReason.isFull(e)) {
        throw e;
      }
    }
    return open();
  }

  private OpenChange open() throws IOException {
    TableSnapshot before = present(table::readForChange);
    try {
      return OpenChange.of(table, tableName, before, state(before), listing());
    } catch (IOException | RuntimeException e) {
      before.close();
      throw e;
    }
  }

  /** Writes table and {@code index.json} anew, with the same images. */
  public void rewrite() throws IOException {
    try (TableSnapshot before = present(table::read)) {
      write(before, state(before).images());
    }
  }

  /** Replaces all images by those of an index, and looks at their manifests for what they need. */
  public void takeOver(ImageIndex index) throws IOException {
    ImageChange all = new ImageChange(NOTHING, tableName, 0, null);
    for (StoredImage image : index.images()) {
      all.put(image, needs(image));
    }
    write(all.table(), index.images().size());
  }

  /**
   * Reads the whole table, whether it counts or not.
   *
   * @throws DamagedFile if it is not what was written
   */
  public ImageIndex verified() throws IOException {
    try (TableSnapshot now = present(table::read)) {
      return TableCheck.of(now, state(now), tableName);
    }
  }

  private Needs needs(StoredImage image) throws IOException {
    try {
      return Needs.of(Manifest.parse(blobs.read(image.digest()), image.mediaType()));
    } catch (NoSuchFileException | DamagedFile | InvalidManifest e) {
      return Needs.UNKNOWN;
    }
  }

  /**
   * Writes both files. Where only the table gets into its place, the other one does not look like
   * what the table says of it, and the next change writes it again.
   */
  private void write(Table all, int count) throws IOException {
    Path fresh = files.temporaryPath();
    try {
      AtomicFiles.writeNew(
          fresh,
          channel ->
              table.replace(sink -> copy(all, count, new ListingWriter(channel), sink).encode()));
      AtomicFiles.moveInto(fresh, listing());
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private TableState copy(Table all, int count, ListingWriter writer, TableFile.Sink sink)
      throws IOException {
    Cursor entries = all.from(new byte[0]);
    for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
      if (ImageKeys.startsWith(entry.key(), ImageKeys.ARRIVALS)) {
        sink.add(new Entry(entry.key(), listed(entry.value(), writer)));
      } else {
        sink.add(entry);
      }
    }
    return new TableState(count, writer.finish());
  }

  private byte[] listed(byte[] bytes, ListingWriter writer) throws IOException {
    ImageRecord record;
    try {
      record = ImageRecord.decode(bytes);
    } catch (IndexOutOfBoundsException e) {
      throw new DamagedDocument(tableName, "a record cannot be read");
    }
    StoredImage image = record.image();
    SortedMap<String, Extent> places = new TreeMap<>();
    for (String tag : ImageChange.wanted(image)) {
      places.put(tag, writer.add(OciLayout.entry(image, tag.isEmpty() ? null : tag)));
    }
    return record.in(places).encode();
  }

  private interface Opening {
    TableSnapshot open() throws IOException;
  }

  private TableSnapshot present(Opening opening) throws IOException {
    try {
      return opening.open();
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(layout)) {
        throw new DamagedDocument(tableName, "it is missing");
      }
      throw e;
    }
  }

  private TableState state(TableSnapshot of) throws IOException {
    try {
      return TableState.decode(of.state());
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new DamagedDocument(tableName, "its state cannot be read");
    }
  }

  private Path listing() {
    return layout.resolve(OciLayout.INDEX);
  }
}
