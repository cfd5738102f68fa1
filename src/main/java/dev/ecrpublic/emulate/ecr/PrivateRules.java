package dev.ecrpublic.emulate.ecr;

import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.emulate.ecr.image.ImageAttributes;
import dev.ecrpublic.emulate.ecr.image.ScanState;
import dev.ecrpublic.emulate.ecr.setting.CreationTemplates;
import dev.ecrpublic.emulate.ecr.setting.ScanningRules;
import dev.ecrpublic.registry.RepositoryRules;
import dev.ecrpublic.registry.TagRule;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for every push and pull, by the API and by docker alike: tags that must stay, scans on
 * push, the time of the last pull, templates of repositories that a push makes.
 */
final class PrivateRules implements RepositoryRules {
  /** Writing the time down for every single pull would make pulls of many clients wait. */
  private static final Duration PULL_PRECISION = Duration.ofMinutes(1);

  private final RegistrySections sections;

  PrivateRules(RegistrySections sections) {
    this.sections = sections;
  }

  @Override
  public TagRule tags(Described repository) {
    return (tag, current) -> {
      if (current != null) {
        RepositoryMetadata metadata = repository.metadata();
        if (settings(metadata).isImmutable(tag)) {
          throw new Refused(new Refusal.TagImmutable(metadata.name(), tag));
        }
      }
    };
  }

  @Override
  public Map<String, String> arrived(Described repository, Manifest manifest) throws IOException {
    String subject = Optional.ofNullable(manifest.subject()).map(Descriptor::digest).orElse(null);
    return ImageAttributes.arriving(subject, scanned(repository, manifest)).values();
  }

  private ScanState scanned(Described repository, Manifest manifest) throws IOException {
    if (MediaTypes.isIndex(manifest.mediaType())) {
      return null;
    }
    RepositoryMetadata metadata = repository.metadata();
    boolean wanted =
        settings(metadata).scanOnPush() || ScanningRules.of(sections).scansOnPush(metadata.name());
    return wanted ? ScanState.FAILED : null;
  }

  /** A push restores what is in the archive. */
  @Override
  public Map<String, String> pushedAgain(StoredImage image, Instant now) {
    ImageAttributes attributes = ImageAttributes.of(image);
    return attributes.isArchived() ? attributes.restored(now).values() : image.attributes();
  }

  @Override
  public Map<String, String> pulled(Described repository, StoredImage image, Instant now)
      throws IOException {
    ImageAttributes attributes = ImageAttributes.of(image);
    if (attributes.isArchived()) {
      throw new Refused(new Refusal.ImageArchived(repository.metadata().name(), image.digest()));
    }
    Instant last = attributes.pulledAt();
    boolean isRecent = last != null && now.isBefore(last.plus(PULL_PRECISION));
    return isRecent ? image.attributes() : attributes.pulled(now).values();
  }

  @Override
  public Optional<Map<String, Object>> created(String name) throws IOException {
    return CreationTemplates.details(sections, name, CreationTemplates.Purpose.CREATE_ON_PUSH)
        .map(RepositoryDetails::encode);
  }

  private static RepositorySettings settings(RepositoryMetadata metadata) throws IOException {
    return new RepositorySettings(RepositoryDetails.of(metadata, RepositorySettings.MEMBERS));
  }
}
