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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Rules of pull through caches: which prefix stands for which registry elsewhere. */
public final class PullThroughRules {
  static final String PREFIX = "ecrRepositoryPrefix";
  static final String URL = "upstreamRegistryUrl";
  static final String UPSTREAM_PREFIX = "upstreamRepositoryPrefix";
  static final String CREDENTIAL = "credentialArn";
  static final String ROLE = "customRoleArn";

  /** How a prefix of repositories is spelled; ROOT stands for all that have no other. */
  static final String PREFIX_PATTERN =
      "(?:(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*/?|ROOT)";

  private static final String SECTION = "pull-through-cache-rules";
  private static final String PREFIXES = "ecrRepositoryPrefixes";
  private static final String REGISTRY = "upstreamRegistry";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The rules of an account's registry. */
  public PullThroughRules(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /**
   * Where the images of a repository come from, by the rule with the longest prefix of its name.
   */
  public static Optional<UpstreamPlace> place(RegistrySections sections, String repository)
      throws IOException {
    Members best = null;
    for (Object value : sections.section(SECTION).values()) {
      Members rule = Members.of((Map<?, ?>) value);
      boolean isLonger =
          best == null || start(rule.text(PREFIX)).length() > start(best.text(PREFIX)).length();
      if (isLonger && repository.startsWith(start(rule.text(PREFIX)))) {
        best = rule;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    String rest = repository.substring(start(best.text(PREFIX)).length());
    return Optional.of(new UpstreamPlace(best.text(URL), start(best.text(UPSTREAM_PREFIX)) + rest));
  }

  /** What a name begins with that has a prefix. */
  private static String start(String prefix) {
    return prefix.equals("ROOT") ? "" : prefix.replaceFirst("/?$", "/");
  }

  /** {@code CreatePullThroughCacheRule}. */
  public Map<String, Object> create(Members request) throws IOException {
    account.requireOwn(request);
    String prefix = prefix(request.text(PREFIX));
    String url = request.text(URL);
    Upstreams upstream = Upstreams.at(url, request.text(REGISTRY));
    upstream.check(request.text(CREDENTIAL), request.text(ROLE));
    String upstreamPrefix = request.text(UPSTREAM_PREFIX);
    if (upstreamPrefix != null) {
      Constraints.length(UPSTREAM_PREFIX, upstreamPrefix, 2, 30);
      Constraints.pattern(UPSTREAM_PREFIX, upstreamPrefix, PREFIX_PATTERN);
    }
    String now = account.registry().now().toString();
    Map<String, Object> rule =
        ReplyMembers.of(PREFIX, prefix)
            .with(URL, url)
            .with("createdAt", now)
            .with("updatedAt", now)
            .with(REGISTRY, upstream.word())
            .with(CREDENTIAL, request.text(CREDENTIAL))
            .with(ROLE, request.text(ROLE))
            .with(UPSTREAM_PREFIX, upstreamPrefix == null ? "ROOT" : upstreamPrefix)
            .map();
    sections.change(
        SECTION,
        before -> {
          requireRoom(before, prefix);
          return with(before, prefix, rule);
        });
    return told(rule);
  }

  private void requireRoom(Map<String, Object> rules, String prefix) {
    if (rules.containsKey(prefix)) {
      throw ErrorReply.of(
          "PullThroughCacheRuleAlreadyExistsException",
          "A pull through cache rule with the prefix '"
              + prefix
              + "' already exists in the registry with id '"
              + account.id()
              + "'");
    }
    if (rules.size() >= Quotas.PULL_THROUGH_RULES) {
      throw ErrorReply.of(
          "LimitExceededException",
          "The registry already has the maximum number of pull through cache rules: "
              + Quotas.PULL_THROUGH_RULES);
    }
  }

  /** {@code DescribePullThroughCacheRules}. */
  public Map<String, Object> describe(Members request) throws IOException {
    account.requireOwn(request);
    Map<String, Object> rules = new TreeMap<>(sections.section(SECTION));
    if (request.has(PREFIXES)) {
      ResultPage.refuse(PREFIXES, request);
      Constraints.size(PREFIXES, request.texts(PREFIXES), 1, 100);
      List<Object> named = new ArrayList<>();
      for (String prefix : new LinkedHashSet<>(request.texts(PREFIXES))) {
        named.add(told(existing(rules, prefix)));
      }
      return ReplyMembers.of("pullThroughCacheRules", named).map();
    }
    ResultPage<String> page =
        ResultPage.of(
            ResultPage.Sorted.of(List.copyOf(rules.keySet()), prefix -> prefix),
            account.pageTokens(),
            "DescribePullThroughCacheRules",
            request);
    List<Object> told = new ArrayList<>();
    for (String prefix : page.items()) {
      told.add(told(existing(rules, prefix)));
    }
    return ReplyMembers.of("pullThroughCacheRules", told).with("nextToken", page.nextToken()).map();
  }

  /** {@code UpdatePullThroughCacheRule}. */
  public Map<String, Object> update(Members request) throws IOException {
    account.requireOwn(request);
    String prefix = prefix(request.text(PREFIX));
    String now = account.registry().now().toString();
    List<Map<String, Object>> updated = new ArrayList<>();
    sections.change(
        SECTION,
        before -> {
          Map<String, Object> rule = new LinkedHashMap<>(existing(before, prefix));
          Upstreams upstream = Upstreams.at((String) rule.get(URL), (String) rule.get(REGISTRY));
          for (String member : List.of(CREDENTIAL, ROLE)) {
            if (request.has(member)) {
              rule.put(member, request.text(member));
            }
          }
          upstream.check((String) rule.get(CREDENTIAL), (String) rule.get(ROLE));
          rule.put("updatedAt", now);
          updated.add(rule);
          return with(before, prefix, rule);
        });
    return told(updated.getFirst());
  }

  /** {@code DeletePullThroughCacheRule}. */
  public Map<String, Object> delete(Members request) throws IOException {
    account.requireOwn(request);
    String prefix = prefix(request.text(PREFIX));
    List<Map<String, Object>> deleted = new ArrayList<>();
    sections.change(
        SECTION,
        before -> {
          deleted.add(existing(before, prefix));
          Map<String, Object> after = new LinkedHashMap<>(before);
          after.remove(prefix);
          return after;
        });
    return told(deleted.getFirst());
  }

  /** {@code ValidatePullThroughCacheRule}; {@code problem} says why a registry is not reached. */
  public Map<String, Object> validate(Members request, Function<String, Optional<String>> problem)
      throws IOException {
    account.requireOwn(request);
    String prefix = prefix(request.text(PREFIX));
    Map<String, Object> rule = new LinkedHashMap<>(existing(sections.section(SECTION), prefix));
    Optional<String> failure = problem.apply((String) rule.get(URL));
    rule.put("isValid", failure.isEmpty());
    failure.ifPresent(reason -> rule.put("failure", reason));
    return told(rule);
  }

  private static String prefix(String prefix) {
    Constraints.length(PREFIX, prefix, 2, 30);
    Constraints.pattern(PREFIX, prefix, PREFIX_PATTERN);
    return prefix;
  }

  private Map<String, Object> existing(Map<String, Object> rules, String prefix) {
    if (rules.get(prefix) instanceof Map<?, ?> rule) {
      return Members.of(rule).values();
    }
    throw ErrorReply.of(
        "PullThroughCacheRuleNotFoundException",
        "Pull through cache rule with the prefix '"
            + prefix
            + "' does not exist in the registry with id '"
            + account.id()
            + "'");
  }

  private static Map<String, Object> with(
      Map<String, Object> rules, String prefix, Map<String, Object> rule) {
    Map<String, Object> after = new LinkedHashMap<>(rules);
    after.put(prefix, rule);
    return after;
  }

  private Map<String, Object> told(Map<String, Object> rule) {
    Map<String, Object> told = new LinkedHashMap<>(rule);
    told.put("registryId", account.id());
    return told;
  }
}
