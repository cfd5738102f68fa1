package dev.ecrpublic.disk;

import dev.ecrpublic.disk.DiskCalls.Call;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of a test's disk, known by the name that it was opened by. */
final class DiskChannel extends FileChannel {
  private final FileChannel real;
  private final Path path;
  private final DiskCalls calls;

  DiskChannel(FileChannel real, Path path, DiskCalls calls) {
    this.real = real;
    this.path = path;
    this.calls = calls;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = write(source, real.position());
    real.position(real.position() + count);
    return count;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    byte[] bytes = new byte[source.remaining()];
    source.duplicate().get(bytes);
    synchronized (calls) {
      Call call = new Call.Write(path, position, bytes);
      calls.before(call);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        real.write(rest, position + rest.position());
      }
      source.position(source.limit());
      calls.after(call);
    }
    return bytes.length;
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += write(sources[i]);
    }
    return count;
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    synchronized (calls) {
      Call call = new Call.Truncate(path, size);
      calls.before(call);
      real.truncate(size);
      calls.after(call);
    }
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    synchronized (calls) {
      Call call = new Call.Force(path);
      calls.before(call);
      calls.after(call);
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return real.read(target);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return real.read(targets, offset, length);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return real.read(target, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException("a call that the disk would not see");
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException("a call that the disk would not see");
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
