package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Describing images: those that a request names, or all in the order of their arrival. */
public final class ImagePages {
  private final Account account;
  private final Description description;

  /** How a service tells of an image. */
  @FunctionalInterface
  public interface Description {
    /** What is told. */
    Map<String, Object> of(Repository repository, StoredImage image) throws IOException;
  }

  /** The images of an account's repositories, as a service tells of them. */
  public ImagePages(Account account, Description description) {
    this.account = account;
    this.description = description;
  }

  /** {@code DescribeImages}, of those images that a filter lets through. */
  public Map<String, Object> describe(
      Repository repository, Members request, Predicate<StoredImage> filter) throws IOException {
    if (request.has(ImageIds.MEMBER)) {
      return describeNamed(repository, request, filter);
    }
    ResultPage<StoredImage> page =
        ResultPage.of(
            images(repository),
            filter,
            account.pageTokens(),
            "DescribeImages " + repository.name(),
            request);
    List<Object> details = new ArrayList<>(page.items().size());
    for (StoredImage image : page.items()) {
      details.add(description.of(repository, image));
    }
    return ReplyMembers.of("imageDetails", details).with("nextToken", page.nextToken()).map();
  }

  private Map<String, Object> describeNamed(
      Repository repository, Members request, Predicate<StoredImage> filter) throws IOException {
    List<Members> ids = request.structures(ImageIds.MEMBER);
    Constraints.size(ImageIds.MEMBER, ids, 1, 100);
    ResultPage.refuse(ImageIds.MEMBER, request);
    Map<String, Object> details = new LinkedHashMap<>();
    for (Members id : ids) {
      StoredImage image = find(account, repository, ImageIds.required(ImageIds.MEMBER, id));
      if (filter.test(image)) {
        details.put(image.digest(), description.of(repository, image));
      }
    }
    return ReplyMembers.of("imageDetails", List.copyOf(details.values())).map();
  }

  /** The images of a repository in the order of their arrival. */
  private static ResultPage.Sorted<StoredImage> images(Repository repository) {
    return new ResultPage.Sorted<>() {
      @Override
      public List<StoredImage> after(String position, int most) throws IOException {
        return repository.images().after(position, most);
      }

      @Override
      public String position(StoredImage image) {
        return image.position();
      }
    };
  }

  /** The image of that name; ImageNotFoundException where there is none. */
  public static StoredImage find(Account account, Repository repository, ImageName name)
      throws IOException {
    String digest = name.digest();
    Optional<StoredImage> image =
        repository.images().find(name.tag() == null ? digest : name.tag());
    return image
        .filter(found -> digest == null || digest.equals(found.digest()))
        .orElseThrow(() -> account.errors().imageNotFound(repository.name(), digest, name.tag()));
  }
}
