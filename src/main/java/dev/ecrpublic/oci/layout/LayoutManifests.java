package dev.ecrpublic.oci.layout;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code index.json} of a layout, replaced as a whole by one program at a time. */
final class LayoutManifests {
  private static final byte[] EMPTY =
      ("{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"manifests\":[]}")
          .getBytes(StandardCharsets.UTF_8);
  private final LayoutFiles files;

  LayoutManifests(LayoutFiles files) {
    this.files = files;
  }

  LayoutEntries read() throws IOException {
    return LayoutEntries.of(text(), files.name());
  }

  private byte[] text() throws IOException {
    return Files.exists(files.index()) ? files.small(files.index()) : EMPTY;
  }

  /** Lists a manifest, under a tag that no other keeps. */
  void add(FetchedManifest manifest, Optional<String> tag) throws IOException {
    new FileLocks(LockWait.ENDLESS)
        .exclusively(
            files.marker(),
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE),
            channel -> {
              byte[] before = text();
              byte[] after = with(before, manifest, tag);
              if (!java.util.Arrays.equals(before, after)) {
                new AtomicFiles(files.directory(), new FileLocks(LockWait.ENDLESS))
                    .write(files.index(), after);
              }
              return null;
            });
  }

  private byte[] with(byte[] text, FetchedManifest manifest, Optional<String> tag)
      throws IOException {
    Map<String, Object> document =
        new LinkedHashMap<>(JsonBody.object(text, "index.json of " + files.name()));
    List<Object> entries = new ArrayList<>();
    boolean listed = false;
    for (Map<?, ?> entry : LayoutEntries.of(text, files.name()).entries()) {
      boolean same = manifest.digest().equals(entry.get("digest"));
      Optional<String> name = LayoutEntries.tag(entry);
      boolean replaced = tag.isPresent() && (name.equals(tag) || same && name.isEmpty());
      listed |= same && !replaced;
      if (!replaced) {
        entries.add(entry);
      }
    }
    if (tag.isPresent() || !listed) {
      entries.add(entry(manifest, tag));
    }
    document.put("manifests", entries);
    return PlainJson.write(document);
  }

  private static Map<String, Object> entry(FetchedManifest manifest, Optional<String> tag) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("mediaType", manifest.mediaType());
    entry.put("digest", manifest.digest());
    entry.put("size", (long) manifest.bytes().length);
    tag.ifPresent(name -> entry.put("annotations", Map.of(LayoutEntries.TAG, name)));
    return entry;
  }
}
