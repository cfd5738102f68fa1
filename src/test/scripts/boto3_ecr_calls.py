"""Makes calls of private registries with boto3, and prints what is answered: usage: boto3_ecr_calls.py ENDPOINT FILE, with keys in the environment"""

import base64
import json
import sys

import boto3
from botocore import xform_name
from botocore.exceptions import ClientError

client = boto3.client("ecr", endpoint_url=sys.argv[1], region_name="us-east-1")
known = {xform_name(name, "-"): name for name in client.meta.service_model.operation_names}
print(len(known))
kept = {}
for line in open(sys.argv[2], encoding="utf-8"):
    operation, _, text = line.strip().lstrip("+").partition(" ")
    if line.startswith("#") or len(known) < 58 and line.startswith("+"):
        continue
    print("==", operation)
    for name, value in kept.items():
        text = text.replace(name, value)
    parameters = json.loads(text)
    if "layerPartBlob" in parameters:
        parameters["layerPartBlob"] = base64.b64decode(parameters["layerPartBlob"])
    try:
        reply = getattr(client, xform_name(known[operation]))(**parameters)
        del reply["ResponseMetadata"]
        kept["$upload"] = reply.get("uploadId", kept.get("$upload", "$upload"))
        kept["$token"] = reply.get("nextToken", kept.get("$token", "$token"))
        if reply:
            print(json.dumps(reply, indent=4, default=lambda time: time.isoformat()))
    except ClientError as error:
        print(error)
