package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Whose pulls would not count as one: kept and told, for a local registry knows no principals. */
public final class PullTimeExclusions {
  private static final String SECTION = "pull-time-exclusions";
  private static final String ARN = "principalArn";
  private static final String PATTERN =
      "arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:(?:role|user)/[a-zA-Z0-9+=,.@_/-]+";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The exclusions of an account's registry. */
  public PullTimeExclusions(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /** {@code RegisterPullTimeUpdateExclusion}. */
  public Map<String, Object> register(Members request) throws IOException {
    String arn = checked(request);
    String now = account.registry().now().toString();
    sections.change(
        SECTION,
        before -> {
          if (before.containsKey(arn)) {
            throw ErrorReply.of(
                "ExclusionAlreadyExistsException",
                "The principal '" + arn + "' is excluded already");
          }
          if (before.size() >= Quotas.PULL_TIME_EXCLUSIONS) {
            throw ErrorReply.of(
                "LimitExceededException",
                "At most " + Quotas.PULL_TIME_EXCLUSIONS + " principals can be excluded");
          }
          Map<String, Object> after = new LinkedHashMap<>(before);
          after.put(arn, now);
          return after;
        });
    return ReplyMembers.of(ARN, arn).with("createdAt", now).map();
  }

  /** {@code DeregisterPullTimeUpdateExclusion}. */
  public Map<String, Object> deregister(Members request) throws IOException {
    String arn = checked(request);
    sections.change(
        SECTION,
        before -> {
          Map<String, Object> after = new LinkedHashMap<>(before);
          if (after.remove(arn) == null) {
            throw ErrorReply.of(
                "ExclusionNotFoundException", "The principal '" + arn + "' is not excluded");
          }
          return after;
        });
    return ReplyMembers.of(ARN, arn).map();
  }

  /** {@code ListPullTimeUpdateExclusions}. */
  public Map<String, Object> list(Members request) throws IOException {
    ResultPage<String> page =
        ResultPage.of(
            ResultPage.Sorted.of(
                new TreeSet<>(sections.section(SECTION).keySet()).stream().toList(), arn -> arn),
            account.pageTokens(),
            "ListPullTimeUpdateExclusions",
            request);
    return ReplyMembers.of("pullTimeUpdateExclusions", page.items())
        .with("nextToken", page.nextToken())
        .map();
  }

  private static String checked(Members request) {
    String arn = request.text(ARN);
    Constraints.length(ARN, arn, 0, 200);
    Constraints.pattern(ARN, arn, PATTERN);
    return arn;
  }
}
