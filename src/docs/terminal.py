#!/usr/bin/env python3
"""Records the README's picture: python3 src/docs/terminal.py [FILE]

Types commands into bash in a real terminal (tmux) with the built program first on its PATH, a home of its own and the sample image,
and writes what the terminal showed as an animated SVG: src/docs/terminal.svg, or FILE. The SVG needs no script, no font and nothing
from elsewhere; where it is not animated it shows its last picture.
"""
import html, os, re, shutil, socket, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
DISTRIBUTION = os.path.abspath(os.path.join(HERE, "..", "..", "target", "ecr-public"))
COLUMNS, ROWS = 106, 22
WIDTH, HEIGHT, LEFT, TOP = 8.4, 18, 16, 46
PALETTE = ["#484f58", "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#56d4dd", "#c9d1d9"]
PORT = "5055"

# What is typed, word by word, how long its result stays, and what the screen shows once it is done. A piece that begins with TAB is
# that key and what the screen shows of its completion.
SCENES = [
    ("ecr-public create-repository --repository-name team/app", 2.0, "catalogData"),
    ("skopeo copy -q --dest-tls-verify=false oci:image:v1 docker://127.0.0.1:" + PORT + "/team/app:v1", 1.5, None),
    ("clear", 0.2, None),
    ("ecr-public desc \tdescribe-registries images --repo \t--repository-name te \tteam/app --output table", 6.0, "imageTags"),
]


