package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import java.util.Optional;

/**
 * One rule of a lifecycle policy.
 *
 * @param priority its place among the rules, the lowest being applied first
 * @param description what it is for
 * @param tags the images that it selects by their tags
 * @param storageClass the images that it selects by where they are
 * @param count which of these it marks
 * @param action what is done to them
 */
record LifecycleRule(
    int priority,
    Optional<String> description,
    TagRequirement tags,
    StorageClass storageClass,
    LifecycleCount count,
    LifecycleAction action) {

  /** Whether the rule is about an image, whether it marks it or not. */
  boolean selects(LifecycleImage image) {
    return image.storageClass() == storageClass && tags.matches(image.tags());
  }
}
