package dev.ecrpublic.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls are a service's own. */
class ApiServiceTest {

  @ParameterizedTest
  @CsvSource({
    "SpencerFrontendService.DescribeImages, describe-images",
    "SpencerFrontendService.PutImage, put-image",
    "SpencerFrontendService.describeImages, none",
    "SpencerFrontendService.describe-images, none",
    "SpencerFrontendService.GetLoginPassword, none",
    "SpencerFrontendService., none",
    "SpencerFrontendService, none",
    "SpencerFrontendServiceDescribeImages, none",
    "SpencerFrontendService2.DescribeImages, none",
    "AmazonEC2ContainerRegistry_V20150921.DescribeImages, none",
    "'', none",
  })
  void targets(String target, String operation) {
    ApiService service =
        new ApiService(
            "SpencerFrontendService",
            "ecr-public",
            List.of("us-east-1"),
            new EcrPublicCatalog(),
            (called, input, time) -> Map.of());
    assertEquals(
        operation, service.call(target).map(call -> call.operation().name()).orElse("none"));
  }
}
