package dev.ecrpublic.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What changes files on a test's disk, call by call in the order of the system's: each is told
 * before it is done, and may fail then, and once it is done. Paths are those of the real files.
 */
public interface DiskCalls {
  /** A call that changes something, or makes it last. */
  sealed interface Call {
    /** A file or a directory is made. */
    record Create(Path path, boolean directory) implements Call {}

    /** Bytes go to a place in a file. */
    record Write(Path path, long position, byte[] bytes) implements Call {}

    /** A file is cut off at a length. */
    record Truncate(Path path, long size) implements Call {}

    /** The contents of a file, or the names in a directory, are made to last. */
    record Force(Path path) implements Call {}

    /** A file or a directory gets another name, in the place of what had it. */
    record Rename(Path from, Path to) implements Call {}

    /** A file gets one more name. */
    record Link(Path name, Path file) implements Call {}

    /** A name is removed. */
    record Delete(Path path) implements Call {}
  }

  /** Comes before a call; what it throws, the call throws. */
  void before(Call call) throws IOException;

  /** Comes after a call that has succeeded. */
  void after(Call call);
}
