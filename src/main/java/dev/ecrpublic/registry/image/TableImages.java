package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.table.ByteReader;
import dev.ecrpublic.registry.table.Cursor;
import dev.ecrpublic.registry.table.Entry;
import dev.ecrpublic.registry.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Images in a table, of which no more is read than is asked for. */
public final class TableImages implements Images {
  private static final int TIME = 8;

  private final Table table;
  private final String file;
  private final int count;
  private final Closing open;

  /**
   * The images of a table.
   *
   * @param file how its file is named in errors
   * @param count how many there are
   * @param open what is to be closed with them
   */
  public TableImages(Table table, String file, int count, Closing open) {
    this.table = table;
    this.file = file;
    this.count = count;
    this.open = open;
  }

  /** What is closed. */
  public interface Closing extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  @Override
  public int count() {
    return count;
  }

  /** What is kept of the image with this digest, or null. */
  public ImageRecord record(String digest) throws IOException {
    if (!Digests.isSupported(digest)) {
      return null;
    }
    byte[] arrived = table.get(ImageKeys.image(digest));
    if (arrived == null) {
      return null;
    }
    long millis = readable(() -> new ByteReader(arrived).fixed());
    byte[] found = table.get(ImageKeys.arrival(millis, digest));
    if (found == null) {
      throw missing();
    }
    return decode(found);
  }

  @Override
  public StoredImage withDigest(String digest) throws IOException {
    ImageRecord found = record(digest);
    return found == null ? null : found.image();
  }

  @Override
  public StoredImage withTag(String tag) throws IOException {
    if (tag == null) {
      return null;
    }
    byte[] digest = table.get(ImageKeys.tag(tag));
    return digest == null
        ? null
        : present(readable(() -> ImageKeys.digest(new ByteReader(digest))));
  }

  @Override
  public List<StoredImage> after(String position, int limit) throws IOException {
    byte[] last = ImageKeys.arrival(position);
    List<StoredImage> found = new ArrayList<>();
    Cursor arrivals = table.from(last);
    while (found.size() < limit) {
      Entry entry = arrivals.next();
      if (entry == null || !ImageKeys.startsWith(entry.key(), ImageKeys.ARRIVALS)) {
        break;
      }
      StoredImage image = decode(entry.value()).image();
      if (image.position().compareTo(position) > 0) {
        found.add(image);
      }
    }
    return found;
  }

  @Override
  public List<String> tagsAfter(String tag, int limit) throws IOException {
    List<String> found = new ArrayList<>();
    Cursor tags = table.from(ImageKeys.tag(tag));
    while (found.size() < limit) {
      Entry entry = tags.next();
      if (entry == null || !ImageKeys.startsWith(entry.key(), ImageKeys.TAGS)) {
        break;
      }
      String name = ImageKeys.tag(entry.key());
      if (!name.equals(tag)) {
        found.add(name);
      }
    }
    return found;
  }

  @Override
  public void forEach(Consumer<StoredImage> consumer) throws IOException {
    Cursor arrivals = table.from(ImageKeys.ARRIVALS);
    for (Entry entry = arrivals.next();
        entry != null && ImageKeys.startsWith(entry.key(), ImageKeys.ARRIVALS);
        entry = arrivals.next()) {
      consumer.accept(decode(entry.value()).image());
    }
  }

  @Override
  public SortedSet<String> indexesListing(String digest) throws IOException {
    SortedSet<String> found = new TreeSet<>();
    if (Digests.isSupported(digest)) {
      byte[] prefix = ImageKeys.listing(digest);
      Cursor indexes = table.from(prefix);
      for (Entry entry = indexes.next();
          entry != null && ImageKeys.startsWith(entry.key(), prefix);
          entry = indexes.next()) {
        found.add(digest(entry, prefix.length));
      }
    }
    return found;
  }

  @Override
  public List<StoredImage> maybeAbout(String subject) throws IOException {
    List<StoredImage> found = new ArrayList<>();
    if (Digests.isSupported(subject)) {
      byte[] prefix = ImageKeys.about(subject);
      Cursor referrers = table.from(prefix);
      for (Entry entry = referrers.next();
          entry != null && ImageKeys.startsWith(entry.key(), prefix);
          entry = referrers.next()) {
        found.add(present(digest(entry, prefix.length + TIME)));
      }
    }
    for (String unknown : unknown()) {
      found.add(present(unknown));
    }
    return found;
  }

  /** The images of which nobody knows what they need, for their manifests could not be read. */
  public List<String> unknown() throws IOException {
    List<String> found = new ArrayList<>();
    Cursor unknown = table.from(ImageKeys.UNKNOWN);
    for (Entry entry = unknown.next();
        entry != null && ImageKeys.startsWith(entry.key(), ImageKeys.UNKNOWN);
        entry = unknown.next()) {
      found.add(digest(entry, ImageKeys.UNKNOWN.length));
    }
    return found;
  }

  /** Whether something is an image, or a blob that an image needs. */
  public boolean uses(String digest) throws IOException {
    return table.get(ImageKeys.image(digest)) != null || table.get(ImageKeys.blob(digest)) != null;
  }

  @Override
  public void close() throws IOException {
    open.close();
  }

  private StoredImage present(String digest) throws IOException {
    StoredImage found = withDigest(digest);
    if (found == null) {
      throw missing();
    }
    return found;
  }

  private DamagedDocument missing() {
    return new DamagedDocument(file, "it names an image that it does not have");
  }

  private String digest(Entry entry, int start) throws IOException {
    return readable(() -> ImageKeys.digestAt(entry.key(), start));
  }

  private ImageRecord decode(byte[] bytes) throws IOException {
    return readable(() -> ImageRecord.decode(bytes));
  }

  private <T> T readable(Supplier<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new DamagedDocument(file, "a record cannot be read");
    }
  }
}
