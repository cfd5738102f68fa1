package dev.ecrpublic.service.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcrEndpointsTest {
  /** Plain, FIPS, dual stack, and both. */
  @ParameterizedTest
  @CsvSource({
    "us-east-1, amazonaws.com, api.aws",
    "mars, amazonaws.com, api.aws",
    "aws-global, amazonaws.com, api.aws",
    "cn-north-1, amazonaws.com.cn, api.amazonwebservices.com.cn",
    "cn-mars-1, amazonaws.com.cn, api.amazonwebservices.com.cn",
    "aws-cn-global, amazonaws.com.cn, api.amazonwebservices.com.cn",
    "cn-foo, amazonaws.com, api.aws",
    "cn-x-1a, amazonaws.com, api.aws",
    "us-gov-west-1, amazonaws.com, api.aws",
    "us-iso-east-1, c2s.ic.gov, api.aws.ic.gov",
    "us-isob-east-1, sc2s.sgov.gov, api.aws.scloud",
    "eu-isoe-west-1, cloud.adc-e.uk, api.cloud-aws.adc-e.uk",
    "us-isof-south-1, csp.hci.ic.gov, api.aws.hci.ic.gov",
    "eusc-de-east-1, amazonaws.eu, api.amazonwebservices.eu",
  })
  void aRegionsPartitionDecides(String region, String domain, String dualstack) {
    assertEquals(
        "https://api.ecr." + region + "." + domain, EcrEndpoints.url(region, false, false));
    assertEquals(
        "https://api.ecr-fips." + region + "." + domain, EcrEndpoints.url(region, true, false));
    assertEquals("https://ecr." + region + "." + dualstack, EcrEndpoints.url(region, false, true));
    assertEquals(
        "https://ecr-fips." + region + "." + dualstack, EcrEndpoints.url(region, true, true));
  }
}
