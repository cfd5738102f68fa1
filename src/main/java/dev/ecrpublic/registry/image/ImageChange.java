package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.image.ImageRecord.Needs;
import dev.ecrpublic.registry.listing.Extent;
import dev.ecrpublic.registry.listing.ListingEdit;
import dev.ecrpublic.registry.listing.ListingState;
import dev.ecrpublic.registry.table.ByteReader;
import dev.ecrpublic.registry.table.ByteWriter;
import dev.ecrpublic.registry.table.Overlay;
import dev.ecrpublic.registry.table.Table;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Images that are put and removed together: seen by whoever does it at once, by others never. */
public final class ImageChange {
  private static final String UNTAGGED = "";

  private final NavigableMap<byte[], byte[]> changes = Overlay.none();
  private final Table table;
  private final TableImages images;
  private final ListingEdit listing;
  private int count;

  /**
   * A change of the images of a table.
   *
   * @param file how the table is named in errors
   * @param listing how they are listed, or null where that is done later
   */
  ImageChange(Table before, String file, int count, ListingEdit listing) {
    this.table = new Overlay(changes, before);
    this.images = new TableImages(table, file, count, () -> {});
    this.listing = listing;
    this.count = count;
  }

  /** The images with the change. */
  public TableImages images() {
    return images;
  }

  /** Whether nothing has been changed yet. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  NavigableMap<byte[], byte[]> changes() {
    return changes;
  }

  /** The table with the change. */
  Table table() {
    return table;
  }

  TableState state() {
    return new TableState(count, listing == null ? ListingState.NONE : listing.after());
  }

  /** Replaces an image that is there. */
  public void put(StoredImage image) throws IOException {
    put(image, Needs.UNKNOWN);
  }

  /** Puts an image; what it needs is noted where that is not known yet. */
  public void put(StoredImage image, Needs needs) throws IOException {
    String digest = image.digest();
    ImageRecord old = images.record(digest);
    Needs noted = needs;
    if (old == null) {
      count++;
      changes.put(
          ImageKeys.image(digest), new ByteWriter().fixed(ImageKeys.millis(image)).toArray());
      note(image, needs, 1);
    } else if (old.needs().known() || !needs.known()) {
      noted = old.needs();
    } else {
      note(image, old.needs(), -1);
      note(image, needs, 1);
    }
    Set<String> before = old == null ? Set.of() : old.image().tags().keySet();
    for (String tag : before) {
      if (!image.tags().containsKey(tag)) {
        untag(tag, digest);
      }
    }
    for (String tag : image.tags().keySet()) {
      if (!before.contains(tag)) {
        changes.put(ImageKeys.tag(tag), ImageKeys.digest(digest));
      }
    }
    ImageRecord record = new ImageRecord(image, noted, listed(old, image));
    changes.put(ImageKeys.arrival(image), record.encode());
  }

  /** Removes an image with its tags; one that is not there is none. */
  public void remove(StoredImage image) throws IOException {
    ImageRecord old = images.record(image.digest());
    if (old == null) {
      return;
    }
    count--;
    note(old.image(), old.needs(), -1);
    for (String tag : old.image().tags().keySet()) {
      untag(tag, image.digest());
    }
    changes.put(ImageKeys.image(image.digest()), null);
    changes.put(ImageKeys.arrival(old.image()), null);
    if (listing != null) {
      for (Extent place : old.places().values()) {
        listing.remove(place);
      }
    }
  }

  private void untag(String tag, String digest) throws IOException {
    byte[] key = ImageKeys.tag(tag);
    if (Arrays.equals(table.get(key), ImageKeys.digest(digest))) {
      changes.put(key, null);
    }
  }

  /** Notes what an image needs, or that it does not any more. */
  private void note(StoredImage image, Needs needs, int sign) throws IOException {
    byte[] there = sign > 0 ? new byte[0] : null;
    for (String blob : needs.blobs()) {
      count(ImageKeys.blob(blob), sign);
    }
    for (String child : needs.images()) {
      changes.put(ImageKeys.listing(child, image.digest()), there);
    }
    if (needs.subject() != null) {
      changes.put(ImageKeys.about(needs.subject(), image), there);
    }
    if (!needs.known()) {
      changes.put(ImageKeys.unknown(image.digest()), there);
    }
  }

  private void count(byte[] key, int sign) throws IOException {
    byte[] before = table.get(key);
    long number = (before == null ? 0 : new ByteReader(before).number()) + sign;
    changes.put(key, number > 0 ? new ByteWriter().number(number).toArray() : null);
  }

  /** Lists an image as it is now, in the places that it has where that is possible. */
  private SortedMap<String, Extent> listed(ImageRecord old, StoredImage image) throws IOException {
    SortedMap<String, Extent> places = new TreeMap<>();
    if (listing == null) {
      return places;
    }
    Deque<Extent> free = new ArrayDeque<>();
    if (old != null) {
      old.places()
          .forEach(
              (tag, place) -> {
                if (isSame(old.image(), image, tag)) {
                  places.put(tag, place);
                } else {
                  free.add(place);
                }
              });
    }
    for (String tag : wanted(image)) {
      if (!places.containsKey(tag)) {
        places.put(tag, place(OciLayout.entry(image, tag.equals(UNTAGGED) ? null : tag), free));
      }
    }
    for (Extent place : free) {
      listing.remove(place);
    }
    return places;
  }

  /** Under which tags an image is listed: under the empty one where it has none. */
  static Collection<String> wanted(StoredImage image) {
    return image.tags().isEmpty() ? List.of(UNTAGGED) : new ArrayList<>(image.tags().keySet());
  }

  private static boolean isSame(StoredImage before, StoredImage after, String tag) {
    boolean tagged =
        tag.equals(UNTAGGED)
            ? after.tags().isEmpty()
            : before.tags().get(tag).equals(after.tags().get(tag));
    return tagged
        && before.attributes().equals(after.attributes())
        && before.imageSize() == after.imageSize();
  }

  private Extent place(byte[] entry, Deque<Extent> free) throws IOException {
    for (Iterator<Extent> places = free.iterator(); places.hasNext(); ) {
      Extent place = places.next();
      if (listing.replace(place, entry)) {
        places.remove();
        return place;
      }
    }
    return listing.add(entry);
  }
}
