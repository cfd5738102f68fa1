package dev.ecrpublic.command.ls;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.request.OperationCalls;
import dev.ecrpublic.command.request.ReplyTime;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.reference.ImageReference;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The tags of a repository: the service tells of one's own, the registry of any other. */
final class TagListing {
  private static final long PAGE = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Comparator<TagRow> NEWEST_FIRST =
      Comparator.<TagRow, Instant>comparing(row -> row.pushed().orElse(Instant.MIN))
          .reversed()
          .thenComparing(TagRow::tag);
  private static final String LATE =
      "There was no time to look into all images; those without platforms were left out.\n";
  private final Context context;
  private final ImageAccess access;

  TagListing(Context context, ImageAccess access) {
    this.context = context;
    this.access = access;
  }

  /**
   * The rows of a repository, those that are made of digests only where {@code all} asks for them.
   */
  List<TagRow> rows(ImageReference reference, boolean all) throws IOException {
    boolean own = reference.host().isEmpty();
    try (ImageSource source = access.source(reference)) {
      List<TagRow> found = own ? described(reference.repository()) : named(source);
      Contents contents = new Contents(source, PATIENCE);
      List<TagRow> out = new ArrayList<>();
      for (TagRow row : all ? found : FoldedTags.without(found)) {
        out.add(contents.added(row));
      }
      if (contents.late()) {
        context.console().complain(LATE);
      }
      return FoldedTags.attached(out, found);
    }
  }

  private List<TagRow> described(String repository) {
    List<TagRow> out = new ArrayList<>();
    try (OperationCalls calls =
        OperationCalls.open(context.settings().service(), context.connections())) {
      for (Map<?, ?> image :
          calls.list("describe-images", Map.of("repositoryName", repository, "maxResults", PAGE))) {
        if (image.get("imageTags") instanceof List<?> tags) {
          tags.forEach(tag -> out.add(row(String.valueOf(tag), image)));
        }
      }
    }
    out.sort(NEWEST_FIRST);
    return out;
  }

  private static TagRow row(String tag, Map<?, ?> image) {
    return new TagRow(
        tag,
        image.get("imageDigest") instanceof String digest ? digest : "",
        image.get("imageSizeInBytes") instanceof Number bytes
            ? OptionalLong.of(bytes.longValue())
            : OptionalLong.empty(),
        List.of(),
        ReplyTime.of(image.get("imagePushedAt")),
        List.of());
  }

  private static List<TagRow> named(ImageSource source) throws IOException {
    List<TagRow> out = new ArrayList<>();
    source.tags().forEach(tag -> out.add(TagRow.bare(tag)));
    return out;
  }
}
