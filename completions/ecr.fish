# Completion of ecr in fish, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

function __ecr_commands
    printf '%s\t%s\n' batch-check-layer-availability 'tells for each layer digest whether a repository already has that layer'
    printf '%s\t%s\n' batch-delete-image 'deletes images from a repository by tag or digest'
    printf '%s\t%s\n' batch-get-image 'gets images with their manifests, by tag or digest'
    printf '%s\t%s\n' batch-get-repository-scanning-configuration 'shows how repositories are scanned for vulnerabilities'
    printf '%s\t%s\n' complete-layer-upload 'ends a layer upload: the parts become a layer, whose SHA-256 digest is checked'
    printf '%s\t%s\n' create-pull-through-cache-rule 'creates a rule that keeps copies of another registry\'s images in this one'
    printf '%s\t%s\n' create-repository 'creates a private repository, with settings and tags if given'
    printf '%s\t%s\n' create-repository-creation-template 'creates a template for repositories that the service creates by itself'
    printf '%s\t%s\n' delete-lifecycle-policy 'deletes a repository\'s lifecycle policy and prints it a last time'
    printf '%s\t%s\n' delete-pull-through-cache-rule 'deletes a pull through cache rule'
    printf '%s\t%s\n' delete-registry-policy 'deletes the registry\'s permission policy and prints it a last time'
    printf '%s\t%s\n' delete-repository 'deletes a repository'
    printf '%s\t%s\n' delete-repository-creation-template 'deletes a repository creation template'
    printf '%s\t%s\n' delete-repository-policy 'deletes a repository\'s permission policy and prints it a last time'
    printf '%s\t%s\n' delete-signing-configuration 'ends the signing of pushed images and prints its rules a last time'
    printf '%s\t%s\n' deregister-pull-time-update-exclusion 'records a user\'s or role\'s pulls as pull times of images again'
    printf '%s\t%s\n' describe-image-replication-status 'tells for each destination how far the replication of an image has come'
    printf '%s\t%s\n' describe-image-scan-findings 'shows the vulnerabilities that a scan found in an image'
    printf '%s\t%s\n' describe-image-signing-status 'tells for each signing profile whether an image is signed'
    printf '%s\t%s\n' describe-images 'lists the images of a repository, or only those that are named'
    printf '%s\t%s\n' describe-pull-through-cache-rules 'lists the registry\'s pull through cache rules, or only those of the prefixes that are named'
    printf '%s\t%s\n' describe-registry 'shows the registry with its replication settings'
    printf '%s\t%s\n' describe-repositories 'lists the registry\'s repositories, or only those that are named'
    printf '%s\t%s\n' describe-repository-creation-templates 'lists the registry\'s repository creation templates, or only those of the prefixes that are named'
    printf '%s\t%s\n' get-account-setting 'shows a setting of the account'
    printf '%s\t%s\n' get-authorization-token 'gets a token for a registry login; it is valid for 12 hours'
    printf '%s\t%s\n' get-download-url-for-layer 'gets a URL from which a layer can be downloaded for a while'
    printf '%s\t%s\n' get-lifecycle-policy 'shows a repository\'s lifecycle policy and when it was last carried out'
    printf '%s\t%s\n' get-lifecycle-policy-preview 'shows what a lifecycle policy would do, once start-lifecycle-policy-preview has found it out'
    printf '%s\t%s\n' get-registry-policy 'shows the registry\'s permission policy'
    printf '%s\t%s\n' get-registry-scanning-configuration 'shows how the registry\'s repositories are scanned for vulnerabilities'
    printf '%s\t%s\n' get-repository-policy 'shows a repository\'s permission policy'
    printf '%s\t%s\n' get-signing-configuration 'shows the rules by which pushed images are signed'
    printf '%s\t%s\n' initiate-layer-upload 'begins a layer upload and tells its identifier and the best size of a part'
    printf '%s\t%s\n' list-image-referrers 'lists what refers to an image, such as signatures and bills of materials'
    printf '%s\t%s\n' list-images 'lists the tags and digests of a repository\'s images'
    printf '%s\t%s\n' list-pull-time-update-exclusions 'lists the users and roles whose pulls are not recorded as pull times of images'
    printf '%s\t%s\n' list-tags-for-resource 'lists the tags of a repository'
    printf '%s\t%s\n' put-account-setting 'changes a setting of the account'
    printf '%s\t%s\n' put-image 'stores an image manifest, whose layers must be uploaded already, under a tag or by its digest'
    printf '%s\t%s\n' put-image-scanning-configuration 'sets whether a repository\'s images are scanned when they are pushed'
    printf '%s\t%s\n' put-image-tag-mutability 'sets whether a repository\'s tags may move from one image to another'
    printf '%s\t%s\n' put-lifecycle-policy 'sets a repository\'s lifecycle policy'
    printf '%s\t%s\n' put-registry-policy 'sets the registry\'s permission policy'
    printf '%s\t%s\n' put-registry-scanning-configuration 'sets how the registry\'s repositories are scanned for vulnerabilities'
    printf '%s\t%s\n' put-replication-configuration 'sets to which regions and accounts the registry\'s images are copied'
    printf '%s\t%s\n' put-signing-configuration 'sets the rules by which pushed images are signed'
    printf '%s\t%s\n' register-pull-time-update-exclusion 'leaves a user\'s or role\'s pulls out of the pull times of images'
    printf '%s\t%s\n' set-repository-policy 'sets a repository\'s permission policy'
    printf '%s\t%s\n' start-image-scan 'starts a basic scan of an image for vulnerabilities'
    printf '%s\t%s\n' start-lifecycle-policy-preview 'starts to find out what a lifecycle policy would do to a repository\'s images'
    printf '%s\t%s\n' tag-resource 'adds tags to a repository or changes their values'
    printf '%s\t%s\n' untag-resource 'removes tags from a repository'
    printf '%s\t%s\n' update-image-storage-class 'moves an image into the archive, or back from it'
    printf '%s\t%s\n' update-pull-through-cache-rule 'changes the credentials that a pull through cache rule uses'
    printf '%s\t%s\n' update-repository-creation-template 'changes a repository creation template'
    printf '%s\t%s\n' upload-layer-part 'uploads the next part of a layer'
    printf '%s\t%s\n' validate-pull-through-cache-rule 'checks whether a pull through cache rule can log in to its upstream registry'
    printf '%s\t%s\n' get-login-password 'prints a password for docker login and other clients; the user name is AWS, and the password is valid for 12 hours'
    printf '%s\t%s\n' wait 'waits until something has come to its end: a scan or a lifecycle policy preview'
    printf '%s\t%s\n' push 'copies an image into a registry, from an archive, a layout or another registry'
    printf '%s\t%s\n' pull 'copies an image out of a registry, into an archive or a layout'
    printf '%s\t%s\n' copy 'copies images from anywhere to anywhere, with their signatures and whatever else refers to them'
    printf '%s\t%s\n' tag 'gives an image more tags, without downloading it'
    printf '%s\t%s\n' untag 'takes tags away from images, which stay'
    printf '%s\t%s\n' prune 'deletes images that rules name, and nothing that a tag that stays needs'
    printf '%s\t%s\n' ls 'lists the repositories of one\'s own registry with their images and sizes, or the tags of a repository'
    printf '%s\t%s\n' inspect 'shows what an image is made of: index, platforms, configuration, layers, annotations, and what refers to it'
    printf '%s\t%s\n' digest 'prints the digest of the image that a reference names'
    printf '%s\t%s\n' doctor 'looks at what the program needs around it, and tells what is wrong and what to do'
    printf '%s\t%s\n' login 'logs a container tool in to a registry, or with --config-only makes ecr-public its credential helper'
    printf '%s\t%s\n' logout 'takes back what login did, and forgets cached passwords'
    printf '%s\t%s\n' local 'the embedded local registry as a server and a directory'
    printf '%s\t%s\n' shell 'runs commands from a terminal or a file, one a line, in one process: the ones after the first take milliseconds'
    printf '%s\t%s\n' completion 'prints a completion script for a shell'
    printf '%s\t%s\n' help 'explains a command, or without one tells in short what there is'
