package dev.ecrpublic.disk;

import dev.ecrpublic.disk.DiskCalls.Call;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Does on real files what is done on the paths of a test's disk, and tells of every change. */
final class DiskProvider extends FileSystemProvider {
  private final DiskSystem system = new DiskSystem(this);
  private final DiskCalls calls;

  DiskProvider(DiskCalls calls) {
    this.calls = calls;
  }

  Path path(Path real) {
    return new DiskPath(system, real);
  }

  private interface Doing {
    void run() throws IOException;
  }

  private void told(Call call, Doing doing) throws IOException {
    synchronized (calls) {
      calls.before(call);
      doing.run();
      calls.after(call);
    }
  }

  private static Path real(Path path) {
    return DiskPath.real(path);
  }

  @Override
  public String getScheme() {
    return "disk";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = real(path);
    boolean creates =
        options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW);
    if (creates && (Files.notExists(real) || options.contains(StandardOpenOption.CREATE_NEW))) {
      told(
          new Call.Create(real, false),
          () -> {
            Set<OpenOption> anew = new HashSet<>(options);
            anew.add(StandardOpenOption.CREATE_NEW);
            anew.add(StandardOpenOption.WRITE);
            anew.remove(StandardOpenOption.READ);
            FileChannel.open(real, anew, attributes).close();
          });
    } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      told(new Call.Truncate(real, 0), () -> FileChannel.open(real, options).close());
    }
    Set<OpenOption> rest = new HashSet<>(options);
    rest.remove(StandardOpenOption.CREATE_NEW);
    return new DiskChannel(FileChannel.open(real, rest), real, calls);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> names =
        Files.newDirectoryStream(real(directory), name -> filter.accept(path(name)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> iterator = names.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return iterator.hasNext();
          }

          @Override
          public Path next() {
            return path(iterator.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        names.close();
      }
    };
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    Path real = real(path);
    if (Files.exists(real)) {
      Files.createDirectory(real, attributes);
    }
    told(new Call.Create(real, true), () -> Files.createDirectory(real, attributes));
  }

  @Override
  public void createLink(Path name, Path file) throws IOException {
    told(new Call.Link(real(name), real(file)), () -> Files.createLink(real(name), real(file)));
  }

  @Override
  public void delete(Path path) throws IOException {
    Path real = real(path);
    if (Files.notExists(real, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(real);
    }
    told(new Call.Delete(real), () -> Files.delete(real));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    told(
        new Call.Rename(real(source), real(target)),
        () -> Files.move(real(source), real(target), options));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    byte[] bytes = Files.readAllBytes(real(source));
    try (FileChannel copy =
        newFileChannel(target, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      copy.write(java.nio.ByteBuffer.wrap(bytes));
    }
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real(path).getFileSystem().provider().checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return Files.readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    Files.setAttribute(real(path), attribute, value, options);
  }
}