class Terminal:
    """bash in a terminal that nobody looks at."""

    def __init__(self, work, env):
        self.socket = os.path.join(work, "tmux")
        self.env = env
        # A command line of its own, so that the terminal begins with an empty screen.
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS),
                  "bash --rcfile " + os.path.join(work, "bashrc"))
        self.tmux("set", "-g", "status", "off")

    def tmux(self, *words):
        return subprocess.run(["tmux", "-S", self.socket, *words], env=self.env, check=True, stdout=subprocess.PIPE).stdout.decode()

    def type(self, text):
        self.tmux("send-keys", "-l", "--", text)

    def enter(self):
        self.tmux("send-keys", "Enter")

    def screen(self):
        """The lines, each with the style that it begins with; tmux tells of changes only, across lines."""
        out, style = [], ""
        for line in self.tmux("capture-pane", "-p", "-e").split("\n")[:ROWS]:
            out.append((style + line).rstrip() if line else "")
            for code in re.findall("\x1b\\[[0-9;]*m", line):
                style = "" if code in ("\x1b[0m", "\x1b[m") else style + code
        return out

    def settled(self, shows=None, limit=20):
        """The screen once it shows that and no longer changes."""
        end, last = time.monotonic() + limit, None
        while time.monotonic() < end:
            screen = self.screen()
            if screen == last and (shows is None or shows in "\n".join(screen)):
                return screen
            last = screen
            time.sleep(0.25)
        sys.exit("the terminal never showed %r:\n%s" % (shows, "\n".join(self.screen())))

    def prompt(self, shows=None):
        """The screen once the command is done and the next prompt is there."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            screen = self.settled(shows)
            lines = [re.sub("\x1b\\[[0-9;]*m", "", line) for line in screen if line]
            if lines and lines[-1] == "$":
                return screen
        sys.exit("no prompt:\n" + "\n".join(self.screen()))


def record(work):
    home = os.path.join(work, "home")
    os.makedirs(home)
    shutil.copytree(os.path.join(HERE, "sample"), os.path.join(work, "sample"))
    env = {"HOME": home, "PATH": os.path.join(DISTRIBUTION, "bin") + ":/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
           "TZ": "UTC", "ECR_PUBLIC_LOCAL": "1", "AWS_PAGER": "", "REGISTRY_AUTH_FILE": os.path.join(home, "auth.json")}
    for name in ("ECR_PUBLIC_JAVA_HOME", "JAVA_HOME"):
        if name in os.environ:
            env[name] = os.environ[name]
    with open(os.path.join(work, "bashrc"), "w") as rc:
        rc.write("PS1='\\[\\e[32m\\]$\\[\\e[0m\\] '\nbind 'set bell-style none'\nbind 'set completion-query-items 0'\n"
                 "bind 'set show-all-if-ambiguous on'\neval \"$(ecr-public completion bash)\"\ncd " + work + "/sample\nclear\n")
    server = subprocess.Popen(["ecr-public", "local", "serve", "--port", PORT], env=env, stderr=subprocess.PIPE,
                              executable=os.path.join(DISTRIBUTION, "bin", "ecr-public"))
    try:
        server.stderr.readline()
        subprocess.run(["ecr-public", "login", "--tool", "skopeo", "--registry", "127.0.0.1:" + PORT], env=env, check=True,
                       executable=os.path.join(DISTRIBUTION, "bin", "ecr-public"), stdout=subprocess.DEVNULL)
        terminal = Terminal(work, env)
        try:
            return frames(terminal)
        finally:
            terminal.tmux("kill-server")
    finally:
        server.terminate()
        server.wait()


def frames(terminal):
    """Screens and how long each one stays."""
    out = [(terminal.prompt(), 0.8)]
    for text, stay, shows in SCENES:
        if text == "clear":
            terminal.tmux("send-keys", "C-l")
            out.append((terminal.settled(), stay))
            continue
        words = text.split(" ")
        for word, after in zip(words, words[1:] + [""]):
            if word.startswith("\t"):
                terminal.type("\t")
                out.append((terminal.settled(word[1:]), 0.9))
            else:
                terminal.type(word if after.startswith("\t") else word + " ")
                out.append((terminal.settled(), 0.15))
        terminal.enter()
        out.append((terminal.prompt(shows), stay))
    return out


def runs(line):
    """Pieces of a line of the terminal with their column and style: colour, bold."""
    column, colour, bold = 0, None, False
    for part in re.split("(\x1b\\[[0-9;]*m)", line):
        codes = re.fullmatch("\x1b\\[([0-9;]*)m", part)
        if not codes:
            if part:
                yield column, part, colour, bold
                column += len(part)
            continue
        for code in (codes.group(1) or "0").split(";"):
            code = int(code or 0)
            if code == 0:
                colour, bold = None, False
            elif code == 1:
                bold = True
            elif code == 39:
                colour = None
            elif 30 <= code <= 37:
                colour = code - 30
            elif 90 <= code <= 97:
                colour = code - 90


def spans(screens):
    """For each row, what it shows from when to when, as (row, line, first frame, frame after the last)."""
    for row in range(ROWS):
        first = 0
        for at in range(1, len(screens) + 1):
            if at == len(screens) or screens[at][0][row] != screens[first][0][row]:
                if screens[first][0][row]:
                    yield row, screens[first][0][row], first, at
                first = at


def drawn(row, line):
    out = []
    for column, text, colour, bold in runs(line):
        if not text.strip():
            continue
        lead = len(text) - len(text.lstrip(" "))
        text = text.strip(" ")
        style = (' fill="%s"' % PALETTE[colour] if colour is not None else "") + (' font-weight="bold"' if bold else "")
        out.append('<text x="%.1f" y="%d" textLength="%.1f"%s>%s</text>' % (
            LEFT + (column + lead) * WIDTH, TOP + row * HEIGHT + 14, len(text) * WIDTH, style, html.escape(text, quote=False)))
    return "".join(out)


def svg(screens):
    starts = [0.0]
    for _, stay in screens:
        starts.append(starts[-1] + stay)
    total = starts[-1]
    groups = {}
    for row, line, first, after in spans(screens):
        groups.setdefault((first, after), []).append(drawn(row, line))
    width, height = LEFT * 2 + COLUMNS * WIDTH, TOP + ROWS * HEIGHT + 16
    css, body = [], []
    for number, ((first, after), lines) in enumerate(sorted(groups.items())):
        whole = first == 0 and after == len(screens)
        last = after == len(screens)
        if not whole:
            begin, end = 100 * starts[first] / total, 100 * starts[after] / total
            steps = ["0%%{opacity:%d}" % (first == 0)]
            if first > 0:
                steps.append("%.2f%%{opacity:1}" % begin)
            if not last:
                steps.append("%.2f%%{opacity:0}" % end)
            css.append("@keyframes k%d{%s}.k%d{animation-name:k%d}" % (number, "".join(steps), number, number))
        body.append('<g class="%s%s">%s</g>' % ("" if whole else "k k%d" % number, "" if last else " o", "".join(lines)))
    return """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="t">
<title id="t">ecr-public in a terminal: a repository is created, an image pushed and listed, TAB completes</title>
<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;white-space:pre}
.o{opacity:0}.k{animation-duration:%.1fs;animation-timing-function:step-end;animation-iteration-count:infinite}
%s
@media (prefers-reduced-motion:reduce){.k{animation:none}}</style>
<rect width="100%%" height="100%%" rx="8" fill="#0d1117"/>
<circle cx="22" cy="20" r="6" fill="#ff5f56"/><circle cx="42" cy="20" r="6" fill="#ffbd2e"/><circle cx="62" cy="20" r="6" fill="#27c93f"/>
<g fill="#c9d1d9">
%s
</g>
</svg>
""" % (width, height, width, height, total, "".join(css), "\n".join(body))


with socket.socket() as free:
    free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    free.bind(("127.0.0.1", int(PORT)))
with tempfile.TemporaryDirectory() as directory:
    picture = svg(record(directory))
with open(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "terminal.svg"), "w") as out_file:
    out_file.write(picture)