end

function __ecr_globals
    printf '%s\t%s\n' --debug 'tells on standard error what is done; secrets are masked'
    printf '%s\t%s\n' --endpoint-url 'sends requests to this URL instead of the service\'s own'
    printf '%s\t%s\n' --no-verify-ssl 'believes any certificate'
    printf '%s\t%s\n' --no-paginate 'asks for one page and shows it as the service sent it'
    printf '%s\t%s\n' --output 'the format of the result: json, text, table, yaml, yaml-stream or off'
    printf '%s\t%s\n' --query 'a JMESPath expression that picks from the result'
    printf '%s\t%s\n' --profile 'the profile of the AWS configuration and credentials files to use'
    printf '%s\t%s\n' --region 'the region to talk to'
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

function __ecr_options --argument-names command
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
        case 'batch-get-image'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-ids 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --accepted-media-types 'the media types of manifests that the caller understands, such as application/vnd.oci.image.manifest.v1+json'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'batch-get-repository-scanning-configuration'
            printf '%s\t%s\n' --repository-names 'the repositories\' names'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'complete-layer-upload'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --upload-id 'the identifier that initiate-layer-upload told'
            printf '%s\t%s\n' --layer-digests 'the SHA-256 digests of the layers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'create-pull-through-cache-rule'
            printf '%s\t%s\n' --ecr-repository-prefix 'what the names of cached images begin with here'
            printf '%s\t%s\n' --upstream-registry-url 'the upstream registry\'s host: public.ecr.aws, registry-1.docker.io, ghcr.io, registry.gitlab.com, registry.k8s.io, quay.io, cgr.dev, NAME.azurecr.io or ACCOUNT.dkr.ecr.REGION.amazonaws.com'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --upstream-registry 'the kind of the upstream registry: ecr, ecr-public, quay, k8s, docker-hub, github-container-registry, azure-container-registry, gitlab-container-registry or chainguard'
            printf '%s\t%s\n' --credential-arn 'the secret of AWS Secrets Manager with the login for the upstream registry, by its Amazon Resource Name'
            printf '%s\t%s\n' --custom-role-arn 'the role that the service takes on for this, by its Amazon Resource Name'
            printf '%s\t%s\n' --upstream-repository-prefix 'what names in the upstream registry begin with, in place of the prefix here'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'create-repository'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --tags 'the tags, each as Key=...,Value=..'
            printf '%s\t%s\n' --image-tag-mutability 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            printf '%s\t%s\n' --image-tag-mutability-exclusion-filters 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            printf '%s\t%s\n' --image-scanning-configuration 'whether images are scanned for vulnerabilities when they are pushed (scanOnPush=true)'
            printf '%s\t%s\n' --encryption-configuration 'how images are encrypted where they are stored'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            printf '%s\t%s\n' --if-not-exists 'prints the repository if it is there already, with exit code 0, and leaves it as it is'
        case 'create-repository-creation-template'
            printf '%s\t%s\n' --prefix 'what the names of repositories begin with, without the slash after it'
            printf '%s\t%s\n' --description 'what the template is for'
            printf '%s\t%s\n' --encryption-configuration 'how images are encrypted where they are stored'
            printf '%s\t%s\n' --resource-tags 'the tags of new repositories, each as Key=...,Value=..'
            printf '%s\t%s\n' --image-tag-mutability 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            printf '%s\t%s\n' --image-tag-mutability-exclusion-filters 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            printf '%s\t%s\n' --repository-policy 'the permission policy of new repositories as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --lifecycle-policy 'the lifecycle policy of new repositories as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --applied-for 'which new repositories the template is for: REPLICATION, PULL_THROUGH_CACHE or CREATE_ON_PUSH'
            printf '%s\t%s\n' --custom-role-arn 'the role that the service takes on for this, by its Amazon Resource Name'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-lifecycle-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-pull-through-cache-rule'
            printf '%s\t%s\n' --ecr-repository-prefix 'what the names of cached images begin with here'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-registry-policy'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-repository'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --force 'goes ahead where the service would refuse'
            printf '%s\t%s\n' --no-force 'goes ahead where the service would refuse'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-repository-creation-template'
            printf '%s\t%s\n' --prefix 'what the names of repositories begin with, without the slash after it'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-repository-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'delete-signing-configuration'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'deregister-pull-time-update-exclusion'
            printf '%s\t%s\n' --principal-arn 'the user or role, by its Amazon Resource Name'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-image-replication-status'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-id 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-image-scan-findings'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-id 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-image-signing-status'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-id 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-images'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-ids 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --filter 'which of them are meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-pull-through-cache-rules'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --ecr-repository-prefixes 'the prefixes of the rules to list'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-registry'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-repositories'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-names 'the repositories\' names'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'describe-repository-creation-templates'
            printf '%s\t%s\n' --prefixes 'the prefixes of the templates to list'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-account-setting'
            printf '%s\t%s\n' --name 'the setting\'s name: BASIC_SCAN_TYPE_VERSION, REGISTRY_POLICY_SCOPE or BLOB_MOUNTING'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-authorization-token'
            printf '%s\t%s\n' --registry-ids 'the accounts whose registries are meant, at most 10'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-download-url-for-layer'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --layer-digest 'a layer\'s SHA-256 digest'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-lifecycle-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-lifecycle-policy-preview'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-ids 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --filter 'which of them are meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-registry-policy'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-registry-scanning-configuration'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-repository-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'get-signing-configuration'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'initiate-layer-upload'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'list-image-referrers'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --subject-id 'the image that is referred to, by its digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --filter 'which of them are meant'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'list-images'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --filter 'which of them are meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'list-pull-time-update-exclusions'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'list-tags-for-resource'
            printf '%s\t%s\n' --resource-arn 'the repository\'s Amazon Resource Name'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-account-setting'
            printf '%s\t%s\n' --name 'the setting\'s name: BASIC_SCAN_TYPE_VERSION, REGISTRY_POLICY_SCOPE or BLOB_MOUNTING'
            printf '%s\t%s\n' --value 'the setting\'s value: AWS_NATIVE for the version of basic scans, V2 for the scope of the registry\'s policy, ENABLED or DISABLED for the mounting of blobs'
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
        case 'put-image-scanning-configuration'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-scanning-configuration 'whether images are scanned for vulnerabilities when they are pushed (scanOnPush=true)'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-image-tag-mutability'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-tag-mutability 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            printf '%s\t%s\n' --image-tag-mutability-exclusion-filters 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-lifecycle-policy'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --lifecycle-policy-text 'the lifecycle policy as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-registry-policy'
            printf '%s\t%s\n' --policy-text 'the policy as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-registry-scanning-configuration'
            printf '%s\t%s\n' --scan-type 'bASIC, or ENHANCED for scans by Amazon Inspector'
            printf '%s\t%s\n' --rules 'the rules: for scans at most 2, for replication and signing at most 10'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-replication-configuration'
            printf '%s\t%s\n' --replication-configuration 'the rules of replication, at most 10'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'put-signing-configuration'
            printf '%s\t%s\n' --signing-configuration 'the rules of signing, at most 10'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'register-pull-time-update-exclusion'
            printf '%s\t%s\n' --principal-arn 'the user or role, by its Amazon Resource Name'
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
        case 'start-image-scan'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-id 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'start-lifecycle-policy-preview'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --lifecycle-policy-text 'the lifecycle policy as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'tag-resource'
            printf '%s\t%s\n' --resource-arn 'the repository\'s Amazon Resource Name'
            printf '%s\t%s\n' --tags 'the tags, each as Key=...,Value=..'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'untag-resource'
            printf '%s\t%s\n' --resource-arn 'the repository\'s Amazon Resource Name'
            printf '%s\t%s\n' --tag-keys 'the names of the tags to remove'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'update-image-storage-class'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-id 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --target-storage-class 'where the image is to be: STANDARD or ARCHIVE'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'update-pull-through-cache-rule'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --ecr-repository-prefix 'what the names of cached images begin with here'
            printf '%s\t%s\n' --credential-arn 'the secret of AWS Secrets Manager with the login for the upstream registry, by its Amazon Resource Name'
            printf '%s\t%s\n' --custom-role-arn 'the role that the service takes on for this, by its Amazon Resource Name'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'update-repository-creation-template'
            printf '%s\t%s\n' --prefix 'what the names of repositories begin with, without the slash after it'
            printf '%s\t%s\n' --description 'what the template is for'
            printf '%s\t%s\n' --encryption-configuration 'how images are encrypted where they are stored'
            printf '%s\t%s\n' --resource-tags 'the tags of new repositories, each as Key=...,Value=..'
            printf '%s\t%s\n' --image-tag-mutability 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            printf '%s\t%s\n' --image-tag-mutability-exclusion-filters 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            printf '%s\t%s\n' --repository-policy 'the permission policy of new repositories as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --lifecycle-policy 'the lifecycle policy of new repositories as JSON text, usually given as file://policy.json'
            printf '%s\t%s\n' --applied-for 'which new repositories the template is for: REPLICATION, PULL_THROUGH_CACHE or CREATE_ON_PUSH'
            printf '%s\t%s\n' --custom-role-arn 'the role that the service takes on for this, by its Amazon Resource Name'
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
        case 'validate-pull-through-cache-rule'
            printf '%s\t%s\n' --ecr-repository-prefix 'what the names of cached images begin with here'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'wait image-scan-complete'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-id 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
            printf '%s\t%s\n' --generate-cli-skeleton 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        case 'wait lifecycle-policy-preview-complete'
            printf '%s\t%s\n' --registry-id 'the account whose registry is meant'
            printf '%s\t%s\n' --repository-name 'the repository\'s name, with its namespace if it has one'
            printf '%s\t%s\n' --image-ids 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            printf '%s\t%s\n' --next-token 'the token of the page to ask for'
            printf '%s\t%s\n' --max-results 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            printf '%s\t%s\n' --filter 'which of them are meant'
            printf '%s\t%s\n' --cli-input-json 'takes the parameters from JSON text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --cli-input-yaml 'takes the parameters from YAML text or file://FILE; options on the command line win'
            printf '%s\t%s\n' --starting-token 'goes on where an earlier listing stopped: its NextToken'
            printf '%s\t%s\n' --page-size 'how many items to ask for in each call to the service'
            printf '%s\t%s\n' --max-items 'how many items to show in all'
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
        case 'local findings import'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        case 'local lifecycle run'
            printf '%s\t%s\n' --data-dir 'the registry\'s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            printf '%s\t%s\n' --at 'the time by which ages are judged: 2027-01-31, 2027-01-31T12:00:00Z, or +90d from now'
            printf '%s\t%s\n' --dry-run 'says what would be done, and does nothing'
        case 'shell'
            printf '%s\t%s\n' --fail-fast 'where commands are read from a file or a pipe: ends at the first one that fails, with its exit code'
    end
