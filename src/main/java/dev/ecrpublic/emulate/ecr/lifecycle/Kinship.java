package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which images of a repository hang on others. What an index lists can go only after it, and what
 * refers to a subject goes with it.
 */
final class Kinship {
  private final Map<String, LifecycleImage> images = new HashMap<>();
  private final Map<String, List<LifecycleImage>> indexes = new HashMap<>();
  private final Map<String, List<LifecycleImage>> referrers = new HashMap<>();

  Kinship(Collection<LifecycleImage> all) {
    all.forEach(image -> images.put(image.digest(), image));
    for (LifecycleImage image : all) {
      for (String child : image.children()) {
        link(indexes, child, image);
      }
      if (image.subject() != null) {
        link(referrers, image.subject(), image);
      }
    }
  }

  private static void link(
      Map<String, List<LifecycleImage>> links, String to, LifecycleImage from) {
    if (!to.equals(from.digest())) {
      links.computeIfAbsent(to, digest -> new ArrayList<>(2)).add(from);
    }
  }

  /** Whether a rule may act on an image by itself. */
  boolean free(LifecycleImage image, LifecycleAction action) {
    return !refers(image) && !held(image, action);
  }

  /** Whether it is found by a subject that is there. */
  private boolean refers(LifecycleImage image) {
    return image.subject() != null
        && !image.subject().equals(image.digest())
        && images.containsKey(image.subject());
  }

  /** An index keeps what it lists: in the repository, and out of the archive unless it is there. */
  private boolean held(LifecycleImage image, LifecycleAction action) {
    return indexes.getOrDefault(image.digest(), List.of()).stream()
        .anyMatch(
            index ->
                action == LifecycleAction.EXPIRE || index.storageClass() != StorageClass.ARCHIVE);
  }

  /** What goes with an image: its referrers, theirs and so on, each after its subject. */
  List<LifecycleImage> followers(LifecycleImage image, LifecycleAction action) {
    List<LifecycleImage> out = new ArrayList<>();
    follow(image, action, out);
    // An image has one subject at most, so that this meets none twice.
    for (int i = 0; i < out.size(); i++) {
      follow(out.get(i), action, out);
    }
    return out;
  }

  private void follow(LifecycleImage subject, LifecycleAction action, List<LifecycleImage> out) {
    for (LifecycleImage referrer : referrers.getOrDefault(subject.digest(), List.of())) {
      boolean there =
          action == LifecycleAction.TRANSITION && referrer.storageClass() == StorageClass.ARCHIVE;
      if (!there && !held(referrer, action)) {
        out.add(referrer);
      }
    }
  }
}
