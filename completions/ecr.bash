# Completion of ecr in bash, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

# The line up to the cursor in words, undoing the splits at COMP_WORDBREAKS.
_ecr_split() {
  local line=${COMP_LINE:0:COMP_POINT} i blanks part
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    blanks=${line%%[![:space:]]*}
    line=${line#"$blanks"}
    part=${COMP_WORDS[i]}
    [ "$i" -lt "$COMP_CWORD" ] || part=$line
    line=${line#"$part"}
    if [ "${#words[@]}" -gt 0 ] && [ -z "$blanks" ]; then
      words[${#words[@]} - 1]+=$part
    else
      words+=("$part")
    fi
  done
}

_ecr_commands() {
  commands=(
    batch-check-layer-availability
    batch-delete-image
    batch-get-image
    batch-get-repository-scanning-configuration
    complete-layer-upload
    create-pull-through-cache-rule
    create-repository
    create-repository-creation-template
    delete-lifecycle-policy
    delete-pull-through-cache-rule
    delete-registry-policy
    delete-repository
    delete-repository-creation-template
    delete-repository-policy
    delete-signing-configuration
    deregister-pull-time-update-exclusion
    describe-image-replication-status
    describe-image-scan-findings
    describe-image-signing-status
    describe-images
    describe-pull-through-cache-rules
    describe-registry
    describe-repositories
    describe-repository-creation-templates
    get-account-setting
    get-authorization-token
    get-download-url-for-layer
    get-lifecycle-policy
    get-lifecycle-policy-preview
    get-registry-policy
    get-registry-scanning-configuration
    get-repository-policy
    get-signing-configuration
    initiate-layer-upload
    list-image-referrers
    list-images
    list-pull-time-update-exclusions
    list-tags-for-resource
    put-account-setting
    put-image
    put-image-scanning-configuration
    put-image-tag-mutability
    put-lifecycle-policy
    put-registry-policy
    put-registry-scanning-configuration
    put-replication-configuration
    put-signing-configuration
    register-pull-time-update-exclusion
    set-repository-policy
    start-image-scan
    start-lifecycle-policy-preview
    tag-resource
    untag-resource
    update-image-storage-class
    update-pull-through-cache-rule
    update-repository-creation-template
    upload-layer-part
    validate-pull-through-cache-rule
    get-login-password
    wait
    push
    pull
    copy
    tag
    untag
    prune
    ls
    inspect
    digest
    doctor
    login
    logout
    local
    shell
    completion
    help
  )
}

_ecr_globals() {
  globals=(
    --debug
    --endpoint-url
    --no-verify-ssl
    --no-paginate
    --output
    --query
    --profile
    --region
    --version
    --color
    --no-sign-request
    --ca-bundle
    --cli-read-timeout
    --cli-connect-timeout
    --cli-binary-format
    --no-cli-pager
    --cli-auto-prompt
    --no-cli-auto-prompt
    --cli-error-format
    --local
    --lock-timeout
    --no-progress
  )
}

_ecr_options() { # COMMAND
  options=()
  case $1 in
    batch-check-layer-availability)
      options=(
        --registry-id
        --repository-name
        --layer-digests
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
        --fail-on-failures
      )
      ;;
    batch-delete-image)
      options=(
        --registry-id
        --repository-name
        --image-ids
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
        --fail-on-failures
      )
      ;;
    batch-get-image)
      options=(
        --registry-id
        --repository-name
        --image-ids
        --accepted-media-types
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    batch-get-repository-scanning-configuration)
      options=(
        --repository-names
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    complete-layer-upload)
      options=(
        --registry-id
        --repository-name
        --upload-id
        --layer-digests
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    create-pull-through-cache-rule)
      options=(
        --ecr-repository-prefix
        --upstream-registry-url
        --registry-id
        --upstream-registry
        --credential-arn
        --custom-role-arn
        --upstream-repository-prefix
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    create-repository)
      options=(
        --registry-id
        --repository-name
        --tags
        --image-tag-mutability
        --image-tag-mutability-exclusion-filters
        --image-scanning-configuration
        --encryption-configuration
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
        --if-not-exists
      )
      ;;
    create-repository-creation-template)
      options=(
        --prefix
        --description
        --encryption-configuration
        --resource-tags
        --image-tag-mutability
        --image-tag-mutability-exclusion-filters
        --repository-policy
        --lifecycle-policy
        --applied-for
        --custom-role-arn
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-lifecycle-policy)
      options=(
        --registry-id
        --repository-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-pull-through-cache-rule)
      options=(
        --ecr-repository-prefix
        --registry-id
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-registry-policy)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-repository)
      options=(
        --registry-id
        --repository-name
        --force
        --no-force
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-repository-creation-template)
      options=(
        --prefix
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-repository-policy)
      options=(
        --registry-id
        --repository-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    delete-signing-configuration)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    deregister-pull-time-update-exclusion)
      options=(
        --principal-arn
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    describe-image-replication-status)
      options=(
        --repository-name
        --image-id
        --registry-id
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    describe-image-scan-findings)
      options=(
        --registry-id
        --repository-name
        --image-id
        --next-token
        --max-results
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    describe-image-signing-status)
      options=(
        --repository-name
        --image-id
        --registry-id
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    describe-images)
      options=(
        --registry-id
        --repository-name
        --image-ids
        --next-token
        --max-results
        --filter
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    describe-pull-through-cache-rules)
      options=(
        --registry-id
        --ecr-repository-prefixes
        --next-token
        --max-results
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    describe-registry)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    describe-repositories)
      options=(
        --registry-id
        --repository-names
        --next-token
        --max-results
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    describe-repository-creation-templates)
      options=(
        --prefixes
        --next-token
        --max-results
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    get-account-setting)
      options=(
        --name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-authorization-token)
      options=(
        --registry-ids
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-download-url-for-layer)
      options=(
        --registry-id
        --repository-name
        --layer-digest
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-lifecycle-policy)
      options=(
        --registry-id
        --repository-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-lifecycle-policy-preview)
      options=(
        --registry-id
        --repository-name
        --image-ids
        --next-token
        --max-results
        --filter
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    get-registry-policy)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-registry-scanning-configuration)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-repository-policy)
      options=(
        --registry-id
        --repository-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-signing-configuration)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    initiate-layer-upload)
      options=(
        --registry-id
        --repository-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    list-image-referrers)
      options=(
        --registry-id
        --repository-name
        --subject-id
        --filter
        --next-token
        --max-results
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    list-images)
      options=(
        --registry-id
        --repository-name
        --next-token
        --max-results
        --filter
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    list-pull-time-update-exclusions)
      options=(
        --max-results
        --next-token
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    list-tags-for-resource)
      options=(
        --resource-arn
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-account-setting)
      options=(
        --name
        --value
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-image)
      options=(
        --registry-id
        --repository-name
        --image-manifest
        --image-manifest-media-type
        --image-tag
        --image-digest
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-image-scanning-configuration)
      options=(
        --registry-id
        --repository-name
        --image-scanning-configuration
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-image-tag-mutability)
      options=(
        --registry-id
        --repository-name
        --image-tag-mutability
        --image-tag-mutability-exclusion-filters
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-lifecycle-policy)
      options=(
        --registry-id
        --repository-name
        --lifecycle-policy-text
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-registry-policy)
      options=(
        --policy-text
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-registry-scanning-configuration)
      options=(
        --scan-type
        --rules
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-replication-configuration)
      options=(
        --replication-configuration
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-signing-configuration)
      options=(
        --signing-configuration
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    register-pull-time-update-exclusion)
      options=(
        --principal-arn
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    set-repository-policy)
      options=(
        --registry-id
        --repository-name
        --policy-text
        --force
        --no-force
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    start-image-scan)
      options=(
        --registry-id
        --repository-name
        --image-id
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    start-lifecycle-policy-preview)
      options=(
        --registry-id
        --repository-name
        --lifecycle-policy-text
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    tag-resource)
      options=(
        --resource-arn
        --tags
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    untag-resource)
      options=(
        --resource-arn
        --tag-keys
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    update-image-storage-class)
      options=(
        --registry-id
        --repository-name
        --image-id
        --target-storage-class
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    update-pull-through-cache-rule)
      options=(
        --registry-id
        --ecr-repository-prefix
        --credential-arn
        --custom-role-arn
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    update-repository-creation-template)
      options=(
        --prefix
        --description
        --encryption-configuration
        --resource-tags
        --image-tag-mutability
        --image-tag-mutability-exclusion-filters
        --repository-policy
        --lifecycle-policy
        --applied-for
        --custom-role-arn
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    upload-layer-part)
      options=(
        --registry-id
        --repository-name
        --upload-id
        --part-first-byte
        --part-last-byte
        --layer-part-blob
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    validate-pull-through-cache-rule)
      options=(
        --ecr-repository-prefix
        --registry-id
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    'wait image-scan-complete')
      options=(
        --registry-id
        --repository-name
        --image-id
        --next-token
        --max-results
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    'wait lifecycle-policy-preview-complete')
      options=(
        --registry-id
        --repository-name
        --image-ids
        --next-token
        --max-results
        --filter
        --cli-input-json
        --cli-input-yaml
        --starting-token
        --page-size
        --max-items
        --generate-cli-skeleton
      )
      ;;
    push)
      options=(
        --platform
        --referrers
        --no-referrers
        --jobs
        --timeout
        --plain-http
        --image-refs
        --quiet
        --create
      )
      ;;
    pull)
      options=(
        --platform
        --referrers
        --no-referrers
        --jobs
        --timeout
        --plain-http
        --image-refs
        --quiet
      )
      ;;
    copy)
      options=(
        --platform
        --referrers
        --no-referrers
        --jobs
        --timeout
        --plain-http
        --image-refs
        --quiet
        --all-tags
        --tags
        --no-clobber
        --dry-run
        --create
      )
      ;;
    tag)
      options=(
        --timeout
        --plain-http
      )
      ;;
    untag)
      options=(
        --delete-image
        --timeout
        --plain-http
      )
      ;;
    prune)
      options=(
        --untagged
        --older-than
        --keep
        --tags
        --protect
        --grace
        --max-delete
        --plan
        --apply
      )
      ;;
    ls)
      options=(
        --all
        --plain-http
      )
      ;;
    inspect)
      options=(
        --plain-http
      )
      ;;
    digest)
      options=(
        --plain-http
      )
      ;;
    login)
      options=(
        --registry
        --tool
        --config-only
      )
      ;;
    'login status')
      options=(
        --registry
      )
      ;;
    logout)
      options=(
        --registry
        --tool
        --config-only
      )
      ;;
    'local serve')
      options=(
        --data-dir
        --host
        --port
        --private-port
        --public-host
        --account-id
        --alias
        --verify-signatures
        --create-on-push
      )
      ;;
    'local status')
      options=(
        --data-dir
      )
      ;;
    'local check')
      options=(
        --data-dir
        --repair
        --deep
      )
      ;;
    'local gc')
      options=(
        --data-dir
      )
      ;;
    'local reset')
      options=(
        --data-dir
        --yes
      )
      ;;
    'local path')
      options=(
        --data-dir
      )
      ;;
    'local findings import')
      options=(
        --data-dir
      )
      ;;
    'local lifecycle run')
      options=(
        --data-dir
        --at
        --dry-run
      )
      ;;
    shell)
      options=(
        --fail-fast
      )
      ;;
  esac
}

