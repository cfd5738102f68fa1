package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.rule.Limits;

/**
 * The quotas of the services that an account can run into.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html">
 *     quotas of ECR Public</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html">quotas
 *     of ECR</a>
 */
public final class Quotas {
  /** Of a public registry. */
  public static final Limits PUBLIC = new Limits(10_000, 100_000, 1_000, 10_000L << 20);

  /** Of a private registry. */
  public static final Limits PRIVATE = new Limits(100_000, 100_000, 4_200, 52_000L << 20);

  /** The characters of a repository's or registry's policy. */
  public static final int POLICY = 10_240;

  /** The resource tags of a repository. */
  public static final int RESOURCE_TAGS = 50;

  /** The characters of a text for the Gallery. */
  public static final int GALLERY_TEXT = 25_600;

  /** The characters of a lifecycle policy. */
  public static final int LIFECYCLE_POLICY = 30_720;

  /** The rules of a lifecycle policy. */
  public static final int LIFECYCLE_RULES = 50;

  /** The wildcards of a pattern of tags in a lifecycle policy. */
  public static final int LIFECYCLE_WILDCARDS = 4;

  /** The patterns of tags that are excepted from a repository's mutability. */
  public static final int MUTABILITY_FILTERS = 5;

  /** The wildcards of such a pattern. */
  public static final int MUTABILITY_WILDCARDS = 2;

  /** The pull through cache rules of a registry. */
  public static final int PULL_THROUGH_RULES = 50;

  /** The creation templates of a registry. */
  public static final int CREATION_TEMPLATES = 50;

  /** The rules of replication. */
  public static final int REPLICATION_RULES = 10;

  /** The destinations of replication, of all rules together. */
  public static final int REPLICATION_DESTINATIONS = 25;

  /** The rules of scanning. */
  public static final int SCANNING_RULES = 2;

  /** The rules of signing. */
  public static final int SIGNING_RULES = 10;

  /** The filters of a rule of replication, scanning or signing. */
  public static final int FILTERS = 100;

  /** The principals whose pulls do not count. */
  public static final int PULL_TIME_EXCLUSIONS = 100;

  private Quotas() {}
}
