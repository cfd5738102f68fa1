package dev.ecrpublic.oci.layout;

import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.InvalidManifest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the {@code index.json} of a layout lists.
 *
 * @param entries the entries as they stand there
 * @param where how messages name the layout
 */
public record LayoutEntries(List<Map<?, ?>> entries, String where) {
  /** The annotation that holds a tag. */
  public static final String TAG = "org.opencontainers.image.ref.name";

  private static final String FULL_NAME = "io.containerd.image.name";

  /** The entries of that document. */
  public static LayoutEntries of(byte[] index, String where) throws Untrusted {
    List<Map<?, ?>> out = new ArrayList<>();
    if (JsonBody.object(index, "index.json of " + where).get("manifests") instanceof List<?> all) {
      for (Object entry : all) {
        descriptor(entry, where);
        out.add((Map<?, ?>) entry);
      }
    }
    return new LayoutEntries(out, where);
  }

  private static Descriptor descriptor(Object entry, String where) throws Untrusted {
    try {
      return Descriptor.of(entry, "every element of manifests");
    } catch (InvalidManifest e) {
      throw new Untrusted("index.json of " + where + " is damaged: " + e.getMessage());
    }
  }

  /** The digest that a tag stands for. */
  public String digest(String tag) throws NotThere {
    for (Map<?, ?> entry : entries) {
      if (tag(entry).equals(Optional.of(tag))) {
        return entry.get("digest").toString();
      }
    }
    throw new NotThere(where + " has no image " + tag + "; it has " + tags());
  }

  /** The digests of everything that is listed, each once. */
  public Set<String> digests() {
    Set<String> out = new LinkedHashSet<>();
    for (Map<?, ?> entry : entries) {
      out.add(entry.get("digest").toString());
    }
    return out;
  }

  /** The tags, sorted. */
  public List<String> tags() {
    TreeSet<String> out = new TreeSet<>();
    for (Map<?, ?> entry : entries) {
      tag(entry).ifPresent(out::add);
    }
    return List.copyOf(out);
  }

  /** The image that is meant where none is named: the only one that has a tag, or the only one. */
  public String defaultImage() {
    List<String> tags = tags();
    if (tags.size() == 1) {
      return tags.getFirst();
    }
    Set<String> all = digests();
    return all.size() == 1 ? all.iterator().next() : "latest";
  }

  /** The tag of an entry, which some programs write with the whole name before it. */
  public static Optional<String> tag(Map<?, ?> entry) {
    if (!(entry.get("annotations") instanceof Map<?, ?> annotations)) {
      return Optional.empty();
    }
    Object name = annotations.containsKey(TAG) ? annotations.get(TAG) : annotations.get(FULL_NAME);
    return name instanceof String text ? Optional.of(last(text)) : Optional.empty();
  }

  private static String last(String name) {
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(colon + 1) : name;
  }
}
