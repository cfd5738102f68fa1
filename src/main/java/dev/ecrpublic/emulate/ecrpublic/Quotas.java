package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.rule.Limits;

/**
 * The quotas of ECR Public that an account can run into.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html">
 *     service quotas</a>
 */
public final class Quotas {
  /** What every account has. */
  public static final Limits DEFAULT = new Limits(10_000, 100_000, 1_000, 10_000L << 20);

  private Quotas() {}
}
