package dev.ecrpublic.emulate.ecr.lifecycle;

/** What a rule does to the images that it acts on. */
public enum LifecycleAction {
  /** They are deleted. */
  EXPIRE,
  /** They go to the storage class {@code ARCHIVE}, the one target that there is. */
  TRANSITION
}
