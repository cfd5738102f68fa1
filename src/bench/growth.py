#!/usr/bin/env python3
"""What a change and a look-up cost as a repository grows: python3 src/bench/growth.py [RUNS] [IMAGES…]

Fills repositories with 10, 1,000, 10,000 and 100,000 images as another OCI tool would, lets the program take them over, and prints a
Markdown table for single commands in process and requests to `local serve`: medians of the time, the largest peak memory, and the
bytes that were written. ECR_PUBLIC names another program.
"""
import hashlib, http.client, json, multiprocessing, os, re, statistics, subprocess, sys, tempfile, time, urllib.request

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
SIZES = [int(word) for word in sys.argv[2:]] or [10, 1000, 10000, 100000]
HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.environ.get("ECR_PUBLIC", os.path.join(HERE, "..", "..", "target", "ecr-public", "bin", "ecr-public"))
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
CONFIG = b"{}"
LAYER = b"layer"
LARGEST = 100000


def digest(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def manifest(name):
    part = lambda kind, content: {"mediaType": kind, "digest": digest(content), "size": len(content)}
    return json.dumps({
        "schemaVersion": 2, "mediaType": MANIFEST, "config": part("application/vnd.oci.image.config.v1+json", CONFIG),
        "layers": [part("application/vnd.oci.image.layer.v1.tar", LAYER)], "annotations": {"name": name}}).encode()


def fill(directory, count):
    """Writes a repository's images as an OCI layout."""
    layout = os.path.join(directory, "repositories", "app")
    blobs = os.path.join(layout, "blobs", "sha256")
    entries = []
    for content in [CONFIG, LAYER]:
        with open(os.path.join(blobs, digest(content)[7:]), "wb") as blob:
            blob.write(content)
    for i in range(count):
        content = manifest("image %d" % i)
        with open(os.path.join(blobs, digest(content)[7:]), "wb") as blob:
            blob.write(content)
        entries.append({"mediaType": MANIFEST, "digest": digest(content), "size": len(content),
                        "annotations": {"org.opencontainers.image.ref.name": "v%d" % i}})
    with open(os.path.join(layout, "index.json"), "w") as index:
        json.dump({"schemaVersion": 2, "manifests": entries}, index)


def once(words, env):
    """Wall time in seconds, peak memory in MiB and KiB written by one run."""
    start = time.perf_counter()
    process = subprocess.Popen([OURS] + words, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    seconds = time.perf_counter() - start
    written = figure(process, "io", r"\nwchar: (\d+)") / 1024
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("%s: %s" % (words, complaint.decode()))
    return seconds, usage.ru_maxrss / 1024, written


def figure(process, file, pattern):
    with open("/proc/%d/%s" % (process.pid, file)) as figures:
        return int(re.search(pattern, figures.read()).group(1))


class Served:
    def __init__(self, env):
        self.process = subprocess.Popen([OURS, "local", "serve", "--port", "0"], stderr=subprocess.PIPE, text=True, env=env)
        for line in self.process.stderr:
            found = re.search(r" on http://(\S+)", line)
            if found:
                break
        self.host = found.group(1)
        request = urllib.request.Request(
            "http://" + self.host, b"{}", {"X-Amz-Target": "SpencerFrontendService.GetAuthorizationToken"})
        token = json.load(urllib.request.urlopen(request))["authorizationData"]["authorizationToken"]
        self.headers = {"Authorization": "Basic " + token, "Content-Type": MANIFEST}
        self.client = http.client.HTTPConnection(self.host)

    def once(self, method, path, body=None):
        before = self.written()
        start = time.perf_counter()
        self.client.request(method, "/v2/app/" + path, body, self.headers)
        reply = self.client.getresponse()
        reply.read()
        seconds = time.perf_counter() - start
        if reply.status >= 300:
            sys.exit("%s %s: %d" % (method, path, reply.status))
        return seconds, figure(self.process, "status", r"VmHWM:\s+(\d+)") / 1024, (self.written() - before) / 1024

    def written(self):
        return figure(self.process, "io", r"\nwchar: (\d+)")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def shown(figures):
    seconds, memory, written = zip(*figures)
    wall = statistics.median(seconds) * 1000
    return "%s, %.0f MiB, %.0f KiB" % ("%.1f ms" % wall if wall < 10 else "%.0f ms" % wall, max(memory), statistics.median(written))


class Filled:
    """A registry with a repository of so many images, and where there may be so many, as many repositories without any."""

    def __init__(self, work, count):
        self.count = count
        self.directory = os.path.join(work, str(count))
        self.env = dict(os.environ, HOME=self.directory, ECR_PUBLIC_LOCAL_DIR=self.directory)
        for name in ["app", "empty"]:
            once(["create-repository", "--local", "--repository-name", name], self.env)
        # No more fit than the largest number, and some are put.
        filling = multiprocessing.Process(target=fill, args=(self.directory, min(count, LARGEST - 200)))
        # In a process of its own: what it keeps would count as memory of the programs that are started from here.
        filling.start()
        filling.join()
        for i in range(2, count if count <= 10000 else 2):
            copied(self.directory, "empty", "r%d" % i)

    def calls(self):
        known = digest(manifest("image %d" % (self.count // 2)))
        on = ["--local", "--repository-name", "app"]
        images = {
            "`put-image`": lambda run: [
                "put-image", *on, "--image-tag", "new-%d" % run, "--image-manifest", manifest("new %d" % run).decode()],
            "`describe-images --image-ids`": lambda run: ["describe-images", *on, "--image-ids", "imageDigest=" + known],
            "`describe-images`, a page of 10": lambda run: ["describe-images", *on, "--page-size", "10", "--max-items", "10"],
            "`batch-delete-image`, one tag": lambda run: ["batch-delete-image", *on, "--image-ids", "imageTag=new-%d" % run],
        }
        if self.count > 10000:
            return images
        return dict(images, **{
            "`describe-repositories`, one of as many": lambda run: ["describe-repositories", "--local", "--repository-names", "app"],
            "`describe-repositories`, a page of 10 of as many": lambda run: [
                "describe-repositories", "--local", "--page-size", "10", "--max-items", "10"],
        })


def copied(directory, name, other):
    source, target = (os.path.join(directory, "repositories", each) for each in (name, other))
    os.makedirs(os.path.join(target, "blobs", "sha256"))
    for file in os.listdir(source):
        if file != "blobs":
            with open(os.path.join(source, file), "rb") as before, open(os.path.join(target, file), "wb") as after:
                own = b'{"name":"%s","createdAt":"2025-01-02T03:04:05Z"}' % other.encode()
                after.write(own if file == "repository.json" else before.read())


def in_process(filled):
    """Sizes take turns, so that what else the machine does falls on all of them."""
    rows = {}
    for name in filled[0].calls():
        asked = [one for one in filled if name in one.calls()]
        for one in asked:
            once(one.calls()[name](-1), one.env)
        figures = {one.count: [] for one in asked}
        for run in range(RUNS):
            for one in asked:
                figures[one.count].append(once(one.calls()[name](run), one.env))
        rows[name] = {count: shown(found) for count, found in figures.items()}
    return rows


def served(filled):
    servers = {one.count: Served(one.env) for one in filled}
    put = {one.count: [] for one in filled}
    listed = {one.count: [] for one in filled}
    try:
        for run in range(-2 * RUNS, 4 * RUNS):
            for count, server in servers.items():
                found = (server.once("PUT", "manifests/more%d" % run, manifest("more %d" % run)),
                         server.once("GET", "tags/list?n=10"))
                if run >= 0:
                    put[count].append(found[0])
                    listed[count].append(found[1])
    finally:
        for server in servers.values():
            server.stop()
    return {"`PUT /v2/…/manifests/TAG`, served": {count: shown(found) for count, found in put.items()},
            "`GET /v2/…/tags/list?n=10`, served": {count: shown(found) for count, found in listed.items()}}


def main():
    with tempfile.TemporaryDirectory() as work:
        filled = [Filled(work, count) for count in SIZES]
        rows = dict(in_process(filled), **served(filled))
    print("| | %s |" % " | ".join("{:,} images".format(count) for count in SIZES))
    print("|---|%s" % ("---|" * len(SIZES)))
    for name, row in rows.items():
        print("| %s | %s |" % (name, " | ".join(row.get(count, "-") for count in SIZES)))


if __name__ == "__main__":
    main()
