#!/bin/sh
# Installs what the packages profile made, runs it without any Java, and removes it: usage: packages.sh (on Debian)
set -eu

cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tools"
ln -s "$(command -v readlink)" "$work/tools/readlink" # the only tool that the launcher may need
no_java() { env -i HOME="$work" PATH="$work/tools" ECR_PUBLIC_LOCAL=1 ECR_PUBLIC_LOCAL_DIR="$work/registry" "$@"; }
expect() { [ "$1" = "$2" ] || { echo "expected: $2, got: $1" >&2; exit 1; }; }

(cd target && sha256sum -c --quiet SHA256SUMS)
for page in man/*; do
  dpkg-deb --fsys-tarfile target/ecr-public_*_amd64.deb | tar -xO "./usr/share/man/man1/${page#man/}.gz" | gzip -dc |
    cmp - "$page"
done

tar -xzf target/ecr-public-*-linux-x64.tar.gz -C "$work"
archive=$(echo "$work"/ecr-public-*/bin/ecr-public)
no_java "$archive" create-repository --repository-name packaged >/dev/null
expect "$(no_java "$archive" describe-repositories --query 'repositories[].repositoryName' --output text)" packaged

sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
$sudo dpkg -i target/ecr-public_*_amd64.deb >/dev/null
expect "$(no_java /usr/bin/ecr-public describe-repositories --query 'repositories[].repositoryName' --output text)" packaged
$sudo dpkg -r ecr-public >/dev/null
if [ -e /usr/bin/ecr-public ] || [ -e /usr/lib/ecr-public ]; then
  echo "the package left something behind" >&2
  exit 1
fi
echo "packages: 6 passed, 0 failed"