_ecr_arguments() { # COMMAND
  arguments=() needed=0
  case $1 in
    wait) arguments=(image-scan-complete lifecycle-policy-preview-complete) needed=1 ;;
    login) arguments=(status) needed=0 ;;
    local) arguments=(serve status check gc reset path findings lifecycle) needed=1 ;;
    'local findings') arguments=(import) needed=1 ;;
    'local lifecycle') arguments=(run) needed=1 ;;
    completion) arguments=(bash zsh fish powershell) needed=1 ;;
    help) arguments=(batch-check-layer-availability batch-delete-image batch-get-image batch-get-repository-scanning-configuration complete-layer-upload create-pull-through-cache-rule create-repository create-repository-creation-template delete-lifecycle-policy delete-pull-through-cache-rule delete-registry-policy delete-repository delete-repository-creation-template delete-repository-policy delete-signing-configuration deregister-pull-time-update-exclusion describe-image-replication-status describe-image-scan-findings describe-image-signing-status describe-images describe-pull-through-cache-rules describe-registry describe-repositories describe-repository-creation-templates get-account-setting get-authorization-token get-download-url-for-layer get-lifecycle-policy get-lifecycle-policy-preview get-registry-policy get-registry-scanning-configuration get-repository-policy get-signing-configuration initiate-layer-upload list-image-referrers list-images list-pull-time-update-exclusions list-tags-for-resource put-account-setting put-image put-image-scanning-configuration put-image-tag-mutability put-lifecycle-policy put-registry-policy put-registry-scanning-configuration put-replication-configuration put-signing-configuration register-pull-time-update-exclusion set-repository-policy start-image-scan start-lifecycle-policy-preview tag-resource untag-resource update-image-storage-class update-pull-through-cache-rule update-repository-creation-template upload-layer-part validate-pull-through-cache-rule get-login-password wait push pull copy tag untag prune ls inspect digest doctor login logout local shell completion help) needed=0 ;;
  esac
}

