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
@commands@
}

_ecr_public_globals() {
@globals@
}

_ecr_public_options() { # COMMAND
  options=()
  case $1 in
@options@
  esac
}

_ecr_public_arguments() { # COMMAND
  arguments=() needed=0
  case $1 in
@arguments@
  esac
}

# Where a bare word comes from that has so many others before it.
_ecr_public_operand() { # COMMAND NUMBER
  kind=any values=() needed=0
  case "$1 $2" in
@operands@
  esac
}

# How many words an option takes, and where they come from.
_ecr_public_value() { # COMMAND OPTION
  arity=none kind=any values=()
  case "$1 $2" in
@values@
  esac
}

# Where the value of a key in shorthand comes from.
_ecr_public_key() { # OPTION KEY
  kind=any values=()
  case "$1 $2" in
@keys@
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
