# Completion of ecr-public in fish, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

function __ecr_public_commands
    printf '%s\t%s\n' batch-check-layer-availability 'tells for each layer digest whether a repository already has that layer'
    printf '%s\t%s\n' batch-delete-image 'deletes images from a repository by tag or digest'
    printf '%s\t%s\n' complete-layer-upload 'ends a layer upload: the parts become a layer, whose SHA-256 digest is checked'
    printf '%s\t%s\n' create-repository 'creates a public repository, with catalog data and tags if given'
    printf '%s\t%s\n' delete-repository 'deletes a repository'
    printf '%s\t%s\n' delete-repository-policy 'deletes a repository\'s permission policy and prints it a last time'
    printf '%s\t%s\n' describe-image-tags 'lists the tags of a repository with what each one points to'
    printf '%s\t%s\n' describe-images 'lists the images of a repository, or only those that are named'
    printf '%s\t%s\n' describe-registries 'shows the account\'s registry with its aliases'
    printf '%s\t%s\n' describe-repositories 'lists the registry\'s repositories, or only those that are named'
    printf '%s\t%s\n' get-authorization-token 'gets a token for a registry login; it is valid for 12 hours'
    printf '%s\t%s\n' get-registry-catalog-data 'shows the registry\'s catalog data, its display name'
    printf '%s\t%s\n' get-repository-catalog-data 'shows what the public gallery says of a repository'
    printf '%s\t%s\n' get-repository-policy 'shows a repository\'s permission policy'
    printf '%s\t%s\n' initiate-layer-upload 'begins a layer upload and tells its identifier and the best size of a part'
    printf '%s\t%s\n' list-tags-for-resource 'lists the tags of a resource, a repository for example'
    printf '%s\t%s\n' put-image 'stores an image manifest, whose layers must be uploaded already, under a tag or by its digest'
    printf '%s\t%s\n' put-registry-catalog-data 'sets the registry\'s display name in the public gallery'
    printf '%s\t%s\n' put-repository-catalog-data 'sets what the public gallery says of a repository'
    printf '%s\t%s\n' set-repository-policy 'sets a repository\'s permission policy'
    printf '%s\t%s\n' tag-resource 'adds tags to a resource or changes their values'
    printf '%s\t%s\n' untag-resource 'removes tags from a resource'
    printf '%s\t%s\n' upload-layer-part 'uploads the next part of a layer'
    printf '%s\t%s\n' get-login-password 'prints a password for docker login and other clients; the user name is AWS, and the password is valid for 12 hours'
    printf '%s\t%s\n' push 'copies an image into a registry, from an archive, a layout or another registry'
    printf '%s\t%s\n' pull 'copies an image out of a registry, into an archive or a layout'
    printf '%s\t%s\n' copy 'copies images from anywhere to anywhere, with their signatures and whatever else refers to them'
    printf '%s\t%s\n' tag 'gives an image more tags, without downloading it'
    printf '%s\t%s\n' untag 'takes tags away from images, which stay'
    printf '%s\t%s\n' prune 'deletes images that rules name, and nothing that a tag that stays needs'
    printf '%s\t%s\n' ls 'lists the repositories of one\'s own registry with their images and sizes, or the tags of a repository'
    printf '%s\t%s\n' inspect 'shows what an image is made of: index, platforms, configuration, layers, annotations, and what refers to it'
    printf '%s\t%s\n' digest 'prints the digest of the image that a reference names'
    printf '%s\t%s\n' catalog 'what the public Gallery shows, as files in a directory'
    printf '%s\t%s\n' doctor 'looks at what the program needs around it, and tells what is wrong and what to do'
    printf '%s\t%s\n' login 'logs a container tool in to a registry, or with --config-only makes ecr-public its credential helper'
    printf '%s\t%s\n' logout 'takes back what login did, and forgets cached passwords'
    printf '%s\t%s\n' local 'the embedded local registry as a server and a directory'
    printf '%s\t%s\n' shell 'runs commands from a terminal or a file, one a line, in one process: the ones after the first take milliseconds'
    printf '%s\t%s\n' completion 'prints a completion script for a shell'
    printf '%s\t%s\n' help 'explains a command, or without one tells in short what there is'
end