# Where a bare word comes from that has so many others before it.
_ecr_operand() { # COMMAND NUMBER
  kind=any values=() needed=0
  case "$1 $2" in
    'push 0' | \
      'pull 1')
      needed=1 kind=archive values=(./ oci: oci-archive: docker-archive:)
      ;;
    'push 1' | \
      'pull 0' | \
      'tag 0' | \
      'untag 0' | \
      'inspect 0' | \
      'digest 0' | \
      'local findings import 0')
      needed=1 kind=live
      ;;
    'copy 0' | \
      'copy 1')
      needed=1 kind=place values=(./ oci: oci-archive: docker-archive:)
      ;;
    'local findings import 1')
      needed=1 kind=file
      ;;
    'push '* | \
      'untag '* | \
      'prune '* | \
      'ls 0' | \
      'local lifecycle run '*)
      needed=0 kind=live
      ;;
  esac
}

# How many words an option takes, and where they come from.
_ecr_value() { # COMMAND OPTION
  arity=none kind=any values=()
  case "$1 $2" in
    'batch-check-layer-availability --registry-id' | \
      'batch-delete-image --registry-id' | \
      'batch-get-image --registry-id' | \
      'complete-layer-upload --registry-id' | \
      'delete-lifecycle-policy --registry-id' | \
      'delete-repository --registry-id' | \
      'delete-repository-policy --registry-id' | \
      'describe-images --registry-id' | \
      'describe-repositories --registry-id' | \
      'get-download-url-for-layer --registry-id' | \
      'get-lifecycle-policy --registry-id' | \
      'get-lifecycle-policy-preview --registry-id' | \
      'get-repository-policy --registry-id' | \
      'initiate-layer-upload --registry-id' | \
      'list-images --registry-id' | \
      'put-image --registry-id' | \
      'put-lifecycle-policy --registry-id' | \
      'set-repository-policy --registry-id' | \
      'start-lifecycle-policy-preview --registry-id' | \
      'upload-layer-part --registry-id' | \
      'wait image-scan-complete --registry-id' | \
      'wait lifecycle-policy-preview-complete --registry-id' | \
      'batch-check-layer-availability --repository-name' | \
      'batch-delete-image --repository-name' | \
      'batch-get-image --repository-name' | \
      'complete-layer-upload --repository-name' | \
      'delete-lifecycle-policy --repository-name' | \
      'delete-repository --repository-name' | \
      'delete-repository-policy --repository-name' | \
      'describe-image-replication-status --repository-name' | \
      'describe-image-scan-findings --repository-name' | \
      'describe-image-signing-status --repository-name' | \
      'describe-images --repository-name' | \
      'get-download-url-for-layer --repository-name' | \
      'get-lifecycle-policy --repository-name' | \
      'get-lifecycle-policy-preview --repository-name' | \
      'get-repository-policy --repository-name' | \
      'initiate-layer-upload --repository-name' | \
      'list-image-referrers --repository-name' | \
      'list-images --repository-name' | \
      'put-image --repository-name' | \
      'put-image-scanning-configuration --repository-name' | \
      'put-image-tag-mutability --repository-name' | \
      'put-lifecycle-policy --repository-name' | \
      'set-repository-policy --repository-name' | \
      'start-image-scan --repository-name' | \
      'start-lifecycle-policy-preview --repository-name' | \
      'update-image-storage-class --repository-name' | \
      'upload-layer-part --repository-name' | \
      'wait image-scan-complete --repository-name' | \
      'wait lifecycle-policy-preview-complete --repository-name' | \
      'delete-pull-through-cache-rule --ecr-repository-prefix' | \
      'update-pull-through-cache-rule --ecr-repository-prefix' | \
      'validate-pull-through-cache-rule --ecr-repository-prefix' | \
      'delete-repository-creation-template --prefix' | \
      'update-repository-creation-template --prefix' | \
      *' --resource-arn' | \
      *' --image-tag' | \
      *' --image-digest')
      arity=one kind=live
      ;;
    'create-pull-through-cache-rule --registry-id' | \
      'create-repository --registry-id' | \
      'delete-pull-through-cache-rule --registry-id' | \
      'describe-image-replication-status --registry-id' | \
      'describe-image-scan-findings --registry-id' | \
      'describe-image-signing-status --registry-id' | \
      'describe-pull-through-cache-rules --registry-id' | \
      'list-image-referrers --registry-id' | \
      'put-image-scanning-configuration --registry-id' | \
      'put-image-tag-mutability --registry-id' | \
      'start-image-scan --registry-id' | \
      'update-image-storage-class --registry-id' | \
      'update-pull-through-cache-rule --registry-id' | \
      'validate-pull-through-cache-rule --registry-id' | \
      'create-repository --repository-name' | \
      *' --upload-id' | \
      'create-pull-through-cache-rule --ecr-repository-prefix' | \
      *' --upstream-registry-url' | \
      *' --credential-arn' | \
      *' --custom-role-arn' | \
      *' --upstream-repository-prefix' | \
      'copy --tags' | \
      'prune --tags' | \
      'create-repository-creation-template --prefix' | \
      *' --description' | \
      *' --repository-policy' | \
      *' --lifecycle-policy' | \
      *' --principal-arn' | \
      *' --next-token' | \
      *' --max-results' | \
      *' --starting-token' | \
      *' --page-size' | \
      *' --max-items' | \
      *' --name' | \
      *' --layer-digest' | \
      *' --value' | \
      *' --image-manifest-media-type' | \
      *' --lifecycle-policy-text' | \
      *' --part-first-byte' | \
      *' --part-last-byte' | \
      *' --platform' | \
      *' --jobs' | \
      *' --timeout' | \
      *' --plain-http' | \
      *' --older-than' | \
      *' --keep' | \
      *' --protect' | \
      *' --grace' | \
      *' --max-delete' | \
      *' --registry' | \
      *' --host' | \
      *' --port' | \
      *' --private-port' | \
      *' --account-id' | \
      *' --alias' | \
      *' --at' | \
      *' --endpoint-url' | \
      *' --query' | \
      *' --cli-read-timeout' | \
      *' --cli-connect-timeout' | \
      *' --lock-timeout')
      arity=one kind=any
      ;;
    *' --layer-digests' | \
      *' --accepted-media-types' | \
      *' --registry-ids' | \
      *' --tag-keys' | \
      *' --public-host')
      arity=many kind=any
      ;;
    *' --cli-input-json' | \
      *' --cli-input-yaml' | \
      *' --image-manifest' | \
      *' --policy-text')
      arity=one kind=prefix values=(file://)
      ;;
    *' --generate-cli-skeleton')
      arity=optional kind=words values=(input output yaml-input)
      ;;
    *' --image-ids')
      arity=many kind=keys values=('imageDigest=' 'imageTag=')
      ;;
    *' --repository-names' | \
      *' --ecr-repository-prefixes' | \
      *' --prefixes')
      arity=many kind=live
      ;;
    *' --upstream-registry')
      arity=one kind=words values=(ecr ecr-public quay k8s docker-hub github-container-registry azure-container-registry gitlab-container-registry chainguard)
      ;;
    'create-repository --tags' | \
      'tag-resource --tags' | \
      *' --resource-tags')
      arity=many kind=keys values=('Key=' 'Value=')
      ;;
    *' --image-tag-mutability')
      arity=one kind=words values=(MUTABLE IMMUTABLE IMMUTABLE_WITH_EXCLUSION MUTABLE_WITH_EXCLUSION)
      ;;
    *' --image-tag-mutability-exclusion-filters')
      arity=many kind=keys values=('filterType=' 'filter=')
      ;;
    *' --image-scanning-configuration')
      arity=one kind=keys values=('scanOnPush=')
      ;;
    *' --encryption-configuration')
      arity=one kind=keys values=('encryptionType=' 'kmsKey=')
      ;;
    *' --applied-for')
      arity=many kind=words values=(REPLICATION PULL_THROUGH_CACHE CREATE_ON_PUSH)
      ;;
    *' --image-id')
      arity=one kind=keys values=('imageDigest=' 'imageTag=')
      ;;
    'describe-images --filter' | \
      'list-images --filter')
      arity=one kind=keys values=('tagStatus=' 'imageStatus=')
      ;;
    'get-lifecycle-policy-preview --filter' | \
      'wait lifecycle-policy-preview-complete --filter')
      arity=one kind=keys values=('tagStatus=')
      ;;
    'list-image-referrers --filter')
      arity=one kind=keys values=('artifactTypes=' 'artifactStatus=')
      ;;
    *' --subject-id')
      arity=one kind=keys values=('imageDigest=')
      ;;
    *' --scan-type')
      arity=one kind=words values=(BASIC ENHANCED)
      ;;
    *' --rules')
      arity=many kind=keys values=('scanFrequency=' 'repositoryFilters=')
      ;;
    *' --replication-configuration' | \
      *' --signing-configuration')
      arity=one kind=keys values=('rules=')
      ;;
    *' --target-storage-class')
      arity=one kind=words values=(STANDARD ARCHIVE)
      ;;
    *' --layer-part-blob')
      arity=one kind=prefix values=(fileb://)
      ;;
    *' --image-refs' | \
      *' --plan' | \
      *' --data-dir' | \
      *' --ca-bundle')
      arity=one kind=file
      ;;
    *' --apply')
      arity=optional kind=file
      ;;
    *' --tool')
      arity=one kind=words values=(docker podman helm skopeo buildah nerdctl finch oras crane)
      ;;
    *' --output')
      arity=one kind=words values=(json text table yaml yaml-stream off)
      ;;
    *' --profile')
      arity=one kind=profile
      ;;
    *' --region')
      arity=one kind=words values=(af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2)
      ;;
    *' --color')
      arity=one kind=words values=(on off auto)
      ;;
    *' --cli-binary-format')
      arity=one kind=words values=(base64 raw-in-base64-out)
      ;;
    *' --cli-error-format')
      arity=one kind=words values=(legacy json yaml text table enhanced)
      ;;
  esac
}

