package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Account;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.ImagePages;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Moving images to the archive and back. */
public final class StorageClasses {
  private final Account account;

  /** Moves in an account's repositories. */
  public StorageClasses(Account account) {
    this.account = account;
  }

  /** {@code UpdateImageStorageClass}. A restored image is there at once. */
  public Map<String, Object> update(Members request) throws IOException {
    Repository repository = account.repository(request);
    Members id = request.structure("imageId");
    StoredImage image = ImagePages.find(account, repository, ImageIds.required("imageId", id));
    boolean archive = request.text("targetStorageClass").equals("ARCHIVE");
    requireMovable(repository, image, archive);
    Instant now = account.registry().now();
    StoredImage moved =
        repository
            .images()
            .update(image.digest(), found -> moved(found, archive, now))
            .orElse(image);
    moveReferrers(repository, image.digest(), archive, now);
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with("imageId", id.values())
        .with("imageStatus", ImageAttributes.of(moved).status())
        .map();
  }

  /** What is about an image goes where it goes, unless an index keeps it. */
  private static void moveReferrers(
      Repository repository, String subject, boolean archive, Instant now) throws IOException {
    for (Map<String, Object> descriptor : repository.images().referrers(subject)) {
      String digest = (String) descriptor.get("digest");
      if (archive && keeping(repository, digest).isPresent()) {
        continue;
      }
      repository
          .images()
          .update(
              digest,
              found ->
                  ImageAttributes.of(found).isArchived() == archive
                      ? found
                      : moved(found, archive, now));
      moveReferrers(repository, digest, archive, now);
    }
  }

  private static StoredImage moved(StoredImage image, boolean archive, Instant now) {
    ImageAttributes before = ImageAttributes.of(image);
    ImageAttributes after = archive ? before.archived(now) : before.restored(now);
    return image.withAttributes(after.values());
  }

  private static void requireMovable(Repository repository, StoredImage image, boolean archive)
      throws IOException {
    if (ImageAttributes.of(image).isArchived() == archive) {
      throw unsupported(image, archive ? "is in the archive already" : "is not in the archive");
    }
    if (archive && isActive(repository, ImageAttributes.of(image).subject())) {
      throw unsupported(image, "goes to the archive with the image that it refers to only");
    }
    Optional<String> index = archive ? keeping(repository, image.digest()) : Optional.empty();
    if (index.isPresent()) {
      throw unsupported(image, "is listed by the image index " + index.get());
    }
  }

  /** An image index that lists an image and is not in the archive itself. */
  private static Optional<String> keeping(Repository repository, String digest) throws IOException {
    for (String index : repository.images().indexesListing(digest)) {
      if (isActive(repository, index)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  private static boolean isActive(Repository repository, String digest) throws IOException {
    return digest != null
        && repository
            .images()
            .find(digest)
            .filter(image -> !ImageAttributes.of(image).isArchived())
            .isPresent();
  }

  private static ErrorReply unsupported(StoredImage image, String reason) {
    return ErrorReply.of(
        "ImageStorageClassUpdateNotSupportedException",
        "The storage class of the image with digest '"
            + image.digest()
            + "' cannot be changed: it "
            + reason);
  }
}
