package dev.ecrpublic.service.ecrpublic;

import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.service.ClientSetup;
import dev.ecrpublic.service.LoginFailure;
import dev.ecrpublic.service.NameSource;
import dev.ecrpublic.service.RegionWish;
import dev.ecrpublic.service.Service;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public Optional<NameSource> names(String member) {
    return switch (member) {
      case "repositoryName" ->
          Optional.of(
              new NameSource("describe-repositories", "repositories", "repositoryName", true));
      case "registryId" ->
          Optional.of(new NameSource("describe-registries", "registries", "registryId", false));
      case "resourceArn" ->
          Optional.of(new NameSource("describe-registries", "registries", "registryArn", false));
      case "imageTag" ->
          Optional.of(new NameSource("describe-image-tags", "imageTagDetails", "imageTag", true));
      case "imageDigest" ->
          Optional.of(new NameSource("describe-images", "imageDetails", "imageDigest", true));
      default -> Optional.empty();
    };
  }

  @Override
  public boolean ofAccounts() {
    return false;
  }

  @Override
  public Map<?, ?> authorization(Map<String, Object> reply) {
    if (reply.get("authorizationData") instanceof Map<?, ?> data) {
      return data;
    }
    throw LoginFailure.missing("authorizationData");
  }

  @Override
  public InputStream resource(String name) {
    return EcrPublic.class.getResourceAsStream(name);
  }
}
