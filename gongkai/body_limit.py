"""How much the public may send at once: more is read to its end, kept nowhere, and refused with a page that says so.

It is read, since a browser that is cut off while it sends shows no answer at all. Plain Python without Django, which
would write every body to the disk before anyone looks at its length.
"""

from collections.abc import Awaitable, Callable
from html import escape
from typing import Any

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]

LARGEST = 25 * 1024 * 1024
READ_AT_MOST = 512 * 1024 * 1024
METHODS = {"POST", "PUT", "PATCH"}


class TooLarge(Exception):
    """More was sent than the public may."""


def announced(scope: Message) -> int:
    """The length that a request says its body has; 0 where it says none."""
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def counted(receive: Receive, so_far: int = 0) -> Receive:
    """``receive`` that raises TooLarge once more than LARGEST came."""

    async def received() -> Message:
        nonlocal so_far
        message = await receive()
        if message["type"] == "http.request":
            so_far += len(message.get("body", b""))
            if so_far > LARGEST:
                if message.get("more_body"):
                    await read_away(receive)
                raise TooLarge
        return message

    return received


async def read_away(receive: Receive) -> None:
    """Read what is still sent, up to a bound, and forget it."""
    gone = 0
    while gone < READ_AT_MOST:
        message = await receive()
        gone += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body"):
            return


def page(path: str) -> bytes:
    """What is said, with the way back to the form."""
    megabytes = LARGEST // 1024 // 1024
    back = escape(path, quote=True)
    return (
        '<!doctype html><html lang="zh-Hans"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>文件过大 Too large</title>'
        f"<h1>文件过大</h1><p>一次提交不能超过 {megabytes} MB。这次提交的内容没有保存，此前各步填写的内容仍在。</p>"
        f'<p lang="en">At most {megabytes} MB are taken at once. Nothing of this was kept; '
        "what you wrote in the steps before is still there.</p>"
        f'<p><a href="{back}">返回 Back</a></p></html>'
    ).encode()
