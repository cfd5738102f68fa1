package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Removal;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Deleting images by digest and tags by name. */
public final class ImageDeletions {
  private final Account account;

  /** Deletions in the repositories of an account. */
  public ImageDeletions(Account account) {
    this.account = account;
  }

  /** {@code BatchDeleteImage}. */
  public Map<String, Object> delete(Members request) throws IOException {
    Repository repository = account.deletedFrom(request);
    List<Members> ids = request.structures(ImageIds.MEMBER);
    Constraints.size(ImageIds.MEMBER, ids, 1, 100);
    List<ImageName> names = new ArrayList<>();
    for (Members id : ids) {
      if (ImageIds.invalid(id).isEmpty()) {
        names.add(ImageIds.name(id));
      }
    }
    Iterator<Removal> removals = repository.images().remove(names).iterator();
    List<Object> deleted = new ArrayList<>();
    List<Object> failures = new ArrayList<>();
    for (Members id : ids) {
      ImageIds.invalid(id)
          .or(() -> ImageIds.failure(id, removals.next(), deleted))
          .ifPresent(failures::add);
    }
    return ReplyMembers.of(ImageIds.MEMBER, deleted).with("failures", failures).map();
  }
}
