package dev.ecrpublic.launcher;

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** Prints what the SDK's table of services says of every service that is shipped. */
public final class ServiceMetadataReport {
  private static final List<String> SERVICES =
      List.of("api.ecr-public", "api.ecr", "sts", "portal.sso", "oidc", "signin");
  private static final List<String> REGIONS =
      List.of(
          "us-east-1", "us-west-2", "eu-central-1", "aws-global", "cn-north-1", "us-gov-west-1");

  private ServiceMetadataReport() {}

  /** Prints the report. */
  public static void main(String[] args) {
    System.out.print(text());
  }

  /** One line for each service and region: endpoint and signing region. */
  static String text() {
    StringBuilder out = new StringBuilder();
    for (String service : SERVICES) {
      ServiceMetadata metadata = ServiceMetadata.of(service);
      for (String name : REGIONS) {
        Region region = Region.of(name);
        out.append(service)
            .append(' ')
            .append(name)
            .append(' ')
            .append(metadata.endpointFor(region))
            .append(' ')
            .append(metadata.signingRegion(region))
            .append('\n');
      }
    }
    return out.toString();
  }
}
