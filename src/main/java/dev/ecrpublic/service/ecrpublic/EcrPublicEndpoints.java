package dev.ecrpublic.service.ecrpublic;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.RegionWish;
import java.util.List;

/**
 * Where ECR Public is: the regions that host it and their host names (AWS endpoint rules of the
 * service).
 */
final class EcrPublicEndpoints {
  /** The region that answers every operation, the authorization token's included. */
  private static final String HOME = "us-east-1";

  /** The regions that host it. */
  static final List<String> REGIONS = List.of(HOME, "us-west-2");

  private EcrPublicEndpoints() {}

  /**
   * A region that was merely inherited, or none, means the home; one that was asked for on the
   * command line is obeyed or refused, never tried in vain.
   */
  static String region(RegionWish wish) {
    String asked = wish.name().isEmpty() ? HOME : wish.name();
    if (wish.customEndpoint()) {
      return asked;
    }
    if (wish.flag().isPresent() && !REGIONS.contains(asked)) {
      throw new Failure.Configuration(
          "NoRegion",
          "ECR Public is not available in the region \""
              + wish.flag().get()
              + "\". Use --region us-east-1 or --region us-west-2, or leave --region out.");
    }
    return wish.forToken() || !REGIONS.contains(asked) ? HOME : asked;
  }

  /** The service's address in a region of the aws partition. */
  static String url(String region, boolean fips, boolean dualstack) {
    if (dualstack) {
      String host = fips ? "api.ecr-public-fips." : "ecr-public.";
      return "https://" + host + region + ".api.aws";
    }
    String host = fips ? "api.ecr-public-fips." : "api.ecr-public.";
    return "https://" + host + region + ".amazonaws.com";
  }
}