# Where the value of a key in shorthand comes from.
_ecr_key() { # OPTION KEY
  kind=any values=()
  case "$1 $2" in
    '--image-ids imageDigest' | \
      '--image-ids imageTag' | \
      '--image-id imageDigest' | \
      '--image-id imageTag' | \
      '--subject-id imageDigest')
      kind=live
      ;;
    '--image-tag-mutability-exclusion-filters filterType')
      kind=words values=(WILDCARD)
      ;;
    '--encryption-configuration encryptionType')
      kind=words values=(AES256 KMS KMS_DSSE)
      ;;
    '--filter tagStatus')
      kind=words values=(TAGGED UNTAGGED ANY)
      ;;
    '--filter imageStatus' | \
      '--filter artifactStatus')
      kind=words values=(ACTIVE ARCHIVED ACTIVATING ANY)
      ;;
    '--rules scanFrequency')
      kind=words values=(SCAN_ON_PUSH CONTINUOUS_SCAN MANUAL)
      ;;
  esac
}

# Offers those of the words that begin like the one being typed.
_ecr_offer() { # PREFIX WORD...
  local prefix=$1 word
  shift
  for word; do
    case $prefix$word in
      "$typed"*) found+=("$prefix$word") ;;
    esac
  done
}

_ecr_profiles() { # PREFIX
  local file line
  for file in "${AWS_CONFIG_FILE:-$HOME/.aws/config}" \
      "${AWS_SHARED_CREDENTIALS_FILE:-$HOME/.aws/credentials}"; do
    [ -r "$file" ] || continue
    while read -r line; do
      case $line in
        '[profile '*']' | '[default]' | '['*']')
          line=${line#'['}
          line=${line%%']'*}
          case $line in
            'sso-session '* | 'services '*) continue ;;
          esac
          line=${line#profile }
          case " ${found[*]} " in
            *" $1$line "*) ;;
            *) _ecr_offer "$1" "$line" ;;
          esac
          ;;
      esac
    done <"$file"
  done
}

