package dev.ecrpublic.registry.check;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The images of a repository: their manifests, and all that these refer to. */
public final class ImageCheck {
  private final BlobStore blobs;
  private final BlobState states;
  private final Spare spare;
  private final Findings findings;
  private final Set<String> needed = new HashSet<>();

  /**
   * A check.
   *
   * @param states what is wrong with a blob
   * @param spare where a repair finds a blob
   */
  public ImageCheck(BlobStore blobs, BlobState states, Spare spare, Findings findings) {
    this.blobs = blobs;
    this.states = states;
    this.spare = spare;
    this.findings = findings;
  }

  /** Where a blob may be found that a repository has lost. */
  public interface Spare {
    /** Another repository's blobs that have it whole. */
    Optional<BlobStore> of(String digest) throws IOException;

    /** Takes it over from there. */
    void take(BlobStore from, String digest) throws IOException;
  }

  /** The digests of everything that the images need, their manifests included. */
  public Set<String> needed() {
    return needed;
  }

  /** Looks at the images; returns those that are to be listed after the repair. */
  public ImageIndex run(ImageIndex index) throws IOException {
    Map<String, StoredImage> images = index.toMap();
    List<StoredImage> order = new ArrayList<>(index.images());
    // An index is looked at when it is known which of its images are left.
    order.sort((one, other) -> Boolean.compare(isIndex(one), isIndex(other)));
    for (StoredImage image : order) {
      needed.add(image.digest());
      look(image, images);
    }
    return ImageIndex.of(images.values());
  }

  private void look(StoredImage image, Map<String, StoredImage> images) throws IOException {
    Manifest manifest;
    try {
      manifest = Manifest.parse(whole(image, images), image.mediaType());
    } catch (NoSuchFileException e) {
      return;
    } catch (InvalidManifest e) {
      findings.add(
          blobs.file(image.digest()),
          "it is no manifest that can be read, of the image" + named(image),
          "delete the image; until then no unused layer of the repository is removed");
      return;
    }
    List<Descriptor> parts = new ArrayList<>(manifest.layers());
    if (manifest.config() != null) {
      parts.add(manifest.config());
    }
    parts.addAll(manifest.manifests());
    Set<String> blobsOfImage = manifest.blobs();
    for (Descriptor part : parts) {
      if (blobsOfImage.contains(part.digest()) && needed.add(part.digest())) {
        part(image, part);
      }
    }
    for (String child : manifest.images()) {
      if (!images.containsKey(child)) {
        child(image, child, images);
      }
    }
  }

  /** A manifest's text; NoSuchFileException once it is told that there is none. */
  private byte[] whole(StoredImage image, Map<String, StoredImage> images) throws IOException {
    String digest = image.digest();
    try {
      return blobs.read(digest);
    } catch (NoSuchFileException | DamagedFile e) {
      String problem = states.problem(digest, image.manifestSize()).orElse("it is damaged");
      String what = problem + ", and is the manifest of the image" + named(image);
      if (borrowed(digest, what)) {
        return findings.repairs() ? blobs.read(digest) : missing(digest);
      }
      if (findings.repairs()) {
        quarantineIfThere(digest);
        images.remove(digest);
      }
      findings.add(
          blobs.file(digest),
          what,
          findings.repairs()
              ? "the image is taken off the list: push it again"
              : "push the image again; --repair takes it off the list");
      return missing(digest);
    }
  }

  private static byte[] missing(String digest) throws NoSuchFileException {
    throw new NoSuchFileException(digest);
  }

  private void part(StoredImage image, Descriptor part) throws IOException {
    Optional<String> problem = states.problem(part.digest(), part.size());
    if (problem.isEmpty()) {
      return;
    }
    String what = problem.get() + ", and the image" + named(image) + " needs it";
    if (borrowed(part.digest(), what)) {
      return;
    }
    if (findings.repairs()) {
      quarantineIfThere(part.digest());
    }
    findings.add(blobs.file(part.digest()), what, "push the image again");
  }

  private void child(StoredImage index, String child, Map<String, StoredImage> images)
      throws IOException {
    String what = "the image index" + named(index) + " lists it, but the repository does not";
    Optional<StoredImage> found = new IndexRebuild(blobs).image(child);
    if (found.isPresent()) {
      findings.add(
          blobs.file(child), what, "it is listed again", () -> images.put(child, found.get()));
      needed.add(child);
      return;
    }
    findings.add(blobs.file(child), what, "push the image index again, with its images");
  }

  private boolean borrowed(String digest, String what) throws IOException {
    Optional<BlobStore> other = spare.of(digest);
    if (other.isEmpty()) {
      return false;
    }
    findings.add(
        blobs.file(digest),
        what,
        "it is taken from another repository",
        () -> {
          quarantineIfThere(digest);
          spare.take(other.get(), digest);
        });
    return true;
  }

  private void quarantineIfThere(String digest) throws IOException {
    if (blobs.isTaken(digest)) {
      findings.quarantine(blobs.file(digest));
    }
  }

  private static boolean isIndex(StoredImage image) {
    return MediaTypes.isIndex(image.mediaType());
  }

  private static String named(StoredImage image) {
    return image.tags().isEmpty()
        ? " " + image.digest()
        : " '" + String.join("', '", image.tags().keySet()) + "'";
  }
}
