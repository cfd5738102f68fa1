package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.Answering;
import dev.ecrpublic.emulate.AuthorizationTokens;
import dev.ecrpublic.emulate.ImageDeletions;
import dev.ecrpublic.emulate.ImagePuts;
import dev.ecrpublic.emulate.LayerAvailabilities;
import dev.ecrpublic.emulate.LayerUploads;
import dev.ecrpublic.emulate.LocalService;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Policies;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResourceTags;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.registry.Passwords;
import dev.ecrpublic.registry.Registry;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * ECR Public without an account or a network: every operation of the service on a directory.
 *
 * <p>The directory belongs to any number of registry objects in any number of processes. What an
 * operation has acknowledged is on disk; what it refuses, it refuses with the service's errors. A
 * directory that cannot be read or written is a ServerException.
 */
public final class PublicRegistry implements LocalService {
  private final PublicAccount account;
  private final Answering answering;
  private final PublicRepositories repositories;
  private final CatalogData catalogData;
  private final Policies policies;
  private final ResourceTags resourceTags;
  private final Registries registries;
  private final AuthorizationTokens authorizationTokens;
  private final LayerUploads layerUploads;
  private final LayerAvailabilities layerAvailabilities;
  private final ImagePuts images;
  private final PublicImages descriptions;
  private final ImageDeletions deletions;

  private PublicRegistry(PublicAccount account) {
    this.account = account;
    this.answering = new Answering(account);
    this.repositories = new PublicRepositories(account);
    this.catalogData = new CatalogData(account);
    this.policies = new Policies(account);
    this.resourceTags = new ResourceTags(account);
    this.registries = new Registries(account);
    this.authorizationTokens = new AuthorizationTokens(account);
    this.layerUploads = new LayerUploads(account);
    this.layerAvailabilities = new LayerAvailabilities(account);
    this.images = new ImagePuts(account);
    this.descriptions = new PublicImages(account);
    this.deletions = new ImageDeletions(account);
  }

  /**
   * Opens a registry; its directory is created when it is missing.
   *
   * @throws IOException if the directory cannot be made or read
   */
  public static PublicRegistry open(LocalSettings settings) throws IOException {
    Registry registry =
        Registry.open(
            settings.directory(), settings.clock(), settings.limits(), settings.lockWait());
    return new PublicRegistry(new PublicAccount(settings, registry));
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
  public Map<String, Object> answer(
      Operation operation, Map<String, Object> input, Function<Instant, Object> time) {
    return answering.of(operation, time, () -> reply(operation.name(), new Members(input)));
  }

  private Map<String, Object> reply(String operation, Members request) throws IOException {
    return switch (operation) {
      case "batch-check-layer-availability" -> layerAvailabilities.check(request);
      case "batch-delete-image" -> deletions.delete(request);
      case "complete-layer-upload" -> layerUploads.complete(request);
      case "create-repository" -> repositories.create(request);
      case "delete-repository" -> repositories.delete(request);
      case "delete-repository-policy" -> policies.delete(request);
      case "describe-image-tags" -> descriptions.describeTags(request);
      case "describe-images" -> descriptions.describeImages(request);
      case "describe-registries" -> registries.describe(request);
      case "describe-repositories" -> repositories.describe(request);
      case "get-authorization-token" ->
          ReplyMembers.of("authorizationData", authorizationTokens.issue().map()).map();
      case "get-registry-catalog-data" -> registries.catalogData();
      case "get-repository-catalog-data" -> catalogData.get(request);
      case "get-repository-policy" -> policies.get(request);
      case "initiate-layer-upload" -> layerUploads.initiate(request);
      case "list-tags-for-resource" -> resourceTags.list(request);
      case "put-image" -> images.put(request);
      case "put-registry-catalog-data" -> registries.putCatalogData(request);
      case "put-repository-catalog-data" -> catalogData.put(request);
      case "set-repository-policy" -> policies.set(request);
      case "tag-resource" -> resourceTags.tag(request);
      case "untag-resource" -> resourceTags.untag(request);
      case "upload-layer-part" -> layerUploads.uploadPart(request);
      default -> throw new IllegalArgumentException("no operation of ECR Public: " + operation);
    };
  }
}
