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

  private Quotas() {}
}
