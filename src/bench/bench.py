#!/usr/bin/env python3
"""Times ecr-public beside the AWS CLI: python3 src/bench/bench.py [RUNS]

Starts a canned endpoint on loopback over HTTP and HTTPS, runs the built distribution (target/ecr-public) and, where installed,
`aws` in turn, and prints a Markdown table: medians of the wall time, their ratio, and the largest peak memory of each.
ECR_PUBLIC and AWS name other programs.
"""
import json, multiprocessing, os, shutil, ssl, statistics, subprocess, sys, tempfile, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 15
HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.environ.get("ECR_PUBLIC", os.path.join(HERE, "..", "..", "target", "ecr-public", "bin", "ecr-public"))
PEER = os.environ.get("AWS") or next((p for p in ("/usr/bin/aws", shutil.which("aws")) if p and os.path.exists(p)), None)
PAGE = 1000


def image(i):
    return {"registryId": "012345678910", "repositoryName": "team/app", "imageDigest": "sha256:%064x" % i, "imageTags": ["v%d" % i],
            "imageSizeInBytes": 123456789, "imagePushedAt": 1612137600.25,
            "imageManifestMediaType": "application/vnd.oci.image.manifest.v1+json"}


class Endpoint(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    pages = {}

    def do_POST(self):
        request = self.rfile.read(int(self.headers.get("content-length") or 0))
        body = self.reply(self.headers.get("x-amz-target", "").split(".")[-1], request)
        self.send_response(200)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(len(body)))
        self._headers_buffer.append(b"\r\n" + body)
        self.flush_headers()

    def reply(self, operation, request):
        if operation == "GetAuthorizationToken":
            return json.dumps({"authorizationData": {"authorizationToken": "QVdTOnBhc3N3b3Jk", "expiresAt": 1.7e9}}).encode()
        if operation == "UploadLayerPart":
            return b'{"lastByteReceived": 20971519}'
        asked = json.loads(request)
        total = int(asked["repositoryName"].rsplit("-", 1)[1])
        return self.page(total, int(asked.get("nextToken", 0)))

    def page(self, total, first):
        if (total, first) not in self.pages:
            end = min(first + PAGE, total)
            body = {"imageDetails": [image(i) for i in range(first, end)]}
            if end < total:
                body["nextToken"] = str(end)
            self.pages[total, first] = json.dumps(body).encode()
        return self.pages[total, first]

    def log_message(self, *words):
        pass


def serve(work, tls):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.daemon_threads = True
    if tls:
        key, cert = os.path.join(work, "key.pem"), os.path.join(work, "cert.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:true"],
                       check=True, stderr=subprocess.DEVNULL)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    # In a process of its own: what it keeps would count as memory of the programs that are started from here.
    multiprocessing.Process(target=server.serve_forever, daemon=True).start()
    return "%s://localhost:%d" % ("https" if tls else "http", server.server_address[1])


def once(command, env):
    """Wall time in seconds and peak memory in MiB of one run; its output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def compare(words, runs, env, both):
    ours, peer = [OURS] + words, [PEER, "ecr-public"] + words if PEER and both else None
    once(ours, env)
    if peer:
        once(peer, env)
    a, b = [], []
    for _ in range(runs):
        a.append(once(ours, env))
        if peer:
            b.append(once(peer, env))
    return a, b


def cell(figures):
    if not figures:
        return "-", "-"
    wall = statistics.median(f[0] for f in figures)
    return ("%.0f ms" % (wall * 1000) if wall < 1 else "%.2f s" % wall), "%.0f MiB" % max(f[1] for f in figures)


def main():
    with tempfile.TemporaryDirectory() as work:
        http, https = serve(work, False), serve(work, True)
        blob = os.path.join(work, "layer")
        with open(blob, "wb") as f:
            f.write(os.urandom(20 << 20))
        env = dict(os.environ, HOME=work, AWS_ACCESS_KEY_ID="AKIAIOSFODNN7EXAMPLE", AWS_SECRET_ACCESS_KEY="example",
                   AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true", AWS_PAGER="",
                   AWS_CA_BUNDLE=os.path.join(work, "cert.pem"))
        few = max(3, RUNS // 5)
        images = lambda n, *more: ["describe-images", "--repository-name", "app-%d" % n, "--endpoint-url", http, *more]
        rows = [
            ("`get-login-password`, HTTPS", ["get-login-password", "--endpoint-url", https], RUNS),
            ("`get-login-password`, HTTP", ["get-login-password", "--endpoint-url", http], RUNS),
            ("`describe-images`, 10 images", images(10), RUNS),
            ("`describe-images`, 100,000 images, json", images(100000), few),
            ("… text", images(100000, "--output", "text"), few),
            ("… yaml-stream", images(100000, "--output", "yaml-stream"), few),
            ("… yaml", images(100000, "--output", "yaml"), few),
            ("… table", images(100000, "--output", "table"), few),
            ("… `--query 'length(imageDetails)'`", images(100000, "--query", "length(imageDetails)"), few),
            ("`upload-layer-part`, 20 MiB from `fileb://`",
             ["upload-layer-part", "--repository-name", "app", "--upload-id", "u", "--part-first-byte", "0", "--part-last-byte", "20971519",
              "--layer-part-blob", "fileb://" + blob, "--endpoint-url", http], few),
            ("`--local describe-repositories`", ["describe-repositories", "--local"], RUNS),
            ("`--version`", ["--version"], RUNS),
            ("`describe-images --generate-cli-skeleton`", ["describe-images", "--generate-cli-skeleton"], RUNS),
            ("usage error", ["describe-images"], RUNS),
        ]
        version = subprocess.run([PEER, "--version"], capture_output=True, text=True).stdout.split()[0] if PEER else "not installed"
        print("| | ecr-public | %s | ratio | peak memory | peak memory of the peer |\n|---|---|---|---|---|---|" % version)
        for name, words, runs in rows:
            a, b = compare(words, runs, env, "--local" not in words)
            (wall, memory), (peer_wall, peer_memory) = cell(a), cell(b)
            ratio = "%.2f×" % statistics.median(x[0] / y[0] for x, y in zip(a, b)) if b else "-"
            print("| %s | %s | %s | %s | %s | %s |" % (name, wall, peer_wall, ratio, memory, peer_memory), flush=True)


if __name__ == "__main__":
    main()
