package dev.ecrpublic.command.prune.plan;

import dev.ecrpublic.command.prune.plan.Link.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How the images of a repository hang together. */
final class Graph {
  private final Map<String, PrunedImage> images = new LinkedHashMap<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Map<String, List<String>> ownTags = new HashMap<>();

  /** The images of an inventory. */
  Graph(Inventory inventory) {
    inventory.images().forEach(image -> images.put(image.digest(), image));
    DigestTag digestTags = new DigestTag(inventory.images());
    for (PrunedImage image : inventory.images()) {
      ManifestLinks manifest = inventory.links().get(image.digest());
      if (manifest != null) {
        manifest.children().forEach(child -> link(image.digest(), Kind.LISTED, child));
      }
      subject(image, manifest).ifPresent(subject -> about(image, Kind.REFERRER, subject));
      List<String> own = new ArrayList<>();
      for (String tag : image.tags()) {
        Optional<String> signed = digestTags.of(tag);
        signed.ifPresentOrElse(
            subject -> about(image, Kind.SIGNATURE, subject), () -> own.add(tag));
      }
      ownTags.put(image.digest(), own);
    }
  }

  private static Optional<String> subject(PrunedImage image, ManifestLinks manifest) {
    return manifest == null ? image.subject() : manifest.subject().or(image::subject);
  }

  private void about(PrunedImage image, Kind kind, String subject) {
    link(subject, kind, image.digest());
    link(image.digest(), Kind.SUBJECT, subject);
  }

  private void link(String from, Kind kind, String to) {
    if (images.containsKey(from) && images.containsKey(to) && !from.equals(to)) {
      links.computeIfAbsent(from, digest -> new ArrayList<>()).add(new Link(kind, to));
    }
  }

  /** All images. */
  Collection<PrunedImage> images() {
    return images.values();
  }

  /** The image of a digest. */
  PrunedImage image(String digest) {
    return images.get(digest);
  }

  /** What has to stay as long as an image does. */
  List<Link> links(String digest) {
    return links.getOrDefault(digest, List.of());
  }

  /** The tags of an image that are names, and not ways to find what belongs to another one. */
  List<String> ownTags(PrunedImage image) {
    return ownTags.get(image.digest());
  }

  /** How an image was reached. */
  record Reached(PrunedImage from, Kind kind) {
    /** Such as {@code listed by 1.2}. */
    String words() {
      return kind.words() + from.label();
    }
  }

  /**
   * The images that are reached from some by links of a sort, to others of a sort, without those
   * where it began.
   */
  Map<String, Reached> reached(
      Collection<String> from, Predicate<Kind> along, Predicate<PrunedImage> to) {
    Map<String, Reached> out = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(from);
    Set<String> known = new HashSet<>(from);
    while (!open.isEmpty()) {
      PrunedImage at = images.get(open.poll());
      for (Link link : links(at.digest())) {
        PrunedImage next = images.get(link.to());
        if (along.test(link.kind()) && to.test(next) && known.add(link.to())) {
          out.put(link.to(), new Reached(at, link.kind()));
          open.add(link.to());
        }
      }
    }
    return out;
  }
}
