# Completion of ecr-public in PowerShell, made from the program's own command tree.
# Everything but names that only the registry knows is completed by the shell itself.

Register-ArgumentCompleter -Native -CommandName 'ecr-public' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = [ordered]@{
        'batch-check-layer-availability' = 'tells for each layer digest whether a repository already has that layer'
        'batch-delete-image' = 'deletes images from a repository by tag or digest'
        'complete-layer-upload' = 'ends a layer upload: the parts become a layer, whose SHA-256 digest is checked'
        'create-repository' = 'creates a public repository, with catalog data and tags if given'
        'delete-repository' = 'deletes a repository'
        'delete-repository-policy' = 'deletes a repository''s permission policy and prints it a last time'
        'describe-image-tags' = 'lists the tags of a repository with what each one points to'
        'describe-images' = 'lists the images of a repository, or only those that are named'
        'describe-registries' = 'shows the account''s registry with its aliases'
        'describe-repositories' = 'lists the registry''s repositories, or only those that are named'
        'get-authorization-token' = 'gets a token for a registry login; it is valid for 12 hours'
        'get-registry-catalog-data' = 'shows the registry''s catalog data, its display name'
        'get-repository-catalog-data' = 'shows what the public gallery says of a repository'
        'get-repository-policy' = 'shows a repository''s permission policy'
        'initiate-layer-upload' = 'begins a layer upload and tells its identifier and the best size of a part'
        'list-tags-for-resource' = 'lists the tags of a resource, a repository for example'
        'put-image' = 'stores an image manifest, whose layers must be uploaded already, under a tag or by its digest'
        'put-registry-catalog-data' = 'sets the registry''s display name in the public gallery'
        'put-repository-catalog-data' = 'sets what the public gallery says of a repository'
        'set-repository-policy' = 'sets a repository''s permission policy'
        'tag-resource' = 'adds tags to a resource or changes their values'
        'untag-resource' = 'removes tags from a resource'
        'upload-layer-part' = 'uploads the next part of a layer'
        'get-login-password' = 'prints a password for docker login and other clients; the user name is AWS, and the password is valid for 12 hours'
        'push' = 'copies an image into a registry, from an archive, a layout or another registry'
        'pull' = 'copies an image out of a registry, into an archive or a layout'
        'copy' = 'copies images from anywhere to anywhere, with their signatures and whatever else refers to them'
        'tag' = 'gives an image more tags, without downloading it'
        'untag' = 'takes tags away from images, which stay'
        'prune' = 'deletes images that rules name, and nothing that a tag that stays needs'
        'ls' = 'lists the repositories of one''s own registry with their images and sizes, or the tags of a repository'
        'inspect' = 'shows what an image is made of: index, platforms, configuration, layers, annotations, and what refers to it'
        'digest' = 'prints the digest of the image that a reference names'
        'catalog' = 'what the public Gallery shows, as files in a directory'
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
        '--region' = 'the region to talk to: us-east-1 or us-west-2'
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
        'complete-layer-upload' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--upload-id' = 'the identifier that initiate-layer-upload told'
            '--layer-digests' = 'the SHA-256 digests of the layers'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'create-repository' = [ordered]@{
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--catalog-data' = 'what the public gallery says of the repository'
            '--tags' = 'the tags, each as Key=...,Value=..'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
            '--if-not-exists' = 'prints the repository if it is there already, with exit code 0, and leaves it as it is'
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
        'delete-repository-policy' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-image-tags' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-images' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--image-ids' = 'the images, each by tag (imageTag=latest) or digest (imageDigest=sha256:...)'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-registries' = [ordered]@{
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'describe-repositories' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-names' = 'the repositories'' names'
            '--next-token' = 'the token of the page to ask for'
            '--max-results' = 'how many items a single reply may hold'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--starting-token' = 'goes on where an earlier listing stopped: its NextToken'
            '--page-size' = 'how many items to ask for in each call to the service'
            '--max-items' = 'how many items to show in all'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-authorization-token' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-registry-catalog-data' = [ordered]@{
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'get-repository-catalog-data' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
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
        'initiate-layer-upload' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'list-tags-for-resource' = [ordered]@{
            '--resource-arn' = 'the Amazon Resource Name of the resource'
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
        'put-registry-catalog-data' = [ordered]@{
            '--display-name' = 'the registry''s name in the public gallery'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'put-repository-catalog-data' = [ordered]@{
            '--registry-id' = 'the account whose registry is meant'
            '--repository-name' = 'the repository''s name, with its namespace if it has one'
            '--catalog-data' = 'what the public gallery says of the repository'
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
        'tag-resource' = [ordered]@{
            '--resource-arn' = 'the Amazon Resource Name of the resource'
            '--tags' = 'the tags, each as Key=...,Value=..'
            '--cli-input-json' = 'takes the parameters from JSON text or file://FILE; options on the command line win'
            '--cli-input-yaml' = 'takes the parameters from YAML text or file://FILE; options on the command line win'
            '--generate-cli-skeleton' = 'prints a template of the input (input, yaml-input) or a sample of the output (output) and sends nothing'
        }
        'untag-resource' = [ordered]@{
            '--resource-arn' = 'the Amazon Resource Name of the resource'
            '--tag-keys' = 'the names of the tags to remove'
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
        'catalog apply' = [ordered]@{
            '--dry-run' = 'tells what would change, and changes nothing'
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
        'shell' = [ordered]@{
            '--fail-fast' = 'where commands are read from a file or a pipe: ends at the first one that fails, with its exit code'
        }
    }
    $arguments = @{
        'catalog' = @('needed', 'export', 'diff', 'apply', 'edit')
        'login' = @('optional', 'status')
        'local' = @('needed', 'serve', 'status', 'check', 'gc', 'reset', 'path')
        'completion' = @('needed', 'bash', 'zsh', 'fish', 'powershell')
        'help' = @('optional', 'batch-check-layer-availability', 'batch-delete-image', 'complete-layer-upload', 'create-repository', 'delete-repository', 'delete-repository-policy', 'describe-image-tags', 'describe-images', 'describe-registries', 'describe-repositories', 'get-authorization-token', 'get-registry-catalog-data', 'get-repository-catalog-data', 'get-repository-policy', 'initiate-layer-upload', 'list-tags-for-resource', 'put-image', 'put-registry-catalog-data', 'put-repository-catalog-data', 'set-repository-policy', 'tag-resource', 'untag-resource', 'upload-layer-part', 'get-login-password', 'push', 'pull', 'copy', 'tag', 'untag', 'prune', 'ls', 'inspect', 'digest', 'catalog', 'doctor', 'login', 'logout', 'local', 'shell', 'completion', 'help')
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
        'catalog edit 0' = @('needed', 'live')
        'copy 0' = @('needed', 'place', './', 'oci:', 'oci-archive:', 'docker-archive:')
        'copy 1' = @('needed', 'place', './', 'oci:', 'oci-archive:', 'docker-archive:')
        'catalog export 0' = @('needed', 'file')
        'catalog diff 0' = @('needed', 'file')
        'catalog apply 0' = @('needed', 'file')
        'push *' = @('optional', 'live')
        'untag *' = @('optional', 'live')
        'prune *' = @('optional', 'live')
        'ls 0' = @('optional', 'live')
    }
    # What follows an option: how many words, where they come from, and the words themselves.
    $values = @{
        '* --registry-id' = @('one', 'live')
        '* --repository-name' = @('one', 'live')
        '* --resource-arn' = @('one', 'live')
        '* --image-tag' = @('one', 'live')
        '* --image-digest' = @('one', 'live')
        '* --layer-digests' = @('many', 'any')
        '* --tag-keys' = @('many', 'any')
        '* --public-host' = @('many', 'any')
        '* --cli-input-json' = @('one', 'prefix', 'file://')
        '* --cli-input-yaml' = @('one', 'prefix', 'file://')
        '* --image-manifest' = @('one', 'prefix', 'file://')
        '* --policy-text' = @('one', 'prefix', 'file://')
        '* --generate-cli-skeleton' = @('optional', 'words', 'input', 'output', 'yaml-input')
        '* --image-ids' = @('many', 'keys', 'imageDigest=', 'imageTag=')
        '* --upload-id' = @('one', 'any')
        'copy --tags' = @('one', 'any')
        'prune --tags' = @('one', 'any')
        '* --next-token' = @('one', 'any')
        '* --max-results' = @('one', 'any')
        '* --starting-token' = @('one', 'any')
        '* --page-size' = @('one', 'any')
        '* --max-items' = @('one', 'any')
        '* --image-manifest-media-type' = @('one', 'any')
        '* --display-name' = @('one', 'any')
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
        '* --endpoint-url' = @('one', 'any')
        '* --query' = @('one', 'any')
        '* --cli-read-timeout' = @('one', 'any')
        '* --cli-connect-timeout' = @('one', 'any')
        '* --lock-timeout' = @('one', 'any')
        '* --catalog-data' = @('one', 'keys', 'description=', 'architectures=', 'operatingSystems=', 'logoImageBlob=', 'aboutText=', 'usageText=')
        'create-repository --tags' = @('many', 'keys', 'Key=', 'Value=')
        'tag-resource --tags' = @('many', 'keys', 'Key=', 'Value=')
        '* --repository-names' = @('many', 'live')
        '* --layer-part-blob' = @('one', 'prefix', 'fileb://')
        '* --image-refs' = @('one', 'file')
        '* --plan' = @('one', 'file')
        '* --data-dir' = @('one', 'file')
        '* --ca-bundle' = @('one', 'file')
        '* --apply' = @('optional', 'file')
        '* --tool' = @('one', 'words', 'docker', 'podman', 'helm', 'skopeo', 'buildah', 'nerdctl', 'finch', 'oras', 'crane')
        '* --output' = @('one', 'words', 'json', 'text', 'table', 'yaml', 'yaml-stream', 'off')
        '* --profile' = @('one', 'profile')
        '* --region' = @('one', 'words', 'us-east-1', 'us-west-2')
        '* --color' = @('one', 'words', 'on', 'off', 'auto')
        '* --cli-binary-format' = @('one', 'words', 'base64', 'raw-in-base64-out')
        '* --cli-error-format' = @('one', 'words', 'legacy', 'json', 'yaml', 'text', 'table', 'enhanced')
    }
    # What follows a key in shorthand.
    $keys = @{
        '--image-ids imageDigest' = @('live')
        '--image-ids imageTag' = @('live')
        '--catalog-data architectures' = @('words', 'ARM', 'ARM 64', 'x86', 'x86-64')
        '--catalog-data operatingSystems' = @('words', 'Linux', 'Windows')
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
