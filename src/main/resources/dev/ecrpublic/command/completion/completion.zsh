#compdef ecr-public
# Completion of ecr-public in zsh, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

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

_ecr_public_profiles() {
  local file line
  local -aU names
  for file in "${AWS_CONFIG_FILE:-$HOME/.aws/config}" \
      "${AWS_SHARED_CREDENTIALS_FILE:-$HOME/.aws/credentials}"; do
    [[ -r $file ]] || continue
    while read -r line; do
      case $line in
        '['*']'*)
          line=${${line#'['}%%']'*}
          case $line in
            'sso-session '* | 'services '*) ;;
            *) names+=("${line#profile }") ;;
          esac
          ;;
      esac
    done <"$file"
  done
  compadd -V profiles -a names
}

# The program's own candidates are whole words; what compset has set aside goes off again, and
# options are offered elsewhere.
_ecr_public_live() {
  local line="${(j: :)words[1,CURRENT-1]} $IPREFIX$PREFIX"
  local -a found unfinished
  found=("${(@f)$(COMP_LINE=$line COMP_POINT=${#line} ${~words[1]} __complete all 2>/dev/null </dev/null)}")
  found=("${(@)found#${(Q)IPREFIX}}")
  found=("${(@)found:#-*}")
  found=("${(@)found:#}")
  unfinished=("${(@M)found:#*[:/]}")
  found=("${(@)found:#*[:/]}")
  compadd -V names -a found
  compadd -V names -S '' -a unfinished
}

_ecr_public_keys() { # OPTION VALUE
  local value=$2 last=${2##*,} key
  case $value in
    '{'* | '['*) return 1 ;;
  esac
  if [[ $last == *=* ]]; then
    _ecr_public_key "$1" "${last%%=*}"
    case $kind in
      words)
        compset -P '*='
        compadd -V values -S '' -a values
        ;;
      live) _ecr_public_live ;;
    esac
    return
  fi
  local -a more
  if [[ $value == *=* ]]; then
    key=${value%=*}
    _ecr_public_key "$1" "${key##*,}"
    [[ $kind != words ]] || more=("$values[@]")
  fi
  _ecr_public_value "$command" "$1"
  for key in $values; do
    [[ ,$value == *",$key"* ]] && values=("${(@)values:#$key}")
  done
  compset -P '*,'
  compadd -V values -S '' -a more
  compadd -V keys -S '' -a values
}

_ecr_public_complete_value() { # OPTION VALUE
  if [[ $2 == (file|fileb)://* ]]; then
    compset -P '*://'
    _files
    return
  fi
  _ecr_public_value "$command" "$1"
  case $kind in
    words) compadd -V values -a values ;;
    prefix) compadd -V values -S '' -a values ;;
    profile) _ecr_public_profiles ;;
    file) _files ;;
    live) _ecr_public_live ;;
    keys) _ecr_public_keys "$1" "$2" ;;
  esac
}

_ecr_public_complete_operand() { # WORD
  local scheme
  case $kind in
    place | archive)
      case $1 in
        /* | ./* | ../* | '~'*)
          _files
          return
          ;;
      esac
      for scheme in $values; do
        if [[ $1 == $scheme* ]]; then
          compset -P "$scheme"
          _files
          return
        fi
      done
      ;;
  esac
  case $kind in
    file) _files ;;
    archive) compadd -V values -S '' -a values ;;
    live | place) _ecr_public_live ;;
  esac
}

_ecr-public() {
  local -a commands globals options arguments values given
  local i word typed command='' open='' bare=0 needed arity kind
  for ((i = 2; i < CURRENT; i++)); do
    word=${(Q)words[i]}
    case $word in
      --*=*)
        given+=("${word%%=*}")
        open=
        ;;
      --*)
        given+=("$word")
        _ecr_public_value "$command" "$word"
        open=
        [[ $arity == none ]] || open=$word
        ;;
      *)
        if [[ -n $open ]]; then
          _ecr_public_value "$command" "$open"
          [[ $arity == many ]] || open=
        elif [[ -z $command ]]; then
          command=$word
        else
          _ecr_public_arguments "$command"
          if ((${arguments[(Ie)$word]})); then
            command="$command $word"
          else
            ((bare += 1))
          fi
        fi
        ;;
    esac
  done

  typed=${(Q)PREFIX}
  case $typed in
    --*=*)
      compset -P '*='
      _ecr_public_complete_value "${typed%%=*}" "${typed#*=}"
      return
      ;;
    -*) open= ;;
  esac
  if [[ -n $open ]]; then
    _ecr_public_complete_value "$open" "$typed"
    return
  fi
  if [[ -z $command && $typed != -* ]]; then
    _ecr_public_commands
    _describe -V -t commands command commands
    return
  fi
  _ecr_public_arguments "$command"
  if [[ $#arguments -gt 0 && bare -eq 0 && $typed != -* ]]; then
    compadd -V arguments -a arguments
    ((needed)) && return
  fi
  if [[ $typed != -* ]]; then
    _ecr_public_operand "$command" "$bare"
    _ecr_public_complete_operand "$typed"
    ((needed)) && return
  fi
  _ecr_public_globals
  _ecr_public_options "$command"
  for word in $given; do
    options=("${(@)options:#$word:*}")
    globals=("${(@)globals:#$word:*}")
  done
  _describe -V -t options option options
  _describe -V -t globals 'global option' globals
}

if [[ $funcstack[1] == _ecr-public ]]; then
  _ecr-public "$@"
else
  compdef _ecr-public ecr-public
fi
