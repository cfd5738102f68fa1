package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.text.PythonText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {
  private static final List<Parameter> REQUEST =
      List.of(
          Members.REPOSITORY_NAME,
          Members.CATALOG_DATA,
          Members.TAGS,
          Members.TAG_KEYS,
          Members.MAX_RESULTS,
          Members.FORCE,
          Members.LAYER_PART);

  @Test
  void writesJson() {
    assertEquals(
        """
        {
            "repositoryName": "",
            "catalogData": {
                "description": "",
                "architectures": [
                    ""
                ],
                "logoImageBlob": null
            },
            "tags": [
                {
                    "Key": "",
                    "Value": ""
                }
            ],
            "tagKeys": [
                ""
            ],
            "maxResults": 0,
            "force": true,
            "layerPartBlob": null
        }
        """,
        Skeleton.json(REQUEST));
    assertEquals("{}\n", Skeleton.json(List.of()));
  }

  @Test
  void writesYaml() {
    assertEquals(
        """
        repositoryName: ''
        catalogData:
          description: ''
          architectures:
          - ''
          logoImageBlob: !!binary ''
        tags:
        - Key: ''
          Value: ''
        tagKeys:
        - ''
        maxResults: 0
        force: true
        layerPartBlob: !!binary ''
        """,
        Skeleton.yaml(REQUEST, member -> ""));
    assertEquals("{}\n", Skeleton.yaml(List.of(), member -> ""));
  }

  @Test
  void commentsYamlWithTheFirstSentenceOfTheHelp() {
    assertEquals(
        """
        repositoryName: ''  # [REQUIRED] Of repositoryName, e.g. 1.0.
        catalogData: # Of catalogData, e.g. 1.0.
          description: ''  # Of description, e.g. 1.0.
          architectures: # Of architectures, e.g. 1.0.
          - ''
          logoImageBlob: !!binary '' # Of logoImageBlob, e.g. 1.0.
        tags: # Of tags, e.g. 1.0.
        - Key: ''  # Of Key, e.g. 1.0.
          Value: '' # Of Value, e.g. 1.0.
        """,
        Skeleton.yaml(
            REQUEST.subList(0, 3), member -> "  Of " + member.name() + ",\n e.g. 1.0. More. \n"));
  }

  @Test
  void makesASampleResponse() {
    List<Parameter> response =
        List.of(
            Members.optional(
                "imageDetails",
                Kind.LIST,
                0,
                Members.optional(
                    "ImageDetail",
                    Kind.STRUCTURE,
                    0,
                    Members.optional(
                        "imageTags", Kind.LIST, 0, Members.optional("ImageTag", Kind.STRING, 0)),
                    Members.optional("imageSizeInBytes", Kind.LONG, 0),
                    Members.optional("imagePushedAt", Kind.TIMESTAMP, 0),
                    Members.optional("verified", Kind.BOOLEAN, 0))),
            Members.optional("nextToken", Kind.STRING, 0));
    assertEquals(
        "{'imageDetails': [{'imageTags': ['ImageTag'], 'imageSizeInBytes': 0,"
            + " 'imagePushedAt': datetime.datetime(1970, 1, 1, 0, 0), 'verified': True}],"
            + " 'nextToken': 'nextToken'}",
        PythonText.repr(Skeleton.output(response)));
    assertEquals("{}", PythonText.repr(Skeleton.output(List.of())));
  }
}