function __ecr_public_globals
    printf '%s\t%s\n' --debug 'tells on standard error what is done; secrets are masked'
    printf '%s\t%s\n' --endpoint-url 'sends requests to this URL instead of the service\'s own'
    printf '%s\t%s\n' --no-verify-ssl 'believes any certificate'
    printf '%s\t%s\n' --no-paginate 'asks for one page and shows it as the service sent it'
    printf '%s\t%s\n' --output 'the format of the result: json, text, table, yaml, yaml-stream or off'
    printf '%s\t%s\n' --query 'a JMESPath expression that picks from the result'
    printf '%s\t%s\n' --profile 'the profile of the AWS configuration and credentials files to use'
    printf '%s\t%s\n' --region 'the region to talk to: us-east-1 or us-west-2'
    printf '%s\t%s\n' --version 'prints the version'
    printf '%s\t%s\n' --color 'whether tables have colours: on, off, or auto for a terminal only'
    printf '%s\t%s\n' --no-sign-request 'sends requests unsigned, without credentials'
    printf '%s\t%s\n' --ca-bundle 'a PEM file of certificate authorities to believe'
    printf '%s\t%s\n' --cli-read-timeout 'the longest wait for data in seconds, 0 for ever'
    printf '%s\t%s\n' --cli-connect-timeout 'the longest wait for a connection in seconds, 0 for ever'
    printf '%s\t%s\n' --cli-binary-format 'how blobs are written on the command line: base64 or raw-in-base64-out'
    printf '%s\t%s\n' --no-cli-pager 'never sends output through a pager'
    printf '%s\t%s\n' --cli-auto-prompt 'asks for the whole line on the terminal, with suggestions, before it runs'
    printf '%s\t%s\n' --no-cli-auto-prompt 'never asks'
    printf '%s\t%s\n' --cli-error-format 'the format of errors: enhanced, legacy, json, yaml, text or table'
    printf '%s\t%s\n' --local 'runs on the embedded local registry: no account, no network, no credentials'
    printf '%s\t%s\n' --lock-timeout 'how many seconds a command on the local registry waits for another process that changes the same'
    printf '%s\t%s\n' --no-progress 'never tells on a terminal how far a command has come'
end

