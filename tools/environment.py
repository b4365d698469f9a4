"""Make the environment that ``make`` works in: a venv with exactly what a lock names, and the project itself.

Runs on the system's Python with nothing installed, and is kept readable for Python 3.6, so that an old one is
told plainly what is missing. A second call with the same lock compares one hash and ends.

    python3 tools/environment.py          the product
    python3 tools/environment.py --dev    the product and the tools that test it
"""

import hashlib
import os
import subprocess
import sys

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REACHED = ("Collecting", "Processing", "Requirement already", "Ignoring")
LOCALES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which gettext asks them
LOCKS = ("requirements.lock", "requirements-dev.lock")


def main() -> int:
    """Install what is missing; returns the exit status."""
    if sys.version_info < OLDEST:
        return use_newer_python()
    lock = LOCKS["--dev" in sys.argv[1:]]
    venv = os.path.join(ROOT, os.environ.get("VENV", ".venv"))
    if is_current(venv, lock):
        return 0
    make_venv(venv)
    say(
        f"正在把 {lock} 所列的软件包安装到 {os.path.relpath(venv)}",
        f"Installing {lock} into {os.path.relpath(venv)}",
    )
    install_lock(venv, lock)
    pip(venv, "install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT)
    remember(venv, lock)
    return 0


def use_newer_python() -> int:
    """Start again with a newer Python of this machine, or say how to get one."""
    for minor in range(19, OLDEST[1] - 1, -1):
        newer = f"python3.{minor}"
        if succeeds([newer, "-c", "pass"]):
            return subprocess.call([newer, os.path.abspath(__file__), *sys.argv[1:]])
    found = ".".join(str(part) for part in sys.version_info[:2])
    say(
        f"需要 Python 3.11 或更高版本；当前为 {found}。",
        f"Gongkai needs Python 3.11 or newer; this one is {found}.",
        sys.stderr,
    )
    say("在 Debian 12、Ubuntu 24.04 或更高版本上：", "On Debian 12, Ubuntu 24.04 or newer:", sys.stderr)
    print(f"  {sudo()}apt-get install python3 python3-venv", file=sys.stderr)
    return 1


def make_venv(venv: str) -> None:
    """Make the venv, or leave a working one as it is."""
    if succeeds([python_of(venv), "-m", "pip", "--version"]):
        return
    if not succeeds([sys.executable, "-c", "import venv, ensurepip"]):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        say(
            f"{sys.executable} 没有 venv 模块。在 Debian 或 Ubuntu 上：",
            f"{sys.executable} has no venv module. On Debian or Ubuntu:",
            sys.stderr,
        )
        sys.exit(f"  {sudo()}apt-get install {package}")
    version = sys.version.split()[0]
    say(
        f"正在用 Python {version} 建立 {os.path.relpath(venv)}",
        f"Making {os.path.relpath(venv)} with Python {version}",
    )
    subprocess.check_call([sys.executable, "-m", "venv", "--clear", venv])


def install_lock(venv: str, lock: str) -> None:
    """Install every package of the lock, each checked against its hashes."""
    path = os.path.join(ROOT, lock)
    total = sum("==" in line for line in read(path).splitlines() if line[:1].isalnum())
    pip(venv, "install", "--require-hashes", "--requirement", path, total=total)


def pip(venv: str, *arguments: str, total: int = 0) -> None:
    """Run the venv's pip; show how many of ``total`` packages were reached, and its words if it fails."""
    command = [python_of(venv), "-m", "pip", "--disable-pip-version-check", *arguments]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True
    )
    said, reached = [], 0
    for line in process.stdout or ():
        said.append(line)
        if total and line.startswith(REACHED):
            reached += 1
            show(reached, total)
        elif total and line.startswith("Installing collected"):
            if sys.stdout.isatty():
                print()
            say("  正在解包", "  unpacking")
    if process.wait():
        sys.stderr.write("\n" + "".join(said[-40:]))
        say(
            "pip 未能安装所需的软件包，原因见上。",
            "pip could not install what Gongkai needs; its last words are above.",
            sys.stderr,
        )
        sys.exit(1)


def show(reached: int, total: int) -> None:
    """One line that is rewritten on a terminal; elsewhere every twentieth count."""
    chinese, english = f"  软件包 {reached}/{total}", f"  packages {reached}/{total}"
    if sys.stdout.isatty():
        say("\r" + chinese, "\r" + english, end="")
    elif reached % 20 == 0:
        say(chinese, english)


def say(chinese: str, english: str, where=None, end: str = "\n") -> None:
    """A line in Chinese; in English where the terminal's locale is English, or where it cannot show Chinese."""
    where = where or sys.stdout
    named = next((os.environ[name] for name in LOCALES if os.environ.get(name)), "")
    text = english if named.lower().startswith("en") else chinese
    try:
        text.encode(where.encoding or "ascii")
    except UnicodeEncodeError:
        text = english
    print(text, file=where, end=end, flush=True)


def is_current(venv: str, lock: str) -> bool:
    """Whether the venv already holds this lock, or the larger one that includes it."""
    return os.access(os.path.join(venv, "bin", "gongkai"), os.X_OK) and any(
        os.path.exists(note_of(venv, name)) and read(note_of(venv, name)) == fingerprint(name)
        for name in {lock, LOCKS[1]}
    )


def remember(venv: str, lock: str) -> None:
    """Note which lock the venv holds."""
    for name in LOCKS:
        if os.path.exists(note_of(venv, name)):
            os.remove(note_of(venv, name))
    with open(note_of(venv, lock), "w", encoding="utf-8") as note:
        note.write(fingerprint(lock))


def note_of(venv: str, lock: str) -> str:
    """The file inside the venv that says which lock it holds."""
    return os.path.join(venv, f"gongkai-{lock}.sha256")


def python_of(venv: str) -> str:
    """The venv's interpreter."""
    return os.path.join(venv, "bin", "python")


def fingerprint(lock: str) -> str:
    """A hash over the lock, the project's description and the place where it lies."""
    texts = [ROOT] + [read(os.path.join(ROOT, name)) for name in (lock, "pyproject.toml")]
    return hashlib.sha256("\0".join(texts).encode("utf-8")).hexdigest()


def read(path: str) -> str:
    """The text of a small file."""
    with open(path, encoding="utf-8") as file:
        return file.read()


def succeeds(command: list) -> bool:
    """Whether a command can be started and ends well; its output is of no interest."""
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def sudo() -> str:
    """``sudo`` unless this is root already."""
    return "" if os.geteuid() == 0 else "sudo "


if __name__ == "__main__":
    sys.exit(main())
