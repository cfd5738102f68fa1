package dev.ecrpublic.emulate.ecr.policy;

import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.emulate.ecr.image.ImageAttributes;
import dev.ecrpublic.emulate.ecr.lifecycle.Evaluation;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleAction;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleOutcome;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Removal;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries the lifecycle policies of repositories out. */
public final class LifecycleRun {
  private final PrivateAccount account;

  /** Runs in an account's repositories. */
  public LifecycleRun(PrivateAccount account) {
    this.account = account;
  }

  /**
   * What a repository's policy does at a time; nothing where it has none.
   *
   * @param time by which ages are judged, which need not be now
   */
  public List<LifecycleOutcome> plan(Repository repository, Instant time) throws IOException {
    String text = new RepositorySettings(account.details(repository)).lifecycle();
    if (text == null) {
      return List.of();
    }
    return Evaluation.of(
        PolicyText.checked(RepositorySettings.LIFECYCLE, text),
        LifecycleImages.of(repository),
        time);
  }

  /** Does what the policy of a repository says at a time; tells what was done. */
  public List<LifecycleOutcome> apply(Repository repository, Instant time) throws IOException {
    List<LifecycleOutcome> done = new ArrayList<>();
    for (LifecycleOutcome outcome : plan(repository, time)) {
      if (act(repository, outcome)) {
        done.add(outcome);
      }
    }
    if (new RepositorySettings(account.details(repository)).lifecycle() != null) {
      String now = account.registry().now().toString();
      account.change(repository, details -> details.with(RepositorySettings.EVALUATED, now));
    }
    return done;
  }

  /** Does what the policies of all repositories say; one that is damaged is told of. */
  public void applyAll(Instant time) throws IOException {
    for (String name : account.registry().names()) {
      Optional<Repository> repository = account.registry().find(name);
      try {
        if (repository.isPresent()) {
          apply(repository.get(), time);
        }
      } catch (DamagedFile e) {
        account.registry().warn(e.getMessage());
      } catch (Refused e) {
        // Deleted since the names were listed.
      }
    }
  }

  private boolean act(Repository repository, LifecycleOutcome outcome) throws IOException {
    String digest = outcome.image().digest();
    if (outcome.action() == LifecycleAction.TRANSITION) {
      Instant now = account.registry().now();
      return repository
          .images()
          .update(
              digest,
              image -> image.withAttributes(ImageAttributes.of(image).archived(now).values()))
          .isPresent();
    }
    // An image that got or lost a tag since is not the one that the policy was judged by.
    List<Removal> removals =
        repository
            .images()
            .remove(
                List.of(new ImageName(digest, null)),
                image -> List.copyOf(image.tags().keySet()).equals(outcome.image().tags()));
    return removals.getFirst() instanceof Removal.Removed;
  }
}