function __ecr_public_options --argument-names command
    switch "$command"
        case 'batch-check-layer-availability'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --layer-digests 'the SHA-256 digests of the layers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            printf '%s\t%s\n' --fail-on-failures 'ends with exit code 254 if the reply has failures'
        case 'batch-delete-image'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-ids 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            printf '%s\t%s\n' --fail-on-failures 'ends with exit code 254 if the reply has failures'
        case 'complete-layer-upload'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --upload-id 'the identifier that initiate-layer-upload told'
            printf '%s\t%s\n' --layer-digests 'the SHA-256 digests of the layers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'create-repository'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --catalog-data 'what the public gallery says of the repository'
            printf '%s\t%s\n' --tags 'the tags, each as Key=...,Value=..'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            printf '%s\t%s\n' --if-not-exists 'prints the repository if it is there already, with exit code 0, and leaves it as it is'
        case 'delete-repository'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --force 'goes ahead where the service would refuse'
            printf '%s\t%s\n' --no-force 'goes ahead where the service would refuse'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-repository-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-image-tags'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-images'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-ids 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-registries'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-repositories'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-names 'the repositories\' names'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-authorization-token'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-registry-catalog-data'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-repository-catalog-data'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-repository-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'initiate-layer-upload'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'list-tags-for-resource'
            printf '%s\t%s\n' --resource-arn 'the Amazon Resource Name of the resource'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-image'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-manifest 'the image manifest, usually given as file://manifest.json'
            printf '%s\t%s\n' --image-manifest-media-type 'the media type of a manifest that does not name its own'
            printf '%s\t%s\n' --image-tag 'the image\'s tag'
            printf '%s\t%s\n' --image-digest 'the SHA-256 digest of the image manifest'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-registry-catalog-data'
            printf '%s\t%s\n' --display-name 'the registry\'s name in the public gallery'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-repository-catalog-data'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --catalog-data 'what the public gallery says of the repository'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'set-repository-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --policy-text 'the policy as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --force 'goes ahead where the service would refuse'
            printf '%s\t%s\n' --no-force 'goes ahead where the service would refuse'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'tag-resource'
            printf '%s\t%s\n' --resource-arn 'the Amazon Resource Name of the resource'
            printf '%s\t%s\n' --tags 'the tags, each as Key=...,Value=..'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'untag-resource'
            printf '%s\t%s\n' --resource-arn 'the Amazon Resource Name of the resource'
            printf '%s\t%s\n' --tag-keys 'the names of the tags to remove'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'upload-layer-part'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --upload-id 'the identifier that initiate-layer-upload told'
            printf '%s\t%s\n' --part-first-byte 'the position of the part\'s first byte in the layer, counted from 0'
            printf '%s\t%s\n' --part-last-byte 'the position of the part\'s last byte in the layer'
            printf '%s\t%s\n' --layer-part-blob 'the bytes of the part, as fileb://FILE or base64 text'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'push'
            printf '%s\t%s\n' --platform 'only the images of an index for this platform, such as linux/arm64; may be given more than once'
            printf '%s\t%s\n' --referrers 'copies signatures, attestations and whatever else refers to the image, which is the default'
            printf '%s\t%s\n' --no-referrers 'copies the image alone'
            printf '%s\t%s\n' --jobs 'how many layers are copied at once, 4 unless another number is given'
            printf '%s\t%s\n' --timeout 'how long the whole may take, such as 90s, 10m or 2h'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
            printf '%s\t%s\n' --image-refs 'writes the references by digest to this file, too'
            printf '%s\t%s\n' --quiet 'says nothing of layers'
            printf '%s\t%s\n' --create 'makes the repository if it is missing'
        case 'pull'
            printf '%s\t%s\n' --platform 'only the images of an index for this platform, such as linux/arm64; may be given more than once'
            printf '%s\t%s\n' --referrers 'copies signatures, attestations and whatever else refers to the image, which is the default'
            printf '%s\t%s\n' --no-referrers 'copies the image alone'
            printf '%s\t%s\n' --jobs 'how many layers are copied at once, 4 unless another number is given'
            printf '%s\t%s\n' --timeout 'how long the whole may take, such as 90s, 10m or 2h'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
            printf '%s\t%s\n' --image-refs 'writes the references by digest to this file, too'
            printf '%s\t%s\n' --quiet 'says nothing of layers'
        case 'copy'
            printf '%s\t%s\n' --platform 'only the images of an index for this platform, such as linux/arm64; may be given more than once'
            printf '%s\t%s\n' --referrers 'copies signatures, attestations and whatever else refers to the image, which is the default'
            printf '%s\t%s\n' --no-referrers 'copies the image alone'
            printf '%s\t%s\n' --jobs 'how many layers are copied at once, 4 unless another number is given'
            printf '%s\t%s\n' --timeout 'how long the whole may take, such as 90s, 10m or 2h'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
            printf '%s\t%s\n' --image-refs 'writes the references by digest to this file, too'
            printf '%s\t%s\n' --quiet 'says nothing of layers'
            printf '%s\t%s\n' --all-tags 'copies every tag'
            printf '%s\t%s\n' --tags 'copies the tags of this pattern, with * for any text and ? for any character; may be given more than once'
            printf '%s\t%s\n' --no-clobber 'leaves tags alone that point to other images'
            printf '%s\t%s\n' --dry-run 'says what would be copied, and copies nothing'
            printf '%s\t%s\n' --create 'makes the repository if it is missing'
        case 'tag'
            printf '%s\t%s\n' --timeout 'how long the whole may take, such as 90s, 10m or 2h'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        case 'untag'
            printf '%s\t%s\n' --delete-image 'deletes an image whose last tag is taken away'
            printf '%s\t%s\n' --timeout 'how long the whole may take, such as 90s, 10m or 2h'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        case 'prune'
            printf '%s\t%s\n' --untagged 'images without a tag go'
            printf '%s\t%s\n' --older-than 'only images go that were pushed so long ago, such as 30d'
            printf '%s\t%s\n' --keep 'so many of the newest tagged images stay, of those that --tags is about, protected ones among them'
            printf '%s\t%s\n' --tags 'images go whose tags fit one of these patterns; may be given more than once'
            printf '%s\t%s\n' --protect 'images with a tag that fits stay whatever else is said; may be given more than once'
            printf '%s\t%s\n' --grace 'images that were pushed within that time stay, for a push may be under way; 1h unless another time is given'
            printf '%s\t%s\n' --max-delete 'refuses a plan that deletes more images than that'
            printf '%s\t%s\n' --plan 'writes the plan to a file'
            printf '%s\t%s\n' --apply 'deletes what the plan says; without rules, the plan of that file'
        case 'ls'
            printf '%s\t%s\n' --all 'lists tags that are made of a digest, too'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        case 'inspect'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        case 'digest'
            printf '%s\t%s\n' --plain-http 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        case 'catalog apply'
            printf '%s\t%s\n' --dry-run 'tells what would change, and changes nothing'
        case 'login'
            printf '%s\t%s\n' --registry 'the registry\'s host; public.ecr.aws where none is named'
            printf '%s\t%s\n' --tool 'the client to log in; docker where none is named'
            printf '%s\t%s\n' --config-only 'runs no client: makes docker-credential-ecr-public the registry\'s credential helper in docker\'s configuration file'
        case 'login status'
            printf '%s\t%s\n' --registry 'the registry\'s host; every one that is known where none is named'
        case 'logout'
            printf '%s\t%s\n' --registry 'the registry\'s host; public.ecr.aws where none is named'
            printf '%s\t%s\n' --tool 'the client to log out; docker where none is named'
            printf '%s\t%s\n' --config-only 'runs no client: takes the credential helper out of docker\'s configuration file'
        case 'local serve'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            printf '%s\t%s\n' --host 'the address to listen on, 127.0.0.1 unless another is named'
            printf '%s\t%s\n' --port 'the port to listen on, 5055 unless another is named; 0 is any free one'
            printf '%s\t%s\n' --private-port 'the port of the private repositories alone, the one after --port unless another is named; 0 is any free one'
            printf '%s\t%s\n' --public-host 'names by which clients know the server, besides localhost and the address that it listens on; requests for other names are refused'
            printf '%s\t%s\n' --account-id 'the account that the registry belongs to, twelve digits'
            printf '%s\t%s\n' --alias 'the registry\'s alias, the first part of its URIs after the host'
            printf '%s\t%s\n' --verify-signatures 'takes only calls of the API that are signed with a key of this environment or of the AWS files'
            printf '%s\t%s\n' --create-on-push 'a push to a repository that does not exist creates it'
        case 'local status'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        case 'local check'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            printf '%s\t%s\n' --repair 'repairs what can be repaired'
            printf '%s\t%s\n' --deep 'reads the contents of all blobs and compares their digests; without it, lengths are compared and manifests read'
        case 'local gc'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        case 'local reset'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            printf '%s\t%s\n' --yes 'does not ask'
        case 'local path'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        case 'shell'
            printf '%s\t%s\n' --fail-fast 'where commands are read from a file or a pipe: ends at the first one that fails, with its exit code'
    end
