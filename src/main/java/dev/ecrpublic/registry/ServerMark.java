package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The mark that a server leaves in its registry's directory while it runs: a locked file, which the
 * system unlocks however the server ends, and a document beside it that says where the server is.
 */
public final class ServerMark implements AutoCloseable {
  /** The member of {@link #running} that holds when the server started, in ISO 8601. */
  public static final String STARTED_AT = "startedAt";

  /** The member of {@link #running} that holds the server's address. */
  public static final String URL = "url";

  /** The member of {@link #running} that holds where only the private registry is. */
  public static final String PRIVATE_URL = "privateUrl";

  private static final String LOCK = ".server";
  private static final String DOCUMENT = "server.json";

  private final Path directory;
  private final FileChannel channel;

  private ServerMark(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /** The file that is locked while a server runs. */
  static Path lock(StorePaths paths) {
    return paths.registryLock().resolveSibling(LOCK);
  }

  /** Takes the mark of an existing directory; empty if a server has it already. */
  public static Optional<ServerMark> take(Path directory) throws IOException {
    Path lock = lock(new StorePaths(directory));
    AtomicFiles.createDirectories(lock.toAbsolutePath().getParent());
    PrivateFiles.createIfMissing(lock);
    FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    try {
      FileLock locked = channel.tryLock();
      if (locked != null) {
        return Optional.of(new ServerMark(directory, channel));
      }
    } catch (OverlappingFileLockException e) {
      // This process is the server.
    }
    channel.close();
    return Optional.empty();
  }

  /** Says where the server is, and where the private registry. */
  public void announce(String url, String privateUrl) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(URL, url);
    json.put(PRIVATE_URL, privateUrl);
    json.put("pid", ProcessHandle.current().pid());
    json.put(STARTED_AT, Instant.now().toString());
    new AtomicFiles(new StorePaths(directory).temporary(), new FileLocks(LockWait.ENDLESS))
        .write(directory.resolve(DOCUMENT), PlainJson.write(json));
  }

  /** What the server that runs on a directory says of itself; empty if none runs. */
  public static Optional<Map<String, Object>> running(Path directory) throws IOException {
    if (Files.notExists(lock(new StorePaths(directory)))) {
      return Optional.empty();
    }
    Optional<ServerMark> mark = take(directory);
    if (mark.isPresent()) {
      mark.get().release();
      return Optional.empty();
    }
    try {
      return Optional.of(PlainJson.readObject(Files.readAllBytes(directory.resolve(DOCUMENT))));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.of(Map.of());
    }
  }

  /** Takes the mark away. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(directory.resolve(DOCUMENT));
    release();
  }

  private void release() throws IOException {
    channel.close();
  }
}
