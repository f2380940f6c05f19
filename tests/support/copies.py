"""A dossier with people, other names and held sources, and the words of files made from it."""

import io
import re
import subprocess
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from tests.support.dossiers import NOW, agreement, claim, clause, dossier, sheet, source
from tregua.domain import Actors, Dossier, Party
from tregua.domain.decisions import Member
from tregua.domain.people.parties import Person, Site

DAY = date(2026, 11, 23)
MEMBERS = (
    Member.model_validate({"id": "halcyon", "parts": ["facilitator"]}),
    Member.model_validate({"id": "quill", "parts": ["analyst"]}),
)


def named(
    code_name: str = "Zorzal", member: str = "halcyon", alias: str = "Los del Cerro"
) -> Dossier:
    """Return a dossier whose texts name a person, a member of the team and a group's other name."""
    said = f"{code_name} told {member} on 3 March that {alias} will hold."
    group = {"id": "a", "recorded": NOW, "name": "Group A", "kind": "group", "label": "rioters"}
    actors = Actors(
        parties=(Party.model_validate(group | {"aliases": [alias]}),),
        places=(Site.model_validate({"id": "valley", "recorded": NOW, "name": "Green Valley"}),),
        persons=(
            Person.model_validate(
                {
                    "id": "p1x",
                    "recorded": NOW,
                    "code_name": code_name,
                    "role": {"en": "an elder", "es": "una anciana"},
                    "of": "party:a",
                }
            ),
        ),
    )
    team = (Member.model_validate({"id": member, "parts": ["facilitator"]}), MEMBERS[1])
    sources = (
        source("open", title="A public report", handling="K4"),
        source("told-1", title=f"Talk with {code_name}", handling="K2", shown_as="a talk"),
        source("told-2", title="Talk at the parish", handling="K2", shown_as="a talk"),
        source("lives", title="Where she is", handling="K1", shown_as="a talk"),
    )
    held = (
        rests("cohesion", "high", ["told-1", "told-2"], by=member, note=said),
        rests("command", "low", ["open", "lives"], by="quill"),
        rests("identity", "low", ["lives"], by=member),
    )
    pact = agreement(
        clause("pause", title="Pause", does=f"Nobody shoots, says {code_name}.", note=said)
    )
    first = sheet(id="talks", team=team, purpose=f"{alias} live in peace, as {member} hopes.")
    return dossier(held, sheet=first, sources=sources, actors=actors, agreement=pact)


def rests(question: str, value: str, sources: list[str], **more):
    """Return a claim on group a that rests on some sources."""
    cites = [{"source": slug} for slug in sources]
    return claim(question, value, "party:a", sources=cites, **more)


def words_of(path: Path) -> str:
    """Return all that a reader or a program finds in a file: pages, properties, every member."""
    held = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(held)) as package:
            members = [package.read(name).decode("utf-8", "ignore") for name in package.namelist()]
        return " ".join([*members, *(re.sub(r"<[^>]+>", "", member) for member in members)])
    if path.suffix == ".pdf":
        asked = (["pdftotext", str(path), "-"], ["pdfinfo", str(path)])
        told = [subprocess.run(each, capture_output=True, check=True).stdout for each in asked]
        return b" ".join(told).decode() + held.decode("latin-1").replace("\0", "")
    page = Page()
    page.feed(held.decode())
    return " ".join(page.said)


class Page(HTMLParser):
    """Collects what a page shows or says aloud; its style sheet says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the attributes that are read out."""
        self.said.extend(value or "" for name, value in attrs if name in ("aria-label", "alt"))

    def handle_data(self, data: str) -> None:
        """Keep the words, without the style sheet."""
        self.said.append("" if "@font-face" in data else data)