_ecr_files() { # PREFIX
  local file
  while IFS= read -r file; do
    [ ! -d "$file" ] || file=$file/
    found+=("$1$file")
  done < <(compgen -f -- "${typed#"$1"}")
}

# What the program says; it is asked for options only where one is typed.
_ecr_live() {
  local line=${COMP_LINE:0:COMP_POINT} word
  while IFS= read -r word; do
    case $word in
      -*) [ "${typed#-}" = "$typed" ] || found+=("$word") ;;
      *) found+=("$word") ;;
    esac
  done < <(COMP_LINE=$line COMP_POINT=${#line} \
    "${words[0]/#\~/$HOME}" __complete all 2>/dev/null </dev/null)
}

_ecr_keys() { # PREFIX OPTION VALUE
  local last=${3##*,} head key
  head=$1${3%"$last"}
  case $3 in
    '{'* | '['*) return ;;
  esac
  case $last in
    *=*)
      _ecr_key "$2" "${last%%=*}"
      case $kind in
        words) _ecr_offer "$head${last%%=*}=" "${values[@]}" ;;
        live) _ecr_live ;;
      esac
      ;;
    *)
      case $3 in
        *=*)
          key=${3%=*}
          _ecr_key "$2" "${key##*,}"
          [ "$kind" != words ] || _ecr_offer "$head" "${values[@]}"
          ;;
      esac
      _ecr_value "$command" "$2"
      for key in "${values[@]}"; do
        case ,$3 in
          *",$key"*) ;;
          *) _ecr_offer "$head" "$key" ;;
        esac
      done
      ;;
  esac
}

