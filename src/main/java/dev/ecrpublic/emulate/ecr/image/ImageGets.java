package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.ImagePuts;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reading the manifests of images, which counts as a pull. */
public final class ImageGets {
  private static final String ACCEPTED = "acceptedMediaTypes";

  private final PrivateAccount account;
  private final ImagePuts puts;
  private final Fetching fetching;

  /** Reads in an account's repositories, once what is to come from elsewhere was fetched. */
  public ImageGets(PrivateAccount account, ImagePuts puts, Fetching fetching) {
    this.account = account;
    this.puts = puts;
    this.fetching = fetching;
  }

  /** Fetches an image that somebody asks for, where a rule says from where. */
  @FunctionalInterface
  public interface Fetching {
    /** Fetches it; refused where the registry that it comes from is not reached. */
    void fetch(String repository, String reference) throws IOException;
  }

  /** {@code BatchGetImage}. */
  public Map<String, Object> get(Members request) throws IOException {
    List<Members> ids = request.structures(ImageIds.MEMBER);
    Constraints.size(ImageIds.MEMBER, ids, 1, 100);
    List<Object> images = new ArrayList<>();
    List<Object> failures = new ArrayList<>();
    Set<Members> unavailable = unavailable(ids, request, failures);
    Repository repository = account.repository(request);
    for (Members id : ids) {
      if (unavailable.contains(id)) {
        continue;
      }
      Optional<Map<String, Object>> invalid = ImageIds.invalid(id);
      if (invalid.isPresent()) {
        failures.add(invalid.get());
      } else {
        add(repository, id, request.texts(ACCEPTED), images, failures);
      }
    }
    return ReplyMembers.of("images", images).with("failures", failures).map();
  }

  /** Fetches what comes from elsewhere; tells what could not be. */
  private Set<Members> unavailable(List<Members> ids, Members request, List<Object> failures)
      throws IOException {
    Set<Members> unavailable = new HashSet<>();
    String name = request.text("repositoryName");
    if (!account.isOwn(request) || !Grammar.isRepositoryName(name)) {
      return unavailable;
    }
    for (Members id : ids) {
      try {
        if (ImageIds.invalid(id).isEmpty()) {
          fetching.fetch(name, reference(ImageIds.name(id)));
        }
      } catch (Refused e) {
        if (!(e.refusal() instanceof Refusal.UpstreamUnavailable upstream)) {
          throw e;
        }
        unavailable.add(id);
        failures.add(ImageIds.failure(id, "UpstreamUnavailable", upstream.reason()));
      }
    }
    return unavailable;
  }

  private static String reference(ImageName name) {
    return name.digest() == null ? name.tag() : name.digest();
  }

  private void add(
      Repository repository,
      Members id,
      List<String> accepted,
      List<Object> images,
      List<Object> failures)
      throws IOException {
    ImageName name = ImageIds.name(id);
    Optional<StoredImage> found = repository.images().find(reference(name));
    if (found.isEmpty()) {
      failures.add(ImageIds.notFound(id));
      return;
    }
    StoredImage image = found.get();
    if (name.tag() != null && !image.tags().containsKey(name.tag())) {
      failures.add(ImageIds.tagOfAnother(id));
      return;
    }
    if (!accepted.isEmpty() && !accepted.contains(image.mediaType())) {
      failures.add(
          ImageIds.failure(
              id,
              "ImageNotFound",
              "Requested image not found with a media type that is accepted: it has "
                  + image.mediaType()));
      return;
    }
    try {
      Optional<byte[]> text = repository.images().pull(image);
      if (text.isEmpty()) {
        failures.add(ImageIds.notFound(id));
        return;
      }
      images.add(
          puts.told(repository, image, name.tag(), new String(text.get(), StandardCharsets.UTF_8)));
    } catch (Refused e) {
      if (!(e.refusal() instanceof Refusal.ImageArchived)) {
        throw e;
      }
      failures.add(ImageIds.failure(id, "ImageInaccessible", "Requested image is in the archive"));
    }
  }
}