end

function __ecr_public_arguments --argument-names command
    switch "$command"
        case 'catalog'
            printf '%s\n' needed 'export' 'diff' 'apply' 'edit'
        case 'login'
            printf '%s\n' optional 'status'
        case 'local'
            printf '%s\n' needed 'serve' 'status' 'check' 'gc' 'reset' 'path'
        case 'completion'
            printf '%s\n' needed 'bash' 'zsh' 'fish' 'powershell'
        case 'help'
            printf '%s\n' optional 'batch-check-layer-availability' 'batch-delete-image' 'complete-layer-upload' 'create-repository' 'delete-repository' 'delete-repository-policy' 'describe-image-tags' 'describe-images' 'describe-registries' 'describe-repositories' 'get-authorization-token' 'get-registry-catalog-data' 'get-repository-catalog-data' 'get-repository-policy' 'initiate-layer-upload' 'list-tags-for-resource' 'put-image' 'put-registry-catalog-data' 'put-repository-catalog-data' 'set-repository-policy' 'tag-resource' 'untag-resource' 'upload-layer-part' 'get-login-password' 'push' 'pull' 'copy' 'tag' 'untag' 'prune' 'ls' 'inspect' 'digest' 'catalog' 'doctor' 'login' 'logout' 'local' 'shell' 'completion' 'help'
    end
end

