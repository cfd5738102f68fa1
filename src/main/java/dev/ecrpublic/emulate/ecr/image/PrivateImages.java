package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.ImagePages;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Describing and listing images. */
public final class PrivateImages {
  private final PrivateAccount account;
  private final Scans scans;
  private final ImagePages pages;

  /** The images of an account's repositories. */
  public PrivateImages(PrivateAccount account, Scans scans) {
    this.account = account;
    this.scans = scans;
    this.pages = new ImagePages(account, this::detail);
  }

  /** {@code DescribeImages}. */
  public Map<String, Object> describe(Members request) throws IOException {
    Repository repository = account.repository(request);
    ImageFilter filter = ImageFilter.of(request, request.has("imageIds"));
    return pages.describe(repository, request, filter::matches);
  }

  /** {@code ListImages}. */
  public Map<String, Object> list(Members request) throws IOException {
    Repository repository = account.repository(request);
    ResultPage<ListedImage> page =
        ResultPage.of(
            new ListedImages(repository.images(), ImageFilter.of(request, false)),
            account.pageTokens(),
            "ListImages " + repository.name(),
            request);
    List<Object> ids = new ArrayList<>(page.items().size());
    for (ListedImage image : page.items()) {
      ids.add(image.id());
    }
    return ReplyMembers.of("imageIds", ids).with("nextToken", page.nextToken()).map();
  }

  private Map<String, Object> detail(Repository repository, StoredImage image) throws IOException {
    ImageAttributes attributes = ImageAttributes.of(image);
    List<String> tags = List.copyOf(image.tags().keySet());
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with("imageDigest", image.digest())
        .with("imageTags", tags.isEmpty() ? null : tags)
        .with("imageSizeInBytes", image.imageSize())
        .with("imagePushedAt", image.pushedAt())
        .with("imageScanStatus", Scans.status(attributes))
        .with("imageScanFindingsSummary", scans.summary(repository, image))
        .with("imageManifestMediaType", image.mediaType())
        .with("artifactMediaType", image.artifactMediaType())
        .with("lastRecordedPullTime", attributes.pulledAt())
        .with("subjectManifestDigest", attributes.subject())
        .with("imageStatus", attributes.status())
        .with("lastArchivedAt", attributes.archivedAt())
        .with("lastActivatedAt", attributes.activatedAt())
        .map();
  }
}
