package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.state.PlainJson;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a token opens, and what it does not. */
class TokenScopesTest {
  @TempDir static Path directory;
  private static Served served;
  private static String layer;

  @BeforeAll
  static void serve() throws Exception {
    served = Served.on(directory);
    served.registry().createRepository(r -> r.repositoryName("team/other"));
    served.image("team/app", "v1", "layer");
    served.image("team/other", "v1", "other");
    layer = Served.digest("other");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // asked for | with the password | request | answer
        "repository:team/app:pull | no | GET /v2/ | 200",
        "repository:team/app:pull | no | GET /v2/team/app/manifests/v1 | 200",
        "repository:team/app:pull | no | GET /v2/local/team/app/manifests/v1 | 200",
        "repository:local/team/app:pull | no | GET /v2/team/app/manifests/v1 | 200",
        "repository:team/app:pull | no | GET /v2/team/other/manifests/v1 | 401",
        "repository:team/app:pull | yes | GET /v2/team/other/manifests/v1 | 401",
        "repository:team/app:pull | yes | GET /v2/team/app/tags/list | 200",
        "repository:team/app:pull | yes | GET /v2/team/other/tags/list | 401",
        "repository:team/app:pull | yes | POST /v2/team/app/blobs/uploads/ | 401",
        "repository:team/app:pull | yes | DELETE /v2/team/app/manifests/none | 401",
        "repository:team/app:pull,push | no | POST /v2/team/app/blobs/uploads/ | 401",
        "repository:team/app:pull,push | no | GET /v2/team/app/manifests/v1 | 200",
        "repository:team/app:push | no | GET /v2/team/app/manifests/v1 | 401",
        "repository:team/app:pull,push | yes | POST /v2/team/app/blobs/uploads/ | 202",
        "repository:team/app:pull,push | yes | POST /v2/team/other/blobs/uploads/ | 401",
        "repository:team/app:pull,push | yes | DELETE /v2/team/app/manifests/none | 404",
        "repository:team/app:pull,delete | yes | DELETE /v2/team/app/manifests/none | 404",
        "repository:team/app:pull,delete | yes | POST /v2/team/app/blobs/uploads/ | 401",
        "repository:team/app:* | yes | DELETE /v2/team/app/manifests/none | 404",
        "repository:team/app:* | no | DELETE /v2/team/app/manifests/none | 401",
        "repository:team/app:pull,push repository:team/other:pull | yes"
            + " | GET /v2/team/other/manifests/v1 | 200",
        "repository:team/app:pull,push&scope=repository:team/other:pull | yes"
            + " | POST /v2/team/other/blobs/uploads/ | 401",
        "repository:team/app:pull+repository:team/other:pull | no"
            + " | GET /v2/team/other/manifests/v1 | 200",
        // What names no repository allows what everybody may.
        "aws | no | GET /v2/team/other/manifests/v1 | 200",
        "aws | yes | GET /v2/team/other/manifests/v1 | 200",
        "aws | yes | POST /v2/team/other/blobs/uploads/ | 401",
        "'' | yes | POST /v2/team/app/blobs/uploads/ | 401",
        "repository:TEAM:pull | no | GET /v2/team/other/manifests/v1 | 401",
        "repository:team/other:fly | no | GET /v2/ | 200",
      })
  void opens(String scope, String login, String request, int status) throws Exception {
    String bearer = "Bearer " + token(login.equals("yes") ? served.basic() : null, scope);
    String[] words = request.split(" ");
    assertEquals(status, served.sendAs(bearer, words[0], words[1], null).statusCode());
  }

  @Test
  void aMountNeedsThePullOfWhereItIsFrom() throws Exception {
    String path = "/v2/team/app/blobs/uploads/?mount=" + layer + "&from=team/other";
    String one = "Bearer " + token(served.basic(), "repository:team/app:pull,push");
    HttpResponse<byte[]> refused = served.sendAs(one, "POST", path, null);
    assertEquals(
        ("401\nwww-authenticate: Bearer realm=\"http://%1$s/token/\",service=\"%1$s\","
                    + "scope=\"repository:team/app:pull,push repository:team/other:pull\","
                    + "error=\"insufficient_scope\"\n")
                .formatted(served.host())
            + "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"The access token is for"
            + " something else; the scope that is needed is in WWW-Authenticate\"}]}\n",
        Served.picture(refused, "www-authenticate"));
    String both =
        "Bearer "
            + token(
                served.basic(), "repository:team/app:pull,push repository:local/team/other:pull");
    assertEquals(201, served.sendAs(both, "POST", path, null).statusCode());
  }

  private static String token(String authorization, String scope) throws Exception {
    String path = "/token/?service=x&scope=" + scope.replace(" ", "%20");
    return (String)
        PlainJson.readObject(served.sendAs(authorization, "GET", path, null).body()).get("token");
  }
}
