package dev.ecrpublic.command.doctor;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.request.OperationCalls;
import dev.ecrpublic.model.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the service takes the credentials, and what the registry holds. */
final class AccessCheck {
  private static final String ACCESS = "access";
  private static final String QUOTA = "quota";
  private static final long PAGE = 1000;
  private final Context context;
  private final Remedies remedies;
  private final Duration limit;
  private List<Map<?, ?>> repositories = List.of();

  AccessCheck(Context context, Remedies remedies, Duration limit) {
    this.context = context;
    this.remedies = remedies;
    this.limit = limit;
  }

  /** The repositories that were found. */
  List<Map<?, ?>> repositories() {
    return repositories;
  }

  List<CheckResult> skipped() {
    return List.of(
        CheckResult.skipped(ACCESS, "there are no credentials, or the service is not reached"),
        CheckResult.skipped(QUOTA, "the registry cannot be looked at"));
  }

  List<CheckResult> findings() {
    Duration patience = limit.multipliedBy(4);
    try {
      return TimeLimit.within(patience, this::looked)
          .orElseGet(
              () ->
                  List.of(
                      CheckResult.warning(
                          ACCESS,
                          "the service did not list the repositories within "
                              + patience.toSeconds()
                              + " seconds",
                          "try again, or see with --debug what takes so long.")));
    } catch (Failure failure) {
      return List.of(
          remedies.of(ACCESS, failure),
          CheckResult.skipped(QUOTA, "the registry cannot be looked at"));
    }
  }

  private List<CheckResult> looked() {
    boolean local = context.settings().local();
    boolean ofAccounts = context.settings().service().ofAccounts();
    try (OperationCalls calls =
        OperationCalls.open(context.settings().service(), context.connections())) {
      List<Map<?, ?>> found = calls.list("describe-repositories", Map.of("maxResults", PAGE));
      repositories = found;
      List<String> names = new ArrayList<>();
      found.forEach(repository -> names.add(String.valueOf(repository.get("repositoryName"))));
      return List.of(
          CheckResult.ok(ACCESS, local ? "it can be read" : "the service takes the credentials"),
          new QuotaCheck(calls, ofAccounts, limit.multipliedBy(2)).of(names));
    }
  }
}
