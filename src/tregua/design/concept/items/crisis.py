"""What a sheet for a bad night lists: lines to say, people to warn, rumours, what is known."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from tregua.decide.strategy import find_words
from tregua.design.concept.crisis.moments import lift_of
from tregua.design.concept.crisis.naming import sides_named
from tregua.design.concept.crisis.people import go_betweens
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.domain import active
from tregua.domain.engagement.night.crisis import HoldingLine, Rumour, Statement
from tregua.language import LANGUAGES, Text, words_in
from tregua.rules import Item

__all__ = [
    "holding_lines",
    "night_people",
    "night_sheets",
    "night_statements",
    "rumours",
    "unnamed_families",
]


def night_sheets(engagement: Engagement) -> tuple[Item, ...]:
    """Return the sheets adopted for a bad night."""
    return listed("night_sheets", "night_sheet", engagement.dossier.crisis.sheets)


def holding_lines(engagement: Engagement) -> tuple[Item, ...]:
    """Return the holding lines: whether in both languages, loaded, or naming a side."""
    dossier, words = engagement.dossier, engagement.words

    def loaded(line: HoldingLine) -> bool | None:
        if words is None:
            return None
        told = [(language, words_in(line.says, language)) for language in LANGUAGES]
        return any(find_words(text, language, words) for language, text in told)

    computed = {
        "in_both": lambda line: isinstance(line.says, Text),
        "loaded": loaded,
        "names_side": lambda line: bool(sides_named(line.says, dossier)),
    }
    return listed("holding_lines", "holding_line", dossier.crisis.lines, computed)


def night_people(engagement: Engagement) -> tuple[Item, ...]:
    """Return who is called and who may be in danger, with whether any is under 18."""
    children = {f"person:{p.id}" for p in active(engagement.dossier.actors.persons) if p.under_18}
    under_18 = {"under_18": lambda each: each.who in children}
    near = {"under_18": lambda each: bool({each.who, each.of} & children)}
    crisis = engagement.dossier.crisis
    return (
        *listed("night_people", "danger", crisis.in_danger, near),
        *listed("night_people", "call", crisis.calls, under_18),
    )


def unnamed_families(engagement: Engagement) -> tuple[Item, ...]:
    """Return whom channels run through, with whether the sheet names their families."""
    found = go_betweens(engagement.dossier).items()
    return tuple(
        Item("unnamed_families", who, {"id": who, "family_listed": listed_})
        for who, listed_ in found
    )


def rumours(engagement: Engagement) -> tuple[Item, ...]:
    """Return the rumours, each with whether it has been open for longer than was allowed."""
    crisis, day = engagement.dossier.crisis, engagement.day
    sheets = active(crisis.sheets)
    hours = next((s.rumour_hours for s in reversed(sheets) if s.rumour_hours), None)
    allowed = hours or engagement.known.crisis.hours.rumour

    def late(rumour: Rumour) -> bool | None:
        if day is None:
            return None
        since = datetime.combine(day, time(), UTC) - rumour.heard_at
        return since.total_seconds() >= allowed * 3600

    return listed("rumours", "rumour", crisis.rumours, {"late": late})


def night_statements(engagement: Engagement) -> tuple[Item, ...]:
    """Return what is known or not, with whether it names a side before the hold was lifted."""
    dossier = engagement.dossier
    lifted = set(nights_lifted(engagement))

    def names_side(statement: Statement) -> bool:
        return statement.night not in lifted and bool(sides_named(statement.says, dossier))

    computed = {"names_side": names_side}
    return listed("night_statements", "statement", dossier.crisis.statements, computed)


def nights_lifted(engagement: Engagement) -> Iterator[str]:
    """Yield the nights for which somebody lifted the hold on attribution."""
    crisis = engagement.dossier.crisis
    end = datetime.max.replace(tzinfo=UTC)
    for night in crisis.nights:
        if lift_of(crisis, night, end) is not None:
            yield night.id
