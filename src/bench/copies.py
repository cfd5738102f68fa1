#!/usr/bin/env python3
"""Times `ecr-public copy` beside `skopeo copy`: python3 src/bench/copies.py [RUNS] [MIB]

Copies an image of so many MiB (1024) in eight layers from an OCI layout into `ecr-public local serve`, with either program in turn,
each time into a new repository, and then the same again unchanged. Prints a Markdown table of medians and of the largest peak
memory. ECR_PUBLIC names another program. The server listens on loopback; everything is in a temporary directory, which is removed.
"""
import hashlib, json, os, re, shutil, statistics, subprocess, sys, tempfile, time, urllib.request

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
MIB = int(sys.argv[2]) if len(sys.argv) > 2 else 1024
HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.environ.get("ECR_PUBLIC", os.path.join(HERE, "..", "..", "target", "ecr-public", "bin", "ecr-public"))


def blob(directory, parts, media_type):
    """Written part by part: a process begins with the peak memory of the one that starts it."""
    computation, size = hashlib.sha256(), 0
    fresh = os.path.join(directory, "fresh")
    with open(fresh, "wb") as file:
        for part in parts:
            computation.update(part)
            size += len(part)
            file.write(part)
    digest = computation.hexdigest()
    os.rename(fresh, os.path.join(directory, "blobs/sha256", digest))
    return {"mediaType": media_type, "digest": "sha256:" + digest, "size": size}


def layout(directory):
    os.makedirs(os.path.join(directory, "blobs/sha256"))
    kind = "application/vnd.oci.image."
    layers = [blob(directory, (os.urandom(1 << 17) for _ in range(MIB)), kind + "layer.v1.tar+gzip") for _ in range(8)]
    config = blob(directory, [b'{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}'], kind + "config.v1+json")
    manifest = {"schemaVersion": 2, "mediaType": kind + "manifest.v1+json", "config": config, "layers": layers}
    entry = blob(directory, [json.dumps(manifest).encode()], kind + "manifest.v1+json")
    entry["annotations"] = {"org.opencontainers.image.ref.name": "v1"}
    with open(os.path.join(directory, "index.json"), "w") as file:
        json.dump({"schemaVersion": 2, "manifests": [entry]}, file)
    with open(os.path.join(directory, "oci-layout"), "w") as file:
        file.write('{"imageLayoutVersion":"1.0.0"}')


def timed(command, env):
    """Seconds, and the peak memory of the process in MiB, as time(1) tells it."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("failed: " + " ".join(command))
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    work = tempfile.mkdtemp(prefix="copy-bench-")
    env = dict(os.environ, HOME=work, AWS_ACCESS_KEY_ID="any", AWS_SECRET_ACCESS_KEY="any", AWS_EC2_METADATA_DISABLED="true")
    server = subprocess.Popen(
        [OURS, "local", "serve", "--port", "0", "--create-on-push", "--data-dir", os.path.join(work, "data")],
        stderr=subprocess.PIPE, text=True, env=env)
    try:
        for line in server.stderr:
            found = re.search(r" on (http://\S+)", line)
            if found:
                break
        url = found.group(1)
        host = url[len("http://"):]
        request = urllib.request.Request(url, b"{}", {"X-Amz-Target": "SpencerFrontendService.GetAuthorizationToken"})
        token = json.load(urllib.request.urlopen(request))["authorizationData"]["authorizationToken"]
        auth = os.path.join(work, "auth.json")
        with open(auth, "w") as file:
            json.dump({"auths": {host: {"auth": token}}}, file)
        env["REGISTRY_AUTH_FILE"] = auth
        programs = {
            "`ecr-public copy`": lambda name: [OURS, "copy", "oci:%s:v1" % image, "%s/local/%s:v1" % (host, name)],
            "`skopeo copy`": lambda name: [
                "skopeo", "copy", "-q", "--insecure-policy", "--dest-tls-verify=false", "oci:%s:v1" % image,
                "docker://%s/local/%s:v1" % (host, name)],
        }
        rows = {name: {"copy": [], "again": [], "memory": []} for name in programs}
        for run in range(RUNS):
            # Another image each time: skopeo remembers where it has seen a layer, and mounts it from there.
            image = os.path.join(work, "image-%d" % run)
            layout(image)
            for name, command in programs.items():
                target = "bench/%s-%d" % ("ours" if "ecr" in name else "theirs", run)
                seconds, memory = timed(command(target), env)
                rows[name]["copy"].append(seconds)
                rows[name]["memory"].append(memory)
                rows[name]["again"].append(timed(command(target), env)[0])
            shutil.rmtree(image)
        print("| | %d MiB in eight layers | the same again | memory |\n|---|---|---|---|" % MIB)
        for name, row in rows.items():
            print("| %s | %.2f s | %.2f s | %.0f MiB |" % (
                name, statistics.median(row["copy"]), statistics.median(row["again"]), max(row["memory"])))
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(work)


main()
