"""A form as a value: which questions about which subjects, under codes that fit one dossier."""

import hashlib
import re
from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tregua.domain import Dossier, PartyKind, active
from tregua.domain.knowledge import AskedPer, Question
from tregua.language import Language, words_in

__all__ = [
    "CODE",
    "FORMAT",
    "Form",
    "Item",
    "abouts_of",
    "code_of",
    "form_of",
    "item_of",
    "letters",
]

FORMAT = 1
"""The format of forms this version writes and reads."""

CODE = re.compile(r"\[([1-9][0-9]{0,3})(?:\.([A-Z]{1,2}))?\]", re.ASCII)
"""The code of a question on a form: its number, and the letter of whom it is about."""

KINDS = {
    AskedPer.PARTY: "parties",
    AskedPer.FACTION: "factions",
    AskedPer.BODY: "bodies",
    AskedPer.PLACE: "places",
    AskedPer.RELATION: "relations",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One question about one subject; `name` is empty where the form must not tell it."""

    code: str
    question: Question
    about: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks, in which language; a blind one holds codes and levels only.

    `mark` fits the first page of one dossier and the order of its subjects. `sources` are the ids
    a person may write, each with the words it may be shown by. A blind form has no title and no
    sources.
    """

    language: Language
    blind: bool
    items: tuple[Item, ...]
    mark: str
    title: str = ""
    sources: tuple[tuple[str, str], ...] = ()

    @property
    def asked(self) -> str:
        """Return the digest of the questions asked with their levels, as the catalogue has them."""
        kept = {"id", "text", "kind", "levels", "asked_per"}
        records = {i.question.id: i.question.model_dump_json(include=kept) for i in self.items}
        return digest((f"{item.code} {item.question.id}" for item in self.items), records.values())

    @property
    def id(self) -> str:
        """Return the id of this form: the same questions of the same dossier give the same one."""
        kind = "blind" if self.blind else "open"
        return digest((self.mark, kind, self.language), (item.code for item in self.items))

    @property
    def reference(self) -> str:
        """Return the line by which a filled copy is known again."""
        kind = "B" if self.blind else "N"
        parts = (f"F{FORMAT}", self.language.upper() + kind, self.id, self.asked, self.mark)
        return "-".join(parts)


def digest(*parts: Iterable[str]) -> str:
    """Return six letters and figures that stand for some texts.

    >>> digest(["a"], ["b"])
    'LGZHDL'
    """
    whole = "\0".join(text for part in parts for text in part)
    return b32encode(hashlib.sha256(whole.encode()).digest()).decode()[:6]


def letters(place: int) -> str:
    """Return the letters of a subject: A to Z, then AA.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    first, second = divmod(place, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def abouts_of(dossier: Dossier, per: AskedPer) -> tuple[str, ...]:
    """Return every subject a question of this kind may be about, groups before other parties."""
    if per is AskedPer.DOSSIER:
        return ("dossier",)
    if per is AskedPer.CLAUSE:
        clauses = dossier.agreement.clauses if dossier.agreement else ()
        return tuple(f"clause:{clause.id}" for clause in active(clauses))
    held = active(getattr(dossier.actors, KINDS[per]))
    if per is AskedPer.PARTY:
        held = tuple(sorted(held, key=lambda party: party.kind is not PartyKind.GROUP))
    return tuple(f"{per.value}:{record.id}" for record in held)


def code_of(number: int, place: int | None) -> str:
    """Return the code of a question by its number and the place of its subject among its kind.

    >>> code_of(17, 1), code_of(3, None)
    ('[17.B]', '[3]')
    """
    return f"[{number}]" if place is None else f"[{number}.{letters(place)}]"


def item_of(
    code: str, dossier: Dossier, questions: Mapping[str, Question], language: Language
) -> Item | None:
    """Return what a code stands for in a dossier, or nothing where it stands for nothing."""
    found = CODE.fullmatch(code)
    numbered = list(questions.values())
    if not found or int(found[1]) > len(numbered):
        return None
    question = numbered[int(found[1]) - 1]
    abouts = abouts_of(dossier, question.asked_per)
    if question.asked_per is AskedPer.DOSSIER:
        return None if found[2] else Item(code, question, "dossier")
    lettered = {letters(place): about for place, about in enumerate(abouts)}
    about = lettered.get(found[2] or "")
    if about is None:
        return None
    return Item(code, question, about, words_in(dossier.name_of(about), language))


def form_of(
    dossier: Dossier,
    questions: Mapping[str, Question],
    codes: Iterable[str],
    *,
    language: Language,
    blind: bool,
) -> Form:
    """Return the form that asks what some codes stand for; codes of nothing are left out."""
    found = (item_of(code, dossier, questions, language) for code in codes)
    items = tuple(item for item in found if item is not None)
    mark = mark_of(dossier, items)
    if blind:
        return Form(language, True, tuple(Item(i.code, i.question, i.about) for i in items), mark)
    sources = tuple((s.id, words_in(s.title, language)) for s in active(dossier.sources))
    return Form(language, False, items, mark, words_in(dossier.sheet.title, language), sources)


def mark_of(dossier: Dossier, items: tuple[Item, ...]) -> str:
    """Return what ties a form to a dossier: its first page, and its subjects to the last asked."""
    sheet = dossier.sheet
    page = (sheet.id, *(repr(w) for w in (sheet.title, sheet.purpose, sheet.promoter, sheet.place)))
    return digest(page, lettered(dossier, items))


def lettered(dossier: Dossier, items: tuple[Item, ...]) -> Iterator[str]:
    """Yield the subjects of each kind a form asks about, up to the last one it names."""
    asked = {item.about for item in items}
    for per in AskedPer:
        abouts = abouts_of(dossier, per)
        last = max((place for place, about in enumerate(abouts) if about in asked), default=-1)
        yield from abouts[: last + 1]
