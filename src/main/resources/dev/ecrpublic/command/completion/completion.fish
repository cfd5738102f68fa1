# Completion of ecr-public in fish, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

function __ecr_public_commands
@commands@
end

function __ecr_public_globals
@globals@
end

function __ecr_public_options --argument-names command
    switch "$command"
@options@
    end
end

function __ecr_public_arguments --argument-names command
    switch "$command"
@arguments@
    end
end

# Whether a bare word is needed that has so many others before it, and where it comes from.
function __ecr_public_operand --argument-names command number
    switch "$command $number"
@operands@
        case '*'
            printf '%s\n' optional any
    end
end

# How many words an option takes, and where they come from.
function __ecr_public_value --argument-names command option
    switch "$command $option"
@values@
        case '*'
            printf '%s\n' none any
    end
end

# Where the value of a key in shorthand comes from.
function __ecr_public_key --argument-names option key
    switch "$option $key"
@keys@
        case '*'
            echo any
    end
end

function __ecr_public_profiles
    set -l config $HOME/.aws/config
    set -q AWS_CONFIG_FILE; and set config $AWS_CONFIG_FILE
    set -l credentials $HOME/.aws/credentials
    set -q AWS_SHARED_CREDENTIALS_FILE; and set credentials $AWS_SHARED_CREDENTIALS_FILE
    set -l names
    for file in $config $credentials
        test -r $file; or continue
        for line in (string match --regex --groups-only '^\[(?:profile )?([^\]]+)\]' <$file)
            string match --quiet --regex '^(sso-session|services) ' -- $line; and continue
            contains -- $line $names; or set -a names $line
        end
    end
    for name in $names
        echo $name
    end
end

function __ecr_public_files --argument-names prefix path
    set -l files $path*
    for file in $files
        if test -d $file
            echo $prefix$file/
        else
            echo $prefix$file
        end
    end
end

function __ecr_public_live
    set -l words (commandline -opc)
    set -l line (commandline -cp)
    env COMP_LINE="$line" COMP_POINT=(string length -- "$line") \
        $words[1] __complete all 2>/dev/null </dev/null
end

function __ecr_public_keys --argument-names prefix command option value
    string match --quiet --regex '^[\[{]' -- $value; and return
    set -l last (string replace --regex '^.*,' '' -- $value)
    set -l head (string replace --regex '[^,]*$' '' -- $value)
    if string match --quiet '*=*' -- $last
        set -l key (string split --max 1 = -- $last)[1]
        set -l source (__ecr_public_key $option $key)
        switch $source[1]
            case words
                printf '%s\n' $prefix$head$key=$source[2..]
            case live
                __ecr_public_live
        end
        return
    end
    if string match --quiet '*=*' -- $value
        set -l key (string replace --regex '^(?:.*,)?([^,=]*)=[^=]*$' '$1' -- $value)
        set -l source (__ecr_public_key $option $key)
        test $source[1] = words; and printf '%s\n' $prefix$head$source[2..]
    end
    for key in (__ecr_public_value $command $option)[3..]
        string match --quiet "*,$key*" -- ,$value; or echo $prefix$head$key
    end
end

function __ecr_public_complete_value --argument-names prefix command option value
    if set -l file (string match --regex --groups-only '^(fileb?://)(.*)$' -- $value)
        __ecr_public_files $prefix$file[1] "$file[2]"
        return
    end
    set -l source (__ecr_public_value "$command" $option)
    switch $source[2]
        case words prefix
            printf '%s\n' $prefix$source[3..]
        case profile
            for name in (__ecr_public_profiles)
                echo $prefix$name
            end
        case file
            __ecr_public_files "$prefix" "$value"
        case live
            __ecr_public_live
        case keys
            __ecr_public_keys "$prefix" $command $option "$value"
    end
end

function __ecr_public_complete_operand --argument-names kind word
    set -l beginnings $argv[3..]
    if test (count $beginnings) -gt 0
        if string match --quiet --regex '^(/|\./|\.\./|~)' -- "$word"
            __ecr_public_files '' "$word"
            return
        end
        for scheme in $beginnings
            if string match --quiet -- "$scheme*" "$word"
                __ecr_public_files $scheme (string replace -- $scheme '' "$word")
                return
            end
        end
    end
    switch $kind
        case file
            __ecr_public_files '' "$word"
        case archive
            printf '%s\n' $beginnings
        case live place
            __ecr_public_live | string match --invert -- '-*'
    end
end

function __ecr_public_complete
    set -l command
    set -l open
    set -l given
    set -l bare 0
    for word in (commandline -opc)[2..]
        switch "$word"
            case '--*=*'
                set -a given (string split --max 1 = -- $word)[1]
                set open
            case '--*'
                set -a given $word
                set open
                test (__ecr_public_value "$command" $word)[1] = none; or set open $word
            case '*'
                if test -n "$open"
                    test (__ecr_public_value "$command" $open)[1] = many; or set open
                else if test -z "$command"
                    set command $word
                else if contains -- $word (__ecr_public_arguments "$command")[2..]
                    set command "$command $word"
                else
                    set bare (math $bare + 1)
                end
        end
    end

    set -l typed (string unescape -- (commandline -ct); or commandline -ct)
    switch "$typed"
        case '--*=*'
            set -l parts (string split --max 1 = -- $typed)
            __ecr_public_complete_value $parts[1]= "$command" $parts[1] "$parts[2]"
            return
        case '-*'
            set open
    end
    if test -n "$open"
        __ecr_public_complete_value '' "$command" $open "$typed"
        return
    end
    if test -z "$command"; and not string match --quiet -- '-*' "$typed"
        __ecr_public_commands
        return
    end
    if test $bare -eq 0; and not string match --quiet -- '-*' "$typed"
        set -l arguments (__ecr_public_arguments "$command")
        if test (count $arguments) -gt 1
            printf '%s\n' $arguments[2..]
            test $arguments[1] = needed; and return
        end
    end
    if not string match --quiet -- '-*' "$typed"
        set -l operand (__ecr_public_operand "$command" $bare)
        __ecr_public_complete_operand $operand[2] "$typed" $operand[3..]
        test $operand[1] = needed; and return
    end
    for item in (__ecr_public_options "$command") (__ecr_public_globals)
        contains -- (string split --max 1 \t -- $item)[1] $given; or echo $item
    end
end

complete --command ecr-public --no-files --keep-order --arguments '(__ecr_public_complete)'
