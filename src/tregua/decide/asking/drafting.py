"""An answer as somebody gave it, and the records it becomes."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from tregua.domain import (
    Citation,
    Claim,
    ClaimValue,
    Confidence,
    Handling,
    Party,
    PartyKind,
    Source,
)

__all__ = ["Draft", "NewSource", "claim_of", "group_of", "source_of"]


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source that is not in the dossier yet, as somebody described it."""

    title: str
    kind: str
    grade: str
    handling: Handling
    shown_as: str
    seen: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One answer before it is written: what was said, how sure, on what, of when, and dissent."""

    question: str
    about: str
    value: ClaimValue
    source: str | NewSource
    as_of: str
    learned_on: str
    confidence: Confidence = Confidence.LOW
    at: str = ""
    note: str = ""
    dissent: str = ""


def source_of(new: NewSource, slug: str, now: datetime) -> Source:
    """Return a described source as a record."""
    return Source.model_validate(
        {
            "id": slug,
            "recorded": now,
            "title": new.title,
            "kind": new.kind,
            "grade": new.grade,
            "handling": new.handling,
            "shown_as": new.shown_as,
            "seen": new.seen,
        }
    )


def claim_of(
    draft: Draft, slug: str, source: str, *, by: str, now: datetime, former: Claim | None
) -> Claim:
    """Return an answer as a claim; it replaces the analyst's own former one, and no other."""
    return Claim.model_validate(
        {
            "id": slug,
            "recorded": now,
            "question": draft.question,
            "about": draft.about,
            "value": draft.value,
            "confidence": draft.confidence,
            "sources": (Citation(source, draft.at),),
            "by": by,
            "as_of": draft.as_of,
            "learned_on": draft.learned_on,
            "note": draft.note or None,
            "dissent": draft.dissent or None,
            "replaces": former.id if former else None,
        }
    )


def group_of(name: str, taken: frozenset[str], now: datetime) -> Party:
    """Return a group by the name it is to have here, with an id made of it.

    >>> from datetime import UTC
    >>> group_of("Grupo Ñ", frozenset(), datetime(2026, 1, 1, tzinfo=UTC)).id
    'grupo-n'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "group"
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return Party(id=free, recorded=now, name=name, kind=PartyKind.GROUP)
