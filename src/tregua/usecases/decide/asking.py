"""Asking: the open questions of a dossier, answers written as claims, and what moved."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tregua.decide.asking import (
    Draft,
    Moved,
    NewSource,
    OpenQuestion,
    Sensitive,
    choices_of,
    claim_of,
    former_claim,
    group_of,
    in_order,
    look_for,
    read_dates,
    read_value,
    source_of,
    subjects_of,
    what_moved,
)
from tregua.decide.assess import Assessment
from tregua.domain import Claim, Dossier, Part, Source
from tregua.domain.knowledge import ConfidenceWords
from tregua.errors import TreguaError
from tregua.knowledge import load_catalogue, load_confidence, load_never_here
from tregua.record.store import NEW_ID, append_all, append_records, next_id
from tregua.usecases.decide.assessing import assess_dossier
from tregua.usecases.record.folders import open_dossier

__all__ = [
    "Draft",
    "NewSource",
    "OpenQuestion",
    "Sitting",
    "Written",
    "add_group",
    "choices_of",
    "former_answer",
    "list_analysts",
    "list_confidence",
    "look_for_sensitive",
    "open_questions",
    "read_dates",
    "read_value",
    "sit_down",
    "write_answer",
]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A dossier while questions are being answered, with what its facts can bear at this moment."""

    folder: Path
    dossier: Dossier
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Written:
    """An answer that was written: its claim, its source, what it moved, and the dossier now."""

    sitting: Sitting
    claim: str
    source: str
    moved: tuple[Moved, ...]


def sit_down(folder: Path | str) -> Sitting:
    """Return a dossier ready for questions.

    Raises
    ------
    Problems
        Everything that must be mended first.
    """
    dossier = open_dossier(folder).dossier
    return Sitting(Path(folder), dossier, assess_dossier(dossier))


def list_analysts(dossier: Dossier, by: str | None = None) -> tuple[str, ...]:
    """Return who of the team may be answering: the one named, or all that are analysts.

    Raises
    ------
    TreguaError
        `team_empty`, `no_analyst` or `member_unknown`.
    """
    team = {member.id: member.parts for member in dossier.sheet.team}
    if not team:
        raise TreguaError("team_empty", id=by or "analyst-1")
    if by is not None and by not in team:
        raise TreguaError("member_unknown", id=by)
    found = [slug for slug, parts in team.items() if Part.ANALYST in parts and by in (None, slug)]
    if not found:
        raise TreguaError("no_analyst", id=by or ", ".join(team))
    return tuple(found)


def open_questions(
    sitting: Sitting, *, by: str = "", about: str | None = None, question: str | None = None
) -> tuple[OpenQuestion, ...]:
    """Return the questions to ask, in order: of one subject, or one question of all, if named.

    A question that is named is asked though it was answered before.

    Raises
    ------
    TreguaError
        `no_such_question`, or `about_not_asked_of` for a subject no question is asked about.
    """
    questions, dossier = load_catalogue().questions, sitting.dossier
    if question is not None and question not in questions:
        raise TreguaError("no_such_question", id=question)
    askable = {s for each in questions.values() for s in subjects_of(dossier, each)}
    if about is not None and about not in askable:
        raise TreguaError("about_not_asked_of", about=about)
    first = [
        OpenQuestion(ask.question, ask.about, ask.why, ask.settles, ask.criteria)
        for ask in sitting.assessment.ask_next
    ]
    if question is not None:
        worth = {(ask.question, ask.about): ask for ask in first}
        subjects = subjects_of(dossier, questions[question])
        found = tuple(worth.get((question, s), OpenQuestion(question, s)) for s in subjects)
    else:
        found = in_order(first, questions, dossier, by=by)
    return tuple(ask for ask in found if about is None or ask.about == about)


def former_answer(dossier: Dossier, ask: OpenQuestion, by: str) -> Claim | None:
    """Return what one analyst answered to a question before, if it still stands."""
    return former_claim(dossier, ask.question, ask.about, by)


def write_answer(sitting: Sitting, draft: Draft, *, by: str, now: datetime) -> Written:
    """Write one answer as a claim, with its source if that is new, and say what it moved.

    Raises
    ------
    Problems, TreguaError
        As `append_all`; nothing is written then.
    """
    dossier, new = sitting.dossier, draft.source
    sources = []
    if isinstance(new, NewSource):
        slug = next_id("sources", [source.id for source in dossier.sources])
        sources = [source_of(new, slug, now)]
    named = sources[0].id if sources else str(new)
    former = former_claim(dossier, draft.question, draft.about, by)
    claim = claim_of(draft, NEW_ID, named, by=by, now=now, former=former)
    records: dict[str, list[Source] | list[Claim]] = {
        "sources.yaml": sources,
        "claims.yaml": [claim],
    }
    ids = append_all(sitting.folder, records, moment=now, by=by, act="ask")
    after = sit_down(sitting.folder)
    changes = moved(sitting.assessment, after.assessment)
    return Written(after, ids["claims.yaml"][0], named, changes)


def moved(before: Assessment, after: Assessment) -> tuple[Moved, ...]:
    """Return the pathways and criteria that read otherwise, the pathways first."""
    catalogue = load_catalogue()
    pathways = [{(p.id, p.about): p.answer for p in each.pathways} for each in (before, after)]
    criteria = [{(f.rule, f.about): f.answer for f in each.findings} for each in (before, after)]
    named = {name: pathway.title for name, pathway in catalogue.pathways.items()}
    titled = {name: rule.title for name, rule in catalogue.rules.items()}
    return (
        *what_moved("pathway", pathways[0], pathways[1], named),
        *what_moved("criterion", criteria[0], criteria[1], titled),
    )


def add_group(sitting: Sitting, name: str, *, by: str, now: datetime) -> Sitting:
    """List one more group under the name it is to have here.

    Raises
    ------
    Problems, TreguaError
        As `append_records`; nothing is written then.
    """
    taken = frozenset(party.id for party in sitting.dossier.actors.parties)
    group = group_of(name, taken, now)
    append_records(sitting.folder, "actors.yaml", [group], moment=now, by=by, act="ask")
    return sit_down(sitting.folder)


def list_confidence() -> ConfidenceWords:
    """Return what low, medium and high confidence mean."""
    return load_confidence()


def look_for_sensitive(text: str) -> tuple[Sensitive, ...]:
    """Return the passages of a text that look like what must never be written, and why."""
    return look_for(text, load_never_here())
