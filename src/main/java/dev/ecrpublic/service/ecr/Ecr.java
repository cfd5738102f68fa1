package dev.ecrpublic.service.ecr;

import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.MemberPath;
import dev.ecrpublic.service.ClientSetup;
import dev.ecrpublic.service.LoginFailure;
import dev.ecrpublic.service.NameSource;
import dev.ecrpublic.service.RegionWish;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Waiter;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.ecr.EcrClient;

/** Amazon ECR, the private registries of accounts: {@code aws ecr}. */
public final class Ecr implements Service {
  private final Catalog catalog = new EcrCatalog();

  @Override
  public String name() {
    return "ecr";
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public List<Waiter> waiters() {
    return List.of(
        new Waiter(
            "image-scan-complete",
            "describe-image-scan-findings",
            MemberPath.of("imageScanStatus.status"),
            "COMPLETE",
            "FAILED",
            5,
            60),
        new Waiter(
            "lifecycle-policy-preview-complete",
            "get-lifecycle-policy-preview",
            MemberPath.of("status"),
            "COMPLETE",
            "FAILED",
            5,
            20));
  }

  @Override
  public SdkClient client(ClientSetup setup) {
    return setup.apply(EcrClient.builder()).build();
  }

  @Override
  public String region(RegionWish wish) {
    if (wish.name().isEmpty()) {
      throw new Failure.Configuration(
          "NoRegion",
          "You must specify a region. You can also configure your region by running \"aws"
              + " configure\".");
    }
    return wish.name();
  }

  @Override
  public List<String> regions() {
    return EcrEndpoints.REGIONS;
  }

  @Override
  public String endpoint(String region, boolean fips, boolean dualstack) {
    return EcrEndpoints.url(region, fips, dualstack);
  }

  @Override
  public String endpointVariable() {
    return "AWS_ENDPOINT_URL_ECR";
  }

  @Override
  public String configKey() {
    return "ecr";
  }

  @Override
  public Optional<NameSource> names(String member) {
    return EcrNames.source(member);
  }

  @Override
  public boolean looksUp(String operation, String member) {
    return EcrNames.lookedUp(operation, member);
  }

  @Override
  public boolean ofAccounts() {
    return true;
  }

  @Override
  public Map<?, ?> authorization(Map<String, Object> reply) {
    if (!(reply.get("authorizationData") instanceof List<?> registries)) {
      throw LoginFailure.missing("authorizationData");
    }
    if (registries.isEmpty() || !(registries.getFirst() instanceof Map<?, ?> first)) {
      throw new Failure.Internal("The service's reply has no authorization data in its list");
    }
    return first;
  }

  /** A limit of the account's rate, too. */
  @Override
  public boolean retries(String error) {
    return error.equals("LimitExceededException");
  }

  @Override
  public boolean messageFirst(String error) {
    return error.equals("KmsException");
  }

  @Override
  public InputStream resource(String name) {
    return Ecr.class.getResourceAsStream(name);
  }
}
