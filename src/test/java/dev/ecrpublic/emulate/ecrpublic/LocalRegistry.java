package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Shapes;
import dev.ecrpublic.registry.PasswordCheck;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkPojo;
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
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;
import software.amazon.awssdk.services.ecrpublic.model.EmptyUploadException;
import software.amazon.awssdk.services.ecrpublic.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRegistryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRegistryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.ImageDigestDoesNotMatchException;
import software.amazon.awssdk.services.ecrpublic.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecrpublic.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecrpublic.model.InvalidLayerException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidLayerPartException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidTagParameterException;
import software.amazon.awssdk.services.ecrpublic.model.LayerAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.LayerPartTooSmallException;
import software.amazon.awssdk.services.ecrpublic.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.LimitExceededException;
import software.amazon.awssdk.services.ecrpublic.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutImageResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutRegistryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutRegistryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutRepositoryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutRepositoryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.ReferencedImagesNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RegistryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogDataNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotEmptyException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryPolicyNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.ServerException;
import software.amazon.awssdk.services.ecrpublic.model.SetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.SetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.TagResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.TagResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.TooManyTagsException;
import software.amazon.awssdk.services.ecrpublic.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecrpublic.model.UntagResourceResponse;
import software.amazon.awssdk.services.ecrpublic.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecrpublic.model.UploadLayerPartResponse;
import software.amazon.awssdk.services.ecrpublic.model.UploadNotFoundException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The local registry as a client of the SDK, typed requests and replies included. */
public final class LocalRegistry implements EcrPublicClient {
  private final PublicRegistry service;

  private LocalRegistry(PublicRegistry service) {
    this.service = service;
  }

  /** Opens a registry. */
  public static LocalRegistry open(LocalSettings settings) throws IOException {
    return new LocalRegistry(PublicRegistry.open(settings));
  }

  /** What is behind it. */
  public PublicRegistry service() {
    return service;
  }

  /** The store. */
  public Registry registry() {
    return service.registry();
  }

  /** The account id. */
  public String accountId() {
    return service.accountId();
  }

  /** The alias. */
  public String alias() {
    return service.alias();
  }

  /** Whether a password is one of the registry's. */
  public PasswordCheck verify(String password) {
    try {
      return registry().passwords().verify(password);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public BatchCheckLayerAvailabilityResponse batchCheckLayerAvailability(
      BatchCheckLayerAvailabilityRequest request) {
    return (BatchCheckLayerAvailabilityResponse)
        reply(
            "batch-check-layer-availability",
            request,
            BatchCheckLayerAvailabilityResponse.builder());
  }

  @Override
  public BatchDeleteImageResponse batchDeleteImage(BatchDeleteImageRequest request) {
    return (BatchDeleteImageResponse)
        reply("batch-delete-image", request, BatchDeleteImageResponse.builder());
  }

  @Override
  public CompleteLayerUploadResponse completeLayerUpload(CompleteLayerUploadRequest request) {
    return (CompleteLayerUploadResponse)
        reply("complete-layer-upload", request, CompleteLayerUploadResponse.builder());
  }

  @Override
  public CreateRepositoryResponse createRepository(CreateRepositoryRequest request) {
    return (CreateRepositoryResponse)
        reply("create-repository", request, CreateRepositoryResponse.builder());
  }

  @Override
  public DeleteRepositoryResponse deleteRepository(DeleteRepositoryRequest request) {
    return (DeleteRepositoryResponse)
        reply("delete-repository", request, DeleteRepositoryResponse.builder());
  }

  @Override
  public DeleteRepositoryPolicyResponse deleteRepositoryPolicy(
      DeleteRepositoryPolicyRequest request) {
    return (DeleteRepositoryPolicyResponse)
        reply("delete-repository-policy", request, DeleteRepositoryPolicyResponse.builder());
  }

  @Override
  public DescribeImageTagsResponse describeImageTags(DescribeImageTagsRequest request) {
    return (DescribeImageTagsResponse)
        reply("describe-image-tags", request, DescribeImageTagsResponse.builder());
  }

  @Override
  public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
    return (DescribeImagesResponse)
        reply("describe-images", request, DescribeImagesResponse.builder());
  }

  @Override
  public DescribeRegistriesResponse describeRegistries(DescribeRegistriesRequest request) {
    return (DescribeRegistriesResponse)
        reply("describe-registries", request, DescribeRegistriesResponse.builder());
  }

  @Override
  public DescribeRepositoriesResponse describeRepositories(DescribeRepositoriesRequest request) {
    return (DescribeRepositoriesResponse)
        reply("describe-repositories", request, DescribeRepositoriesResponse.builder());
  }

  @Override
  public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
    return (GetAuthorizationTokenResponse)
        reply("get-authorization-token", request, GetAuthorizationTokenResponse.builder());
  }

  @Override
  public GetRegistryCatalogDataResponse getRegistryCatalogData(
      GetRegistryCatalogDataRequest request) {
    return (GetRegistryCatalogDataResponse)
        reply("get-registry-catalog-data", request, GetRegistryCatalogDataResponse.builder());
  }