end

function __ecr_arguments --argument-names command
    switch "$command"
        case 'wait'
            printf '%s\n' needed 'image-scan-complete' 'lifecycle-policy-preview-complete'
        case 'login'
            printf '%s\n' optional 'status'
        case 'local'
            printf '%s\n' needed 'serve' 'status' 'check' 'gc' 'reset' 'path' 'findings' 'lifecycle'
        case 'local findings'
            printf '%s\n' needed 'import'
        case 'local lifecycle'
            printf '%s\n' needed 'run'
        case 'completion'
            printf '%s\n' needed 'bash' 'zsh' 'fish' 'powershell'
        case 'help'
            printf '%s\n' optional 'batch-check-layer-availability' 'batch-delete-image' 'batch-get-image' 'batch-get-repository-scanning-configuration' 'complete-layer-upload' 'create-pull-through-cache-rule' 'create-repository' 'create-repository-creation-template' 'delete-lifecycle-policy' 'delete-pull-through-cache-rule' 'delete-registry-policy' 'delete-repository' 'delete-repository-creation-template' 'delete-repository-policy' 'delete-signing-configuration' 'deregister-pull-time-update-exclusion' 'describe-image-replication-status' 'describe-image-scan-findings' 'describe-image-signing-status' 'describe-images' 'describe-pull-through-cache-rules' 'describe-registry' 'describe-repositories' 'describe-repository-creation-templates' 'get-account-setting' 'get-authorization-token' 'get-download-url-for-layer' 'get-lifecycle-policy' 'get-lifecycle-policy-preview' 'get-registry-policy' 'get-registry-scanning-configuration' 'get-repository-policy' 'get-signing-configuration' 'initiate-layer-upload' 'list-image-referrers' 'list-images' 'list-pull-time-update-exclusions' 'list-tags-for-resource' 'put-account-setting' 'put-image' 'put-image-scanning-configuration' 'put-image-tag-mutability' 'put-lifecycle-policy' 'put-registry-policy' 'put-registry-scanning-configuration' 'put-replication-configuration' 'put-signing-configuration' 'register-pull-time-update-exclusion' 'set-repository-policy' 'start-image-scan' 'start-lifecycle-policy-preview' 'tag-resource' 'untag-resource' 'update-image-storage-class' 'update-pull-through-cache-rule' 'update-repository-creation-template' 'upload-layer-part' 'validate-pull-through-cache-rule' 'get-login-password' 'wait' 'push' 'pull' 'copy' 'tag' 'untag' 'prune' 'ls' 'inspect' 'digest' 'doctor' 'login' 'logout' 'local' 'shell' 'completion' 'help'
    end
