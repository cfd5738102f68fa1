package dev.ecrpublic.aws;

import java.util.List;

/**
 * Where ECR Public is: the regions that host it and their host names (AWS endpoint rules of the
 * service).
 */
public final class Endpoints {
  private Endpoints() {}

  /** The region that answers every operation, the authorization token's included. */
  public static final String HOME = "us-east-1";

  /** The regions that host it. */
  public static final List<String> REGIONS = List.of(HOME, "us-west-2");

  /** Whether ECR Public is hosted there. */
  public static boolean hosts(String region) {
    return REGIONS.contains(region);
  }

  /** The service's address in a region of the aws partition. */
  public static String url(String region, boolean fips, boolean dualstack) {
    if (dualstack) {
      String host = fips ? "api.ecr-public-fips." : "ecr-public.";
      return "https://" + host + region + ".api.aws";
    }
    String host = fips ? "api.ecr-public-fips." : "api.ecr-public.";
    return "https://" + host + region + ".amazonaws.com";
  }
}
