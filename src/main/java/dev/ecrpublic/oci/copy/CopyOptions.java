package dev.ecrpublic.oci.copy;

import java.util.List;

/**
 * What is copied and how.
 *
 * @param jobs how many blobs are on their way at once
 * @param referrers whether signatures and the like come along
 * @param platforms the platforms of an index that are copied, none for all
 */
public record CopyOptions(int jobs, boolean referrers, List<Platform> platforms) {
  /** Everything, four blobs at a time. */
  public static final CopyOptions USUAL = new CopyOptions(4, true, List.of());
}
