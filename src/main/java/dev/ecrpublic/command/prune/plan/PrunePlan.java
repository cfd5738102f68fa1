package dev.ecrpublic.command.prune.plan;

import java.util.List;
import java.util.Map;

/**
 * What a prune does to a repository.
 *
 * @param verdicts what becomes of each image, in the order of the repository
 * @param freed how many bytes are freed
 * @param exact whether these are the layers that nothing else uses; else they are the images' sizes
 * @param unreadable the digests of manifests that cannot be read, with why
 * @param unused the patterns of tags to protect that fit no tag
 */
public record PrunePlan(
    List<Verdict> verdicts,
    long freed,
    boolean exact,
    Map<String, String> unreadable,
    List<String> unused) {

  /** What is deleted. */
  public List<Verdict> going() {
    return verdicts.stream().filter(Verdict::goes).toList();
  }

  /** What stays. */
  public List<Verdict> staying() {
    return verdicts.stream().filter(verdict -> !verdict.goes()).toList();
  }
}
