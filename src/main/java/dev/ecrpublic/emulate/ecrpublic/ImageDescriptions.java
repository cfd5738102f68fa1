package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryImages;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImageTagsRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImageTagsResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecrpublic.model.ImageDetail;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.ImageTagDetail;
import software.amazon.awssdk.services.ecrpublic.model.ReferencedImageDetail;

/** Describing images in the order of their arrival, and tags in lexical order. */
final class ImageDescriptions {
  private final Account account;

  ImageDescriptions(Account account) {
    this.account = account;
  }

  DescribeImagesResponse describeImages(DescribeImagesRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    if (request.hasImageIds()) {
      return describeNamed(repository, request);
    }
    ResultPage<StoredImage> page =
        ResultPage.of(
            repository.images()::after,
            StoredImage::position,
            account.pageTokens(),
            "DescribeImages " + repository.name(),
            request.maxResults(),
            request.nextToken());
    List<ImageDetail> details = new ArrayList<>(page.items().size());
    for (StoredImage image : page.items()) {
      details.add(detail(repository, image));
    }
    return DescribeImagesResponse.builder()
        .imageDetails(details)
        .nextToken(page.nextToken())
        .build();
  }

  DescribeImageTagsResponse describeTags(DescribeImageTagsRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    RepositoryImages images = repository.images();
    ResultPage<String> page =
        ResultPage.of(
            images::tagsAfter,
            tag -> tag,
            account.pageTokens(),
            "DescribeImageTags " + repository.name(),
            request.maxResults(),
            request.nextToken());
    List<ImageTagDetail> details = new ArrayList<>(page.items().size());
    for (String tag : page.items()) {
      // One that is gone since is not there any more.
      images.find(tag).ifPresent(image -> details.add(tagDetail(tag, image)));
    }
    return DescribeImageTagsResponse.builder()
        .imageTagDetails(details)
        .nextToken(page.nextToken())
        .build();
  }

  private DescribeImagesResponse describeNamed(Repository repository, DescribeImagesRequest request)
      throws IOException {
    Constraints.size("imageIds", request.imageIds(), 1, 100);
    if (request.nextToken() != null || request.maxResults() != null) {
      throw EcrPublicErrors.invalidParameter(
          "imageIds", "must not be given together with nextToken or maxResults");
    }
    Map<String, ImageDetail> details = new LinkedHashMap<>();
    for (ImageIdentifier id : request.imageIds()) {
      StoredImage image = find(repository, id);
      details.put(image.digest(), detail(repository, image));
    }
    return DescribeImagesResponse.builder().imageDetails(details.values()).build();
  }

  private StoredImage find(Repository repository, ImageIdentifier id) throws IOException {
    String digest = id.imageDigest();
    String tag = id.imageTag();
    if (digest == null && tag == null) {
      throw EcrPublicErrors.invalidParameter(
          "imageIds", "both imageTag and imageDigest cannot be null");
    }
    if (digest != null) {
      Constraints.digest("imageDigest", digest);
    }
    if (tag != null) {
      Constraints.imageTag(tag);
    }
    StoredImage image = repository.images().find(tag == null ? digest : tag).orElse(null);
    if (image == null || digest != null && !digest.equals(image.digest())) {
      throw account.errors().imageNotFound(repository.name(), digest, tag);
    }
    return image;
  }

  private ImageDetail detail(Repository repository, StoredImage image) {
    return ImageDetail.builder()
        .registryId(account.id())
        .repositoryName(repository.name())
        .imageDigest(image.digest())
        .imageTags(image.tags().isEmpty() ? null : image.tags().keySet())
        .imageSizeInBytes(image.imageSize())
        .imagePushedAt(image.pushedAt())
        .imageManifestMediaType(image.mediaType())
        .artifactMediaType(image.artifactMediaType())
        .build();
  }

  private static ImageTagDetail tagDetail(String tag, StoredImage image) {
    return ImageTagDetail.builder()
        .imageTag(tag)
        .createdAt(image.tags().get(tag))
        .imageDetail(
            ReferencedImageDetail.builder()
                .imageDigest(image.digest())
                .imageSizeInBytes(image.imageSize())
                .imagePushedAt(image.pushedAt())
                .imageManifestMediaType(image.mediaType())
                .artifactMediaType(image.artifactMediaType())
                .build())
        .build();
  }
}
