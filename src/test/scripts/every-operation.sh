#!/bin/sh
# Calls the API's operations, with success and without, and prints what a client says:
# usage: every-operation.sh registry|images CLIENT... in an empty directory, with the API at $ENDPOINT.
set -eu

part=$1
shift
client=$*
app='--repository-name team/app'
unknown=sha256:0000000000000000000000000000000000000000000000000000000000000000

# One call: its words, its output, its exit code and its errors.
ecr() {
  echo "== $*"
  status=0
  $client "$@" --endpoint-url "$ENDPOINT" 2>err || status=$?
  echo "-- $status"
  sed '/^$/d' err
}

digest_of() { echo "sha256:$(sha256sum "$1" | cut -d' ' -f1)"; }
size_of() { wc -c <"$1" | tr -d ' '; }
start_upload() {
  ecr initiate-layer-upload $app >started
  cat started
  id=$(sed -n 's/.*"uploadId": "\(.*\)",/\1/p' started)
}

registry() {
  printf '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["ecr-public:PutImage"]}]}' >policy.json
  arn=arn:aws:ecr-public::123456789012:repository/team/app

  ecr describe-registries
  ecr describe-registries --output table
  ecr put-registry-catalog-data --display-name 'The team'
  ecr get-registry-catalog-data --output yaml

  ecr create-repository $app --tags Key=team,Value=a Key=stage,Value= --catalog-data '{"description":"Größe <&> \"x\"","architectures":["ARM 64","x86-64"],"operatingSystems":["Linux"],"aboutText":"# About","usageText":"Use"}'
  ecr create-repository $app
  ecr create-repository --repository-name Team/App
  ecr create-repository --repository-name team/second
  ecr describe-repositories
  ecr describe-repositories --repository-names team/none
  ecr describe-repositories --page-size 1 --query 'repositories[].repositoryName' --output text
  ecr describe-repositories --starting-token nonsense

  ecr put-repository-catalog-data $app --catalog-data description=New,operatingSystems=Linux,Windows
  ecr get-repository-catalog-data $app
  ecr get-repository-catalog-data --repository-name team/none

  ecr get-repository-policy $app
  ecr set-repository-policy $app --policy-text file://policy.json
  ecr get-repository-policy $app
  ecr delete-repository-policy $app
  ecr delete-repository-policy $app

  ecr tag-resource --resource-arn $arn --tags Key=owner,Value=me
  ecr untag-resource --resource-arn $arn --tag-keys stage nothing
  ecr list-tags-for-resource --resource-arn $arn
  ecr tag-resource --resource-arn $arn --tags Key=aws:x,Value=y
  ecr list-tags-for-resource --resource-arn ${arn}none

  ecr get-authorization-token
  ecr delete-repository $app
  ecr delete-repository $app
}

images() {
  printf '{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[]}}' >config
  yes layer | head -c 6000000 >layer
  head -c 5242880 layer >part1
  tail -c +5242881 layer >part2
  type=application/vnd.oci.image
  printf '{"schemaVersion":2,"mediaType":"%s.manifest.v1+json","config":{"mediaType":"%s.config.v1+json","size":%s,"digest":"%s"},"layers":[{"mediaType":"%s.layer.v1.tar","size":%s,"digest":"%s"}]}' \
    $type $type "$(size_of config)" "$(digest_of config)" $type "$(size_of layer)" "$(digest_of layer)" >manifest.json
  sed 's/}$/,"annotations":{"n":"2"}}/' manifest.json >second.json

  ecr create-repository $app
  ecr initiate-layer-upload --repository-name team/none
  start_upload
  ecr upload-layer-part $app --upload-id "$id" --part-first-byte 0 --part-last-byte 5242879 --layer-part-blob fileb://part1
  ecr upload-layer-part $app --upload-id "$id" --part-first-byte 1 --part-last-byte 5 --layer-part-blob fileb://part1
  ecr upload-layer-part $app --upload-id "$id" --part-first-byte 5242880 --part-last-byte 5999999 --layer-part-blob fileb://part2
  ecr complete-layer-upload $app --upload-id "$id" --layer-digests $unknown
  ecr complete-layer-upload $app --upload-id "$id" --layer-digests "$(digest_of layer)"
  ecr complete-layer-upload $app --upload-id "$id" --layer-digests "$(digest_of layer)"
  ecr put-image $app --image-manifest file://manifest.json --image-tag v1
  start_upload
  ecr complete-layer-upload $app --upload-id "$id" --layer-digests "$(digest_of config)"
  ecr upload-layer-part $app --upload-id "$id" --part-first-byte 0 --part-last-byte $(($(size_of config) - 1)) --layer-part-blob fileb://config
  ecr complete-layer-upload $app --upload-id "$id" --layer-digests "$(digest_of config)"
  ecr batch-check-layer-availability $app --layer-digests "$(digest_of layer)" $unknown nonsense

  ecr put-image $app --image-manifest file://manifest.json --image-tag v1
  ecr put-image $app --image-manifest file://manifest.json --image-tag v1
  ecr put-image $app --image-manifest file://second.json
  ecr put-image $app --image-manifest file://manifest.json --image-digest $unknown
  ecr describe-images $app --image-ids imageTag=v1
  ecr describe-images $app --image-ids imageTag=none
  ecr describe-images $app --page-size 1 --query 'length(imageDetails)'
  ecr describe-image-tags $app
  ecr describe-image-tags --repository-name team/none

  ecr delete-repository $app
  ecr batch-delete-image $app --image-ids imageTag=v1 imageTag=none imageDigest=$unknown imageDigest=bad
  ecr delete-repository $app --force
}

$part
