"""Takes a repository of a served registry through its life with boto3: usage: boto3_calls.py ENDPOINT, with keys in the environment"""

import base64
import datetime
import hashlib
import json
import sys

import boto3

client = boto3.client(
    "ecr-public",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
)
called = set()
client.meta.events.register(
    "before-call.ecr-public", lambda model, **rest: called.add(model.name)
)


def refused(error, call, **parameters):
    try:
        call(**parameters)
    except error as caught:
        metadata = caught.response["ResponseMetadata"]
        assert metadata["HTTPStatusCode"] == 400, metadata
        assert len(metadata["RequestId"]) == 36, metadata
        return caught.response["Error"]["Message"]
    raise AssertionError(f"{call} was not refused")


def digest(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def descriptor(media_type, content):
    return {"mediaType": media_type, "digest": digest(content), "size": len(content)}


def manifest(layers, annotations):
    return json.dumps(
        {
            "schemaVersion": 2,
            "mediaType": "application/vnd.oci.image.manifest.v1+json",
            "config": descriptor("application/vnd.oci.image.config.v1+json", b"{}"),
            "layers": [
                descriptor("application/vnd.oci.image.layer.v1.tar", layer) for layer in layers
            ],
            "annotations": annotations,
        }
    )


def upload(repository, content):
    begun = client.initiate_layer_upload(repositoryName=repository)
    part = client.upload_layer_part(
        repositoryName=repository,
        uploadId=begun["uploadId"],
        partFirstByte=0,
        partLastByte=len(content) - 1,
        layerPartBlob=content,
    )
    assert part["lastByteReceived"] == len(content) - 1, part
    done = client.complete_layer_upload(
        repositoryName=repository,
        uploadId=begun["uploadId"],
        layerDigests=[digest(content)],
    )
    assert done["layerDigest"] == digest(content), done


LOGO = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (100).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
created = client.create_repository(
    repositoryName="team/app",
    catalogData={"description": "App", "logoImageBlob": LOGO},
    tags=[{"Key": "a", "Value": "b"}],
)["repository"]
host = sys.argv[1].removeprefix("http://")
assert created["repositoryUri"] == f"{host}/local/team/app", created
age = datetime.datetime.now(datetime.timezone.utc) - created["createdAt"]
assert abs(age.total_seconds()) < 60, created
for i in range(25):
    client.create_repository(repositoryName=f"many/{i:02}")

pages = list(
    client.get_paginator("describe_repositories").paginate(PaginationConfig={"PageSize": 10})
)
assert [len(page["repositories"]) for page in pages] == [10, 10, 6], pages
message = refused(
    client.exceptions.RepositoryAlreadyExistsException,
    client.create_repository,
    repositoryName="team/app",
)
assert message.startswith("The repository with name 'team/app' already exists"), message
refused(
    client.exceptions.InvalidParameterException, client.describe_repositories, maxResults=1001
)

registries = client.get_paginator("describe_registries").paginate().build_full_result()
assert registries["registries"][0]["aliases"][0]["name"] == "local", registries
client.put_registry_catalog_data(displayName="Team")
shown = client.get_registry_catalog_data()["registryCatalogData"]
assert shown == {"displayName": "Team"}, shown
client.put_repository_catalog_data(
    repositoryName="team/app", catalogData={"aboutText": "Grüße"}
)
shown = client.get_repository_catalog_data(repositoryName="team/app")["catalogData"]
assert shown["aboutText"] == "Grüße", shown

refused(
    client.exceptions.RepositoryPolicyNotFoundException,
    client.get_repository_policy,
    repositoryName="team/app",
)
client.set_repository_policy(repositoryName="team/app", policyText="{}")
assert client.get_repository_policy(repositoryName="team/app")["policyText"] == "{}"
client.delete_repository_policy(repositoryName="team/app")

arn = created["repositoryArn"]
client.tag_resource(resourceArn=arn, tags=[{"Key": "c", "Value": "d"}])
client.untag_resource(resourceArn=arn, tagKeys=["a"])
tags = client.list_tags_for_resource(resourceArn=arn)["tags"]
assert tags == [{"Key": "c", "Value": "d"}], tags

layer = bytes(range(256)) * 1000
refused(
    client.exceptions.LayersNotFoundException,
    client.put_image,
    repositoryName="team/app",
    imageManifest=manifest([layer], {}),
)
upload("team/app", b"{}")
upload("team/app", layer)
known = client.batch_check_layer_availability(
    repositoryName="team/app", layerDigests=[digest(layer), "bad"]
)
assert known["layers"][0]["layerAvailability"] == "AVAILABLE", known
assert known["failures"][0]["failureCode"] == "InvalidLayerDigest", known
begun = client.initiate_layer_upload(repositoryName="team/app")
try:
    client.upload_layer_part(
        repositoryName="team/app",
        uploadId=begun["uploadId"],
        partFirstByte=5,
        partLastByte=5,
        layerPartBlob=b"x",
    )
    raise AssertionError("a part in the wrong place was taken")
except client.exceptions.InvalidLayerPartException as caught:
    assert caught.response["lastValidByteReceived"] == -1, caught.response
    assert caught.response["uploadId"] == begun["uploadId"], caught.response

for i in range(12):
    client.put_image(
        repositoryName="team/app",
        imageTag=f"v{i:02}",
        imageManifest=manifest([layer], {"number": str(i)}),
    )
images = (
    client.get_paginator("describe_images")
    .paginate(repositoryName="team/app", PaginationConfig={"PageSize": 5, "MaxItems": 11})
    .build_full_result()
)
assert len(images["imageDetails"]) == 11 and images["NextToken"], images
tags = (
    client.get_paginator("describe_image_tags")
    .paginate(repositoryName="team/app", PaginationConfig={"PageSize": 5})
    .search("imageTagDetails[].imageTag")
)
assert list(tags) == [f"v{i:02}" for i in range(12)]
refused(
    client.exceptions.ImageNotFoundException,
    client.describe_images,
    repositoryName="team/app",
    imageIds=[{"imageTag": "none"}],
)
deleted = client.batch_delete_image(
    repositoryName="team/app", imageIds=[{"imageTag": "v00"}, {"imageTag": "none"}]
)
assert deleted["imageIds"][0]["imageTag"] == "v00", deleted
assert deleted["failures"][0]["failureCode"] == "ImageNotFound", deleted

token = client.get_authorization_token()["authorizationData"]
assert base64.b64decode(token["authorizationToken"]).startswith(b"AWS:")
left = token["expiresAt"] - datetime.datetime.now(datetime.timezone.utc)
assert 11.9 < left.total_seconds() / 3600 <= 12.1, token["expiresAt"]

refused(
    client.exceptions.RepositoryNotEmptyException,
    client.delete_repository,
    repositoryName="team/app",
)
client.delete_repository(repositoryName="team/app", force=True)
refused(
    client.exceptions.RepositoryNotFoundException,
    client.describe_images,
    repositoryName="team/app",
)

refused(
    client.exceptions.UploadNotFoundException,
    client.complete_layer_upload,
    repositoryName="many/00",
    uploadId="00000000-0000-0000-0000-000000000000",
    layerDigests=[digest(layer)],
)
refused(
    client.exceptions.RepositoryNotFoundException,
    client.list_tags_for_resource,
    resourceArn=arn,
)

wanted = set(client.meta.service_model.operation_names)
assert called == wanted, wanted - called
print(f"All {len(called)} operations.")
