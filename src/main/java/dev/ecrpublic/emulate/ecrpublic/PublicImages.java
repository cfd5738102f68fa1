package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.ImagePages;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describing images in the order of their arrival, and tags in lexical order. */
final class PublicImages {
  private final PublicAccount account;
  private final ImagePages listing;

  PublicImages(PublicAccount account) {
    this.account = account;
    this.listing = new ImagePages(account, this::detail);
  }

  Map<String, Object> describeImages(Members request) throws IOException {
    return listing.describe(account.repository(request), request, image -> true);
  }

  Map<String, Object> describeTags(Members request) throws IOException {
    Repository repository = account.repository(request);
    ResultPage<String> page =
        ResultPage.of(
            tags(repository),
            account.pageTokens(),
            "DescribeImageTags " + repository.name(),
            request);
    List<Object> details = new ArrayList<>(page.items().size());
    for (String tag : page.items()) {
      Optional<StoredImage> image = repository.images().find(tag);
      if (image.isPresent()) {
        details.add(tagDetail(tag, image.get()));
      }
    }
    return ReplyMembers.of("imageTagDetails", details).with("nextToken", page.nextToken()).map();
  }

  private static ResultPage.Sorted<String> tags(Repository repository) {
    return new ResultPage.Sorted<>() {
      @Override
      public List<String> after(String position, int most) throws IOException {
        return repository.images().tagsAfter(position, most);
      }

      @Override
      public String position(String tag) {
        return tag;
      }
    };
  }

  private static Map<String, Object> tagDetail(String tag, StoredImage image) {
    return ReplyMembers.of("imageTag", tag)
        .with("createdAt", image.tags().get(tag))
        .with("imageDetail", described(image).map())
        .map();
  }

  private Map<String, Object> detail(Repository repository, StoredImage image) {
    List<String> tags = List.copyOf(image.tags().keySet());
    return described(image)
        .with("registryId", account.id())
        .with("repositoryName", repository.name())
        .with("imageTags", tags.isEmpty() ? null : tags)
        .map();
  }

  private static ReplyMembers described(StoredImage image) {
    return ReplyMembers.of("imageDigest", image.digest())
        .with("imageSizeInBytes", image.imageSize())
        .with("imagePushedAt", image.pushedAt())
        .with("imageManifestMediaType", image.mediaType())
        .with("artifactMediaType", image.artifactMediaType());
  }
}
