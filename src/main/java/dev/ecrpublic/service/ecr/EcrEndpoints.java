package dev.ecrpublic.service.ecr;

import java.util.List;

/** Where Amazon ECR is: its regions and their host names (AWS endpoint rules of the service). */
final class EcrEndpoints {
  /** The regions of the aws partition. */
  static final List<String> REGIONS =
      List.of(
          ("af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1"
                  + " ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4"
                  + " ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1"
                  + " eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1"
                  + " eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1"
                  + " sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2")
              .split(" "));

  private EcrEndpoints() {}

  /** A group of regions with domain names of its own. */
  private record Partition(String domain, String dualstackDomain) {}

  /** The service's address in a region; a name that no partition knows is one of aws. */
  static String url(String region, boolean fips, boolean dualstack) {
    Partition partition = partition(region);
    String host = fips ? "ecr-fips." : "ecr.";
    return dualstack
        ? "https://" + host + region + "." + partition.dualstackDomain
        : "https://api." + host + region + "." + partition.domain;
  }

  private static Partition partition(String region) {
    return switch (region.startsWith("aws-") ? region : group(region)) {
      case "cn", "aws-cn-global" ->
          new Partition("amazonaws.com.cn", "api.amazonwebservices.com.cn");
      case "us-iso", "aws-iso-global" -> new Partition("c2s.ic.gov", "api.aws.ic.gov");
      case "us-isob", "aws-iso-b-global" -> new Partition("sc2s.sgov.gov", "api.aws.scloud");
      case "eu-isoe", "aws-iso-e-global" ->
          new Partition("cloud.adc-e.uk", "api.cloud-aws.adc-e.uk");
      case "us-isof", "aws-iso-f-global" -> new Partition("csp.hci.ic.gov", "api.aws.hci.ic.gov");
      case "eusc-de" -> new Partition("amazonaws.eu", "api.amazonwebservices.eu");
      default -> new Partition("amazonaws.com", "api.aws");
    };
  }

  /** What stands before a region's place and number: {@code us-iso} of {@code us-iso-east-1}. */
  private static String group(String region) {
    int number = region.lastIndexOf('-');
    int place = region.lastIndexOf('-', number - 1);
    boolean numbered = number >= 0 && digits(region.substring(number + 1));
    return numbered && place > 0 ? region.substring(0, place) : "";
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
