"""Text messages through a gateway that is reached by HTTP; the protocol is told in docs/applying.md.

One POST a message: JSON ``{"id", "to", "text"}``, the token as bearer. Any 2xx takes it. The gateway must not send the
same ``id`` twice, so that a message whose answer got lost may be handed over again.
"""

import json
import urllib.error
import urllib.request

from django.conf import settings

TIMEOUT = 10
MOBILE = 11


class GatewayRefused(Exception):
    """The gateway does not take it. ``again``: it may later."""

    def __init__(self, told: str, *, again: bool):
        self.again = again
        super().__init__(told)


def configured() -> bool:
    """Whether there is a gateway."""
    return bool(settings.SMS_URL)


def mobile(telephone: str) -> str:
    """The mobile number of mainland China in a telephone field, empty where it is none."""
    digits = "".join(one for one in telephone if one.isascii() and one.isdigit()).removeprefix("86")
    return digits if len(digits) == MOBILE and digits.startswith("1") else ""


def send(number: str, text: str, identifier: str) -> None:
    """Hand a message to the gateway; raises GatewayRefused."""
    body = json.dumps({"id": identifier, "to": number, "text": text}, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json; charset=utf-8"}
    if settings.SMS_TOKEN:
        headers["Authorization"] = f"Bearer {settings.SMS_TOKEN}"
    # The address comes from the operator's configuration, which takes http and https alone.
    asked = urllib.request.Request(settings.SMS_URL, body, headers, method="POST")  # noqa: S310
    try:
        with urllib.request.urlopen(asked, timeout=TIMEOUT) as answer:  # noqa: S310
            answer.read(1000)
    except urllib.error.HTTPError as error:
        raise GatewayRefused(f"HTTP {error.code}", again=error.code >= 500 or error.code == 429) from None
    except OSError as error:
        raise GatewayRefused(type(error).__name__, again=True) from None
