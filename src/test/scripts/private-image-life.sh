#!/bin/bash
# Takes an image through a pipeline on the embedded private registry: usage: private-image-life.sh BIN-DIRECTORY EMPTY-DIRECTORY
set -euo pipefail

PATH=$1:$PATH
work=$2
export ECR_PUBLIC_LOCAL=1 ECR_PUBLIC_LOCAL_DIR="$work/registry" AWS_PAGER= AWS_DEFAULT_OUTPUT=text
repository=team/service
cd "$work"

step() { echo "== $*"; }
digest_of() { echo "sha256:$(sha256sum "$1" | cut -d' ' -f1)"; }
size_of() { wc -c <"$1" | tr -d ' '; }
refused() { # WORDS..., of which only the error's first line is shown
  local status=0
  "$@" >out 2>err || status=$?
  echo "$status $(grep -v '^$' err | head -n 1)"
}

image() { # TEXT: makes the layout ./TEXT of one image, whose tag is "it"
  rm -rf "$1" && mkdir -p "$1/blobs/sha256"
  echo "$1" >content
  tar --sort=name --mtime=@0 --owner=0 --group=0 -cf layer.tar content
  cat >config.json <<END
{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["$(digest_of layer.tar)"]}}
END
  # No line feed: what is printed and put again is then the same to the byte.
  printf %s "$(
    cat <<END
{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","size":$(size_of config.json),"digest":"$(digest_of config.json)"},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar","size":$(size_of layer.tar),"digest":"$(digest_of layer.tar)"}]}
END
  )" >manifest.json
  for file in layer.tar config.json manifest.json; do
    digest=$(digest_of $file)
    cp $file "$1/blobs/sha256/${digest#sha256:}"
  done
  echo '{"imageLayoutVersion":"1.0.0"}' >"$1/oci-layout"
  cat >"$1/index.json" <<END
{"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","size":$(size_of manifest.json),"digest":"$(digest_of manifest.json)","annotations":{"org.opencontainers.image.ref.name":"it"}}]}
END
}

gate() { # TAG: passes an image whose scan is complete and found nothing critical
  ecr wait image-scan-complete --repository-name $repository --image-id imageTag="$1" || return 1
  [ "$(ecr describe-image-scan-findings --repository-name $repository --image-id imageTag="$1" \
    --query 'imageScanFindings.findingSeverityCounts.CRITICAL || `0`')" = 0 ]
}

step create-repository
ecr create-repository --repository-name $repository --image-tag-mutability IMMUTABLE_WITH_EXCLUSION \
  --image-tag-mutability-exclusion-filters filterType=WILDCARD,filter='latest*' \
  --query 'repository.[repositoryUri,imageTagMutability]'

step push
image one
image two
ecr push ./one:it $repository:build-1 --quiet
refused ecr push ./two:it $repository:build-1 --quiet
ecr push ./two:it $repository:build-2 --quiet

step a gate on a scan that nobody can do
refused ecr describe-image-scan-findings --repository-name $repository --image-id imageTag=build-1
ecr start-image-scan --repository-name $repository --image-id imageTag=build-1 --query imageScanStatus.status
refused gate build-1

step a gate on findings from elsewhere
cat >bad.json <<END
{"findings":[{"name":"CVE-2026-0001","severity":"CRITICAL"}],"findingSeverityCounts":{"CRITICAL":1}}
END
echo '{"findings":[],"findingSeverityCounts":{}}' >good.json
ecr local findings import $repository:build-1 bad.json
ecr local findings import $repository:build-2 good.json
for tag in build-1 build-2; do
  if gate $tag; then echo "$tag passes"; else echo "$tag does not pass"; fi
done

step retag
manifest_of() { # TAG; the text output's line feed is no part of it
  printf %s "$(ecr batch-get-image --repository-name $repository --image-ids imageTag="$1" --query 'images[0].imageManifest')"
}
manifest_of build-1 >other.json
manifest_of build-2 >released.json
for tag in release-2 latest; do
  ecr put-image --repository-name $repository --image-tag $tag --image-manifest file://released.json \
    --query image.imageId.imageTag
done
refused ecr put-image --repository-name $repository --image-tag latest --image-manifest file://released.json
refused ecr put-image --repository-name $repository --image-tag release-2 --image-manifest file://other.json
ecr put-image --repository-name $repository --image-tag latest --image-manifest file://other.json \
  --query image.imageId.imageTag

step put-lifecycle-policy
cat >policy.json <<END
{"rules":[
  {"rulePriority":1,"description":"releases stay for a year","selection":{"tagStatus":"tagged","tagPatternList":["release-*"],"countType":"sinceImagePushed","countUnit":"days","countNumber":365},"action":{"type":"expire"}},
  {"rulePriority":2,"description":"builds go after a month","selection":{"tagStatus":"any","countType":"sinceImagePushed","countUnit":"days","countNumber":30},"action":{"type":"expire"}}
]}
END
sed s/expire/vanish/ policy.json >wrong.json
refused ecr put-lifecycle-policy --repository-name $repository --lifecycle-policy-text file://wrong.json
ecr put-lifecycle-policy --repository-name $repository --lifecycle-policy-text file://policy.json --query repositoryName

step preview
ecr start-lifecycle-policy-preview --repository-name $repository --query status >started
ecr wait lifecycle-policy-preview-complete --repository-name $repository
ecr get-lifecycle-policy-preview --repository-name $repository --query '[status,summary.expiringImageTotalCount]'

step run
ecr local lifecycle run $repository
ecr local lifecycle run $repository --at +40d --dry-run
ecr local lifecycle run $repository --at +40d

step list-images
ecr list-images --repository-name $repository --query 'sort(imageIds[].imageTag)'
