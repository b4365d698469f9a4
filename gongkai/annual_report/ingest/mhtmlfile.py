"""A saved web archive (MHTML): the page in it."""

from __future__ import annotations

import email
import email.policy

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.decode import Decoded, decode


def html_of(data: bytes, file: str) -> Decoded:
    """Return the first HTML part of a web archive; ReadError `broken-file` where it has none."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content:
                return decode(content, file)
    raise messages.refusal("broken-file", file, format="MHTML", reason="no text/html part")
