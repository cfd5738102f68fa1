package dev.ecrpublic.command.prune;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.paging.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A repository of the service. */
final class ServiceRepository implements PrunedRepository {
  private static final long PAGE = 1000;
  private static final String IMAGE_IDS = "imageIds";
  private static final String DIGEST = "imageDigest";
  private static final String FILTER = "filter";

  private final Connection connection;
  private final String name;
  private final Operation describe;
  private final Operation delete;

  ServiceRepository(Connection connection, Catalog catalog, String name) {
    this.connection = connection;
    this.name = name;
    this.describe = catalog.find("describe-images").orElseThrow();
    this.delete = catalog.find("batch-delete-image").orElseThrow();
  }

  @Override
  public List<PrunedImage> images() {
    Map<String, Object> request = request();
    request.put("maxResults", PAGE);
    for (Parameter member : describe.input()) {
      if (member.name().equals(FILTER)) {
        // Without it, images in the archive are left out, which may need others.
        request.put(FILTER, Map.of("imageStatus", "ANY"));
      }
    }
    Map<String, PrunedImage> out = new LinkedHashMap<>();
    Paging paging = new Paging(describe.paginator(), Optional.empty(), OptionalLong.empty());
    new Pages(input -> connection.fetch(describe, input), request, paging)
        .forEach(page -> ImageDetails.in(page).forEach(image -> out.put(image.digest(), image)));
    return List.copyOf(out.values());
  }

  @Override
  public List<PrunedImage> images(Set<String> digests) {
    Map<String, Object> request = request();
    request.put(IMAGE_IDS, digests.stream().map(digest -> Map.of(DIGEST, digest)).toList());
    try {
      return ImageDetails.in(connection.call(describe, request));
    } catch (Failure.Service refused) {
      if (!refused.error().code().equals("ImageNotFoundException")) {
        throw refused;
      }
      return images().stream().filter(image -> digests.contains(image.digest())).toList();
    }
  }

  @Override
  public List<Refusal> delete(List<Target> targets) {
    Map<String, Object> request = request();
    request.put(IMAGE_IDS, targets.stream().map(ServiceRepository::id).toList());
    List<Refusal> out = new ArrayList<>();
    if (connection.call(delete, request).get("failures") instanceof List<?> failures) {
      failures.forEach(failure -> out.add(refusal((Map<?, ?>) failure)));
    }
    return out;
  }

  private static Map<String, Object> id(Target target) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(DIGEST, target.digest());
    target.tag().ifPresent(tag -> out.put("imageTag", tag));
    return out;
  }

  private static Refusal refusal(Map<?, ?> failure) {
    Object digest = failure.get("imageId") instanceof Map<?, ?> id ? id.get(DIGEST) : null;
    return new Refusal(
        String.valueOf(digest),
        String.valueOf(failure.get("failureCode")),
        String.valueOf(failure.get("failureReason")));
  }

  private Map<String, Object> request() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("repositoryName", name);
    return out;
  }
}
