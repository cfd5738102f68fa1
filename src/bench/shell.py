#!/usr/bin/env python3
"""Times commands in one shell beside the same commands as single calls: python3 src/bench/shell.py [SINGLE]

Runs 1,000 commands against a local registry of their own in `ecr-public --local shell`, then the first SINGLE of them (100) one by
one, and prints a Markdown table. Both must print the same. ECR_PUBLIC names another program than target/ecr-public/bin/ecr-public.
"""
import os, shlex, statistics, subprocess, sys, tempfile, time

SINGLE = int(sys.argv[1]) if len(sys.argv) > 1 else 100
HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.environ.get("ECR_PUBLIC", os.path.join(HERE, "..", "..", "target", "ecr-public", "bin", "ecr-public"))
LINES = ["create-repository --repository-name team/app%d --query repository.repositoryName" % i for i in range(10)]
KINDS = ["describe-repositories --query 'repositories[].repositoryName'",
         "describe-images --repository-name team/app%d --output text",
         "put-repository-catalog-data --repository-name team/app%d --catalog-data description=Ours,architectures=ARM",
         "get-repository-catalog-data --repository-name team/app%d --output table",
         "describe-image-tags --repository-name team/app%d --output yaml"]
while len(LINES) < 1000:
    kind = KINDS[len(LINES) % len(KINDS)]
    LINES.append(kind % (len(LINES) // len(KINDS) % 10) if "%d" in kind else kind)


def run(words, env, text=b""):
    start = time.perf_counter()
    done = subprocess.run([OURS, "--local"] + words, env=env, input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        sys.exit("%s ended with %d: %s" % (words, done.returncode, done.stdout.decode()))
    return time.perf_counter() - start, done.stdout


def surroundings(work):
    return dict(os.environ, ECR_PUBLIC_LOCAL_DIR=os.path.join(work, "registry"))


def shell(count):
    with tempfile.TemporaryDirectory() as work:
        return run(["shell", "--fail-fast"], surroundings(work), "\n".join(LINES[:count]).encode())


def singles():
    with tempfile.TemporaryDirectory() as work:
        done = [run(shlex.split(line), surroundings(work)) for line in LINES[:SINGLE]]
    return sum(seconds for seconds, _ in done), b"".join(out for _, out in done)


whole = statistics.median(shell(len(LINES))[0] for _ in range(3))
few, same = shell(SINGLE)
apart, out = singles()
if out != same:
    sys.exit("the shell printed something else than the single calls")
print("| Commands | One shell | Single calls |\n|---|---|---|")
print("| %d | %.2f s | %.2f s |" % (SINGLE, few, apart))
print("| %d | %.2f s | %.1f s (%d times %.0f ms) |" % (len(LINES), whole, apart / SINGLE * len(LINES), len(LINES), apart / SINGLE * 1000))
