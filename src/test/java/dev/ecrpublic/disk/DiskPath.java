package dev.ecrpublic.disk;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path on a test's disk: that of a real file, with calls on it going by the disk. */
final class DiskPath implements Path {
  private final DiskSystem system;
  private final Path real;

  DiskPath(DiskSystem system, Path real) {
    this.system = system;
    this.real = real;
  }

  /** The real file that a path stands for. */
  static Path real(Path path) {
    return path instanceof DiskPath disk ? disk.real : path;
  }

  private Path on(Path path) {
    return path == null ? null : new DiskPath(system, path);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return on(real.getRoot());
  }

  @Override
  public Path getFileName() {
    return on(real.getFileName());
  }

  @Override
  public Path getParent() {
    return on(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return on(real.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return on(real.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(real(other));
  }

  @Override
  public Path normalize() {
    return on(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return on(real.resolve(real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return on(real.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return on(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return on(real.toRealPath(options));
  }

  @Override
  public File toFile() {
    throw new UnsupportedOperationException("a call that the disk would not see");
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(real(other));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiskPath path && real.equals(path.real) && system == path.system;
  }

  @Override
  public int hashCode() {
    return real.hashCode();
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
