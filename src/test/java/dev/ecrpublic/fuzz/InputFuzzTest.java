package dev.ecrpublic.fuzz;

import dev.ecrpublic.input.Blobs;
import dev.ecrpublic.input.InputDocument;
import dev.ecrpublic.input.InvalidInput;
import dev.ecrpublic.input.ParamFile;
import dev.ecrpublic.input.ParameterText;
import dev.ecrpublic.input.Validation;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.query.QueryFailure;
import dev.ecrpublic.query.syntax.BadQuery;
import dev.ecrpublic.service.ecr.EcrCatalog;
import dev.ecrpublic.text.CompactJson;
import dev.ecrpublic.text.JsonReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters, input documents and queries that are almost right. */
class InputFuzzTest {
  private static final List<String> PARAMETERS =
      List.of(
          "imageTag=v1",
          "imageTag=v1,imageDigest=sha256:abc",
          "Key=a,Value=b",
          "description=a,architectures=[ARM,x86],aboutText='it, is'",
          "scanOnPush=true",
          "encryptionType=KMS,kmsKey=\"a b\"",
          "[{\"imageTag\":\"v1\"},{\"imageDigest\":\"d\"}]",
          "{\"Key\":\"a\",\"Value\":null}",
          "a={b=[c,{d=e}]},f@=file://x");

  private static final List<String> DOCUMENTS =
      List.of(
          "{\"repositoryName\":\"ab\",\"imageIds\":[{\"imageTag\":\"v1\"}],\"maxResults\":7}",
          "repositoryName: ab\nimageIds:\n- imageTag: v1\n  imageDigest: 'x'\nforce: yes\n",
          "&a [*a, !!binary aGk=, 0x1f, 1_000, .inf, 2020-01-01 01:02:03]",
          "a: |\n  text\n  more\nb: >-\n  folded\n? c\n: d\n",
          "%YAML 1.1\n---\n{a: [1, 2.5, ~, true], \"b\\u00e9\": \"\\x41\"}\n...\n");

  private static final List<String> QUERIES =
      List.of(
          "repositories[?starts_with(repositoryName, 'team/')].{n: repositoryName, t: tags[0]}",
          "sort_by(images, &size)[-1].tag",
          "images[*].layers[] | length(@)",
          "join(',', images[].tag) || `\"none\"`",
          "max_by(images, &size).size > `100` && !empty",
          "merge(owner, {x: `1`}) | keys(@) | [::-1]",
          "map(&to_string(@), n[1:3])");

  private static final String DOCUMENT =
      "{\"images\": [{\"tag\": \"v1\", \"size\": 100, \"layers\": [\"a\"]}, {\"size\": 2.5}],"
          + " \"owner\": {\"name\": \"ann\", \"id\": 7, \"mail\": null}, \"n\": [0, 1, 2, 3],"
          + " \"repositories\": [{\"repositoryName\": \"team/a\"}], \"empty\": []}";

  @TempDir private Path directory;

  @Test
  void parametersAreReadOrRefused() {
    List<Parameter> members = new ArrayList<>();
    for (String name : List.of("describe-images", "create-repository", "tag-resource")) {
      Operation operation = new EcrCatalog().find(name).orElseThrow();
      members.addAll(operation.input());
    }
    ParamFile files = new ParamFile(Map.of("HOME", "/nowhere"), directory);
    Fuzz.each(
        4000,
        (random, input) -> {
          Parameter member = Mutation.pick(members, random);
          String text = Mutation.of(PARAMETERS, random);
          input.append(member.name()).append(' ').append(text);
          readOrRefused(
              () ->
                  Validation.validate(
                      Blobs.decode(
                          Map.of(
                              member.name(),
                              new ParameterText(files).convert(member, List.of(text))),
                          members,
                          false),
                      members));
        });
  }

  @Test
  void documentsAreReadOrRefused() {
    ParamFile files = new ParamFile(Map.of("HOME", "/nowhere"), directory);
    Fuzz.each(
        3000,
        (random, input) -> {
          String text = Mutation.of(DOCUMENTS, random);
          input.append(text);
          readOrRefused(() -> new InputDocument(files).json(text));
          readOrRefused(() -> new InputDocument(files).yaml(text));
        });
  }

  private static void readOrRefused(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput | Failure refused) {
      Assertions.assertFalse(refused.getMessage().isBlank());
    }
  }

  @Test
  void queriesAreAnsweredOrRefused() {
    Object document = JsonReader.parse(DOCUMENT);
    Fuzz.each(
        4000,
        (random, input) -> {
          String query = Mutation.of(QUERIES, random);
          input.append(query);
          try {
            CompactJson.of(Query.compile(query).apply(document));
          } catch (BadQuery | QueryFailure refused) {
            Assertions.assertFalse(refused.getMessage().isBlank());
          }
        });
  }
}
