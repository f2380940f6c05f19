"""The strategy of a dossier as the scene its rules, lessons and tensions are judged on."""

from collections.abc import Iterable, Mapping
from typing import Any

from tregua.domain import Answer, Dossier, PartyKind, Record, When, active
from tregua.domain.knowledge import Question
from tregua.domain.strategy import Function, Label, LessonTestId, PlanPart, Position
from tregua.rules import Fact, Item, Known, Scene, recorded

__all__ = ["facts_of", "label_fields", "late", "scene_of", "sides_of"]

LENIENCY = frozenset(["leniency", "custody"])
WHOLE = ("sides", "positions", "labels", "drivers", "functions", "capture")


def scene_of(dossier: Dossier, questions: Mapping[str, Question]) -> Scene:
    """Return the scene: standing claims, what is recorded on strategy as items, and its facts.

    A group's label in `actors.yaml` is not among the fields, so no rule can read it.
    """
    facts = {name: constant(value) for name, value in facts_of(dossier).items()}
    return Scene(questions, recorded(dossier), items_of(dossier), facts, frozenset(WHOLE))


def constant(value: Any) -> Fact:
    """Return a fact that gives one value wherever it is asked."""

    def known(_scene: Scene, _item: Item | None) -> Known | None:
        return None if value is None else Known(value, "strategy")

    return known


def sides_of(dossier: Dossier) -> tuple[str, ...]:
    """Return whose gains are asked: every party but third parties and groups outside the talks."""
    return tuple(
        f"party:{party.id}"
        for party in active(dossier.actors.parties)
        if party.kind is not PartyKind.THIRD_PARTY
        and not (party.kind is PartyKind.GROUP and party.in_talks is False)
    )


def items_of(dossier: Dossier) -> dict[str, tuple[Item, ...]]:
    """Return everything the rules loop over."""
    held = dossier.strategy
    gains = [gain.side for gain in active(held.gains) if gain.kind == "gain"]
    markets = [one.of for one in active(held.succession) if one.filled_by is not None]
    groups = (f"party:{group.id}" for group in dossier.groups)
    signs = {f"sign:{sign.id}": {"seen": sign.seen} for sign in active(held.capture)}
    return {
        "parties": items("parties", {g: {"succession": markets.count(g)} for g in groups}),
        "sides": items("sides", {s: {"gains": gains.count(s)} for s in sides_of(dossier)}),
        "positions": items(
            "positions", {f"position:{p.id}": position_fields(p) for p in active(held.positions)}
        ),
        "labels": items(
            "labels",
            {f"label:{b.id}": label_fields(b, dossier.sheet.as_of) for b in active(held.labels)},
        ),
        "drivers": items(
            "drivers",
            {
                f"driver:{d.id}": {"agenda": len(d.agenda) + len(d.clauses)}
                for d in active(held.drivers)
            },
        ),
        "functions": items(
            "functions",
            {
                f"function:{f.id}": {"successor": f.successor, "late": late(f, dossier.sheet.as_of)}
                for f in active(held.functions)
            },
        ),
        "capture": items("capture", signs),
    }


def items(kind: str, found: Mapping[str, Mapping[str, Any]]) -> tuple[Item, ...]:
    """Return items of a kind; a field that says nothing counts as not recorded."""
    return tuple(
        Item(kind, about, {name: value for name, value in fields.items() if value is not None})
        for about, fields in found.items()
    )


def position_fields(position: Position) -> dict[str, Any]:
    """Return what rules may read of a position."""
    return {
        "family": position.family.value,
        "form": position.form.value if position.form else None,
        "standing": position.standing,
        "in_the_open": position.in_the_open,
        "trades_information": position.trades_information,
        "winners": tuple(winner.value for winner in position.winners) or None,
    }


def label_fields(label: Label, as_of: When) -> dict[str, Any]:
    """Return what rules may read of a label: never its word."""
    in_use = True if label.until is None else past(label.until, as_of, other=False)
    due = past(label.review, as_of) if label.review else None
    return {"in_use": in_use, "review": label.review, "review_due": due}


def past(when: When, as_of: When, *, other: bool = True) -> bool | None:
    """Return `other` for a day that is surely past, its opposite for one ahead, else nothing."""
    answer = when.before(as_of)
    if answer is Answer.MET:
        return other
    return not other if as_of.before(when) is Answer.MET else None


def late(function: Function, as_of: When) -> bool | None:
    """Tell whether a function outlived its day; nothing where that cannot be told."""
    if function.ended is not None:
        return False
    return past(function.due, as_of) if function.due else None


def facts_of(dossier: Dossier) -> dict[str, Any]:
    """Return the facts rules may name; None is a fact nobody can tell."""
    held = dossier.strategy
    parts = [part for step in active(held.steps) for part in step.parts]
    arguments = [argument.side for argument in active(held.arguments)]
    notes = active(held.ethics)
    clauses = active(dossier.agreement.clauses) if dossier.agreement else ()
    lenient = [clause for clause in clauses if clause.kind in LENIENCY]
    return {
        "groups": len(dossier.groups),
        "gains-of-groups": gained(dossier, PartyKind.GROUP),
        "gains-of-victims": gained(dossier, PartyKind.VICTIMS),
        "aims-recorded": count(held.aims),
        "arguments-for": sum(side == "for" for side in arguments),
        "arguments-against": sum(side == "against" for side in arguments),
        "ethics-back": sum(note.looks_back is not None for note in notes),
        "ethics-forward": sum(note.looks_forward is not None for note in notes),
        **{f"{part.value}-steps": parts.count(part) for part in PlanPart},
        "drivers-recorded": count(held.drivers),
        "governance-measures": sum(m.kind == "governance" for m in active(held.measures)),
        "functions-recorded": count(held.functions),
        "capture-signs": count(held.capture),
        "means-compared": sum(m.more != "cannot-tell" for m in active(held.means)),
        "leniency-clauses": len(lenient),
        "revocable-clauses": sum(clause.revocable is True for clause in lenient),
        "pathway": dossier.agreement.pathway if dossier.agreement else "",
        "is-case": dossier.sheet.is_case or "",
        "leaked": any(event.kind == "leak" for event in active(dossier.events)),
        **{f"asked-{test.value}": asked(dossier, test) for test in LessonTestId},
    }


def count(records: tuple[Record, ...]) -> int:
    """Return how many records stand."""
    return len(active(records))


def gained(dossier: Dossier, kind: PartyKind) -> int:
    """Return how many gains are written down for parties of a kind."""
    own = {f"party:{p.id}" for p in active(dossier.actors.parties) if p.kind is kind}
    return sum(g.kind == "gain" and g.side in own for g in active(dossier.strategy.gains))


def asked(dossier: Dossier, test: LessonTestId) -> bool | None:
    """Return the answer to a lesson's test where all who answered agree, else nothing."""
    answers: Iterable[bool | None] = (
        told.answer for told in active(dossier.strategy.lessons) if told.test is test
    )
    known = {answer for answer in answers if answer is not None}
    return known.pop() if len(known) == 1 else None