# Whether a bare word is needed that has so many others before it, and where it comes from.
function __ecr_public_operand --argument-names command number
    switch "$command $number"
        case 'push 0' 'pull 1'
            printf '%s\n' 'needed' 'archive' './' 'oci:' 'oci-archive:' 'docker-archive:'
        case 'push 1' 'pull 0' 'tag 0' 'untag 0' 'inspect 0' 'digest 0' 'catalog edit 0'
            printf '%s\n' 'needed' 'live'
        case 'copy 0' 'copy 1'
            printf '%s\n' 'needed' 'place' './' 'oci:' 'oci-archive:' 'docker-archive:'
        case 'catalog export 0' 'catalog diff 0' 'catalog apply 0'
            printf '%s\n' 'needed' 'file'
        case 'push *' 'untag *' 'prune *' 'ls 0'
            printf '%s\n' 'optional' 'live'
        case '*'
            printf '%s\n' optional any
    end
end

# How many words an option takes, and where they come from.
function __ecr_public_value --argument-names command option
    switch "$command $option"
        case '* --registry-id' '* --repository-name' '* --resource-arn' '* --image-tag' '* --image-digest'
            printf '%s\n' 'one' 'live'
        case '* --layer-digests' '* --tag-keys' '* --public-host'
            printf '%s\n' 'many' 'any'
        case '* --cli-input-json' '* --cli-input-yaml' '* --image-manifest' '* --policy-text'
            printf '%s\n' 'one' 'prefix' 'file://'
        case '* --generate-cli-skeleton'
            printf '%s\n' 'optional' 'words' 'input' 'output' 'yaml-input'
        case '* --image-ids'
            printf '%s\n' 'many' 'keys' 'imageDigest=' 'imageTag='
        case '* --upload-id' 'copy --tags' 'prune --tags' '* --next-token' '* --max-results' '* --starting-token' '* --page-size' '* --max-items' '* --image-manifest-media-type' '* --display-name' '* --part-first-byte' '* --part-last-byte' '* --platform' '* --jobs' '* --timeout' '* --plain-http' '* --older-than' '* --keep' '* --protect' '* --grace' '* --max-delete' '* --registry' '* --host' '* --port' '* --private-port' '* --account-id' '* --alias' '* --endpoint-url' '* --query' '* --cli-read-timeout' '* --cli-connect-timeout' '* --lock-timeout'
            printf '%s\n' 'one' 'any'
        case '* --catalog-data'
            printf '%s\n' 'one' 'keys' 'description=' 'architectures=' 'operatingSystems=' 'logoImageBlob=' 'aboutText=' 'usageText='
        case 'create-repository --tags' 'tag-resource --tags'
            printf '%s\n' 'many' 'keys' 'Key=' 'Value='
        case '* --repository-names'
            printf '%s\n' 'many' 'live'
        case '* --layer-part-blob'
            printf '%s\n' 'one' 'prefix' 'fileb://'
        case '* --image-refs' '* --plan' '* --data-dir' '* --ca-bundle'
            printf '%s\n' 'one' 'file'
        case '* --apply'
            printf '%s\n' 'optional' 'file'
        case '* --tool'
            printf '%s\n' 'one' 'words' 'docker' 'podman' 'helm' 'skopeo' 'buildah' 'nerdctl' 'finch' 'oras' 'crane'
        case '* --output'
            printf '%s\n' 'one' 'words' 'json' 'text' 'table' 'yaml' 'yaml-stream' 'off'
        case '* --profile'
            printf '%s\n' 'one' 'profile'
        case '* --region'
            printf '%s\n' 'one' 'words' 'us-east-1' 'us-west-2'
        case '* --color'
            printf '%s\n' 'one' 'words' 'on' 'off' 'auto'
        case '* --cli-binary-format'
            printf '%s\n' 'one' 'words' 'base64' 'raw-in-base64-out'
        case '* --cli-error-format'
            printf '%s\n' 'one' 'words' 'legacy' 'json' 'yaml' 'text' 'table' 'enhanced'
        case '*'
            printf '%s\n' none any
    end
end

# Where the value of a key in shorthand comes from.
function __ecr_public_key --argument-names option key
    switch "$option $key"
        case '--image-ids imageDigest' '--image-ids imageTag'
            printf '%s\n' 'live'
        case '--catalog-data architectures'
            printf '%s\n' 'words' 'ARM' 'ARM 64' 'x86' 'x86-64'
        case '--catalog-data operatingSystems'
            printf '%s\n' 'words' 'Linux' 'Windows'
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
