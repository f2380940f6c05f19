"""The tables behind the choices: candidates, modes, agenda, openings, time to consult."""

from dataclasses import dataclass

from tregua.design.concept.choices.considering import CaseTook, cases_coded
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.choosing import breaks, modes, openings, served
from tregua.domain import Result, When, active
from tregua.domain.engagement.choices import Candidate, Mode, Rated, RatedBySide
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "AgendaRow",
    "BreakRow",
    "CandidateRow",
    "ModeRow",
    "OpeningRow",
    "agenda_rows",
    "break_rows",
    "candidate_rows",
    "mode_rows",
    "opening_rows",
]


@dataclass(frozen=True, slots=True)
class CandidateRow(Result):
    """One candidate on the five traits; a trait nobody rated is absent, and no two are added up.

    `exposure_raised` says that the relation to the government leaves them more exposed before the
    law, whatever was rated; `relation_cases` are coded cases with that relation.
    """

    id: str
    who: str
    seat: str
    stands: str
    chosen: bool
    trust: tuple[RatedBySide, ...]
    access: Rated | None
    neutrality: Rated | None
    exposure: Rated | None
    safety: Rated | None
    relation: str | None
    exposure_raised: bool
    relation_cases: tuple[CaseTook, ...]
    reason: Words | None
    instead_of_insiders: Words | None
    knows_first_hand: Words | None
    ties: Words | None
    outside_support: Words | None
    deputy: str | None
    handover: Words | None
    protection: Words | None


@dataclass(frozen=True, slots=True)
class ModeRow(Result):
    """The mode of a phase, or of a matter in it; `changed` where it is not as it was before."""

    id: str
    phase: str
    item: str | None
    secrecy: str
    formality: str
    directness: str
    reason: Words | None
    exit: Words | None
    approved_by: str | None
    approved_on: When | None
    changed: bool


@dataclass(frozen=True, slots=True)
class AgendaRow(Result):
    """One matter: whom it serves, in which phase, after which others, and when it was added."""

    id: str
    title: Words
    serves: tuple[str, ...]
    sides: tuple[str, ...]
    phase: str | None
    after: tuple[str, ...]
    added_on: When | None
    raised_by: str | None


@dataclass(frozen=True, slots=True)
class OpeningRow(Result):
    """Who could start and what opened the door; `state` says how it stands on the day of reading.

    `state` is `not_yet`, `open`, `closes_soon`, `closed`, or empty where no date tells.
    """

    id: str
    initiator: str
    who: str | None
    trigger: str | None
    opens: When | None
    closes: When | None
    state: str
    says: Words | None = None
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class BreakRow(Result):
    """How a group decides, as recorded, and the days it has to consult its own between rounds."""

    about: str
    decides: str
    break_days: int | None
    short: bool


def candidate_rows(engagement: Engagement) -> tuple[CandidateRow, ...]:
    """Return the candidates in the order written."""
    return tuple(
        candidate_row(c, engagement) for c in active(engagement.dossier.concept.candidates)
    )


def candidate_row(candidate: Candidate, engagement: Engagement) -> CandidateRow:
    """Return one candidate."""
    relation = engagement.known.choices.relations.get(candidate.relation or "")
    coded = relation.coded if relation else ()
    same = {
        name: getattr(candidate, name)
        for name in CandidateRow.__dataclass_fields__
        if name in type(candidate).model_fields
    }
    return CandidateRow(
        **same,
        exposure_raised=relation is not None and relation.raises_exposure,
        relation_cases=cases_coded(candidate.relation or "", coded, engagement),
    )


def mode_rows(engagement: Engagement) -> tuple[ModeRow, ...]:
    """Return the modes, phase by phase in their order, the phase before its matters."""
    changed = {item.about for item in modes(engagement) if item.fields.get("changed")}
    order = [phase.id for phase in engagement.phases]

    def place(mode: Mode) -> tuple[int, bool]:
        found = order.index(mode.phase) if mode.phase in order else len(order)
        return (found, mode.item is not None)

    return tuple(
        ModeRow(
            mode.id,
            mode.phase,
            mode.item,
            mode.secrecy,
            mode.formality,
            mode.directness,
            mode.reason,
            mode.exit,
            mode.approved_by,
            mode.approved_on,
            f"mode:{mode.id}" in changed,
        )
        for mode in sorted(active(engagement.dossier.concept.modes), key=place)
    )


def agenda_rows(engagement: Engagement) -> tuple[AgendaRow, ...]:
    """Return the matters by phase, in the order written; what was added stands where it belongs."""
    order = [phase.id for phase in engagement.phases]
    matters = active(engagement.dossier.concept.agenda)
    placed = sorted(matters, key=lambda m: order.index(m.phase) if m.phase in order else len(order))
    return tuple(
        AgendaRow(
            matter.id,
            matter.title,
            matter.serves,
            served(matter, engagement),
            matter.phase,
            matter.after,
            matter.added_on,
            matter.raised_by,
        )
        for matter in placed
    )


def opening_rows(engagement: Engagement) -> tuple[OpeningRow, ...]:
    """Return the openings, each with how it stands on the day of reading."""
    soon = {item.about for item in openings(engagement) if item.fields.get("closes_soon")}
    day, rows = engagement.day, []
    for opening in active(engagement.dossier.concept.openings):
        state = ""
        if day is not None and (opening.opens or opening.closes):
            state = "open"
            if opening.opens is not None and opening.opens.first > day:
                state = "not_yet"
            elif opening.closes is not None and opening.closes.last < day:
                state = "closed"
            elif f"opening:{opening.id}" in soon:
                state = "closes_soon"
        rows.append(
            OpeningRow(
                opening.id,
                opening.initiator,
                opening.who,
                opening.trigger,
                opening.opens,
                opening.closes,
                state,
                opening.says,
                opening.sources,
            )
        )
    return tuple(rows)


def break_rows(engagement: Engagement) -> tuple[BreakRow, ...]:
    """Return for each group in talks how it decides and the time it has to consult."""
    rows = []
    for item in breaks(engagement):
        decides, days = item.fields.get("decides"), item.fields.get("break_days")
        rows.append(
            BreakRow(
                item.about,
                decides if isinstance(decides, str) else "",
                days if isinstance(days, int) else None,
                bool(item.fields["short"]),
            )
        )
    return tuple(rows)
