package dev.ecrpublic.emulate;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describing repositories: those that a request names, or all of them in pages. */
public final class RepositoryPages {
  private static final String NAMES = "repositoryNames";

  private final Account account;
  private final Description description;

  /** How a service tells of a repository. */
  @FunctionalInterface
  public interface Description {
    /** What is told. */
    Map<String, Object> of(RepositoryMetadata metadata) throws IOException;
  }

  /** The repositories of an account, as a service tells of them. */
  public RepositoryPages(Account account, Description description) {
    this.account = account;
    this.description = description;
  }

  /** {@code DescribeRepositories}. */
  public Map<String, Object> describe(Members request) throws IOException {
    if (request.has(NAMES)) {
      return describeNamed(request);
    }
    ResultPage<String> page =
        ResultPage.of(names(), account.pageTokens(), "DescribeRepositories", request);
    List<Object> repositories = new ArrayList<>(page.items().size());
    for (String name : page.items()) {
      Optional<Repository> repository = account.registry().find(name);
      if (repository.isPresent()) {
        describeIfWhole(repository.get()).ifPresent(repositories::add);
      }
    }
    return ReplyMembers.of("repositories", repositories).with("nextToken", page.nextToken()).map();
  }

  private ResultPage.Sorted<String> names() {
    return new ResultPage.Sorted<>() {
      @Override
      public List<String> after(String position, int most) throws IOException {
        return account.registry().namesAfter(position, most);
      }

      @Override
      public String position(String name) {
        return name;
      }
    };
  }

  /** One damaged repository does not keep the others from being listed. */
  private Optional<Map<String, Object>> describeIfWhole(Repository repository) throws IOException {
    try {
      return Optional.of(description.of(repository.metadata()));
    } catch (DamagedFile e) {
      account.registry().warn(e.getMessage());
      return Optional.empty();
    } catch (Refused e) {
      // Deleted since the names were listed.
      return Optional.empty();
    }
  }

  private Map<String, Object> describeNamed(Members request) throws IOException {
    List<String> names = request.texts(NAMES);
    Constraints.size(NAMES, names, 1, 100);
    ResultPage.refuse(NAMES, request);
    List<Object> repositories = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      Constraints.repositoryName(NAMES, name, account.longestName());
      repositories.add(description.of(account.registry().get(name).metadata()));
    }
    return ReplyMembers.of("repositories", repositories).map();
  }
}