end

# Whether a bare word is needed that has so many others before it, and where it comes from.
function __ecr_operand --argument-names command number
    switch "$command $number"
        case 'push 0' 'pull 1'
            printf '%s\n' 'needed' 'archive' './' 'oci:' 'oci-archive:' 'docker-archive:'
        case 'push 1' 'pull 0' 'tag 0' 'untag 0' 'inspect 0' 'digest 0' 'local findings import 0'
            printf '%s\n' 'needed' 'live'
        case 'copy 0' 'copy 1'
            printf '%s\n' 'needed' 'place' './' 'oci:' 'oci-archive:' 'docker-archive:'
        case 'local findings import 1'
            printf '%s\n' 'needed' 'file'
        case 'push *' 'untag *' 'prune *' 'ls 0' 'local lifecycle run *'
            printf '%s\n' 'optional' 'live'
        case '*'
            printf '%s\n' optional any
    end
end

# How many words an option takes, and where they come from.
function __ecr_value --argument-names command option
    switch "$command $option"
        case 'batch-check-layer-availability --registry-id' 'batch-delete-image --registry-id' 'batch-get-image --registry-id' 'complete-layer-upload --registry-id' 'delete-lifecycle-policy --registry-id' 'delete-repository --registry-id' 'delete-repository-policy --registry-id' 'describe-images --registry-id' 'describe-repositories --registry-id' 'get-download-url-for-layer --registry-id' 'get-lifecycle-policy --registry-id' 'get-lifecycle-policy-preview --registry-id' 'get-repository-policy --registry-id' 'initiate-layer-upload --registry-id' 'list-images --registry-id' 'put-image --registry-id' 'put-lifecycle-policy --registry-id' 'set-repository-policy --registry-id' 'start-lifecycle-policy-preview --registry-id' 'upload-layer-part --registry-id' 'wait image-scan-complete --registry-id' 'wait lifecycle-policy-preview-complete --registry-id' 'batch-check-layer-availability --repository-name' 'batch-delete-image --repository-name' 'batch-get-image --repository-name' 'complete-layer-upload --repository-name' 'delete-lifecycle-policy --repository-name' 'delete-repository --repository-name' 'delete-repository-policy --repository-name' 'describe-image-replication-status --repository-name' 'describe-image-scan-findings --repository-name' 'describe-image-signing-status --repository-name' 'describe-images --repository-name' 'get-download-url-for-layer --repository-name' 'get-lifecycle-policy --repository-name' 'get-lifecycle-policy-preview --repository-name' 'get-repository-policy --repository-name' 'initiate-layer-upload --repository-name' 'list-image-referrers --repository-name' 'list-images --repository-name' 'put-image --repository-name' 'put-image-scanning-configuration --repository-name' 'put-image-tag-mutability --repository-name' 'put-lifecycle-policy --repository-name' 'set-repository-policy --repository-name' 'start-image-scan --repository-name' 'start-lifecycle-policy-preview --repository-name' 'update-image-storage-class --repository-name' 'upload-layer-part --repository-name' 'wait image-scan-complete --repository-name' 'wait lifecycle-policy-preview-complete --repository-name' 'delete-pull-through-cache-rule --ecr-repository-prefix' 'update-pull-through-cache-rule --ecr-repository-prefix' 'validate-pull-through-cache-rule --ecr-repository-prefix' 'delete-repository-creation-template --prefix' 'update-repository-creation-template --prefix' '* --resource-arn' '* --image-tag' '* --image-digest'
            printf '%s\n' 'one' 'live'
        case 'create-pull-through-cache-rule --registry-id' 'create-repository --registry-id' 'delete-pull-through-cache-rule --registry-id' 'describe-image-replication-status --registry-id' 'describe-image-scan-findings --registry-id' 'describe-image-signing-status --registry-id' 'describe-pull-through-cache-rules --registry-id' 'list-image-referrers --registry-id' 'put-image-scanning-configuration --registry-id' 'put-image-tag-mutability --registry-id' 'start-image-scan --registry-id' 'update-image-storage-class --registry-id' 'update-pull-through-cache-rule --registry-id' 'validate-pull-through-cache-rule --registry-id' 'create-repository --repository-name' '* --upload-id' 'create-pull-through-cache-rule --ecr-repository-prefix' '* --upstream-registry-url' '* --credential-arn' '* --custom-role-arn' '* --upstream-repository-prefix' 'copy --tags' 'prune --tags' 'create-repository-creation-template --prefix' '* --description' '* --repository-policy' '* --lifecycle-policy' '* --principal-arn' '* --next-token' '* --max-results' '* --starting-token' '* --page-size' '* --max-items' '* --name' '* --layer-digest' '* --value' '* --image-manifest-media-type' '* --lifecycle-policy-text' '* --part-first-byte' '* --part-last-byte' '* --platform' '* --jobs' '* --timeout' '* --plain-http' '* --older-than' '* --keep' '* --protect' '* --grace' '* --max-delete' '* --registry' '* --host' '* --port' '* --private-port' '* --account-id' '* --alias' '* --at' '* --endpoint-url' '* --query' '* --cli-read-timeout' '* --cli-connect-timeout' '* --lock-timeout'
            printf '%s\n' 'one' 'any'
        case '* --layer-digests' '* --accepted-media-types' '* --registry-ids' '* --tag-keys' '* --public-host'
            printf '%s\n' 'many' 'any'
        case '* --cli-input-json' '* --cli-input-yaml' '* --image-manifest' '* --policy-text'
            printf '%s\n' 'one' 'prefix' 'file://'
        case '* --generate-cli-skeleton'
            printf '%s\n' 'optional' 'words' 'input' 'output' 'yaml-input'
        case '* --image-ids'
            printf '%s\n' 'many' 'keys' 'imageDigest=' 'imageTag='
        case '* --repository-names' '* --ecr-repository-prefixes' '* --prefixes'
            printf '%s\n' 'many' 'live'
        case '* --upstream-registry'
            printf '%s\n' 'one' 'words' 'ecr' 'ecr-public' 'quay' 'k8s' 'docker-hub' 'github-container-registry' 'azure-container-registry' 'gitlab-container-registry' 'chainguard'
        case 'create-repository --tags' 'tag-resource --tags' '* --resource-tags'
            printf '%s\n' 'many' 'keys' 'Key=' 'Value='
        case '* --image-tag-mutability'
            printf '%s\n' 'one' 'words' 'MUTABLE' 'IMMUTABLE' 'IMMUTABLE_WITH_EXCLUSION' 'MUTABLE_WITH_EXCLUSION'
        case '* --image-tag-mutability-exclusion-filters'
            printf '%s\n' 'many' 'keys' 'filterType=' 'filter='
        case '* --image-scanning-configuration'
            printf '%s\n' 'one' 'keys' 'scanOnPush='
        case '* --encryption-configuration'
            printf '%s\n' 'one' 'keys' 'encryptionType=' 'kmsKey='
        case '* --applied-for'
            printf '%s\n' 'many' 'words' 'REPLICATION' 'PULL_THROUGH_CACHE' 'CREATE_ON_PUSH'
        case '* --image-id'
            printf '%s\n' 'one' 'keys' 'imageDigest=' 'imageTag='
        case 'describe-images --filter' 'list-images --filter'
            printf '%s\n' 'one' 'keys' 'tagStatus=' 'imageStatus='
        case 'get-lifecycle-policy-preview --filter' 'wait lifecycle-policy-preview-complete --filter'
            printf '%s\n' 'one' 'keys' 'tagStatus='
        case 'list-image-referrers --filter'
            printf '%s\n' 'one' 'keys' 'artifactTypes=' 'artifactStatus='
        case '* --subject-id'
            printf '%s\n' 'one' 'keys' 'imageDigest='
        case '* --scan-type'
            printf '%s\n' 'one' 'words' 'BASIC' 'ENHANCED'
        case '* --rules'
            printf '%s\n' 'many' 'keys' 'scanFrequency=' 'repositoryFilters='
        case '* --replication-configuration' '* --signing-configuration'
            printf '%s\n' 'one' 'keys' 'rules='
        case '* --target-storage-class'
            printf '%s\n' 'one' 'words' 'STANDARD' 'ARCHIVE'
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
            printf '%s\n' 'one' 'words' 'af-south-1' 'ap-east-1' 'ap-east-2' 'ap-northeast-1' 'ap-northeast-2' 'ap-northeast-3' 'ap-south-1' 'ap-south-2' 'ap-southeast-1' 'ap-southeast-2' 'ap-southeast-3' 'ap-southeast-4' 'ap-southeast-5' 'ap-southeast-6' 'ap-southeast-7' 'ca-central-1' 'ca-west-1' 'eu-central-1' 'eu-central-2' 'eu-north-1' 'eu-south-1' 'eu-south-2' 'eu-west-1' 'eu-west-2' 'eu-west-3' 'il-central-1' 'me-central-1' 'me-south-1' 'mx-central-1' 'sa-east-1' 'us-east-1' 'us-east-2' 'us-west-1' 'us-west-2'
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
function __ecr_key --argument-names option key
    switch "$option $key"
        case '--image-ids imageDigest' '--image-ids imageTag' '--image-id imageDigest' '--image-id imageTag' '--subject-id imageDigest'
            printf '%s\n' 'live'
        case '--image-tag-mutability-exclusion-filters filterType'
            printf '%s\n' 'words' 'WILDCARD'
        case '--encryption-configuration encryptionType'
            printf '%s\n' 'words' 'AES256' 'KMS' 'KMS_DSSE'
        case '--filter tagStatus'
            printf '%s\n' 'words' 'TAGGED' 'UNTAGGED' 'ANY'
        case '--filter imageStatus' '--filter artifactStatus'
            printf '%s\n' 'words' 'ACTIVE' 'ARCHIVED' 'ACTIVATING' 'ANY'
        case '--rules scanFrequency'
            printf '%s\n' 'words' 'SCAN_ON_PUSH' 'CONTINUOUS_SCAN' 'MANUAL'
        case '*'
            echo any
    end
