package dev.ecrpublic.emulate.ecr.policy;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.emulate.ecr.lifecycle.Evaluation;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleAction;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleOutcome;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a lifecycle policy would do, worked out when it is asked for and kept until the next time.
 */
public final class LifecyclePreviews {
  private static final String TEXT = RepositorySettings.LIFECYCLE;
  private static final String DOCUMENT = "lifecycle-preview";
  private static final String RESULTS = "previewResults";

  private final PrivateAccount account;
  private final LifecyclePolicies policies;

  /** Previews in an account's repositories. */
  public LifecyclePreviews(PrivateAccount account, LifecyclePolicies policies) {
    this.account = account;
    this.policies = policies;
  }

  /** {@code StartLifecyclePolicyPreview}. */
  public Map<String, Object> start(Members request) throws IOException {
    Repository repository = account.repository(request);
    String text =
        request.has(TEXT)
            ? request.text(TEXT)
            : policies.existing(repository, account.details(repository));
    List<LifecycleOutcome> outcomes =
        Evaluation.of(
            PolicyText.checked(TEXT, text),
            LifecycleImages.of(repository),
            account.registry().now());
    List<Object> results = new ArrayList<>();
    outcomes.forEach(outcome -> results.add(told(outcome)));
    Map<String, Object> preview = new LinkedHashMap<>();
    preview.put(TEXT, text);
    preview.put(RESULTS, results);
    repository.documents().write(DOCUMENT, preview);
    return reply(repository, text).with("status", "IN_PROGRESS").map();
  }

  /** {@code GetLifecyclePolicyPreview}. */
  public Map<String, Object> get(Members request) throws IOException {
    Repository repository = account.repository(request);
    Optional<Map<String, Object>> kept = repository.documents().read(DOCUMENT);
    if (kept.isEmpty()) {
      throw ErrorReply.of(
          "LifecyclePolicyPreviewNotFoundException",
          "Lifecycle policy preview does not exist for the repository with name '"
              + repository.name()
              + "' in the registry with id '"
              + account.id()
              + "'");
    }
    Members preview = Members.of(kept.get());
    List<Members> results = preview.structures(RESULTS);
    ReplyMembers reply =
        reply(repository, preview.text(TEXT))
            .with("status", "COMPLETE")
            .with("summary", summary(results));
    Predicate<Members> wanted = wanted(request);
    if (request.has(ImageIds.MEMBER)) {
      ResultPage.refuse(ImageIds.MEMBER, request);
      return reply.with(RESULTS, values(results.stream().filter(wanted).toList())).map();
    }
    List<Place> places = new ArrayList<>();
    results.forEach(result -> places.add(new Place(places.size(), result)));
    ResultPage<Place> page =
        ResultPage.of(
            ResultPage.Sorted.of(places, Place::position),
            place -> wanted.test(place.result()),
            account.pageTokens(),
            "GetLifecyclePolicyPreview " + repository.name(),
            request);
    return reply
        .with(RESULTS, values(page.items().stream().map(Place::result).toList()))
        .with("nextToken", page.nextToken())
        .map();
  }

  private record Place(int number, Members result) {
    String position() {
      return String.valueOf(1_000_000_000 + number);
    }
  }

  private static List<Object> values(List<Members> results) {
    List<Object> values = new ArrayList<>();
    results.forEach(result -> values.add(result.values()));
    return values;
  }

  private static Predicate<Members> wanted(Members request) {
    Members filter = request.structure("filter");
    String status = filter == null ? null : filter.text("tagStatus");
    List<ImageName> names = new ArrayList<>();
    List<Members> ids = request.structures(ImageIds.MEMBER);
    Constraints.size(ImageIds.MEMBER, ids, 0, 100);
    for (Members id : ids) {
      names.add(ImageIds.required(ImageIds.MEMBER, id));
    }
    return result ->
        (names.isEmpty() || names.stream().anyMatch(name -> isNamed(result, name)))
            && isOfStatus(result, status);
  }

  private static boolean isNamed(Members result, ImageName name) {
    return (name.digest() == null || name.digest().equals(result.text("imageDigest")))
        && (name.tag() == null || result.texts("imageTags").contains(name.tag()));
  }

  private static boolean isOfStatus(Members result, String status) {
    return switch (status) {
      case "TAGGED" -> result.has("imageTags");
      case "UNTAGGED" -> !result.has("imageTags");
      case null, default -> true;
    };
  }

  private static Map<String, Object> summary(List<Members> results) {
    long expiring = results.stream().filter(result -> action(result).equals("EXPIRE")).count();
    long transitioning = results.size() - expiring;
    return ReplyMembers.of("expiringImageTotalCount", expiring)
        .with(
            "transitioningImageTotalCounts",
            transitioning == 0
                ? null
                : List.of(
                    Map.of("targetStorageClass", "ARCHIVE", "imageTotalCount", transitioning)))
        .map();
  }

  private static String action(Members result) {
    return result.structure("action").text("type");
  }

  private static Map<String, Object> told(LifecycleOutcome outcome) {
    List<String> tags = outcome.image().tags();
    boolean expires = outcome.action() == LifecycleAction.EXPIRE;
    return ReplyMembers.of("imageTags", tags.isEmpty() ? null : tags)
        .with("imageDigest", outcome.image().digest())
        .with("imagePushedAt", outcome.image().pushedAt().toString())
        .with(
            "action",
            expires
                ? Map.of("type", "EXPIRE")
                : Map.of("type", "TRANSITION", "targetStorageClass", "ARCHIVE"))
        .with("appliedRulePriority", (long) outcome.rulePriority())
        .with("storageClass", outcome.image().storageClass().name())
        .map();
  }

  private ReplyMembers reply(Repository repository, String text) {
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with(TEXT, text);
  }
}
