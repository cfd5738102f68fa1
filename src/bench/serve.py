#!/usr/bin/env python3
"""Times `ecr-public local serve` beside Debian's docker-registry: python3 src/bench/serve.py [RUNS] [MIB]

Pushes a layer of so many MiB (2048) with curl, as docker does it (one PATCH, then PUT), and pulls it back, with either server in
turn, and prints a Markdown table: medians of the throughput, and the largest peak memory of each. The heap of ecr-public is
limited to 128 MiB. ECR_PUBLIC names another program. Both servers listen on loopback and keep their data in a temporary
directory, which is removed.
"""
import hashlib, json, os, re, shutil, statistics, subprocess, sys, tempfile, time, urllib.parse, urllib.request

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
MIB = int(sys.argv[2]) if len(sys.argv) > 2 else 2048
HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.environ.get("ECR_PUBLIC", os.path.join(HERE, "..", "..", "target", "ecr-public", "bin", "ecr-public"))


class Ours:
    name = "`ecr-public local serve`"

    def __init__(self, directory):
        env = dict(os.environ, JAVA_TOOL_OPTIONS="-Xmx128m")
        self.process = subprocess.Popen(
            [OURS, "local", "serve", "--port", "0", "--data-dir", directory, "--create-on-push"],
            stderr=subprocess.PIPE, text=True, env=env)
        for line in self.process.stderr:
            found = re.search(r" on (http://\S+)", line)
            if found:
                break
        self.url = found.group(1)
        request = urllib.request.Request(
            self.url, b"{}", {"X-Amz-Target": "SpencerFrontendService.GetAuthorizationToken"})
        reply = json.load(urllib.request.urlopen(request))
        self.header = "Authorization: Basic " + reply["authorizationData"]["authorizationToken"]


class Theirs:
    name = "docker-registry"

    def __init__(self, directory):
        self.url = "http://127.0.0.1:5998"
        config = os.path.join(directory, "config.yml")
        with open(config, "w") as file:
            file.write(
                "version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\nhttp: {addr: 127.0.0.1:5998}\n"
                "storage: {filesystem: {rootdirectory: %s}}\n" % directory)
        self.process = subprocess.Popen(["docker-registry", "serve", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.header = "X-None: none"
        for _ in range(100):
            try:
                urllib.request.urlopen(self.url + "/v2/")
                break
            except OSError:
                time.sleep(0.1)


def curl(server, *words):
    done = subprocess.run(["curl", "-s", "-S", "-f", "-o", os.devnull, "-D", "-", "-H", server.header, *words],
                          check=True, capture_output=True, text=True)
    location = re.search(r"(?im)^location: (\S+)", done.stdout)
    return urllib.parse.urljoin(server.url, location.group(1)) if location else None


def peak(process):
    with open("/proc/%d/status" % process.pid) as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) // 1024


def run(kind, layer, digest):
    with tempfile.TemporaryDirectory() as directory:
        server = kind(directory)
        try:
            upload = curl(server, "-X", "POST", server.url + "/v2/team/app/blobs/uploads/")
            start = time.monotonic()
            upload = curl(server, "-X", "PATCH", "-H", "Expect:", "-H", "Transfer-Encoding: chunked",
                          "-H", "Content-Type: application/octet-stream", "-T", layer, upload)
            curl(server, "-X", "PUT", upload + ("&" if "?" in upload else "?") + "digest=" + digest)
            pushed = time.monotonic() - start
            start = time.monotonic()
            curl(server, server.url + "/v2/team/app/blobs/" + digest)
            return MIB / pushed, MIB / (time.monotonic() - start), peak(server.process)
        finally:
            server.process.terminate()
            server.process.wait()


def main():
    kinds = [kind for kind in (Ours, Theirs) if kind is Ours or shutil.which("docker-registry")]
    with tempfile.NamedTemporaryFile() as layer:
        digest = hashlib.sha256()
        for _ in range(MIB):
            block = os.urandom(1 << 20)
            digest.update(block)
            layer.write(block)
        layer.flush()
        results = {kind: [] for kind in kinds}
        for _ in range(RUNS):
            for kind in kinds:
                results[kind].append(run(kind, layer.name, "sha256:" + digest.hexdigest()))
    with tempfile.TemporaryDirectory() as directory, tempfile.NamedTemporaryFile() as layer:
        subprocess.run(["head", "-c", str(MIB << 20), "/dev/urandom"], stdout=layer, check=True)
        start = time.monotonic()
        subprocess.run("cp %s %s/copy && sha256sum %s/copy && sync %s/copy" % (layer.name, directory, directory, directory),
                       shell=True, check=True, stdout=subprocess.DEVNULL)
        copied = MIB / (time.monotonic() - start)
    print("| %d MiB, %d runs each | Push, MiB/s | Pull, MiB/s | Peak memory, MiB |" % (MIB, RUNS))
    print("|---|---|---|---|")
    for kind in kinds:
        push, pull, memory = zip(*results[kind])
        print("| %s | %.0f | %.0f | %d |" % (kind.name, statistics.median(push), statistics.median(pull), max(memory)))
    print("| `cp`, `sha256sum`, `sync` one after the other | %.0f | - | - |" % copied)


if __name__ == "__main__":
    main()
