package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHostTest {
  @ParameterizedTest
  @CsvSource({
    "012345678910.dkr.ecr.us-west-2.amazonaws.com, us-west-2, false, false",
    "012345678910.dkr.ecr.us-gov-west-1.amazonaws.com, us-gov-west-1, false, false",
    "012345678910.dkr.ecr.ap-southeast-7.amazonaws.com, ap-southeast-7, false, false",
    "012345678910.dkr.ecr.cn-north-1.amazonaws.com.cn, cn-north-1, false, false",
    "012345678910.dkr.ecr-fips.us-east-1.amazonaws.com, us-east-1, true, false",
    "012345678910.dkr-ecr.eu-west-1.on.aws, eu-west-1, false, true",
  })
  void aHostTellsAccountAndRegion(String host, String region, boolean fips, boolean dualstack) {
    assertEquals(
        Optional.of(new PrivateHost("012345678910", region, fips, dualstack)),
        PrivateHost.of(host));
  }

  @ParameterizedTest
  @CsvSource({
    "012345678910.dkr.ecr.us-west-2.localhost:5055, us-west-2",
    "012345678910.dkr.ecr.us-west-2.localhost, us-west-2",
    "012345678910.dkr.ecr.cn-north-1.localhost:1, cn-north-1",
    "012345678910.dkr.ecr-fips.us-west-2.localhost:5055,",
    "12345678910.dkr.ecr.us-west-2.localhost:5055,",
    "012345678910.dkr.ecr.us-west-2.localhost.evil.test,",
    "012345678910.dkr.ecr.us-west-2.evil.localhost:5055,",
    "012345678910.dkr.ecr.us-west-2.amazonaws.com,",
    "012345678910.dkr.ecr.localhost:5055,",
    "localhost:5055,",
    ".localhost,",
  })
  void serversOfThisMachineHaveNamesToo(String host, String region) {
    assertEquals(
        Optional.ofNullable(region)
            .map(name -> new PrivateHost("012345678910", name, false, false)),
        PrivateHost.ofLocal(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "public.ecr.aws",
        "12345678910.dkr.ecr.us-west-2.amazonaws.com",
        "0123456789100.dkr.ecr.us-west-2.amazonaws.com",
        "01234567891a.dkr.ecr.us-west-2.amazonaws.com",
        "dkr.ecr.us-west-2.amazonaws.com",
        "x.012345678910.dkr.ecr.us-west-2.amazonaws.com",
        "012345678910.dkr.ecr.us-west-2.amazonaws.com.evil.test",
        "012345678910.dkr.ecr.us-west-2.amazonaws.comx",
        "012345678910.dkr.ecr.us-west-2.amazonaws.com.",
        "012345678910.dkr.ecr.us-west-2.amazonaws.com:443",
        "012345678910.dkr.ecr.us-west-2.amazonaws.com/v2/",
        "012345678910.dkr.ecr.us-west-2.evil.amazonaws.com",
        "012345678910.dkr.ecr.us-west-2-amazonaws.com",
        "012345678910.dkr.ecr..amazonaws.com",
        "012345678910.dkr.ecr.amazonaws.com",
        "012345678910.dkr.ecr.west.amazonaws.com",
        "012345678910.dkr.ecr.us-west-.amazonaws.com",
        "012345678910.dkr.ecr.us--2.amazonaws.com",
        "012345678910.dkr.ecr.US-west-2.amazonaws.com",
        "012345678910.DKR.ecr.us-west-2.amazonaws.com",
        "012345678910.dkr.ecr.us-west-2.amazonaws.com.cn",
        "012345678910.dkr.ecr.cn-north-1.amazonaws.com",
        "012345678910.dkr.ecrx.us-west-2.amazonaws.com",
        "012345678910.dkrecr.us-west-2.amazonaws.com",
        "012345678910.dkr-ecr.us-west-2.amazonaws.com",
        "012345678910.dkr.ecr.us-west-2.on.aws",
        "x@012345678910.dkr.ecr.us-west-2.amazonaws.com",
      })
  void anyOtherNameIsNone(String host) {
    assertEquals(Optional.empty(), PrivateHost.of(host));
  }
}
