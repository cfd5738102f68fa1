package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.ImagePages;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryDocuments;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Scans of images, which have no findings but those that were imported. */
public final class Scans {
  private static final Duration BETWEEN = Duration.ofHours(24);

  private final PrivateAccount account;

  /** The scans of an account's images. */
  public Scans(PrivateAccount account) {
    this.account = account;
  }

  /** {@code StartImageScan}. */
  public Map<String, Object> start(Members request) throws IOException {
    Repository repository = account.repository(request);
    StoredImage image = image(repository, request);
    requireScannable(repository, image);
    ImageAttributes attributes = ImageAttributes.of(image);
    Instant now = account.registry().now();
    if (attributes.scanAskedAt() != null && now.isBefore(attributes.scanAskedAt().plus(BETWEEN))) {
      throw ErrorReply.of(
          "LimitExceededException",
          "The scan quota per image has been exceeded. Wait and try again.");
    }
    ScanState state =
        findings(repository, image).isPresent() ? ScanState.COMPLETE : ScanState.FAILED;
    repository
        .images()
        .update(
            image.digest(),
            found ->
                found.withAttributes(
                    ImageAttributes.of(found).scanAsked(now).scanned(state).values()));
    return reply(repository, image, request)
        .with("imageScanStatus", Map.of("status", "IN_PROGRESS"))
        .map();
  }

  /** {@code DescribeImageScanFindings}. */
  public Map<String, Object> describe(Members request) throws IOException {
    Repository repository = account.repository(request);
    StoredImage image = image(repository, request);
    Map<String, Object> status = status(ImageAttributes.of(image));
    if (status == null) {
      throw notFound(repository, ImageIds.name(request.structure("imageId")));
    }
    ReplyMembers reply = reply(repository, image, request).with("imageScanStatus", status);
    Optional<ScanFindings> findings = findings(repository, image);
    if (findings.isEmpty()) {
      return reply.map();
    }
    String query = "DescribeImageScanFindings " + repository.name() + ' ' + image.digest();
    return findings.get().onPage(reply, account.pageTokens(), query, request);
  }

  /**
   * Keeps the findings of an image, whose scan is complete then.
   *
   * @throws Refused if there is no such image
   * @throws ErrorReply if it is one that cannot be scanned
   */
  public void put(Repository repository, ImageName name, ScanFindings findings) throws IOException {
    StoredImage image = ImagePages.find(account, repository, name);
    requireScannable(repository, image);
    repository.documents().write(RepositoryDocuments.of(image.digest()), findings.kept());
    repository
        .images()
        .update(
            image.digest(),
            found ->
                found.withAttributes(
                    ImageAttributes.of(found).scanned(ScanState.COMPLETE).values()));
  }

  /** What became of an image's scan, or null if there was none. */
  static Map<String, Object> status(ImageAttributes attributes) {
    if (attributes.isArchived()) {
      return attributes.scan() == null
          ? null
          : Map.of("status", "IMAGE_ARCHIVED", "description", "The image is in the archive.");
    }
    ScanState state = attributes.scan();
    return state == null
        ? null
        : Map.of("status", state.name(), "description", state.description());
  }

  /** How many findings of which severity an image has, or null if it was not scanned. */
  Map<String, Object> summary(Repository repository, StoredImage image) throws IOException {
    if (ImageAttributes.of(image).scan() != ScanState.COMPLETE) {
      return null;
    }
    return findings(repository, image).map(ScanFindings::summary).orElse(null);
  }

  private static Optional<ScanFindings> findings(Repository repository, StoredImage image)
      throws IOException {
    return repository
        .documents()
        .read(RepositoryDocuments.of(image.digest()))
        .map(ScanFindings::new);
  }

  private StoredImage image(Repository repository, Members request) throws IOException {
    return ImagePages.find(
        account, repository, ImageIds.required("imageId", request.structure("imageId")));
  }

  private static void requireScannable(Repository repository, StoredImage image) {
    if (MediaTypes.isIndex(image.mediaType())) {
      throw ErrorReply.of(
          "UnsupportedImageTypeException",
          "The image with digest '"
              + image.digest()
              + "' in the repository with name '"
              + repository.name()
              + "' has the type '"
              + image.mediaType()
              + "', which cannot be scanned");
    }
    if (ImageAttributes.of(image).isArchived()) {
      throw new Refused(new Refusal.ImageArchived(repository.name(), image.digest()));
    }
  }

  private ErrorReply notFound(Repository repository, ImageName name) {
    return ErrorReply.of(
        "ScanNotFoundException",
        "Image scan does not exist for the image with '{imageDigest:'"
            + name.digest()
            + "', imageTag:'"
            + name.tag()
            + "'}' in the repository with name '"
            + repository.name()
            + "' in the registry with id '"
            + account.id()
            + "'");
  }

  private ReplyMembers reply(Repository repository, StoredImage image, Members request) {
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with(
            "imageId",
            ImageIds.of(image.digest(), ImageIds.name(request.structure("imageId")).tag()));
  }
}