  @Override
  public GetRepositoryCatalogDataResponse getRepositoryCatalogData(
      GetRepositoryCatalogDataRequest request) {
    return (GetRepositoryCatalogDataResponse)
        reply("get-repository-catalog-data", request, GetRepositoryCatalogDataResponse.builder());
  }

  @Override
  public GetRepositoryPolicyResponse getRepositoryPolicy(GetRepositoryPolicyRequest request) {
    return (GetRepositoryPolicyResponse)
        reply("get-repository-policy", request, GetRepositoryPolicyResponse.builder());
  }

  @Override
  public InitiateLayerUploadResponse initiateLayerUpload(InitiateLayerUploadRequest request) {
    return (InitiateLayerUploadResponse)
        reply("initiate-layer-upload", request, InitiateLayerUploadResponse.builder());
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return (ListTagsForResourceResponse)
        reply("list-tags-for-resource", request, ListTagsForResourceResponse.builder());
  }

  @Override
  public PutImageResponse putImage(PutImageRequest request) {
    return (PutImageResponse) reply("put-image", request, PutImageResponse.builder());
  }

  @Override
  public PutRegistryCatalogDataResponse putRegistryCatalogData(
      PutRegistryCatalogDataRequest request) {
    return (PutRegistryCatalogDataResponse)
        reply("put-registry-catalog-data", request, PutRegistryCatalogDataResponse.builder());
  }

  @Override
  public PutRepositoryCatalogDataResponse putRepositoryCatalogData(
      PutRepositoryCatalogDataRequest request) {
    return (PutRepositoryCatalogDataResponse)
        reply("put-repository-catalog-data", request, PutRepositoryCatalogDataResponse.builder());
  }

  @Override
  public SetRepositoryPolicyResponse setRepositoryPolicy(SetRepositoryPolicyRequest request) {
    return (SetRepositoryPolicyResponse)
        reply("set-repository-policy", request, SetRepositoryPolicyResponse.builder());
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return (TagResourceResponse) reply("tag-resource", request, TagResourceResponse.builder());
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return (UntagResourceResponse)
        reply("untag-resource", request, UntagResourceResponse.builder());
  }

  @Override
  public UploadLayerPartResponse uploadLayerPart(UploadLayerPartRequest request) {
    return (UploadLayerPartResponse)
        reply("upload-layer-part", request, UploadLayerPartResponse.builder());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** Nothing stays open between calls. */
  @Override
  public void close() {}

  private Object reply(String name, SdkPojo request, SdkPojo response) {
    Operation operation = new EcrPublicCatalog().find(name).orElseThrow();
    try {
      Map<String, Object> reply =
          service.answer(operation, Shapes.toMap(request, time -> time), time -> time);
      Shapes.fill(response, reply);
      return ((SdkBuilder<?, ?>) response).build();
    } catch (ErrorReply e) {
      throw typed(e);
    }
  }

  private static EcrPublicException typed(ErrorReply reply) {
    EcrPublicException.Builder builder = builder(reply.code());
    Shapes.fill((SdkPojo) builder, reply.members());
    builder.message(reply.getMessage());
    builder.statusCode(reply.status());
    builder.cause(reply.getCause());
    builder.awsErrorDetails(
        AwsErrorDetails.builder()
            .errorCode(reply.code())
            .errorMessage(reply.getMessage())
            .serviceName("EcrPublic")
            .build());
    return (EcrPublicException) builder.build();
  }

  private static EcrPublicException.Builder builder(String code) {
    return switch (code) {
      case "EmptyUploadException" -> EmptyUploadException.builder();
      case "ImageAlreadyExistsException" -> ImageAlreadyExistsException.builder();
      case "ImageDigestDoesNotMatchException" -> ImageDigestDoesNotMatchException.builder();
      case "ImageNotFoundException" -> ImageNotFoundException.builder();
      case "InvalidLayerException" -> InvalidLayerException.builder();
      case "InvalidLayerPartException" -> InvalidLayerPartException.builder();
      case "InvalidParameterException" -> InvalidParameterException.builder();
      case "InvalidTagParameterException" -> InvalidTagParameterException.builder();
      case "LayerAlreadyExistsException" -> LayerAlreadyExistsException.builder();
      case "LayerPartTooSmallException" -> LayerPartTooSmallException.builder();
      case "LayersNotFoundException" -> LayersNotFoundException.builder();
      case "LimitExceededException" -> LimitExceededException.builder();
      case "ReferencedImagesNotFoundException" -> ReferencedImagesNotFoundException.builder();
      case "RegistryNotFoundException" -> RegistryNotFoundException.builder();
      case "RepositoryAlreadyExistsException" -> RepositoryAlreadyExistsException.builder();
      case "RepositoryCatalogDataNotFoundException" ->
          RepositoryCatalogDataNotFoundException.builder();
      case "RepositoryNotEmptyException" -> RepositoryNotEmptyException.builder();
      case "RepositoryNotFoundException" -> RepositoryNotFoundException.builder();
      case "RepositoryPolicyNotFoundException" -> RepositoryPolicyNotFoundException.builder();
      case "ServerException" -> ServerException.builder();
      case "TooManyTagsException" -> TooManyTagsException.builder();
      case "UploadNotFoundException" -> UploadNotFoundException.builder();
      default -> throw new IllegalArgumentException(code);
    };
  }
}
