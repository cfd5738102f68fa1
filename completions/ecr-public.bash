# Completion of ecr-public in bash, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

# The line up to the cursor in words, undoing the splits at COMP_WORDBREAKS.
_ecr_public_split() {
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

_ecr_public_commands() {
  commands=(
    batch-check-layer-availability
    batch-delete-image
    complete-layer-upload
    create-repository
    delete-repository
    delete-repository-policy
    describe-image-tags
    describe-images
    describe-registries
    describe-repositories
    get-authorization-token
    get-registry-catalog-data
    get-repository-catalog-data
    get-repository-policy
    initiate-layer-upload
    list-tags-for-resource
    put-image
    put-registry-catalog-data
    put-repository-catalog-data
    set-repository-policy
    tag-resource
    untag-resource
    upload-layer-part
    get-login-password
    push
    pull
    copy
    tag
    untag
    prune
    ls
    inspect
    digest
    catalog
    doctor
    login
    logout
    local
    shell
    completion
    help
  )
}

_ecr_public_globals() {
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

_ecr_public_options() { # COMMAND
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
    create-repository)
      options=(
        --repository-name
        --catalog-data
        --tags
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
        --if-not-exists
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
    delete-repository-policy)
      options=(
        --registry-id
        --repository-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    describe-image-tags)
      options=(
        --registry-id
        --repository-name
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
    describe-images)
      options=(
        --registry-id
        --repository-name
        --image-ids
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
    describe-registries)
      options=(
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
    get-authorization-token)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-registry-catalog-data)
      options=(
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    get-repository-catalog-data)
      options=(
        --registry-id
        --repository-name
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
    initiate-layer-upload)
      options=(
        --registry-id
        --repository-name
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
    put-registry-catalog-data)
      options=(
        --display-name
        --cli-input-json
        --cli-input-yaml
        --generate-cli-skeleton
      )
      ;;
    put-repository-catalog-data)
      options=(
        --registry-id
        --repository-name
        --catalog-data
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
    'catalog apply')
      options=(
        --dry-run
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
    shell)
      options=(
        --fail-fast
      )
      ;;
  esac
}

_ecr_public_arguments() { # COMMAND
  arguments=() needed=0
  case $1 in
    catalog) arguments=(export diff apply edit) needed=1 ;;
    login) arguments=(status) needed=0 ;;
    local) arguments=(serve status check gc reset path) needed=1 ;;
    completion) arguments=(bash zsh fish powershell) needed=1 ;;
    help) arguments=(batch-check-layer-availability batch-delete-image complete-layer-upload create-repository delete-repository delete-repository-policy describe-image-tags describe-images describe-registries describe-repositories get-authorization-token get-registry-catalog-data get-repository-catalog-data get-repository-policy initiate-layer-upload list-tags-for-resource put-image put-registry-catalog-data put-repository-catalog-data set-repository-policy tag-resource untag-resource upload-layer-part get-login-password push pull copy tag untag prune ls inspect digest catalog doctor login logout local shell completion help) needed=0 ;;
  esac
}

# Where a bare word comes from that has so many others before it.
_ecr_public_operand() { # COMMAND NUMBER
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
      'catalog edit 0')
      needed=1 kind=live
      ;;
    'copy 0' | \
      'copy 1')
      needed=1 kind=place values=(./ oci: oci-archive: docker-archive:)
      ;;
    'catalog export 0' | \
      'catalog diff 0' | \
      'catalog apply 0')
      needed=1 kind=file
      ;;
    'push '* | \
      'untag '* | \
      'prune '* | \
      'ls 0')
      needed=0 kind=live
      ;;
  esac
}

# How many words an option takes, and where they come from.
_ecr_public_value() { # COMMAND OPTION
  arity=none kind=any values=()
  case "$1 $2" in
    *' --registry-id' | \
      *' --repository-name' | \
      *' --resource-arn' | \
      *' --image-tag' | \
      *' --image-digest')
      arity=one kind=live
      ;;
    *' --layer-digests' | \
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
    *' --upload-id' | \
      'copy --tags' | \
      'prune --tags' | \
      *' --next-token' | \
      *' --max-results' | \
      *' --starting-token' | \
      *' --page-size' | \
      *' --max-items' | \
      *' --image-manifest-media-type' | \
      *' --display-name' | \
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
      *' --endpoint-url' | \
      *' --query' | \
      *' --cli-read-timeout' | \
      *' --cli-connect-timeout' | \
      *' --lock-timeout')
      arity=one kind=any
      ;;
    *' --catalog-data')
      arity=one kind=keys values=('description=' 'architectures=' 'operatingSystems=' 'logoImageBlob=' 'aboutText=' 'usageText=')
      ;;
    'create-repository --tags' | \
      'tag-resource --tags')
      arity=many kind=keys values=('Key=' 'Value=')
      ;;
    *' --repository-names')
      arity=many kind=live
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
      arity=one kind=words values=(us-east-1 us-west-2)
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
_ecr_public_key() { # OPTION KEY
  kind=any values=()
  case "$1 $2" in
    '--image-ids imageDigest' | \
      '--image-ids imageTag')
      kind=live
      ;;
    '--catalog-data architectures')
      kind=words values=(ARM 'ARM 64' x86 x86-64)
      ;;
    '--catalog-data operatingSystems')
      kind=words values=(Linux Windows)
      ;;
  esac
}

