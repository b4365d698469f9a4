"""An applicant at the forms: what a browser sends, step by step, as tests need it."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

from gongkai.requests.models import RequestCase
from gongkai.requests.tests.office import CARD, NAME

HOME = "/science/apply/"
PERSON = {
    "name": NAME,
    "document": "id_card",
    "number": CARD,
    "telephone": "13900001234",
    "email": "moon@example.org",
    "address": "滨河市解放路 1 号",
    "postcode": "640500",
}
ASKED = "2024年度科技项目经费使用情况"


def items(*names: str, **more: str) -> dict[str, str]:
    """The form of things asked for; ``more``: further fields of the first."""
    found = {"items-TOTAL_FORMS": str(len(names)), "items-INITIAL_FORMS": "0"}
    for place, name in enumerate(names):
        found |= {f"items-{place}-name": name, f"items-{place}-doc_number": "", f"items-{place}-features": ""}
    return found | {f"items-0-{key}": value for key, value in more.items()}


class Applicant:
    """One browser. ``address``: where it seems to be."""

    def __init__(self, home: str = HOME, address: str = "203.0.113.7", **client: Any):
        self.home = home
        self.client = Client(headers={"x-forwarded-for": address}, REMOTE_ADDR="127.0.0.1", **client)

    def get(self, name: str = "") -> HttpResponse:
        return self.client.get(self.home + name)

    def post(self, name: str, data: dict[str, Any] | None = None) -> HttpResponse:
        return self.client.post(self.home + name, data or {})

    def to_identity(self, applicant: str = "natural_person") -> "Applicant":
        self.went(self.post(""), "who/")
        return self.went(self.post("who/", {"applicant": applicant}), "identity/")

    def to_check(
        self, way: str = "electronic", asked: tuple[str, ...] = (ASKED,), **person: str
    ) -> "Applicant":
        self.to_identity()
        self.went(self.post("identity/", {**PERSON, **person}), "files/")
        self.went(self.post("files/"), "asked/")
        self.went(self.post("asked/", items(*asked)), "way/")
        return self.went(self.post("way/", {"way": way}), "check/")

    def sent(self, **path: Any) -> RequestCase:
        """The whole path; the request that came of it. ``code`` is its query code then."""
        self.to_check(**path)
        self.went(self.post("check/"), "receipt/")
        page = text_of(self.get("receipt/"))
        number = re.search(r"\b(\d{4})-(\d{4,})\b", page)
        assert number
        found = re.search(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b", page)
        assert found
        self.code = found[0]
        return RequestCase.objects.get(
            agency__slug=self.home.split("/")[-3], year=int(number[1]), serial=int(number[2])
        )

    def follows(self, number: str, code: str | None = None) -> HttpResponse:
        return self.post("status/", {"number": number, "code": self.code if code is None else code})

    def went(self, answer: HttpResponse, name: str) -> "Applicant":
        assert answer.status_code == 302, text_of(answer)
        assert answer["Location"] == self.home + name
        return self


def text_of(answer: HttpResponse) -> str:
    """What is read on a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())
