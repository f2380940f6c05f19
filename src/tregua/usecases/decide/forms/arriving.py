"""Filled forms: what one would change, said before anything is written, and taking it in."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tregua.decide.asking import Moved, Sensitive
from tregua.decide.assess import assess
from tregua.domain import Claim, Dossier, Result, Source, active
from tregua.files import read_bytes
from tregua.knowledge import load_catalogue
from tregua.record.exchange.forms import Settled, arrive, without_texts
from tregua.record.store import NEW_ID, append_all
from tregua.usecases.decide.asking import look_for_sensitive, moved

__all__ = ["Arrival", "Flagged", "leave_out", "read_filled_form", "take_in"]


@dataclass(frozen=True, slots=True)
class Flagged(Result):
    """A passage that looks like what must never be written: under which code, and why."""

    code: str
    text: str
    found: Sensitive


@dataclass(frozen=True, slots=True)
class Arrival(Result):
    """What a filled form would change: nothing is written yet.

    `moves` are pathways and criteria that would read otherwise; `others` are standing claims of
    other analysts on the same matters, which stay as they are; `flagged` are passages that look
    like what must never be written.
    """

    form: str
    by: str
    claims: tuple[Settled, ...]
    sources: tuple[Source, ...]
    unchanged: tuple[str, ...]
    others: tuple[Claim, ...]
    moves: tuple[Moved, ...]
    flagged: tuple[Flagged, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return what would change as plain values."""
        return {
            "form": self.form,
            "by": self.by,
            "claims": [
                {
                    "code": each.code,
                    **shown(each.claim),
                    "replaces": shown(each.replaces) if each.replaces else None,
                    "beside": list(each.beside),
                }
                for each in self.claims
            ],
            "sources": [shown(source) for source in self.sources],
            "unchanged": list(self.unchanged),
            "others": [shown(claim) for claim in self.others],
            "moves": [each.to_dict() for each in self.moves],
            "flagged": [{"code": each.code, **each.found.to_dict()} for each in self.flagged],
        }


def shown(record: Claim | Source) -> dict[str, Any]:
    """Return a record as plain values, without what is not said and without a provisional id."""
    held = record.model_dump(mode="json", exclude_none=True)
    return {key: value for key, value in held.items() if value != NEW_ID}


def read_filled_form(
    dossier: Dossier, path: Path, *, by: str, today: date, moment: datetime
) -> Arrival:
    """Return what a filled form would change in a dossier as the answers of one analyst.

    Raises
    ------
    Problems
        Everything that is wrong with the file, the form and its answers.
    """
    found = arrive(
        read_bytes(path, path.name),
        path.name,
        dossier,
        load_catalogue().questions,
        by=by,
        today=today,
        moment=moment,
        new_id=NEW_ID,
    )
    bare = Arrival(found.form, by, found.claims, found.sources, found.unchanged, (), (), ())
    return weighed(bare, dossier)


def weighed(arrival: Arrival, dossier: Dossier) -> Arrival:
    """Return an arrival with what others say, what would move, and what looks never to be said."""
    new = tuple(settled.claim for settled in arrival.claims)
    matters = {(claim.question, claim.about) for claim in new}
    others = tuple(
        claim
        for claim in active(dossier.claims)
        if claim.by != arrival.by and (claim.question, claim.about) in matters
    )
    after = replace(
        dossier,
        claims=(*dossier.claims, *new),
        sources=(*dossier.sources, *arrival.sources),
    )
    catalogue = load_catalogue()
    moves = moved(assess(dossier, catalogue), assess(after, catalogue)) if new else ()
    flagged = tuple(
        Flagged(code, text, found)
        for code, text in texts_of(arrival)
        for found in look_for_sensitive(text)
    )
    return replace(arrival, others=others, moves=moves, flagged=flagged)


def texts_of(arrival: Arrival) -> tuple[tuple[str, str], ...]:
    """Return every text in a person's own words, with the code or id it stands under."""
    claims = [(each.code, each.claim) for each in arrival.claims]
    every: list[tuple[str, object]] = [(code, claim.note) for code, claim in claims]
    every += [(code, claim.value) for code, claim in claims]
    every += [(code, cite.at) for code, claim in claims for cite in claim.sources]
    every += [(source.id, source.title) for source in arrival.sources]
    return tuple(dict.fromkeys((code, text) for code, text in every if isinstance(text, str)))


def leave_out(arrival: Arrival, dossier: Dossier) -> Arrival:
    """Return an arrival without the texts that were flagged; answers in such words fall away."""
    texts = frozenset(each.text for each in arrival.flagged)
    claims, sources = without_texts(arrival.claims, arrival.sources, texts)
    return weighed(replace(arrival, claims=claims, sources=sources), dossier)


def take_in(folder: Path, arrival: Arrival, *, moment: datetime) -> tuple[str, ...]:
    """Write what a form adds, sources and claims together or neither; return the new claims' ids.

    Raises
    ------
    Problems
        All that would be wrong with the folder as it would be; nothing is written.
    TreguaError
        `changed_meanwhile` or `cannot_write`.
    """
    claims = tuple(settled.claim for settled in arrival.claims)
    records = {"sources.yaml": arrival.sources, "claims.yaml": claims}
    ids = append_all(folder, records, moment=moment, by=arrival.by, act="import")
    return ids["claims.yaml"]
