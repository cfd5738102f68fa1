package dev.ecrpublic.registry.state;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.RegularFiles;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A document that is replaced as a whole, and read again only when it has changed.
 *
 * <p>Every write gets a later modification time than the one before, however coarse the file
 * system's own clock is. So the time tells versions apart even if a file number is used again.
 */
public final class VersionedFile<T> {
  private static final long LARGEST = 1 << 29;

  private final Path path;
  private final AtomicFiles files;
  private final Decoder<T> decoder;
  private volatile SoftReference<Version<T>> latest = new SoftReference<>(null);

  /** How contents become a value. */
  public interface Decoder<T> {
    T decode(byte[] content) throws IOException;
  }

  private record Version<T>(FileTime modified, long size, Object key, T value) {
    boolean is(BasicFileAttributes attributes) {
      return modified.equals(attributes.lastModifiedTime())
          && size == attributes.size()
          && Objects.equals(key, attributes.fileKey());
    }
  }

  /** The document in that file. */
  public VersionedFile(Path path, AtomicFiles files, Decoder<T> decoder) {
    this.path = path;
    this.files = files;
    this.decoder = decoder;
  }

  /**
   * The current value.
   *
   * @throws NoSuchFileException if there is none
   */
  public T read() throws IOException {
    Version<T> known = latest.get();
    BasicFileAttributes attributes = RegularFiles.attributes(path);
    if (known != null && known.is(attributes)) {
      return known.value();
    }
    // Replaced between the two calls: the next read sees attributes that do not fit and reads anew.
    T value = decoder.decode(RegularFiles.read(path, LARGEST));
    remember(attributes, value);
    return value;
  }

  /** How contents get into a file. */
  public interface Writing {
    /** Replaces the file's contents and sets its modification time. */
    void write(Path file, byte[] content, FileTime modified) throws IOException;
  }

  /** Replaces the value; callers exclude each other. */
  public void write(byte[] content, T value) throws IOException {
    write(content, value, files::write);
  }

  /** Replaces the value in a way of the caller's; callers exclude each other. */
  public void write(byte[] content, T value, Writing writing) throws IOException {
    writing.write(path, content, nextTime());
    remember(RegularFiles.attributes(path), value);
  }

  private FileTime nextTime() throws IOException {
    long now = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
    try {
      long previous = Files.getLastModifiedTime(path).to(TimeUnit.MICROSECONDS);
      return FileTime.from(Math.max(now, previous + 1), TimeUnit.MICROSECONDS);
    } catch (NoSuchFileException e) {
      return FileTime.from(now, TimeUnit.MICROSECONDS);
    }
  }

  private void remember(BasicFileAttributes attributes, T value) {
    latest =
        new SoftReference<>(
            new Version<>(
                attributes.lastModifiedTime(), attributes.size(), attributes.fileKey(), value));
  }
}
