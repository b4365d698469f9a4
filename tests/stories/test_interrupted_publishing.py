"""Writing the whole site is killed, runs out of disk, goes on: at its end the files are as if nothing had happened."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.harness.product import ROOT, users_environment
from tests.harness.template import migrated_product

pytestmark = pytest.mark.django_db  # so that the second database is tried too
PUBLISH = [sys.executable, "-m", "gongkai.cli", "publish", "--all"]
KILLS = 3
PATIENCE = 120  # seconds


@dataclass
class Loaded:
    """A data folder with the sample loaded."""

    folder: Path
    environment: dict[str, str]

    @property
    def root(self) -> Path:
        """The published site."""
        return self.folder / "site"

    def contents(self) -> dict[str, bytes]:
        """Every file of the site."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file()
        }

    def run(self, *words: str, before: str = "") -> subprocess.CompletedProcess[str]:
        """A command of the product; ``before``: shell commands in its own view of the disks."""
        command = [sys.executable, "-m", "gongkai.cli", *words]
        if before:
            command = ["unshare", "-rm", "sh", "-c", f'{before} && exec "$@"', "sh", *command]
        return subprocess.run(
            command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    folder = tmp_path_factory.mktemp("interrupted")
    with migrated_product(folder) as address:
        found = Loaded(folder, users_environment(GONGKAI_DATA=str(folder), DATABASE_URL=address))
        done = found.run("sample", "--no-pages")
        assert done.returncode == 0, done.stderr
        yield found
    shutil.rmtree(folder, ignore_errors=True)


def kill_in_the_middle(loaded: Loaded, more: int) -> bool:
    """Start ``publish --all``, kill it when so many more files stand; whether it was still writing."""
    before = count(loaded.root)
    process = subprocess.Popen(PUBLISH, env=loaded.environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and count(loaded.root) < before + more and time.monotonic() < deadline:
        time.sleep(0.01)
    running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return running


def count(root: Path) -> int:
    return sum(1 for path in root.rglob("*.html"))


def test_a_run_that_was_killed_goes_on_and_ends_with_the_same_files(loaded: Loaded) -> None:
    for number in range(KILLS):
        assert kill_in_the_middle(loaded, 12), f"kill {number}: the run had ended before"
    standing = loaded.contents()
    resumed = loaded.run("publish", "--all")
    assert resumed.returncode == 0, resumed.stderr
    after_interruptions = loaded.contents()
    assert len(after_interruptions) > len(standing)
    shutil.rmtree(loaded.root)
    at_once = loaded.run("publish", "--all")
    assert at_once.returncode == 0, at_once.stderr
    whole = loaded.contents()
    assert sorted(after_interruptions) == sorted(whole)
    assert [path for path in whole if whole[path] != after_interruptions[path]] == []
    assert [path for path in whole if ".writing" in path] == []
    assert pages_written(resumed) < pages_written(at_once), "it went on, it did not begin again"


def pages_written(done: subprocess.CompletedProcess[str]) -> int:
    return int("".join(filter(str.isdigit, done.stdout.strip().splitlines()[-1])))


@pytest.mark.one_database
def test_a_full_disk_is_told_and_the_pages_are_written_when_there_is_room_again(loaded: Loaded) -> None:
    small = f"mount -t tmpfs -o size=400k none {loaded.root}"
    loaded.root.mkdir(exist_ok=True)
    if subprocess.run(["unshare", "-rm", "sh", "-c", small], capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be mounted here (needs user namespaces)")
    failed = loaded.run("publish", "--all", before=small)
    assert failed.returncode == 1
    assert "No space left on device" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert loaded.run("publish", "--all").returncode == 0
    pages = loaded.contents()
    assert all(content for content in pages.values())
    assert count(loaded.root) > 100
