"""A published page served by `gongkai serve`'s web server, beside nginx on the same file, in the same run.

Run: python -m benchmarks.bench_serving
"""

import gzip
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from gongkai.operations.processes import die_with_parent
from gongkai.operations.serve import web_command
from tests.harness.product import free_port, users_environment

ROUNDS = 3
SECONDS = 3
CONNECTIONS = 32
CONFIGURATION = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; include /etc/nginx/mime.types; sendfile on; keepalive_requests 1000000;
    server {{
        listen 127.0.0.1:{port}; root {folder}/site; gzip_static on;
        client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
        uwsgi_temp_path {folder}; scgi_temp_path {folder};
    }}
}}
"""


def main() -> None:
    """Print one line a measurement: name | ours | floor | ratio (ours against the floor)."""
    print("name | ours | floor | ratio")
    if not shutil.which("wrk"):
        print("published page: not measured, there is no wrk; on Debian: apt-get install wrk")
        return
    with tempfile.TemporaryDirectory() as name, ExitStack() as servers:
        folder = Path(name)
        os.chmod(folder, 0o755)  # nginx's worker is another user
        _write_page(folder / "site")
        ours = servers.enter_context(_gongkai(folder))
        floor = servers.enter_context(_nginx(folder)) if shutil.which("nginx") else ""
        for title, path, header in (
            ("published page, gzip, requests/s", "/", "Accept-Encoding: gzip"),
            ("published page, plain, requests/s", "/", "Accept-Encoding: identity"),
            ("attachment of 2 MB, requests/s", "/large.pdf", "Accept-Encoding: identity"),
        ):
            _print(title, *_measured(ours, floor, path, header))


def _print(title: str, ours: float, floor: float | None) -> None:
    if floor is None:
        print(f"{title} | {ours:,.0f} | no nginx here: apt-get install nginx-light | -")
    else:
        print(f"{title} | {ours:,.0f} | {floor:,.0f} | {ours / floor:.2f}")


def _measured(ours: str, floor: str, path: str, header: str) -> tuple[float, float | None]:
    """Medians of rounds that alternate, so that a busy moment meets both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        taken[0].append(_requests_per_second(ours + path, header))
        if floor:
            taken[1].append(_requests_per_second(floor + path, header))
    return statistics.median(taken[0]), statistics.median(taken[1]) if floor else None


def _requests_per_second(url: str, header: str) -> float:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", header, url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise RuntimeError(f"{url} did not answer well:\n{said}")
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    if not found:
        raise RuntimeError(f"wrk said nothing that can be read:\n{said}")
    return float(found[1])


def _write_page(site: Path) -> None:
    """A page as long as a real one: 20 kB of Chinese text in markup, and its compressed twin."""
    site.mkdir()
    body = "".join(f"<p>第{number}条　行政机关应当及时、准确地公开政府信息。</p>\n" for number in range(250))
    page = f"<!doctype html><html lang=zh-CN><meta charset=utf-8><title>示例</title>{body}".encode()
    (site / "index.html").write_bytes(page)
    (site / "index.html.gz").write_bytes(gzip.compress(page, 6))
    (site / "large.pdf").write_bytes(os.urandom(2_000_000))


@contextmanager
def _gongkai(folder: Path) -> Iterator[str]:
    port = free_port()
    environment = users_environment(GONGKAI_DATA=str(folder), PORT=str(port))
    with _running(web_command(port, 1), port, environment) as url:
        time.sleep(10)  # Django is imported in the background; its start is not what is measured
        yield url


@contextmanager
def _nginx(folder: Path) -> Iterator[str]:
    port = free_port()
    path = folder / "nginx.conf"
    path.write_text(CONFIGURATION.format(folder=folder, port=port))
    with _running(["nginx", "-p", str(folder), "-c", str(path)], port, dict(os.environ)) as url:
        yield url


@contextmanager
def _running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[str]:
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=sys.stderr,
        stderr=sys.stderr,
        preexec_fn=lambda: die_with_parent(signal.SIGTERM),  # noqa: PLW1509  one thread here
    )
    try:
        _wait(url)
        yield url
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


if __name__ == "__main__":
    main()