# Offers those of the words that begin like the one being typed.
_ecr_public_offer() { # PREFIX WORD...
  local prefix=$1 word
  shift
  for word; do
    case $prefix$word in
      "$typed"*) found+=("$prefix$word") ;;
    esac
  done
}

_ecr_public_profiles() { # PREFIX
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
            *) _ecr_public_offer "$1" "$line" ;;
          esac
          ;;
      esac
    done <"$file"
  done
}

_ecr_public_files() { # PREFIX
  local file
  while IFS= read -r file; do
    [ ! -d "$file" ] || file=$file/
    found+=("$1$file")
  done < <(compgen -f -- "${typed#"$1"}")
}

# What the program says; it is asked for options only where one is typed.
_ecr_public_live() {
  local line=${COMP_LINE:0:COMP_POINT} word
  while IFS= read -r word; do
    case $word in
      -*) [ "${typed#-}" = "$typed" ] || found+=("$word") ;;
      *) found+=("$word") ;;
    esac
  done < <(COMP_LINE=$line COMP_POINT=${#line} \
    "${words[0]/#\~/$HOME}" __complete all 2>/dev/null </dev/null)
}

_ecr_public_keys() { # PREFIX OPTION VALUE
  local last=${3##*,} head key
  head=$1${3%"$last"}
  case $3 in
    '{'* | '['*) return ;;
  esac
  case $last in
    *=*)
      _ecr_public_key "$2" "${last%%=*}"
      case $kind in
        words) _ecr_public_offer "$head${last%%=*}=" "${values[@]}" ;;
        live) _ecr_public_live ;;
      esac
      ;;
    *)
      case $3 in
        *=*)
          key=${3%=*}
          _ecr_public_key "$2" "${key##*,}"
          [ "$kind" != words ] || _ecr_public_offer "$head" "${values[@]}"
          ;;
      esac
      _ecr_public_value "$command" "$2"
      for key in "${values[@]}"; do
        case ,$3 in
          *",$key"*) ;;
          *) _ecr_public_offer "$head" "$key" ;;
        esac
      done
      ;;
  esac
}

_ecr_public_complete_value() { # PREFIX OPTION VALUE
  case $3 in
    file://*) _ecr_public_files "$1file://" && return ;;
    fileb://*) _ecr_public_files "$1fileb://" && return ;;
  esac
  _ecr_public_value "$command" "$2"
  case $kind in
    words | prefix) _ecr_public_offer "$1" "${values[@]}" ;;
    profile) _ecr_public_profiles "$1" ;;
    file) _ecr_public_files "$1" ;;
    live) _ecr_public_live ;;
    keys) _ecr_public_keys "$1" "$2" "$3" ;;
  esac
}

_ecr_public_complete_operand() {
  local scheme
  case $kind in
    place | archive)
      case $typed in
        /* | ./* | ../* | '~'*) _ecr_public_files '' && return ;;
      esac
      for scheme in "${values[@]}"; do
        case $typed in
          "$scheme"*) _ecr_public_files "$scheme" && return ;;
        esac
      done
      ;;
  esac
  case $kind in
    file) _ecr_public_files '' ;;
    archive) _ecr_public_offer '' "${values[@]}" ;;
    live | place) _ecr_public_live ;;
  esac
}

_ecr_public() {
  local words=() commands=() globals=() options=() arguments=() values=() found=()
  local i word typed quote='' command='' open='' given=' ' bare=0 needed arity kind
  _ecr_public_split
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    word=${words[i]}
    case $word in
      --*=*)
        given+="${word%%=*} "
        open=
        ;;
      --*)
        given+="$word "
        _ecr_public_value "$command" "$word"
        open=
        [ "$arity" = none ] || open=$word
        ;;
      *)
        if [ -n "$open" ]; then
          _ecr_public_value "$command" "$open"
          [ "$arity" = many ] || open=
        elif [ -z "$command" ]; then
          command=$word
        else
          _ecr_public_arguments "$command"
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
    --*=*) _ecr_public_complete_value "${typed%%=*}=" "${typed%%=*}" "${typed#*=}" ;;
    -*) open= ;;
  esac
  if [ -n "$open" ]; then
    _ecr_public_complete_value '' "$open" "$typed"
  elif [ "${typed#--*=}" = "$typed" ]; then
    _ecr_public_globals
    if [ -n "$command" ]; then
      _ecr_public_options "$command"
      if [ "$bare" -eq 0 ] && [ "${typed#-}" = "$typed" ]; then
        _ecr_public_arguments "$command"
        if [ "${#arguments[@]}" -gt 0 ] && [ "$needed" -eq 1 ]; then
          options=() globals=()
        fi
        options=("${arguments[@]}" "${options[@]}")
      fi
      if [ "${typed#-}" = "$typed" ]; then
        _ecr_public_operand "$command" "$bare"
        _ecr_public_complete_operand
        if [ "$needed" -eq 1 ]; then
          options=() globals=()
        fi
      fi
    elif [ "${typed#-}" = "$typed" ]; then
      _ecr_public_commands
      globals=()
    fi
    for word in "${commands[@]}" "${options[@]}" "${globals[@]}"; do
      case $given in
        *" $word "*) ;;
        *) _ecr_public_offer '' "$word" ;;
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

complete -o nosort -F _ecr_public ecr-public 2>/dev/null || complete -F _ecr_public ecr-public
