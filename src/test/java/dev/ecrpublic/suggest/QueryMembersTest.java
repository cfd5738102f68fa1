package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryMembersTest {
  private static final QueryMembers REPOSITORIES = of("describe-repositories");

  private static QueryMembers of(String operation) {
    return new QueryMembers(
        new EcrPublicCatalog().find(operation).orElseThrow().output(),
        name -> name.equals("createdAt") ? "When." : "");
  }

  private static String values(QueryMembers members, String expression) {
    List<String> out = new ArrayList<>();
    members.suggest("", expression).forEach(suggestion -> out.add(suggestion.value()));
    return String.join(" ", out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | repositories nextToken
          'r'                                    | repositories
          'rps'                                  | repositories
          'repositories'                         | repositories
          'repositories[]'                       | ''
          'repositories[].repositoryU'           | repositories[].repositoryUri
          'repositories[0].rn'                   | repositories[0].repositoryName repositories[0].repositoryArn
          'repositories[*].cr'                   | repositories[*].createdAt
          'repositories[0:2].cr'                 | repositories[0:2].createdAt
          'repositories[].createdAt.'            | ''
          'repositories.'                        | ''
          'repositories[].{'                     | 'repositories[].{repositoryArn:repositoryArn repositories[].{registryId:registryId repositories[].{repositoryName:repositoryName repositories[].{repositoryUri:repositoryUri repositories[].{createdAt:createdAt'
          'repositories[].{a:cr'                 | 'repositories[].{a:createdAt'
          'repositories[].{a:registryId, b: cr'  | 'repositories[].{a:registryId, b: createdAt'
          'repositories[].{a:registryId,cr'      | 'repositories[].{a:registryId,createdAt:createdAt'
          'repositories[].[cr'                   | 'repositories[].[createdAt'
          'repositories[].[registryId,cr'        | 'repositories[].[registryId,createdAt'
          'repositories[?cr'                     | 'repositories[?createdAt'
          'repositories[?registryId==''1'' && cr' | 'repositories[?registryId==''1'' && createdAt'
          'repositories[?registryId==''1''].cr'  | 'repositories[?registryId==''1''].createdAt'
          'repositories[?registryId==''cr'       | ''
          'sort_by(repositories, &cr'            | 'sort_by(repositories, &createdAt'
          'sort_by(repositories, &createdAt)[-1].registryI' | 'sort_by(repositories, &createdAt)[-1].registryId'
          'max_by(repositories, &createdAt).registryI'      | 'max_by(repositories, &createdAt).registryId'
          'length(rep'                           | 'length(repositories'
          'repositories[] | [0].cr'              | 'repositories[] | [0].createdAt'
          'repositories[0] | cr'                 | 'repositories[0] | createdAt'
          'repositories[].nothing.'              | ''
          '"repositories"[].cr'                  | '"repositories"[].createdAt'
          ']].'                                  | ''
          """)
  void describeRepositories(String expression, String wanted) {
    assertEquals(wanted, values(REPOSITORIES, expression));
  }

  @Test
  void nestedLists() {
    assertEquals(
        "imageDetails[].imageTags", values(of("describe-images"), "imageDetails[].imageTags"));
    assertEquals("", values(of("describe-images"), "imageDetails[].imageTags[]."));
    assertEquals(
        "registries[].aliases[].status",
        values(of("describe-registries"), "registries[].aliases[].statu"));
  }

  @Test
  void kindAndText() {
    assertEquals(
        List.of(new Suggestion("--query=repositories[0].createdAt", "timestamp. When.", false)),
        REPOSITORIES.suggest("--query=", "repositories[0].cre"));
    assertEquals("list of structures", REPOSITORIES.suggest("", "repos").getFirst().description());
  }
}
