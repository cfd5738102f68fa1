package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.registry.image.StoredImage;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What is noted of a private image besides what every registry knows of one. */
public record ImageAttributes(Map<String, String> values) {
  private static final String PULLED = "pulled-at";
  private static final String ARCHIVED = "archived-at";
  private static final String ACTIVATED = "activated-at";
  private static final String FETCHED = "fetched-at";
  private static final String STORAGE = "storage";
  private static final String ARCHIVE = "ARCHIVE";
  private static final String SUBJECT = "subject";
  private static final String SCAN = "scan";
  private static final String SCANNED = "scan-at";

  /** Of an image. */
  public static ImageAttributes of(StoredImage image) {
    return new ImageAttributes(image.attributes());
  }

  /** Of an image that comes; null for what it does not have. */
  public static ImageAttributes arriving(String subject, ScanState scan) {
    ImageAttributes none = new ImageAttributes(Map.of());
    return none.with(SUBJECT, subject).with(SCAN, scan == null ? null : scan.name());
  }

  /** When it was pulled last, or null. */
  public Instant pulledAt() {
    return instant(PULLED);
  }

  /** When it was fetched from elsewhere last, or found to be the same there; null if never. */
  public Instant fetchedAt() {
    return instant(FETCHED);
  }

  /** The same, fetched at a time. */
  public ImageAttributes fetched(Instant time) {
    return with(FETCHED, time.toString());
  }

  /** When it came to the archive last, or null. */
  public Instant archivedAt() {
    return instant(ARCHIVED);
  }

  /** When it was restored last, or null. */
  public Instant activatedAt() {
    return instant(ACTIVATED);
  }

  /** Whether it is in the archive. */
  public boolean isArchived() {
    return ARCHIVE.equals(values.get(STORAGE));
  }

  /** Its status, by the word of the model. */
  String status() {
    return isArchived() ? "ARCHIVED" : "ACTIVE";
  }

  /** The digest of what it is about, or null. */
  public String subject() {
    return values.get(SUBJECT);
  }

  /** What became of its scan, or null if there was none. */
  ScanState scan() {
    String word = values.get(SCAN);
    return word == null ? null : ScanState.valueOf(word);
  }

  /** When a scan was asked for last, or null. */
  Instant scanAskedAt() {
    return instant(SCANNED);
  }

  /** The same, pulled at a time. */
  public ImageAttributes pulled(Instant time) {
    return with(PULLED, time.toString());
  }

  /** The same, in the archive since a time. */
  public ImageAttributes archived(Instant time) {
    return with(STORAGE, ARCHIVE).with(ARCHIVED, time.toString());
  }

  /** The same, out of the archive since a time. */
  public ImageAttributes restored(Instant time) {
    return with(STORAGE, null).with(ACTIVATED, time.toString());
  }

  ImageAttributes scanned(ScanState state) {
    return with(SCAN, state.name());
  }

  ImageAttributes scanAsked(Instant time) {
    return with(SCANNED, time.toString());
  }

  private ImageAttributes with(String name, String value) {
    Map<String, String> others = new TreeMap<>(values);
    if (value == null) {
      others.remove(name);
    } else {
      others.put(name, value);
    }
    return new ImageAttributes(others);
  }

  private Instant instant(String name) {
    String text = values.get(name);
    return text == null ? null : Instant.parse(text);
  }
}
