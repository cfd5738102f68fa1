# Completion of ecr in PowerShell, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

Register-ArgumentCompleter -Native -CommandName 'ecr' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = [ordered]@{
        'batch-check-layer-availability' = 'tells for each layer digest whether a repository already has that layer'
        'batch-delete-image' = 'deletes images from a repository by tag or digest'
        'batch-get-image' = 'gets images with their manifests, by tag or digest'
        'batch-get-repository-scanning-configuration' = 'shows how repositories are scanned for vulnerabilities'
        'complete-layer-upload' = 'ends a layer upload: the parts become a layer, whose SHA-256 digest is checked'
        'create-pull-through-cache-rule' = 'creates a rule that keeps copies of another registry''s images in this one'
        'create-repository' = 'creates a private repository, with settings and tags if given'
        'create-repository-creation-template' = 'creates a template for repositories that the service creates by itself'
        'delete-lifecycle-policy' = 'deletes a repository''s lifecycle policy and prints it a last time'
        'delete-pull-through-cache-rule' = 'deletes a pull through cache rule'
        'delete-registry-policy' = 'deletes the registry''s permission policy and prints it a last time'
        'delete-repository' = 'deletes a repository'
        'delete-repository-creation-template' = 'deletes a repository creation template'
        'delete-repository-policy' = 'deletes a repository''s permission policy and prints it a last time'
        'delete-signing-configuration' = 'ends the signing of pushed images and prints its rules a last time'
        'deregister-pull-time-update-exclusion' = 'records a user''s or role''s pulls as pull times of images again'
        'describe-image-replication-status' = 'tells for each destination how far the replication of an image has come'
        'describe-image-scan-findings' = 'shows the vulnerabilities that a scan found in an image'
        'describe-image-signing-status' = 'tells for each signing profile whether an image is signed'
        'describe-images' = 'lists the images of a repository, or only those that are named'
        'describe-pull-through-cache-rules' = 'lists the registry''s pull through cache rules, or only those of the prefixes that are named'
        'describe-registry' = 'shows the registry with its replication settings'
        'describe-repositories' = 'lists the registry''s repositories, or only those that are named'
        'describe-repository-creation-templates' = 'lists the registry''s repository creation templates, or only those of the prefixes that are named'
        'get-account-setting' = 'shows a setting of the account'
        'get-authorization-token' = 'gets a token for a registry login; it is valid for 12 hours'
        'get-download-url-for-layer' = 'gets a URL from which a layer can be downloaded for a while'
        'get-lifecycle-policy' = 'shows a repository''s lifecycle policy and when it was last carried out'
        'get-lifecycle-policy-preview' = 'shows what a lifecycle policy would do, once start-lifecycle-policy-preview has found it out'
        'get-registry-policy' = 'shows the registry''s permission policy'
        'get-registry-scanning-configuration' = 'shows how the registry''s repositories are scanned for vulnerabilities'
        'get-repository-policy' = 'shows a repository''s permission policy'
        'get-signing-configuration' = 'shows the rules by which pushed images are signed'
        'initiate-layer-upload' = 'begins a layer upload and tells its identifier and the best size of a part'
        'list-image-referrers' = 'lists what refers to an image, such as signatures and bills of materials'
        'list-images' = 'lists the tags and digests of a repository''s images'
        'list-pull-time-update-exclusions' = 'lists the users and roles whose pulls are not recorded as pull times of images'
        'list-tags-for-resource' = 'lists the tags of a repository'
        'put-account-setting' = 'changes a setting of the account'
        'put-image' = 'stores an image manifest, whose layers must be uploaded already, under a tag or by its digest'
        'put-image-scanning-configuration' = 'sets whether a repository''s images are scanned when they are pushed'
        'put-image-tag-mutability' = 'sets whether a repository''s tags may move from one image to another'
        'put-lifecycle-policy' = 'sets a repository''s lifecycle policy'
        'put-registry-policy' = 'sets the registry''s permission policy'
        'put-registry-scanning-configuration' = 'sets how the registry''s repositories are scanned for vulnerabilities'
        'put-replication-configuration' = 'sets to which regions and accounts the registry''s images are copied'
        'put-signing-configuration' = 'sets the rules by which pushed images are signed'
        'register-pull-time-update-exclusion' = 'leaves a user''s or role''s pulls out of the pull times of images'
        'set-repository-policy' = 'sets a repository''s permission policy'
        'start-image-scan' = 'starts a basic scan of an image for vulnerabilities'
        'start-lifecycle-policy-preview' = 'starts to find out what a lifecycle policy would do to a repository''s images'
        'tag-resource' = 'adds tags to a repository or changes their values'
        'untag-resource' = 'removes tags from a repository'
        'update-image-storage-class' = 'moves an image into the archive, or back from it'
        'update-pull-through-cache-rule' = 'changes the credentials that a pull through cache rule uses'
        'update-repository-creation-template' = 'changes a repository creation template'
        'upload-layer-part' = 'uploads the next part of a layer'
        'validate-pull-through-cache-rule' = 'checks whether a pull through cache rule can log in to its upstream registry'
        'get-login-password' = 'prints a password for docker login and other clients; the user name is AWS, and the password is valid for 12 hours'
        'wait' = 'waits until something has come to its end: a scan or a lifecycle policy preview'
        'push' = 'copies an image into a registry, from an archive, a layout or another registry'
        'pull' = 'copies an image out of a registry, into an archive or a layout'
        'copy' = 'copies images from anywhere to anywhere, with their signatures and whatever else refers to them'
        'tag' = 'gives an image more tags, without downloading it'
        'untag' = 'takes tags away from images, which stay'
        'prune' = 'deletes images that rules name, and nothing that a tag that stays needs'
        'ls' = 'lists the repositories of one''s own registry with their images and sizes, or the tags of a repository'
        'inspect' = 'shows what an image is made of: index, platforms, configuration, layers, annotations, and what refers to it'
        'digest' = 'prints the digest of the image that a reference names'
        'doctor' = 'looks at what the program needs around it, and tells what is wrong and what to do'
        'login' = 'logs a container tool in to a registry, or with --config-only makes ecr-public its credential helper'
        'logout' = 'takes back what login did, and forgets cached passwords'
        'local' = 'the embedded local registry as a server and a directory'
        'shell' = 'runs commands from a terminal or a file, one a line, in one process: the ones after the first take milliseconds'
        'completion' = 'prints a completion script for a shell'
        'help' = 'explains a command, or without one tells in short what there is'
    }
    $globals = [ordered]@{
        '--debug' = 'tells on standard error what is done; secrets are masked'
        '--endpoint-url' = 'sends requests to this URL instead of the service''s own'
        '--no-verify-ssl' = 'believes any certificate'
        '--no-paginate' = 'asks for one page and shows it as the service sent it'
        '--output' = 'the format of the result: json, text, table, yaml, yaml-stream or off'
        '--query' = 'a JMESPath expression that picks from the result'
        '--profile' = 'the profile of the AWS configuration and credentials files to use'
        '--region' = 'the region to talk to'
        '--version' = 'prints the version'
        '--color' = 'whether tables have colours: on, off, or auto for a terminal only'
        '--no-sign-request' = 'sends requests unsigned, without credentials'
        '--ca-bundle' = 'a PEM file of certificate authorities to believe'
        '--cli-read-timeout' = 'the longest wait for data in seconds, 0 for ever'
        '--cli-connect-timeout' = 'the longest wait for a connection in seconds, 0 for ever'
        '--cli-binary-format' = 'how blobs are written on the command line: base64 or raw-in-base64-out'
        '--no-cli-pager' = 'never sends output through a pager'
        '--cli-auto-prompt' = 'asks for the whole line on the terminal, with suggestions, before it runs'
        '--no-cli-auto-prompt' = 'never asks'
        '--cli-error-format' = 'the format of errors: enhanced, legacy, json, yaml, text or table'
        '--local' = 'runs on the embedded local registry: no account, no network, no credentials'
        '--lock-timeout' = 'how many seconds a command on the local registry waits for another process that changes the same'
        '--no-progress' = 'never tells on a terminal how far a command has come'
    }
    $options = @{
        'batch-check-layer-availability' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--layer-digests' = 'the SHA-256 digests of the layers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            '--fail-on-failures' = 'ends with exit code 254 if the reply has failures'
        }
        'batch-delete-image' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-ids' = 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            '--fail-on-failures' = 'ends with exit code 254 if the reply has failures'
        }
        'batch-get-image' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-ids' = 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--accepted-media-types' = 'the media types of manifests that the caller understands, such as application/vnd.oci.image.manifest.v1+json'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'batch-get-repository-scanning-configuration' = [ordered]@{
            '--repository-names' = 'the repositories'' names'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'complete-layer-upload' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--upload-id' = 'the identifier that initiate-layer-upload told'
            '--layer-digests' = 'the SHA-256 digests of the layers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'create-pull-through-cache-rule' = [ordered]@{
            '--ecr-repository-prefix' = 'what the names of cached images begin with here'
            '--upstream-registry-url' = 'the upstream registry''s host: public.ecr.aws, registry-1.docker.io, ghcr.io, registry.gitlab.com, registry.k8s.io, quay.io, cgr.dev, NAME.azurecr.io or ACCOUNT.dkr.ecr.REGION.amazonaws.com'
            '--registry-id' = 'the account whose registry is meant'
            '--upstream-registry' = 'the kind of the upstream registry: ecr, ecr-public, quay, k8s, docker-hub, github-container-registry, azure-container-registry, gitlab-container-registry or chainguard'
            '--credential-arn' = 'the secret of AWS Secrets Manager with the login for the upstream registry, by its Amazon Resource Name'
            '--custom-role-arn' = 'the role that the service takes on for this, by its Amazon Resource Name'
            '--upstream-repository-prefix' = 'what names in the upstream registry begin with, in place of the prefix here'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'create-repository' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--tags' = 'the tags, each as Key=...,Value=..'
            '--image-tag-mutability' = 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            '--image-tag-mutability-exclusion-filters' = 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            '--image-scanning-configuration' = 'whether images are scanned for vulnerabilities when they are pushed (scanOnPush=true)'
            '--encryption-configuration' = 'how images are encrypted where they are stored'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            '--if-not-exists' = 'prints the repository if it is there already, with exit code 0, and leaves it as it is'
        }
        'create-repository-creation-template' = [ordered]@{
            '--prefix' = 'what the names of repositories begin with, without the slash after it'
            '--description' = 'what the template is for'
            '--encryption-configuration' = 'how images are encrypted where they are stored'
            '--resource-tags' = 'the tags of new repositories, each as Key=...,Value=..'
            '--image-tag-mutability' = 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            '--image-tag-mutability-exclusion-filters' = 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            '--repository-policy' = 'the permission policy of new repositories as JSON text, usually given as file://policy.json'
            '--lifecycle-policy' = 'the lifecycle policy of new repositories as JSON text, usually given as file://policy.json'
            '--applied-for' = 'which new repositories the template is for: REPLICATION, PULL_THROUGH_CACHE or CREATE_ON_PUSH'
            '--custom-role-arn' = 'the role that the service takes on for this, by its Amazon Resource Name'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-lifecycle-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-pull-through-cache-rule' = [ordered]@{
            '--ecr-repository-prefix' = 'what the names of cached images begin with here'
            '--registry-id' = 'the account whose registry is meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-registry-policy' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-repository' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--force' = 'goes ahead where the service would refuse'
            '--no-force' = 'goes ahead where the service would refuse'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-repository-creation-template' = [ordered]@{
            '--prefix' = 'what the names of repositories begin with, without the slash after it'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-repository-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'delete-signing-configuration' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'deregister-pull-time-update-exclusion' = [ordered]@{
            '--principal-arn' = 'the user or role, by its Amazon Resource Name'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-image-replication-status' = [ordered]@{
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-id' = 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--registry-id' = 'the account whose registry is meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-image-scan-findings' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-id' = 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-image-signing-status' = [ordered]@{
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-id' = 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--registry-id' = 'the account whose registry is meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-images' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-ids' = 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--filter' = 'which of them are meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-pull-through-cache-rules' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--ecr-repository-prefixes' = 'the prefixes of the rules to list'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-registry' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-repositories' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-names' = 'the repositories'' names'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-repository-creation-templates' = [ordered]@{
            '--prefixes' = 'the prefixes of the templates to list'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-account-setting' = [ordered]@{
            '--name' = 'the setting''s name: BASIC_SCAN_TYPE_VERSION, REGISTRY_POLICY_SCOPE or BLOB_MOUNTING'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-authorization-token' = [ordered]@{
            '--registry-ids' = 'the accounts whose registries are meant, at most 10'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-download-url-for-layer' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--layer-digest' = 'a layer''s SHA-256 digest'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-lifecycle-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-lifecycle-policy-preview' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-ids' = 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--filter' = 'which of them are meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-registry-policy' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-registry-scanning-configuration' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-repository-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-signing-configuration' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'initiate-layer-upload' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'list-image-referrers' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--subject-id' = 'the image that is referred to, by its digest (imageDigest=sha256:...)'
            '--filter' = 'which of them are meant'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'list-images' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--filter' = 'which of them are meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'list-pull-time-update-exclusions' = [ordered]@{
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--next-token' = 'the token of the page to ask for'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'list-tags-for-resource' = [ordered]@{
            '--resource-arn' = 'the repository''s Amazon Resource Name'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-account-setting' = [ordered]@{
            '--name' = 'the setting''s name: BASIC_SCAN_TYPE_VERSION, REGISTRY_POLICY_SCOPE or BLOB_MOUNTING'
            '--value' = 'the setting''s value: AWS_NATIVE for the version of basic scans, V2 for the scope of the registry''s policy, ENABLED or DISABLED for the mounting of blobs'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-image' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-manifest' = 'the image manifest, usually given as file://manifest.json'
            '--image-manifest-media-type' = 'the media type of a manifest that does not name its own'
            '--image-tag' = 'the image''s tag'
            '--image-digest' = 'the SHA-256 digest of the image manifest'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-image-scanning-configuration' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-scanning-configuration' = 'whether images are scanned for vulnerabilities when they are pushed (scanOnPush=true)'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-image-tag-mutability' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-tag-mutability' = 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            '--image-tag-mutability-exclusion-filters' = 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-lifecycle-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--lifecycle-policy-text' = 'the lifecycle policy as JSON text, usually given as file://policy.json'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-registry-policy' = [ordered]@{
            '--policy-text' = 'the policy as JSON text, usually given as file://policy.json'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-registry-scanning-configuration' = [ordered]@{
            '--scan-type' = 'bASIC, or ENHANCED for scans by Amazon Inspector'
            '--rules' = 'the rules: for scans at most 2, for replication and signing at most 10'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-replication-configuration' = [ordered]@{
            '--replication-configuration' = 'the rules of replication, at most 10'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-signing-configuration' = [ordered]@{
            '--signing-configuration' = 'the rules of signing, at most 10'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'register-pull-time-update-exclusion' = [ordered]@{
            '--principal-arn' = 'the user or role, by its Amazon Resource Name'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'set-repository-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--policy-text' = 'the policy as JSON text, usually given as file://policy.json'
            '--force' = 'goes ahead where the service would refuse'
            '--no-force' = 'goes ahead where the service would refuse'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'start-image-scan' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-id' = 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'start-lifecycle-policy-preview' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--lifecycle-policy-text' = 'the lifecycle policy as JSON text, usually given as file://policy.json'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'tag-resource' = [ordered]@{
            '--resource-arn' = 'the repository''s Amazon Resource Name'
            '--tags' = 'the tags, each as Key=...,Value=..'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'untag-resource' = [ordered]@{
            '--resource-arn' = 'the repository''s Amazon Resource Name'
            '--tag-keys' = 'the names of the tags to remove'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'update-image-storage-class' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-id' = 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--target-storage-class' = 'where the image is to be: STANDARD or ARCHIVE'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'update-pull-through-cache-rule' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--ecr-repository-prefix' = 'what the names of cached images begin with here'
            '--credential-arn' = 'the secret of AWS Secrets Manager with the login for the upstream registry, by its Amazon Resource Name'
            '--custom-role-arn' = 'the role that the service takes on for this, by its Amazon Resource Name'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'update-repository-creation-template' = [ordered]@{
            '--prefix' = 'what the names of repositories begin with, without the slash after it'
            '--description' = 'what the template is for'
            '--encryption-configuration' = 'how images are encrypted where they are stored'
            '--resource-tags' = 'the tags of new repositories, each as Key=...,Value=..'
            '--image-tag-mutability' = 'whether tags may move to other images: MUTABLE or IMMUTABLE, or MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION where it is the other way round for some'
            '--image-tag-mutability-exclusion-filters' = 'the tags that are excluded from the setting, at most 5 patterns (filterType=WILDCARD,filter=dev-*)'
            '--repository-policy' = 'the permission policy of new repositories as JSON text, usually given as file://policy.json'
            '--lifecycle-policy' = 'the lifecycle policy of new repositories as JSON text, usually given as file://policy.json'
            '--applied-for' = 'which new repositories the template is for: REPLICATION, PULL_THROUGH_CACHE or CREATE_ON_PUSH'
            '--custom-role-arn' = 'the role that the service takes on for this, by its Amazon Resource Name'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'upload-layer-part' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--upload-id' = 'the identifier that initiate-layer-upload told'
            '--part-first-byte' = 'the position of the part''s first byte in the layer, counted from 0'
            '--part-last-byte' = 'the position of the part''s last byte in the layer'
            '--layer-part-blob' = 'the bytes of the part, as fileb://FILE or base64 text'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'validate-pull-through-cache-rule' = [ordered]@{
            '--ecr-repository-prefix' = 'what the names of cached images begin with here'
            '--registry-id' = 'the account whose registry is meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'wait image-scan-complete' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-id' = 'the image, by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'wait lifecycle-policy-preview-complete' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-ids' = 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold: 1,000 at most, 100 for a lifecycle policy preview, 50 for referrers'
            '--filter' = 'which of them are meant'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'push' = [ordered]@{
            '--platform' = 'only the images of an index for this platform, such as linux/arm64; may be given more than once'
            '--referrers' = 'copies signatures, attestations and whatever else refers to the image, which is the default'
            '--no-referrers' = 'copies the image alone'
            '--jobs' = 'how many layers are copied at once, 4 unless another number is given'
            '--timeout' = 'how long the whole may take, such as 90s, 10m or 2h'
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
            '--image-refs' = 'writes the references by digest to this file, too'
            '--quiet' = 'says nothing of layers'
            '--create' = 'makes the repository if it is missing'
        }
        'pull' = [ordered]@{
            '--platform' = 'only the images of an index for this platform, such as linux/arm64; may be given more than once'
            '--referrers' = 'copies signatures, attestations and whatever else refers to the image, which is the default'
            '--no-referrers' = 'copies the image alone'
            '--jobs' = 'how many layers are copied at once, 4 unless another number is given'
            '--timeout' = 'how long the whole may take, such as 90s, 10m or 2h'
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
            '--image-refs' = 'writes the references by digest to this file, too'
            '--quiet' = 'says nothing of layers'
        }
        'copy' = [ordered]@{
            '--platform' = 'only the images of an index for this platform, such as linux/arm64; may be given more than once'
            '--referrers' = 'copies signatures, attestations and whatever else refers to the image, which is the default'
            '--no-referrers' = 'copies the image alone'
            '--jobs' = 'how many layers are copied at once, 4 unless another number is given'
            '--timeout' = 'how long the whole may take, such as 90s, 10m or 2h'
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
            '--image-refs' = 'writes the references by digest to this file, too'
            '--quiet' = 'says nothing of layers'
            '--all-tags' = 'copies every tag'
            '--tags' = 'copies the tags of this pattern, with * for any text and ? for any character; may be given more than once'
            '--no-clobber' = 'leaves tags alone that point to other images'
            '--dry-run' = 'says what would be copied, and copies nothing'
            '--create' = 'makes the repository if it is missing'
        }
        'tag' = [ordered]@{
            '--timeout' = 'how long the whole may take, such as 90s, 10m or 2h'
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        }
        'untag' = [ordered]@{
            '--delete-image' = 'deletes an image whose last tag is taken away'
            '--timeout' = 'how long the whole may take, such as 90s, 10m or 2h'
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        }
        'prune' = [ordered]@{
            '--untagged' = 'images without a tag go'
            '--older-than' = 'only images go that were pushed so long ago, such as 30d'
            '--keep' = 'so many of the newest tagged images stay, of those that --tags is about, protected ones among them'
            '--tags' = 'images go whose tags fit one of these patterns; may be given more than once'
            '--protect' = 'images with a tag that fits stay whatever else is said; may be given more than once'
            '--grace' = 'images that were pushed within that time stay, for a push may be under way; 1h unless another time is given'
            '--max-delete' = 'refuses a plan that deletes more images than that'
            '--plan' = 'writes the plan to a file'
            '--apply' = 'deletes what the plan says; without rules, the plan of that file'
        }
        'ls' = [ordered]@{
            '--all' = 'lists tags that are made of a digest, too'
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        }
        'inspect' = [ordered]@{
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        }
        'digest' = [ordered]@{
            '--plain-http' = 'a registry, as HOST[:PORT], that is spoken to in plain HTTP, logins included; may be given more than once'
        }
        'login' = [ordered]@{
            '--registry' = 'the registry''s host; public.ecr.aws where none is named'
            '--tool' = 'the client to log in; docker where none is named'
            '--config-only' = 'runs no client: makes docker-credential-ecr-public the registry''s credential helper in docker''s configuration file'
        }
        'login status' = [ordered]@{
            '--registry' = 'the registry''s host; every one that is known where none is named'
        }
        'logout' = [ordered]@{
            '--registry' = 'the registry''s host; public.ecr.aws where none is named'
            '--tool' = 'the client to log out; docker where none is named'
            '--config-only' = 'runs no client: takes the credential helper out of docker''s configuration file'
        }
        'local serve' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            '--host' = 'the address to listen on, 127.0.0.1 unless another is named'
            '--port' = 'the port to listen on, 5055 unless another is named; 0 is any free one'
            '--private-port' = 'the port of the private repositories alone, the one after --port unless another is named; 0 is any free one'
            '--public-host' = 'names by which clients know the server, besides localhost and the address that it listens on; requests for other names are refused'
            '--account-id' = 'the account that the registry belongs to, twelve digits'
            '--alias' = 'the registry''s alias, the first part of its URIs after the host'
            '--verify-signatures' = 'takes only calls of the API that are signed with a key of this environment or of the AWS files'
            '--create-on-push' = 'a push to a repository that does not exist creates it'
        }
        'local status' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        }
        'local check' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            '--repair' = 'repairs what can be repaired'
            '--deep' = 'reads the contents of all blobs and compares their digests; without it, lengths are compared and manifests read'
        }
        'local gc' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        }
        'local reset' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            '--yes' = 'does not ask'
        }
        'local path' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        }
        'local findings import' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
        }
        'local lifecycle run' = [ordered]@{
            '--data-dir' = 'the registry''s directory, instead of that in ECR_PUBLIC_LOCAL_DIR or the usual one'
            '--at' = 'the time by which ages are judged: 2027-01-31, 2027-01-31T12:00:00Z, or +90d from now'
            '--dry-run' = 'says what would be done, and does nothing'
        }
        'shell' = [ordered]@{
            '--fail-fast' = 'where commands are read from a file or a pipe: ends at the first one that fails, with its exit code'
        }
    }
    $arguments = @{
        'wait' = @('needed', 'image-scan-complete', 'lifecycle-policy-preview-complete')
        'login' = @('optional', 'status')
        'local' = @('needed', 'serve', 'status', 'check', 'gc', 'reset', 'path', 'findings', 'lifecycle')
        'local findings' = @('needed', 'import')
        'local lifecycle' = @('needed', 'run')
        'completion' = @('needed', 'bash', 'zsh', 'fish', 'powershell')
        'help' = @('optional', 'batch-check-layer-availability', 'batch-delete-image', 'batch-get-image', 'batch-get-repository-scanning-configuration', 'complete-layer-upload', 'create-pull-through-cache-rule', 'create-repository', 'create-repository-creation-template', 'delete-lifecycle-policy', 'delete-pull-through-cache-rule', 'delete-registry-policy', 'delete-repository', 'delete-repository-creation-template', 'delete-repository-policy', 'delete-signing-configuration', 'deregister-pull-time-update-exclusion', 'describe-image-replication-status', 'describe-image-scan-findings', 'describe-image-signing-status', 'describe-images', 'describe-pull-through-cache-rules', 'describe-registry', 'describe-repositories', 'describe-repository-creation-templates', 'get-account-setting', 'get-authorization-token', 'get-download-url-for-layer', 'get-lifecycle-policy', 'get-lifecycle-policy-preview', 'get-registry-policy', 'get-registry-scanning-configuration', 'get-repository-policy', 'get-signing-configuration', 'initiate-layer-upload', 'list-image-referrers', 'list-images', 'list-pull-time-update-exclusions', 'list-tags-for-resource', 'put-account-setting', 'put-image', 'put-image-scanning-configuration', 'put-image-tag-mutability', 'put-lifecycle-policy', 'put-registry-policy', 'put-registry-scanning-configuration', 'put-replication-configuration', 'put-signing-configuration', 'register-pull-time-update-exclusion', 'set-repository-policy', 'start-image-scan', 'start-lifecycle-policy-preview', 'tag-resource', 'untag-resource', 'update-image-storage-class', 'update-pull-through-cache-rule', 'update-repository-creation-template', 'upload-layer-part', 'validate-pull-through-cache-rule', 'get-login-password', 'wait', 'push', 'pull', 'copy', 'tag', 'untag', 'prune', 'ls', 'inspect', 'digest', 'doctor', 'login', 'logout', 'local', 'shell', 'completion', 'help')
    }
    # What bare words may be: whether one is needed, where it comes from, and how it may begin.
    $operands = @{
        'push 0' = @('needed', 'archive', './', 'oci:', 'oci-archive:', 'docker-archive:')
        'pull 1' = @('needed', 'archive', './', 'oci:', 'oci-archive:', 'docker-archive:')
        'push 1' = @('needed', 'live')
        'pull 0' = @('needed', 'live')
        'tag 0' = @('needed', 'live')
        'untag 0' = @('needed', 'live')
        'inspect 0' = @('needed', 'live')
        'digest 0' = @('needed', 'live')
        'local findings import 0' = @('needed', 'live')
        'copy 0' = @('needed', 'place', './', 'oci:', 'oci-archive:', 'docker-archive:')
        'copy 1' = @('needed', 'place', './', 'oci:', 'oci-archive:', 'docker-archive:')
        'local findings import 1' = @('needed', 'file')
        'push *' = @('optional', 'live')
        'untag *' = @('optional', 'live')
        'prune *' = @('optional', 'live')
        'ls 0' = @('optional', 'live')
        'local lifecycle run *' = @('optional', 'live')
    }
    # What follows an option: how many words, where they come from, and the words themselves.
    $values = @{
        'batch-check-layer-availability --registry-id' = @('one', 'live')
        'batch-delete-image --registry-id' = @('one', 'live')
        'batch-get-image --registry-id' = @('one', 'live')
        'complete-layer-upload --registry-id' = @('one', 'live')
        'delete-lifecycle-policy --registry-id' = @('one', 'live')
        'delete-repository --registry-id' = @('one', 'live')
        'delete-repository-policy --registry-id' = @('one', 'live')
        'describe-images --registry-id' = @('one', 'live')
        'describe-repositories --registry-id' = @('one', 'live')
        'get-download-url-for-layer --registry-id' = @('one', 'live')
        'get-lifecycle-policy --registry-id' = @('one', 'live')
        'get-lifecycle-policy-preview --registry-id' = @('one', 'live')
        'get-repository-policy --registry-id' = @('one', 'live')
        'initiate-layer-upload --registry-id' = @('one', 'live')
        'list-images --registry-id' = @('one', 'live')
        'put-image --registry-id' = @('one', 'live')
        'put-lifecycle-policy --registry-id' = @('one', 'live')
        'set-repository-policy --registry-id' = @('one', 'live')
        'start-lifecycle-policy-preview --registry-id' = @('one', 'live')
        'upload-layer-part --registry-id' = @('one', 'live')
        'wait image-scan-complete --registry-id' = @('one', 'live')
        'wait lifecycle-policy-preview-complete --registry-id' = @('one', 'live')
        'batch-check-layer-availability --repository-name' = @('one', 'live')
        'batch-delete-image --repository-name' = @('one', 'live')
        'batch-get-image --repository-name' = @('one', 'live')
        'complete-layer-upload --repository-name' = @('one', 'live')
        'delete-lifecycle-policy --repository-name' = @('one', 'live')
        'delete-repository --repository-name' = @('one', 'live')
        'delete-repository-policy --repository-name' = @('one', 'live')
        'describe-image-replication-status --repository-name' = @('one', 'live')
        'describe-image-scan-findings --repository-name' = @('one', 'live')
        'describe-image-signing-status --repository-name' = @('one', 'live')
        'describe-images --repository-name' = @('one', 'live')
        'get-download-url-for-layer --repository-name' = @('one', 'live')
        'get-lifecycle-policy --repository-name' = @('one', 'live')
        'get-lifecycle-policy-preview --repository-name' = @('one', 'live')
        'get-repository-policy --repository-name' = @('one', 'live')
        'initiate-layer-upload --repository-name' = @('one', 'live')
        'list-image-referrers --repository-name' = @('one', 'live')
        'list-images --repository-name' = @('one', 'live')
        'put-image --repository-name' = @('one', 'live')
        'put-image-scanning-configuration --repository-name' = @('one', 'live')
        'put-image-tag-mutability --repository-name' = @('one', 'live')
        'put-lifecycle-policy --repository-name' = @('one', 'live')
        'set-repository-policy --repository-name' = @('one', 'live')
        'start-image-scan --repository-name' = @('one', 'live')
        'start-lifecycle-policy-preview --repository-name' = @('one', 'live')
        'update-image-storage-class --repository-name' = @('one', 'live')
        'upload-layer-part --repository-name' = @('one', 'live')
        'wait image-scan-complete --repository-name' = @('one', 'live')
        'wait lifecycle-policy-preview-complete --repository-name' = @('one', 'live')
        'delete-pull-through-cache-rule --ecr-repository-prefix' = @('one', 'live')
        'update-pull-through-cache-rule --ecr-repository-prefix' = @('one', 'live')
        'validate-pull-through-cache-rule --ecr-repository-prefix' = @('one', 'live')
        'delete-repository-creation-template --prefix' = @('one', 'live')
        'update-repository-creation-template --prefix' = @('one', 'live')
        '* --resource-arn' = @('one', 'live')
        '* --image-tag' = @('one', 'live')
        '* --image-digest' = @('one', 'live')
        'create-pull-through-cache-rule --registry-id' = @('one', 'any')
        'create-repository --registry-id' = @('one', 'any')
        'delete-pull-through-cache-rule --registry-id' = @('one', 'any')
        'describe-image-replication-status --registry-id' = @('one', 'any')
        'describe-image-scan-findings --registry-id' = @('one', 'any')
        'describe-image-signing-status --registry-id' = @('one', 'any')
        'describe-pull-through-cache-rules --registry-id' = @('one', 'any')
        'list-image-referrers --registry-id' = @('one', 'any')
        'put-image-scanning-configuration --registry-id' = @('one', 'any')
        'put-image-tag-mutability --registry-id' = @('one', 'any')
        'start-image-scan --registry-id' = @('one', 'any')
        'update-image-storage-class --registry-id' = @('one', 'any')
        'update-pull-through-cache-rule --registry-id' = @('one', 'any')
        'validate-pull-through-cache-rule --registry-id' = @('one', 'any')
        'create-repository --repository-name' = @('one', 'any')
        '* --upload-id' = @('one', 'any')
        'create-pull-through-cache-rule --ecr-repository-prefix' = @('one', 'any')
        '* --upstream-registry-url' = @('one', 'any')
        '* --credential-arn' = @('one', 'any')
        '* --custom-role-arn' = @('one', 'any')
        '* --upstream-repository-prefix' = @('one', 'any')
        'copy --tags' = @('one', 'any')
        'prune --tags' = @('one', 'any')
        'create-repository-creation-template --prefix' = @('one', 'any')
        '* --description' = @('one', 'any')
        '* --repository-policy' = @('one', 'any')
        '* --lifecycle-policy' = @('one', 'any')
        '* --principal-arn' = @('one', 'any')
        '* --next-token' = @('one', 'any')
        '* --max-results' = @('one', 'any')
        '* --starting-token' = @('one', 'any')
        '* --page-size' = @('one', 'any')
        '* --max-items' = @('one', 'any')
        '* --name' = @('one', 'any')
        '* --layer-digest' = @('one', 'any')
        '* --value' = @('one', 'any')
        '* --image-manifest-media-type' = @('one', 'any')
        '* --lifecycle-policy-text' = @('one', 'any')
        '* --part-first-byte' = @('one', 'any')
        '* --part-last-byte' = @('one', 'any')
        '* --platform' = @('one', 'any')
        '* --jobs' = @('one', 'any')
        '* --timeout' = @('one', 'any')
        '* --plain-http' = @('one', 'any')
        '* --older-than' = @('one', 'any')
        '* --keep' = @('one', 'any')
        '* --protect' = @('one', 'any')
        '* --grace' = @('one', 'any')
        '* --max-delete' = @('one', 'any')
        '* --registry' = @('one', 'any')
        '* --host' = @('one', 'any')
        '* --port' = @('one', 'any')
        '* --private-port' = @('one', 'any')
        '* --account-id' = @('one', 'any')
        '* --alias' = @('one', 'any')
        '* --at' = @('one', 'any')
        '* --endpoint-url' = @('one', 'any')
        '* --query' = @('one', 'any')
        '* --cli-read-timeout' = @('one', 'any')
        '* --cli-connect-timeout' = @('one', 'any')
        '* --lock-timeout' = @('one', 'any')
        '* --layer-digests' = @('many', 'any')
        '* --accepted-media-types' = @('many', 'any')
        '* --registry-ids' = @('many', 'any')
        '* --tag-keys' = @('many', 'any')
        '* --public-host' = @('many', 'any')
        '* --cli-input-json' = @('one', 'prefix', 'file://')
        '* --cli-input-yaml' = @('one', 'prefix', 'file://')
        '* --image-manifest' = @('one', 'prefix', 'file://')
        '* --policy-text' = @('one', 'prefix', 'file://')
        '* --generate-cli-skeleton' = @('optional', 'words', 'input', 'output', 'yaml-input')
        '* --image-ids' = @('many', 'keys', 'imageDigest=', 'imageTag=')
        '* --repository-names' = @('many', 'live')
        '* --ecr-repository-prefixes' = @('many', 'live')
        '* --prefixes' = @('many', 'live')
        '* --upstream-registry' = @('one', 'words', 'ecr', 'ecr-public', 'quay', 'k8s', 'docker-hub', 'github-container-registry', 'azure-container-registry', 'gitlab-container-registry', 'chainguard')
        'create-repository --tags' = @('many', 'keys', 'Key=', 'Value=')
        'tag-resource --tags' = @('many', 'keys', 'Key=', 'Value=')
        '* --resource-tags' = @('many', 'keys', 'Key=', 'Value=')
        '* --image-tag-mutability' = @('one', 'words', 'MUTABLE', 'IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION', 'MUTABLE_WITH_EXCLUSION')
        '* --image-tag-mutability-exclusion-filters' = @('many', 'keys', 'filterType=', 'filter=')
        '* --image-scanning-configuration' = @('one', 'keys', 'scanOnPush=')
        '* --encryption-configuration' = @('one', 'keys', 'encryptionType=', 'kmsKey=')
        '* --applied-for' = @('many', 'words', 'REPLICATION', 'PULL_THROUGH_CACHE', 'CREATE_ON_PUSH')
        '* --image-id' = @('one', 'keys', 'imageDigest=', 'imageTag=')
        'describe-images --filter' = @('one', 'keys', 'tagStatus=', 'imageStatus=')
        'list-images --filter' = @('one', 'keys', 'tagStatus=', 'imageStatus=')
        'get-lifecycle-policy-preview --filter' = @('one', 'keys', 'tagStatus=')
        'wait lifecycle-policy-preview-complete --filter' = @('one', 'keys', 'tagStatus=')
        'list-image-referrers --filter' = @('one', 'keys', 'artifactTypes=', 'artifactStatus=')
        '* --subject-id' = @('one', 'keys', 'imageDigest=')
        '* --scan-type' = @('one', 'words', 'BASIC', 'ENHANCED')
        '* --rules' = @('many', 'keys', 'scanFrequency=', 'repositoryFilters=')
        '* --replication-configuration' = @('one', 'keys', 'rules=')
        '* --signing-configuration' = @('one', 'keys', 'rules=')
        '* --target-storage-class' = @('one', 'words', 'STANDARD', 'ARCHIVE')
        '* --layer-part-blob' = @('one', 'prefix', 'fileb://')
        '* --image-refs' = @('one', 'file')
        '* --plan' = @('one', 'file')
        '* --data-dir' = @('one', 'file')
        '* --ca-bundle' = @('one', 'file')
        '* --apply' = @('optional', 'file')
        '* --tool' = @('one', 'words', 'docker', 'podman', 'helm', 'skopeo', 'buildah', 'nerdctl', 'finch', 'oras', 'crane')
        '* --output' = @('one', 'words', 'json', 'text', 'table', 'yaml', 'yaml-stream', 'off')
        '* --profile' = @('one', 'profile')
        '* --region' = @('one', 'words', 'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2')
        '* --color' = @('one', 'words', 'on', 'off', 'auto')
        '* --cli-binary-format' = @('one', 'words', 'base64', 'raw-in-base64-out')
        '* --cli-error-format' = @('one', 'words', 'legacy', 'json', 'yaml', 'text', 'table', 'enhanced')
    }
    # What follows a key in shorthand.
    $keys = @{
        '--image-ids imageDigest' = @('live')
        '--image-ids imageTag' = @('live')
        '--image-id imageDigest' = @('live')
        '--image-id imageTag' = @('live')
        '--subject-id imageDigest' = @('live')
        '--image-tag-mutability-exclusion-filters filterType' = @('words', 'WILDCARD')
        '--encryption-configuration encryptionType' = @('words', 'AES256', 'KMS', 'KMS_DSSE')
        '--filter tagStatus' = @('words', 'TAGGED', 'UNTAGGED', 'ANY')
        '--filter imageStatus' = @('words', 'ACTIVE', 'ARCHIVED', 'ACTIVATING', 'ANY')
        '--filter artifactStatus' = @('words', 'ACTIVE', 'ARCHIVED', 'ACTIVATING', 'ANY')
        '--rules scanFrequency' = @('words', 'SCAN_ON_PUSH', 'CONTINUOUS_SCAN', 'MANUAL')
    }

    function Get-Value([string] $command, [string] $option) {
        foreach ($name in "$command $option", "* $option") {
            if ($values.ContainsKey($name)) { return $values[$name] }
        }
        return @('none', 'any')
    }

    function Get-Operand([string] $command, [int] $number) {
        foreach ($name in "$command $number", "$command *") {
            if ($operands.ContainsKey($name)) { return $operands[$name] }
        }
        return @('optional', 'any')
    }

    function New-Candidate([string] $word, [string] $text) {
        $shown = if ($text) { $text } else { $word }
        $typed = if ($word -match '[\s''"`,;(){}\[\]$&|<>@#]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
        [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $shown)
    }

    function Get-Profiles {
        $config = if ($env:AWS_CONFIG_FILE) { $env:AWS_CONFIG_FILE } else { Join-Path $HOME '.aws/config' }
        $credentials = if ($env:AWS_SHARED_CREDENTIALS_FILE) { $env:AWS_SHARED_CREDENTIALS_FILE } else { Join-Path $HOME '.aws/credentials' }
        foreach ($file in $config, $credentials) {
            if (-not (Test-Path -LiteralPath $file)) { continue }
            foreach ($line in Get-Content -LiteralPath $file) {
                if ($line -match '^\[(?:profile )?([^\]]+)\]' -and $Matches[1] -notmatch '^(sso-session|services) ') {
                    $Matches[1]
                }
            }
        }
    }

    function Get-Files([string] $prefix, [string] $path) {
        foreach ($file in Get-ChildItem -Path "$path*" -ErrorAction SilentlyContinue) {
            $folder = if ($path -match '^(.*[/\\])') { $Matches[1] } else { '' }
            $prefix + $folder + $file.Name + $(if ($file.PSIsContainer) { '/' } else { '' })
        }
    }

    function Get-Live([string] $line) {
        $env:COMP_LINE = $line
        $env:COMP_POINT = [string] $line.Length
        try { & $words[0] __complete all 2>$null }
        finally { Remove-Item Env:COMP_LINE, Env:COMP_POINT -ErrorAction SilentlyContinue }
    }

    function Get-Keys([string] $prefix, [string] $command, [string] $option, [string] $value) {
        if ($value -match '^[\[{]') { return }
        $at = $value.LastIndexOf(',') + 1
        $head = $prefix + $value.Substring(0, $at)
        $last = $value.Substring($at)
        if ($last.Contains('=')) {
            $key = $last.Substring(0, $last.IndexOf('='))
            $source = @($keys["$option $key"])
            if ($source[0] -eq 'words') { $source | Select-Object -Skip 1 | ForEach-Object { "$head$key=$_" } }
            if ($source[0] -eq 'live') { Get-Live $line }
            return
        }
        if ($value -match '(?:^|,)([^,=]*)=[^=]*$') {
            $source = @($keys["$option $($Matches[1])"])
            if ($source[0] -eq 'words') { $source | Select-Object -Skip 1 | ForEach-Object { "$head$_" } }
        }
        Get-Value $command $option | Select-Object -Skip 2 |
            Where-Object { -not ",$value".Contains(",$_") } | ForEach-Object { "$head$_" }
    }

    function Get-Words([string] $prefix, [string] $command, [string] $option, [string] $value) {
        if ($value -match '^(fileb?://)(.*)$') {
            Get-Files ($prefix + $Matches[1]) $Matches[2]
            return
        }
        $source = @(Get-Value $command $option)
        switch ($source[1]) {
            { $_ -in 'words', 'prefix' } { $source | Select-Object -Skip 2 | ForEach-Object { "$prefix$_" } }
            'profile' { Get-Profiles | Select-Object -Unique | ForEach-Object { "$prefix$_" } }
            'file' { Get-Files $prefix $value }
            'live' { Get-Live $line }
            'keys' { Get-Keys $prefix $command $option $value }
        }
    }

    function Get-OperandWords([string[]] $operand, [string] $word) {
        $beginnings = @($operand | Select-Object -Skip 2)
        if ($beginnings.Count -gt 0 -and $word -match '^(/|\./|\.\./|~)') {
            Get-Files '' $word
            return
        }
        foreach ($scheme in $beginnings) {
            if ($word.StartsWith($scheme)) {
                Get-Files $scheme $word.Substring($scheme.Length)
                return
            }
        }
        switch ($operand[1]) {
            'file' { Get-Files '' $word }
            'archive' { $beginnings }
            { $_ -in 'live', 'place' } { Get-Live $line | Where-Object { $_ -notlike '-*' } }
        }
    }

    $line = $commandAst.Extent.Text
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    if ($length -lt $line.Length) { $line = $line.Substring(0, $length) } else { $line = $line.PadRight($length) }
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { if ($_.PSObject.Properties['Value']) { [string] $_.Value } else { $_.Extent.Text } })
    $before = if ($line -match '\s$') { $words } else { $words | Select-Object -SkipLast 1 }

    $command = ''
    $open = ''
    $bare = 0
    $given = @()
    foreach ($word in @($before) | Select-Object -Skip 1) {
        if ($word -like '--*=*') { $given += $word.Split('=')[0]; $open = '' }
        elseif ($word -like '--*') {
            $given += $word
            $open = if (@(Get-Value $command $word)[0] -eq 'none') { '' } else { $word }
        }
        elseif ($open) { if (@(Get-Value $command $open)[0] -ne 'many') { $open = '' } }
        elseif (-not $command) { $command = $word }
        elseif ($arguments.Contains($command) -and ($arguments[$command] | Select-Object -Skip 1) -contains $word) { $command = "$command $word" }
        else { $bare++ }
    }

    $typed = $wordToComplete.Trim("'", '"')
    if ($typed -like '--*=*') {
        $option, $value = $typed.Split('=', 2)
        $found = @(Get-Words "$option=" $command $option $value)
    }
    elseif ($open -and $typed -notlike '-*') { $found = @(Get-Words '' $command $open $typed) }
    else {
        $found = @()
        $texts = [ordered]@{}
        if (-not $command -and $typed -notlike '-*') { $texts = $commands }
        else {
            if ($bare -eq 0 -and $typed -notlike '-*' -and $arguments.Contains($command)) {
                $choices = @($arguments[$command] | Select-Object -Skip 1)
                foreach ($word in $choices) { if ($word.StartsWith($typed)) { New-Candidate $word '' } }
                if ($choices.Count -gt 0 -and $arguments[$command][0] -eq 'needed') { return }
            }
            $operand = @(Get-Operand $command $bare)
            if ($typed -notlike '-*' -and $operand[1] -ne 'any') {
                foreach ($word in @(Get-OperandWords $operand $typed)) {
                    if ($word.StartsWith($typed)) { New-Candidate $word '' }
                }
                if ($operand[0] -eq 'needed') { return }
            }
            if ($command -and $options.Contains($command)) {
                foreach ($name in $options[$command].Keys) { $texts[$name] = $options[$command][$name] }
            }
            foreach ($name in $globals.Keys) { $texts[$name] = $globals[$name] }
        }
        foreach ($name in $texts.Keys) {
            if ($name.StartsWith($typed) -and $given -notcontains $name) { New-Candidate $name $texts[$name] }
        }
        return
    }
    foreach ($word in $found) { if ($word.StartsWith($typed)) { New-Candidate $word '' } }
}
