package dev.ecrpublic.command.ls;

import dev.ecrpublic.command.request.ReplyTime;
import dev.ecrpublic.output.columns.Cell;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository in a listing.
 *
 * @param name its name
 * @param images how many images it has
 * @param size their size in bytes, what they share counted each time
 * @param pushed when the last of them was pushed
 */
record RepositoryRow(String name, long images, long size, Optional<Instant> pushed) {

  /** The repository with the images that a listing tells of. */
  static RepositoryRow of(String name, List<Map<?, ?>> images) {
    long size = 0;
    Optional<Instant> last = Optional.empty();
    for (Map<?, ?> image : images) {
      size += image.get("imageSizeInBytes") instanceof Number bytes ? bytes.longValue() : 0;
      Optional<Instant> pushed = ReplyTime.of(image.get("imagePushedAt"));
      boolean later = pushed.isPresent() && (last.isEmpty() || pushed.get().isAfter(last.get()));
      last = later ? pushed : last;
    }
    return new RepositoryRow(name, images.size(), size, last);
  }

  Cell[] cells(Instant now) {
    return new Cell[] {
      Cell.text(name),
      Cell.count(images),
      Cell.size(size),
      pushed.map(time -> Cell.age(time, now)).orElse(Cell.text("-"))
    };
  }

  Map<String, Object> document() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("repositoryName", name);
    out.put("images", images);
    out.put("sizeInBytes", size);
    pushed.ifPresent(time -> out.put("imagePushedAt", time.toString()));
    return out;
  }
}