end

function __ecr_profiles
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

function __ecr_files --argument-names prefix path
    set -l files $path*
    for file in $files
        if test -d $file
            echo $prefix$file/
        else
            echo $prefix$file
        end
    end
end

function __ecr_live
    set -l words (commandline -opc)
    set -l line (commandline -cp)
    env COMP_LINE="$line" COMP_POINT=(string length -- "$line") \
        $words[1] __complete all 2>/dev/null </dev/null
end

function __ecr_keys --argument-names prefix command option value
    string match --quiet --regex '^[\[{]' -- $value; and return
    set -l last (string replace --regex '^.*,' '' -- $value)
    set -l head (string replace --regex '[^,]*$' '' -- $value)
    if string match --quiet '*=*' -- $last
        set -l key (string split --max 1 = -- $last)[1]
        set -l source (__ecr_key $option $key)
        switch $source[1]
            case words
                printf '%s\n' $prefix$head$key=$source[2..]
            case live
                __ecr_live
        end
        return
    end
    if string match --quiet '*=*' -- $value
        set -l key (string replace --regex '^(?:.*,)?([^,=]*)=[^=]*$' '$1' -- $value)
        set -l source (__ecr_key $option $key)
        test $source[1] = words; and printf '%s\n' $prefix$head$source[2..]
    end
    for key in (__ecr_value $command $option)[3..]
        string match --quiet "*,$key*" -- ,$value; or echo $prefix$head$key
    end
