package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.table.Cursor;
import dev.ecrpublic.registry.table.Entry;
import dev.ecrpublic.registry.table.Table;
import dev.ecrpublic.registry.table.TableSnapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether all of a table of images fits together: whatever else is in it follows from the records.
 */
final class TableCheck {
  private TableCheck() {}

  /** The images of a table that does. */
  static ImageIndex of(TableSnapshot table, TableState state, String file) throws IOException {
    table.verify();
    Map<String, StoredImage> images = new HashMap<>();
    ImageChange expected = new ImageChange(ImageStore.NOTHING, file, 0, null);
    try {
      Cursor arrivals = table.from(ImageKeys.ARRIVALS);
      for (Entry entry = arrivals.next();
          entry != null && ImageKeys.startsWith(entry.key(), ImageKeys.ARRIVALS);
          entry = arrivals.next()) {
        ImageRecord record = ImageRecord.decode(entry.value());
        images.put(record.image().digest(), record.image());
        expected.put(record.image(), record.needs());
      }
      if (state.images() != images.size() || !isSame(table, expected.table())) {
        throw new DamagedDocument(file, "its records do not fit together");
      }
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new DamagedDocument(file, "a record cannot be read");
    }
    return ImageIndex.of(images.values());
  }

  private static boolean isSame(Table table, Table expected) throws IOException {
    Cursor one = table.from(new byte[0]);
    Cursor other = expected.from(new byte[0]);
    while (true) {
      Entry found = one.next();
      Entry wanted = other.next();
      if (found == null || wanted == null) {
        return found == wanted;
      }
      if (!Arrays.equals(found.key(), wanted.key())
          || !Arrays.equals(content(found), content(wanted))) {
        return false;
      }
    }
  }

  /** What an entry says, apart from where an image is listed. */
  private static byte[] content(Entry entry) {
    return ImageKeys.startsWith(entry.key(), ImageKeys.ARRIVALS)
        ? ImageRecord.decode(entry.value()).in(new TreeMap<>()).encode()
        : entry.value();
  }
}
