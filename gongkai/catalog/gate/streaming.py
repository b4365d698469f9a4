"""Large XML parts, read as a stream by expat: constant memory, no DTD, no entities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from gongkai.catalog.gate.findings import RefusedFile
from gongkai.catalog.gate.package import Package

_BLOCK = 1 << 18


def new_parser(name: str) -> Any:
    """An expat parser that refuses a document type, hence every entity."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: Any) -> None:
        raise RefusedFile("declares-entities", part=name)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def feed(parser: Any, package: Package, name: str) -> Iterator[None]:
    """Give a part to the parser block by block, pausing after each. Raises RefusedFile(broken)."""
    try:
        with package.open(name) as stream:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
                yield
        parser.Parse(b"", True)
    except RefusedFile:
        raise
    except (expat.ExpatError, OSError, EOFError, ValueError, RuntimeError) as error:
        raise RefusedFile("broken", detail=f"{name}: {error}"[:120]) from error
    except Exception as error:
        if type(error).__module__ in {"zipfile", "zlib"}:
            raise RefusedFile("broken", detail=f"{name}: {error}"[:120]) from error
        raise
    yield
