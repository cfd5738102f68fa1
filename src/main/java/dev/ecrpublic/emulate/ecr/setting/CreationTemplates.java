package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryDetails;
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

/** What repositories that are made by a push are set up with, by the prefix of their names. */
public final class CreationTemplates {
  private static final String SECTION = "creation-templates";
  private static final String PREFIX = "prefix";
  private static final String PREFIXES = "prefixes";
  private static final String MEMBER = "repositoryCreationTemplate";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The templates of an account's registry. */
  public CreationTemplates(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /** What makes repositories of itself, by its name in {@code appliedFor}. */
  public enum Purpose {
    /** A push. */
    CREATE_ON_PUSH,
    /** A pull through a cache. */
    PULL_THROUGH_CACHE
  }

  /** What a repository of that name begins with; empty without a template for the purpose. */
  public static Optional<RepositoryDetails> details(
      RegistrySections sections, String name, Purpose purpose) throws IOException {
    Members best = null;
    for (Object value : sections.section(SECTION).values()) {
      Members template = Members.of((Map<?, ?>) value);
      boolean applies =
          template.texts("appliedFor").contains(purpose.name())
              && isFor(template.text(PREFIX), name);
      if (applies && (best == null || weight(template) > weight(best))) {
        best = template;
      }
    }
    return Optional.ofNullable(best).map(TemplateMembers::details);
  }

  private static boolean isFor(String prefix, String name) {
    return prefix.equals("ROOT") || name.startsWith(prefix.endsWith("/") ? prefix : prefix + '/');
  }

  private static int weight(Members template) {
    String prefix = template.text(PREFIX);
    return prefix.equals("ROOT") ? 0 : prefix.length();
  }

  /** {@code CreateRepositoryCreationTemplate}. */
  public Map<String, Object> create(Members request) throws IOException {
    String prefix = prefix(request);
    Map<String, Object> template = TemplateMembers.checked(request, account);
    String now = account.registry().now().toString();
    template.put("createdAt", now);
    template.put("updatedAt", now);
    sections.change(
        SECTION,
        before -> {
          if (before.containsKey(prefix)) {
            throw ErrorReply.of(
                "TemplateAlreadyExistsException",
                "A repository creation template with the prefix '"
                    + prefix
                    + "' already exists in the registry with id '"
                    + account.id()
                    + "'");
          }
          if (before.size() >= Quotas.CREATION_TEMPLATES) {
            throw ErrorReply.of(
                "LimitExceededException",
                "The registry already has the maximum number of templates: "
                    + Quotas.CREATION_TEMPLATES);
          }
          return with(before, prefix, template);
        });
    return reply(template);
  }

  /** {@code UpdateRepositoryCreationTemplate}: what is not given stays. */
  public Map<String, Object> update(Members request) throws IOException {
    String prefix = prefix(request);
    String now = account.registry().now().toString();
    List<Map<String, Object>> updated = new ArrayList<>();
    sections.change(
        SECTION,
        before -> {
          Map<String, Object> template =
              TemplateMembers.changed(existing(before, prefix), request, account);
          template.put("updatedAt", now);
          updated.add(template);
          return with(before, prefix, template);
        });
    return reply(updated.getFirst());
  }

  /** {@code DeleteRepositoryCreationTemplate}. */
  public Map<String, Object> delete(Members request) throws IOException {
    String prefix = prefix(request);
    List<Map<String, Object>> deleted = new ArrayList<>();
    sections.change(
        SECTION,
        before -> {
          deleted.add(existing(before, prefix));
          Map<String, Object> after = new LinkedHashMap<>(before);
          after.remove(prefix);
          return after;
        });
    return reply(deleted.getFirst());
  }

  /** {@code DescribeRepositoryCreationTemplates}; prefixes without a template are left out. */
  public Map<String, Object> describe(Members request) throws IOException {
    Map<String, Object> templates = new TreeMap<>(sections.section(SECTION));
    if (!request.texts(PREFIXES).isEmpty()) {
      templates.keySet().retainAll(new LinkedHashSet<>(request.texts(PREFIXES)));
    }
    ResultPage<String> page =
        ResultPage.of(
            ResultPage.Sorted.of(List.copyOf(templates.keySet()), prefix -> prefix),
            account.pageTokens(),
            "DescribeRepositoryCreationTemplates",
            request);
    List<Object> told = new ArrayList<>();
    page.items().forEach(prefix -> told.add(templates.get(prefix)));
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryCreationTemplates", told)
        .with("nextToken", page.nextToken())
        .map();
  }

  private static String prefix(Members request) {
    String prefix = request.text(PREFIX);
    Constraints.length(PREFIX, prefix, 1, 256);
    Constraints.pattern(PREFIX, prefix, PullThroughRules.PREFIX_PATTERN);
    return prefix;
  }

  private Map<String, Object> existing(Map<String, Object> templates, String prefix) {
    if (templates.get(prefix) instanceof Map<?, ?> template) {
      return Members.of(template).values();
    }
    throw ErrorReply.of(
        "TemplateNotFoundException",
        "A repository creation template with the prefix '"
            + prefix
            + "' does not exist in the registry with id '"
            + account.id()
            + "'");
  }

  private static Map<String, Object> with(
      Map<String, Object> templates, String prefix, Map<String, Object> template) {
    Map<String, Object> after = new LinkedHashMap<>(templates);
    after.put(prefix, template);
    return after;
  }

  private Map<String, Object> reply(Map<String, Object> template) {
    return ReplyMembers.of("registryId", account.id()).with(MEMBER, template).map();
  }
}