_ecr_complete_value() { # PREFIX OPTION VALUE
  case $3 in
    file://*) _ecr_files "$1file://" && return ;;
    fileb://*) _ecr_files "$1fileb://" && return ;;
  esac
  _ecr_value "$command" "$2"
  case $kind in
    words | prefix) _ecr_offer "$1" "${values[@]}" ;;
    profile) _ecr_profiles "$1" ;;
    file) _ecr_files "$1" ;;
    live) _ecr_live ;;
    keys) _ecr_keys "$1" "$2" "$3" ;;
  esac
}

_ecr_complete_operand() {
  local scheme
  case $kind in
    place | archive)
      case $typed in
        /* | ./* | ../* | '~'*) _ecr_files '' && return ;;
      esac
      for scheme in "${values[@]}"; do
        case $typed in
          "$scheme"*) _ecr_files "$scheme" && return ;;
        esac
      done
      ;;
  esac
  case $kind in
    file) _ecr_files '' ;;
    archive) _ecr_offer '' "${values[@]}" ;;
    live | place) _ecr_live ;;
  esac
}

_ecr() {
  local words=() commands=() globals=() options=() arguments=() values=() found=()
  local i word typed quote='' command='' open='' given=' ' bare=0 needed arity kind
  _ecr_split
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    word=${words[i]}
    case $word in
      --*=*)
        given+="${word%%=*} "
        open=
        ;;
      --*)
        given+="$word "
        _ecr_value "$command" "$word"
        open=
        [ "$arity" = none ] || open=$word
        ;;
      *)
        if [ -n "$open" ]; then
          _ecr_value "$command" "$open"
          [ "$arity" = many ] || open=
        elif [ -z "$command" ]; then
          command=$word
        else
          _ecr_arguments "$command"
          case " ${arguments[*]} " in
            *" $word "*) command="$command $word" ;;
            *) bare=$((bare + 1)) ;;
          esac
        fi
        ;;
    esac
  done

  typed=${words[${#words[@]} - 1]}
  case $typed in
    \'* | \"*)
      quote=${typed:0:1}
      typed=${typed:1}
      ;;
  esac
  [ -n "$quote" ] || typed=${typed//\\/}
  case $typed in
    --*=*) _ecr_complete_value "${typed%%=*}=" "${typed%%=*}" "${typed#*=}" ;;
    -*) open= ;;
  esac
  if [ -n "$open" ]; then
    _ecr_complete_value '' "$open" "$typed"
  elif [ "${typed#--*=}" = "$typed" ]; then
    _ecr_globals
    if [ -n "$command" ]; then
      _ecr_options "$command"
      if [ "$bare" -eq 0 ] && [ "${typed#-}" = "$typed" ]; then
        _ecr_arguments "$command"
        if [ "${#arguments[@]}" -gt 0 ] && [ "$needed" -eq 1 ]; then
          options=() globals=()
        fi
        options=("${arguments[@]}" "${options[@]}")
      fi
      if [ "${typed#-}" = "$typed" ]; then
        _ecr_operand "$command" "$bare"
        _ecr_complete_operand
        if [ "$needed" -eq 1 ]; then
          options=() globals=()
        fi
      fi
    elif [ "${typed#-}" = "$typed" ]; then
      _ecr_commands
      globals=()
    fi
    for word in "${commands[@]}" "${options[@]}" "${globals[@]}"; do
      case $given in
        *" $word "*) ;;
        *) _ecr_offer '' "$word" ;;
      esac
    done
  fi

  # The shell replaces only what stands after the last of its word breaks, and an at sign itself.
  local break known=
  for break in = : @; do
    case $COMP_WORDBREAKS in
      *"$break"*) known+=$break ;;
    esac
  done
  local kept=
  if [ -n "$known" ] && [ -z "$quote" ]; then
    kept=${typed%"${typed##*["$known"]}"}
    kept=${kept%@}
  fi
  COMPREPLY=()
  for word in "${found[@]}"; do
    case $word in
      *= | */ | *:) [ "${#found[@]}" -gt 1 ] || compopt -o nospace 2>/dev/null ;;
    esac
    word=${word#"$kept"}
    case $quote$word in
      \'* | \"*) ;;
      *)
        word=${word//\\/\\\\}
        word=${word// /\\ }
        word=${word//\'/\\\'}
        word=${word//\"/\\\"}
        ;;
    esac
    COMPREPLY+=("$word")
  done
}

complete -o nosort -F _ecr ecr 2>/dev/null || complete -F _ecr ecr
