package dev.ecrpublic.command.doctor;

import dev.ecrpublic.command.request.OperationCalls;
import dev.ecrpublic.model.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How near a registry is to what an account has by default: repositories, images, tags. */
final class QuotaCheck {
  private static final String CHECK = "quota";
  private static final long PAGE = 1000;
  private static final int PUBLIC = 10_000;
  private static final int PRIVATE = 100_000;
  private static final int TAGS = 1_000;
  private static final int WARNING_PERCENT = 80;

  private final OperationCalls calls;
  private final int most;
  private final long end;

  /** {@code ofAccounts} says that private registries are meant, which may hold more. */
  QuotaCheck(OperationCalls calls, boolean ofAccounts, Duration limit) {
    this.calls = calls;
    this.most = ofAccounts ? PRIVATE : PUBLIC;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** The registry's use of its quotas, as far as there is time to look. */
  CheckResult of(List<String> repositories) {
    Fullest images = new Fullest("images", most);
    Fullest tags = new Fullest("tags on one image", TAGS);
    int seen = 0;
    for (String repository : repositories) {
      if (System.nanoTime() - end > 0) {
        break;
      }
      look(repository, images, tags);
      seen++;
    }
    String part = seen == repositories.size() ? "" : " in the first " + seen + " of them";
    String text =
        use(repositories.size(), most, "repositories") + images.text(part) + tags.text(part);
    int percent =
        Math.max(percent(repositories.size(), most), Math.max(images.percent(), tags.percent()));
    if (percent < WARNING_PERCENT) {
      return CheckResult.ok(CHECK, text);
    }
    String remedy = "delete what is not needed, or ask AWS for a larger quota.";
    return percent < 100
        ? CheckResult.warning(CHECK, text, remedy)
        : CheckResult.broken(CHECK, text + ": nothing more can be added", remedy);
  }

  private void look(String repository, Fullest images, Fullest tags) {
    try {
      List<Map<?, ?>> found =
          calls.list("describe-images", Map.of("repositoryName", repository, "maxResults", PAGE));
      images.see(found.size(), repository);
      for (Map<?, ?> image : found) {
        tags.see(image.get("imageTags") instanceof List<?> list ? list.size() : 0, repository);
      }
    } catch (Failure.Service goneOrForbidden) {
      // What may not be looked at has no say.
    }
  }

  private static String use(int count, int most, String what) {
    return count + " of " + most + " " + what;
  }

  private static int percent(int count, int most) {
    return (int) (100L * count / most);
  }

  /** The repository that has most of something. */
  private static final class Fullest {
    private final String what;
    private final int most;
    private int count;
    private String repository = "";

    Fullest(String what, int most) {
      this.what = what;
      this.most = most;
    }

    void see(int found, String where) {
      if (found > count) {
        count = found;
        repository = where;
      }
    }

    int percent() {
      return QuotaCheck.percent(count, most);
    }

    String text(String part) {
      return count == 0
          ? ""
          : "; at most " + use(count, most, what) + part + " (" + repository + ")";
    }
  }
}