end

function __ecr_complete_value --argument-names prefix command option value
    if set -l file (string match --regex --groups-only '^(fileb?://)(.*)$' -- $value)
        __ecr_files $prefix$file[1] "$file[2]"
        return
    end
    set -l source (__ecr_value "$command" $option)
    switch $source[2]
        case words prefix
            printf '%s\n' $prefix$source[3..]
        case profile
            for name in (__ecr_profiles)
                echo $prefix$name
            end
        case file
            __ecr_files "$prefix" "$value"
        case live
            __ecr_live
        case keys
            __ecr_keys "$prefix" $command $option "$value"
    end
end

function __ecr_complete_operand --argument-names kind word
    set -l beginnings $argv[3..]
    if test (count $beginnings) -gt 0
        if string match --quiet --regex '^(/|\./|\.\./|~)' -- "$word"
            __ecr_files '' "$word"
            return
        end
        for scheme in $beginnings
            if string match --quiet -- "$scheme*" "$word"
                __ecr_files $scheme (string replace -- $scheme '' "$word")
                return
            end
        end
    end
    switch $kind
        case file
            __ecr_files '' "$word"
        case archive
            printf '%s\n' $beginnings
        case live place
            __ecr_live | string match --invert -- '-*'
    end
end

function __ecr_complete
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
                test (__ecr_value "$command" $word)[1] = none; or set open $word
            case '*'
                if test -n "$open"
                    test (__ecr_value "$command" $open)[1] = many; or set open
                else if test -z "$command"
                    set command $word
                else if contains -- $word (__ecr_arguments "$command")[2..]
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
            __ecr_complete_value $parts[1]= "$command" $parts[1] "$parts[2]"
            return
        case '-*'
            set open
    end
    if test -n "$open"
        __ecr_complete_value '' "$command" $open "$typed"
        return
    end
    if test -z "$command"; and not string match --quiet -- '-*' "$typed"
        __ecr_commands
        return
    end
    if test $bare -eq 0; and not string match --quiet -- '-*' "$typed"
        set -l arguments (__ecr_arguments "$command")
        if test (count $arguments) -gt 1
            printf '%s\n' $arguments[2..]
            test $arguments[1] = needed; and return
        end
    end
    if not string match --quiet -- '-*' "$typed"
        set -l operand (__ecr_operand "$command" $bare)
        __ecr_complete_operand $operand[2] "$typed" $operand[3..]
        test $operand[1] = needed; and return
    end
    for item in (__ecr_options "$command") (__ecr_globals)
        contains -- (string split --max 1 \t -- $item)[1] $given; or echo $item
    end
end

complete --command ecr --no-files --keep-order --arguments '(__ecr_complete)'
