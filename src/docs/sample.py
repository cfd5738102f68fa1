#!/usr/bin/env python3
"""Writes the sample image of the README's tour, an OCI image layout of one small layer: python3 src/docs/sample.py

The same bytes each time, so that a second run changes nothing.
"""
import gzip, hashlib, io, json, os, tarfile

IMAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sample", "image")
OCI = "application/vnd.oci.image."


def write(path, content):
    path = os.path.join(IMAGE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(content)


def digest(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def blob(media_type, content):
    write("blobs/" + digest(content).replace(":", "/"), content)
    return {"mediaType": OCI + media_type, "digest": digest(content), "size": len(content)}


def text(value):
    return json.dumps(value, separators=(",", ":")).encode()


layer = io.BytesIO()
with tarfile.open(fileobj=layer, mode="w") as tar:
    content = b"Hello from ECR Public.\n"
    entry = tarfile.TarInfo("hello.txt")
    entry.size = len(content)
    tar.addfile(entry, io.BytesIO(content))
config = {"created": "2026-01-01T00:00:00Z", "architecture": "amd64", "os": "linux", "config": {},
          "rootfs": {"type": "layers", "diff_ids": [digest(layer.getvalue())]}}
manifest = {"schemaVersion": 2, "mediaType": OCI + "manifest.v1+json",
            "config": blob("config.v1+json", text(config)),
            "layers": [blob("layer.v1.tar+gzip", gzip.compress(layer.getvalue(), mtime=0))]}
entry = blob("manifest.v1+json", text(manifest))
entry["annotations"] = {"org.opencontainers.image.ref.name": "v1"}
write("oci-layout", text({"imageLayoutVersion": "1.0.0"}))
write("index.json", text({"schemaVersion": 2, "manifests": [entry]}))
