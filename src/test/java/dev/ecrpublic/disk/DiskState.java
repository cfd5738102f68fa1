package dev.ecrpublic.disk;

import dev.ecrpublic.disk.DiskCalls.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * What a disk holds at some moment, and what of it a crash of the machine would leave.
 *
 * <p>What was written to a file lasts once the file is forced, and a change of names once one of
 * the directories that it touches is. A rename lasts as a whole or not at all, as on every file
 * system with a journal; otherwise nothing follows from the order of calls.
 */
public final class DiskState {
  /** What becomes of that which was not made to last. */
  public enum Crash {
    /** All of it is lost. */
    FORGETS,
    /** Names are kept, contents are lost: the file that is there and empty. */
    KEEPS_NAMES,
    /** Contents are kept, names are lost. */
    KEEPS_CONTENTS,
    /** Nothing is lost: a process was killed. */
    KEEPS_ALL,
    /** Some is kept, whichever. */
    KEEPS_SOME
  }

  private final Path root;
  private final DiskNode top = new DiskNode(true);
  private final List<Renaming> unforced = new ArrayList<>();

  /** A change of names: a name that goes, a name that comes, or both. */
  private record Renaming(DiskNode from, String goes, DiskNode to, String comes, DiskNode node) {
    boolean touches(DiskNode directory) {
      return directory == from || directory == to;
    }

    void on() {
      if (from != null && from.lasting.get(goes) == node) {
        from.lasting.remove(goes);
      }
      if (to != null) {
        to.lasting.put(comes, node);
      }
    }
  }

  DiskState(Path root) {
    this.root = root;
  }

  void apply(Call call) {
    switch (call) {
      case Call.Create create -> add(create.path(), new DiskNode(create.directory()));
      case Call.Link link -> add(link.name(), node(link.file()));
      case Call.Write write -> node(write.path()).write(write.position(), write.bytes());
      case Call.Truncate cut -> node(cut.path()).truncate(cut.size());
      case Call.Force force -> force(node(force.path()));
      case Call.Delete delete -> {
        DiskNode from = node(delete.path().getParent());
        String name = name(delete.path());
        unforced.add(new Renaming(from, name, null, null, from.names.remove(name)));
      }
      case Call.Rename rename -> {
        DiskNode from = node(rename.from().getParent());
        DiskNode to = node(rename.to().getParent());
        DiskNode moved = from.names.remove(name(rename.from()));
        to.names.put(name(rename.to()), moved);
        unforced.add(new Renaming(from, name(rename.from()), to, name(rename.to()), moved));
      }
    }
  }

  /** What a crash leaves: files by their names, and directories, which have no contents. */
  public Map<String, Optional<String>> left(Crash crash, long seed) {
    Random random = new Random(seed);
    BooleanSupplier names =
        switch (crash) {
          case FORGETS, KEEPS_CONTENTS -> () -> false;
          case KEEPS_NAMES, KEEPS_ALL -> () -> true;
          case KEEPS_SOME -> random::nextBoolean;
        };
    BooleanSupplier contents =
        switch (crash) {
          case FORGETS, KEEPS_NAMES -> () -> false;
          case KEEPS_CONTENTS, KEEPS_ALL -> () -> true;
          case KEEPS_SOME -> random::nextBoolean;
        };
    for (Renaming renaming : unforced) {
      if (names.getAsBoolean()) {
        renaming.on();
      }
    }
    Map<String, Optional<String>> left = new LinkedHashMap<>();
    collect(top, "", contents, left);
    return left;
  }

  /** Makes in an empty directory what a crash has left. */
  public static void restore(Map<String, Optional<String>> left, Path directory)
      throws IOException {
    for (Map.Entry<String, Optional<String>> file : left.entrySet()) {
      Path path = directory.resolve(file.getKey());
      if (file.getValue().isEmpty()) {
        Files.createDirectory(path);
      } else {
        Files.writeString(path, file.getValue().get(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static void collect(
      DiskNode node, String path, BooleanSupplier contents, Map<String, Optional<String>> left) {
    for (Map.Entry<String, DiskNode> child : node.lasting.entrySet()) {
      String name = path + child.getKey();
      if (child.getValue().directory) {
        left.put(name, Optional.empty());
        collect(child.getValue(), name + "/", contents, left);
      } else {
        byte[] bytes = child.getValue().content(contents);
        left.put(name, Optional.of(new String(bytes, StandardCharsets.ISO_8859_1)));
      }
    }
  }

  private void add(Path path, DiskNode node) {
    DiskNode to = node(path.getParent());
    to.names.put(name(path), node);
    unforced.add(new Renaming(null, null, to, name(path), node));
  }

  private void force(DiskNode node) {
    node.force();
    for (Iterator<Renaming> all = unforced.iterator(); all.hasNext(); ) {
      Renaming renaming = all.next();
      if (renaming.touches(node)) {
        renaming.on();
        all.remove();
      }
    }
  }

  private DiskNode node(Path path) {
    DiskNode node = top;
    for (Path name : root.relativize(path)) {
      node = name.toString().isEmpty() ? node : node.names.get(name.toString());
    }
    if (node == null) {
      throw new IllegalStateException("no " + path + " on the disk");
    }
    return node;
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
