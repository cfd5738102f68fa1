package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.PasswordCheck;
import dev.ecrpublic.registry.Passwords;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.BatchCheckLayerAvailabilityRequest;
import software.amazon.awssdk.services.ecrpublic.model.BatchCheckLayerAvailabilityResponse;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecrpublic.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecrpublic.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImageTagsRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImageTagsResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRegistriesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRegistriesResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRegistryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRegistryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecrpublic.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecrpublic.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutImageResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutRegistryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutRegistryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutRepositoryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutRepositoryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.SetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.SetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.TagResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.TagResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.UntagResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecrpublic.model.UploadLayerPartResponse;

/**
 * ECR Public without an account or a network: every operation of the service on a directory.
 *
 * <p>The directory belongs to any number of registry objects in any number of processes. What an
 * operation has acknowledged is on disk; what it refuses, it refuses with the service's errors. A
 * directory that cannot be read or written is a ServerException.
 */
public final class LocalRegistry implements EcrPublicClient {
  private final Account account;
  private final LocalRepositories repositories;
  private final CatalogData catalogData;
  private final Policies policies;
  private final ResourceTags resourceTags;
  private final Registries registries;
  private final AuthorizationTokens authorizationTokens;
  private final LayerUploads layerUploads;
  private final LayerAvailabilities layerAvailabilities;
  private final ImagePuts images;
  private final ImageDescriptions imageDescriptions;
  private final ImageDeletions imageDeletions;

  private LocalRegistry(Account account) {
    this.account = account;
    this.repositories = new LocalRepositories(account);
    this.catalogData = new CatalogData(account);
    this.policies = new Policies(account);
    this.resourceTags = new ResourceTags(account);
    this.registries = new Registries(account);
    this.authorizationTokens = new AuthorizationTokens(account);
    this.layerUploads = new LayerUploads(account);
    this.layerAvailabilities = new LayerAvailabilities(account);
    this.images = new ImagePuts(account);
    this.imageDescriptions = new ImageDescriptions(account);
    this.imageDeletions = new ImageDeletions(account);
  }

  /**
   * Opens a registry; its directory is created when it is missing.
   *
   * @throws IOException if the directory cannot be made or read
   */
  public static LocalRegistry open(LocalSettings settings) throws IOException {
    Registry registry =
        Registry.open(
            settings.directory(), settings.clock(), settings.limits(), settings.lockWait());
    return new LocalRegistry(new Account(settings, registry));
  }

  /** Whether a password came from {@link #getAuthorizationToken} and still works. */
  public PasswordCheck verify(String password) {
    return answer(() -> account.registry().passwords().verify(password));
  }

  /** When a password of some local registry stops working; empty for any other text. */
  public static Optional<Instant> passwordExpiry(String password) {
    return Passwords.expiry(password);
  }

  /** The registry itself, for other protocols. */
  public Registry registry() {
    return account.registry();
  }

  /** The account id. */
  public String accountId() {
    return account.id();
  }

  /** The alias that stands before repository names in URIs. */
  public String alias() {
    return account.alias();
  }

  @Override
  public BatchCheckLayerAvailabilityResponse batchCheckLayerAvailability(
      BatchCheckLayerAvailabilityRequest request) {
    return answer(() -> layerAvailabilities.check(request));
  }

  @Override
  public BatchDeleteImageResponse batchDeleteImage(BatchDeleteImageRequest request) {
    return answer(() -> imageDeletions.delete(request));
  }

  @Override
  public CompleteLayerUploadResponse completeLayerUpload(CompleteLayerUploadRequest request) {
    return answer(() -> layerUploads.complete(request));
  }

  @Override
  public CreateRepositoryResponse createRepository(CreateRepositoryRequest request) {
    return answer(() -> repositories.create(request));
  }

  @Override
  public DeleteRepositoryResponse deleteRepository(DeleteRepositoryRequest request) {
    return answer(() -> repositories.delete(request));
  }

  @Override
  public DeleteRepositoryPolicyResponse deleteRepositoryPolicy(
      DeleteRepositoryPolicyRequest request) {
    return answer(() -> policies.delete(request));
  }

  @Override
  public DescribeImageTagsResponse describeImageTags(DescribeImageTagsRequest request) {
    return answer(() -> imageDescriptions.describeTags(request));
  }

  @Override
  public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
    return answer(() -> imageDescriptions.describeImages(request));
  }

  @Override
  public DescribeRegistriesResponse describeRegistries(DescribeRegistriesRequest request) {
    return answer(() -> registries.describe(request));
  }

  @Override
  public DescribeRepositoriesResponse describeRepositories(DescribeRepositoriesRequest request) {
    return answer(() -> repositories.describe(request));
  }

  @Override
  public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
    return answer(() -> authorizationTokens.issue());
  }

  @Override
  public GetRegistryCatalogDataResponse getRegistryCatalogData(
      GetRegistryCatalogDataRequest request) {
    return answer(() -> registries.catalogData());
  }

  @Override
  public GetRepositoryCatalogDataResponse getRepositoryCatalogData(
      GetRepositoryCatalogDataRequest request) {
    return answer(() -> catalogData.get(request));
  }

  @Override
  public GetRepositoryPolicyResponse getRepositoryPolicy(GetRepositoryPolicyRequest request) {
    return answer(() -> policies.get(request));
  }

  @Override
  public InitiateLayerUploadResponse initiateLayerUpload(InitiateLayerUploadRequest request) {
    return answer(() -> layerUploads.initiate(request));
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return answer(() -> resourceTags.list(request));
  }

  @Override
  public PutImageResponse putImage(PutImageRequest request) {
    return answer(() -> images.put(request));
  }

  @Override
  public PutRegistryCatalogDataResponse putRegistryCatalogData(
      PutRegistryCatalogDataRequest request) {
    return answer(() -> registries.putCatalogData(request));
  }

  @Override
  public PutRepositoryCatalogDataResponse putRepositoryCatalogData(
      PutRepositoryCatalogDataRequest request) {
    return answer(() -> catalogData.put(request));
  }

  @Override
  public SetRepositoryPolicyResponse setRepositoryPolicy(SetRepositoryPolicyRequest request) {
    return answer(() -> policies.set(request));
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return answer(() -> resourceTags.tag(request));
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return answer(() -> resourceTags.untag(request));
  }

  @Override
  public UploadLayerPartResponse uploadLayerPart(UploadLayerPartRequest request) {
    return answer(() -> layerUploads.uploadPart(request));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** Nothing stays open between calls. */
  @Override
  public void close() {}

  private interface Call<T> {
    T run() throws IOException;
  }

  private <T> T answer(Call<T> call) {
    try {
      return call.run();
    } catch (Refused e) {
      throw new RefusalErrors(account.id()).of(e.refusal());
    } catch (IOException | UncheckedIOException e) {
      throw EcrPublicErrors.server(
          "The registry in " + account.registry().directory() + " failed: " + FileReason.of(e), e);
    }
  }
}
