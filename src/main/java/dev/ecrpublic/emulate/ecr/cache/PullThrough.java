package dev.ecrpublic.emulate.ecr.cache;

import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.emulate.ecr.image.ImageAttributes;
import dev.ecrpublic.emulate.ecr.setting.CreationTemplates;
import dev.ecrpublic.emulate.ecr.setting.PullThroughRules;
import dev.ecrpublic.emulate.ecr.setting.UpstreamPlace;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Fetches images of repositories that stand for repositories elsewhere, by the rules of the
 * registry: what is not there, and tags again that are older than a day.
 */
public final class PullThrough {
  private static final Duration FRESH = Duration.ofHours(24);

  private final RegistrySections sections;
  private final Upstream upstream;

  /** The caches of a registry, filled from there. */
  public PullThrough(RegistrySections sections, Upstream upstream) {
    this.sections = sections;
    this.upstream = upstream;
  }

  /**
   * Fetches an image that somebody asks for, where a rule says from where and that is due.
   *
   * @param reference a tag or digest
   * @throws Refused if there is no such image here, and the upstream registry cannot be reached
   */
  public void fetch(String repository, String reference) throws IOException {
    Optional<UpstreamPlace> place = PullThroughRules.place(sections, repository);
    if (place.isEmpty()) {
      return;
    }
    Optional<StoredImage> known = known(repository, reference);
    if (known.isPresent() && !isDue(known.get())) {
      return;
    }
    try {
      upstream.fetch(place.get().host(), place.get().path(), reference, () -> made(repository));
      note(repository, reference);
    } catch (IOException e) {
      if (known.isEmpty()) {
        throw new Refused(new Refusal.UpstreamUnavailable(repository, e.getMessage()));
      }
      // An image that was fetched before is better than none.
    }
  }

  /** Why the registry that a rule names cannot be reached; empty where it can. */
  public Optional<String> problem(String host) {
    return upstream.problem(host);
  }

  private Optional<StoredImage> known(String repository, String reference) throws IOException {
    Optional<Repository> found = sections.registry().find(repository);
    return found.isPresent() ? found.get().images().find(reference) : Optional.empty();
  }

  private boolean isDue(StoredImage image) {
    Instant fetched = ImageAttributes.of(image).fetchedAt();
    return fetched != null && fetched.plus(FRESH).isBefore(sections.registry().now());
  }

  private void note(String repository, String reference) throws IOException {
    Optional<StoredImage> image = known(repository, reference);
    Instant now = sections.registry().now();
    if (image.isPresent()) {
      sections
          .registry()
          .get(repository)
          .images()
          .update(
              image.get().digest(),
              found -> found.withAttributes(ImageAttributes.of(found).fetched(now).values()));
    }
  }

  private Repository made(String repository) throws IOException {
    Registry registry = sections.registry();
    Optional<Repository> known = registry.find(repository);
    if (known.isPresent()) {
      return known.get();
    }
    RepositoryDetails details =
        CreationTemplates.details(
                sections, repository, CreationTemplates.Purpose.PULL_THROUGH_CACHE)
            .orElse(RepositoryDetails.NONE);
    try {
      registry.create(repository, details.encode());
    } catch (Refused e) {
      // Another client's pull may have come in between.
      if (!(e.refusal() instanceof Refusal.RepositoryExists)) {
        throw e;
      }
    }
    return registry.get(repository);
  }
}
