package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listing what refers to an image: signatures, attestations, bills of materials. */
public final class ImageReferrers {
  private final PrivateAccount account;

  /** Referrers in an account's repositories. */
  public ImageReferrers(PrivateAccount account) {
    this.account = account;
  }

  /** {@code ListImageReferrers}. */
  public Map<String, Object> list(Members request) throws IOException {
    Repository repository = account.repository(request);
    String subject = request.structure("subjectId").text("imageDigest");
    Constraints.digest("subjectId.imageDigest", subject);
    ResultPage<Map<String, Object>> page =
        ResultPage.of(
            ResultPage.Sorted.of(referrers(repository, subject, request), ImageReferrers::digest),
            account.pageTokens(),
            "ListImageReferrers " + repository.name() + ' ' + subject,
            request);
    return ReplyMembers.of("referrers", page.items()).with("nextToken", page.nextToken()).map();
  }

  private static List<Map<String, Object>> referrers(
      Repository repository, String subject, Members request) throws IOException {
    Members filter = request.structure("filter");
    List<String> types = filter == null ? List.of() : filter.texts("artifactTypes");
    String wanted = filter == null ? null : filter.text("artifactStatus");
    List<Map<String, Object>> out = new ArrayList<>();
    for (Map<String, Object> descriptor : repository.images().referrers(subject)) {
      Optional<StoredImage> image = repository.images().find(digest(descriptor));
      String status = image.map(found -> ImageAttributes.of(found).status()).orElse("ACTIVE");
      boolean ofStatus =
          wanted == null ? status.equals("ACTIVE") : wanted.equals("ANY") || wanted.equals(status);
      boolean ofType = types.isEmpty() || types.contains(descriptor.get("artifactType"));
      if (ofStatus && ofType) {
        Map<String, Object> told = new LinkedHashMap<>(descriptor);
        told.put("artifactStatus", status);
        out.add(told);
      }
    }
    out.sort(Comparator.comparing(ImageReferrers::digest));
    return out;
  }

  private static String digest(Map<String, Object> descriptor) {
    return (String) descriptor.get("digest");
  }
}
