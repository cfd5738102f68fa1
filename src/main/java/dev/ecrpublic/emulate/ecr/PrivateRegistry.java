package dev.ecrpublic.emulate.ecr;

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
import dev.ecrpublic.emulate.RequestCheck;
import dev.ecrpublic.emulate.ResourceTags;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.emulate.ecr.cache.PullThrough;
import dev.ecrpublic.emulate.ecr.cache.Upstream;
import dev.ecrpublic.emulate.ecr.image.ImageGets;
import dev.ecrpublic.emulate.ecr.image.ImageReferrers;
import dev.ecrpublic.emulate.ecr.image.LayerDownloads;
import dev.ecrpublic.emulate.ecr.image.PrivateImages;
import dev.ecrpublic.emulate.ecr.image.Scans;
import dev.ecrpublic.emulate.ecr.image.StorageClasses;
import dev.ecrpublic.emulate.ecr.policy.LifecyclePolicies;
import dev.ecrpublic.emulate.ecr.policy.LifecyclePreviews;
import dev.ecrpublic.emulate.ecr.policy.LifecycleRun;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.registry.Registry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Amazon ECR without an account or a network: every operation of the service on a directory.
 *
 * <p>The directory belongs to any number of registry objects in any number of processes. What an
 * operation has acknowledged is on disk; what it refuses, it refuses with the service's errors. A
 * directory that cannot be read or written is a ServerException.
 */
public final class PrivateRegistry implements LocalService {
  private final PrivateAccount account;
  private final PullThrough pullThrough;
  private final Answering answering;
  private final RegistrySettings settings;
  private final PrivateRepositories repositories;
  private final Policies policies;
  private final ResourceTags resourceTags;
  private final AuthorizationTokens authorizationTokens;
  private final LayerUploads layerUploads;
  private final LayerAvailabilities layerAvailabilities;
  private final LayerDownloads layerDownloads;
  private final ImagePuts puts;
  private final ImageGets gets;
  private final PrivateImages images;
  private final ImageDeletions deletions;
  private final ImageReferrers referrers;
  private final StorageClasses storageClasses;
  private final Scans scans;
  private final LifecyclePolicies lifecyclePolicies;
  private final LifecyclePreviews lifecyclePreviews;

  private PrivateRegistry(
      PrivateAccount account, RegistrySections sections, PullThrough pullThrough) {
    this.account = account;
    this.pullThrough = pullThrough;
    this.answering = new Answering(account);
    this.settings = new RegistrySettings(account, sections, pullThrough::problem);
    this.repositories = new PrivateRepositories(account);
    this.policies = new Policies(account);
    this.resourceTags = new ResourceTags(account);
    this.authorizationTokens = new AuthorizationTokens(account);
    this.layerUploads = new LayerUploads(account);
    this.layerAvailabilities = new LayerAvailabilities(account);
    this.layerDownloads = new LayerDownloads(account);
    this.puts = new ImagePuts(account);
    this.gets = new ImageGets(account, puts, pullThrough::fetch);
    this.scans = new Scans(account);
    this.images = new PrivateImages(account, scans);
    this.deletions = new ImageDeletions(account);
    this.referrers = new ImageReferrers(account);
    this.storageClasses = new StorageClasses(account);
    this.lifecyclePolicies = new LifecyclePolicies(account);
    this.lifecyclePreviews = new LifecyclePreviews(account, lifecyclePolicies);
  }

  /**
   * Opens a registry; its directory is created when it is missing.
   *
   * @throws IOException if the directory cannot be made or read
   */
  public static PrivateRegistry open(PrivateSettings settings) throws IOException {
    return open(settings, Upstream.NONE);
  }

  /** The same, with caches that are filled from registries elsewhere. */
  public static PrivateRegistry open(PrivateSettings settings, Upstream upstream)
      throws IOException {
    Registry registry =
        Registry.open(
            settings.directory(),
            settings.clock(),
            settings.limits(),
            settings.lockWait(),
            opened -> new PrivateRules(RegistrySections.of(opened)));
    RegistrySections sections = RegistrySections.of(registry);
    return new PrivateRegistry(
        new PrivateAccount(settings, registry), sections, new PullThrough(sections, upstream));
  }

  /** The registry itself, for other protocols. */
  public Registry registry() {
    return account.registry();
  }

  /** The account id. */
  public String accountId() {
    return account.id();
  }

  /** The scans of its images, to which findings can be given. */
  public Scans scans() {
    return scans;
  }

  /** The caches, for whoever asks for images that are not there. */
  public PullThrough pullThrough() {
    return pullThrough;
  }

  /** Carries lifecycle policies out. */
  public LifecycleRun lifecycles() {
    return new LifecycleRun(account);
  }

  @Override
  public Map<String, Object> answer(
      Operation operation, Map<String, Object> input, Function<Instant, Object> time) {
    return answering.of(
        operation,
        time,
        () -> {
          RequestCheck.check(operation.input(), input);
          return reply(operation.name(), new Members(input));
        });
  }

  private Map<String, Object> reply(String operation, Members request) throws IOException {
    return switch (operation) {
      case "batch-check-layer-availability" -> layerAvailabilities.check(request);
      case "batch-delete-image" -> deletions.delete(request);
      case "batch-get-image" -> gets.get(request);
      case "complete-layer-upload" -> layerUploads.complete(request);
      case "create-repository" -> repositories.create(request);
      case "delete-lifecycle-policy" -> lifecyclePolicies.delete(request);
      case "delete-repository" -> repositories.delete(request);
      case "delete-repository-policy" -> policies.delete(request);
      case "describe-image-scan-findings" -> scans.describe(request);
      case "describe-images" -> images.describe(request);
      case "describe-repositories" -> repositories.describe(request);
      case "get-authorization-token" -> token(request);
      case "get-download-url-for-layer" -> layerDownloads.url(request);
      case "get-lifecycle-policy" -> lifecyclePolicies.get(request);
      case "get-lifecycle-policy-preview" -> lifecyclePreviews.get(request);
      case "get-repository-policy" -> policies.get(request);
      case "initiate-layer-upload" -> layerUploads.initiate(request);
      case "list-image-referrers" -> referrers.list(request);
      case "list-images" -> images.list(request);
      case "list-tags-for-resource" -> resourceTags.list(request);
      case "put-image" -> puts.put(request);
      case "put-image-scanning-configuration" -> repositories.putScanning(request);
      case "put-image-tag-mutability" -> repositories.putTagMutability(request);
      case "put-lifecycle-policy" -> lifecyclePolicies.put(request);
      case "set-repository-policy" -> policies.set(request);
      case "start-image-scan" -> scans.start(request);
      case "start-lifecycle-policy-preview" -> lifecyclePreviews.start(request);
      case "tag-resource" -> resourceTags.tag(request);
      case "untag-resource" -> resourceTags.untag(request);
      case "update-image-storage-class" -> storageClasses.update(request);
      case "upload-layer-part" -> layerUploads.uploadPart(request);
      default -> settings.reply(operation, request);
    };
  }

  private Map<String, Object> token(Members request) throws IOException {
    for (String id : request.texts("registryIds")) {
      account.requireOwn("registryIds", id);
    }
    Map<String, Object> data =
        authorizationTokens.issue().with("proxyEndpoint", account.proxyEndpoint()).map();
    return ReplyMembers.of("authorizationData", List.of(data)).map();
  }
}
