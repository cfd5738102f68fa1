package dev.ecrpublic.service.ecrpublic;

import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.service.ClientSetup;
import dev.ecrpublic.service.LoginFailure;
import dev.ecrpublic.service.RegionWish;
import dev.ecrpublic.service.Service;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

/** Amazon ECR Public: {@code aws ecr-public}. */
public final class EcrPublic implements Service {
  private final Catalog catalog = new EcrPublicCatalog();

  @Override
  public String name() {
    return "ecr-public";
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public SdkClient client(ClientSetup setup) {
    return setup.apply(EcrPublicClient.builder()).build();
  }

  @Override
  public String region(RegionWish wish) {
    return EcrPublicEndpoints.region(wish);
  }

  @Override
  public List<String> regions() {
    return EcrPublicEndpoints.REGIONS;
  }

  @Override
  public String endpoint(String region, boolean fips, boolean dualstack) {
    return EcrPublicEndpoints.url(region, fips, dualstack);
  }

  @Override
  public String endpointVariable() {
    return "AWS_ENDPOINT_URL_ECR_PUBLIC";
  }

  @Override
  public String configKey() {
    return "ecr_public";
  }

  @Override
  public Map<?, ?> authorization(Map<String, Object> reply) {
    if (reply.get("authorizationData") instanceof Map<?, ?> data) {
      return data;
    }
    throw LoginFailure.missing("authorizationData");
  }

  @Override
  public boolean embedded() {
    return true;
  }

  @Override
  public InputStream resource(String name) {
    return EcrPublic.class.getResourceAsStream(name);
  }
}
