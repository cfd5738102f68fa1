#!/bin/sh
# Takes a small real image through its whole life on the embedded registry: usage: image-life.sh LAUNCHER EMPTY-DIRECTORY
set -eu

ecr_public=$1
work=$2
export ECR_PUBLIC_LOCAL=1 ECR_PUBLIC_LOCAL_DIR="$work/registry" AWS_PAGER=
repository=team/tiny
cd "$work"

step() { echo "== $*"; }
digest_of() { echo "sha256:$(sha256sum "$1" | cut -d' ' -f1)"; }
size_of() { wc -c <"$1" | tr -d ' '; }
part_of() { # FILE FIRST LENGTH
  tail -c +"$(($2 + 1))" "$1" | head -c "$3" >part
}

upload() { # FILE, in parts of 5 MiB
  upload_id=$("$ecr_public" initiate-layer-upload --repository-name $repository --query uploadId --output text)
  first=0
  size=$(size_of "$1")
  while [ "$first" -lt "$size" ]; do
    part_of "$1" "$first" 5242880
    last=$((first + $(size_of part) - 1))
    "$ecr_public" upload-layer-part --repository-name $repository --upload-id "$upload_id" \
      --part-first-byte "$first" --part-last-byte "$last" --layer-part-blob fileb://part \
      --query lastByteReceived --output text
    first=$((last + 1))
  done
  "$ecr_public" complete-layer-upload --repository-name $repository --upload-id "$upload_id" \
    --layer-digests "$(digest_of "$1")" --query layerDigest --output text
}

step make a root file system, a configuration and a manifest
mkdir -p rootfs/bin rootfs/etc
cp /bin/sh rootfs/bin/sh
echo tiny >rootfs/etc/hostname
head -c 11000000 /dev/urandom >rootfs/filling
tar -C rootfs -cf layer.tar .
gzip -n -k layer.tar
cat >config.json <<END
{"architecture":"amd64","os":"linux","config":{"Cmd":["/bin/sh"]},"rootfs":{"type":"layers","diff_ids":["$(digest_of layer.tar)"]},"history":[{"created_by":"image-life"}]}
END
cat >manifest.json <<END
{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","size":$(size_of config.json),"digest":"$(digest_of config.json)"},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","size":$(size_of layer.tar.gz),"digest":"$(digest_of layer.tar.gz)"}]}
END

step create-repository
"$ecr_public" create-repository --repository-name $repository --query repository.repositoryUri --output text

step upload the layer and the configuration
upload layer.tar.gz | sed 's/[0-9a-f]\{64\}/DIGEST/'
upload config.json | sed 's/[0-9a-f]\{64\}/DIGEST/'

step put-image
"$ecr_public" put-image --repository-name $repository --image-manifest file://manifest.json --image-tag v1 \
  --query image.imageId.imageTag --output text
"$ecr_public" put-image --repository-name $repository --image-manifest file://manifest.json --image-tag latest \
  --query image.imageId.imageTag --output text

step describe-images
"$ecr_public" describe-images --repository-name $repository \
  --query 'imageDetails[].[join(`,`, sort(imageTags)), imageManifestMediaType, artifactMediaType]' --output text
[ "$("$ecr_public" describe-images --repository-name $repository --query 'imageDetails[0].imageDigest' --output text)" = "$(digest_of manifest.json)" ]

step describe-image-tags
"$ecr_public" describe-image-tags --repository-name $repository --query 'sort(imageTagDetails[].imageTag)' --output text

layout=$work/registry/repositories/team+tiny
if command -v skopeo >/dev/null; then
  step skopeo reads the stored layout
  [ "$(skopeo inspect --format '{{.Digest}}' "oci:$layout:v1")" = "$(digest_of manifest.json)" ]
  skopeo copy -q "oci:$layout:latest" "oci:$work/copy:latest"
  cmp layer.tar.gz "copy/blobs/sha256/$(sha256sum layer.tar.gz | cut -d' ' -f1)"
elif [ "${ECR_PUBLIC_REQUIRE_CLIENTS:-}" = 1 ]; then
  echo "skopeo is missing" >&2
  exit 1
else
  step skopeo is missing, its part is skipped
fi

step delete-repository is refused while there are images
status=0
"$ecr_public" delete-repository --repository-name $repository 2>err || status=$?
echo "$status"
grep -o 'RepositoryNotEmptyException' err

step batch-delete-image
"$ecr_public" batch-delete-image --repository-name $repository --image-ids imageTag=v1 "imageDigest=$(digest_of manifest.json)" \
  --query 'failures' --output json
"$ecr_public" describe-images --repository-name $repository --output json

step delete-repository
"$ecr_public" delete-repository --repository-name $repository --query repository.repositoryName --output text
"$ecr_public" describe-repositories --output json
