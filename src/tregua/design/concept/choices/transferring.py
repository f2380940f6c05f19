"""A past case somebody wants to follow, trait by trait beside this dossier."""

from dataclasses import dataclass

from tregua.decide.compare import coded_for
from tregua.design.concept.engagement import Engagement
from tregua.domain import Result, active
from tregua.domain.knowledge import Cell
from tregua.language import Text, Words

__all__ = ["Trait", "TransferSheet", "transfer_sheets"]


@dataclass(frozen=True, slots=True)
class Trait(Result):
    """One coded trait: its values there and here, as codes; none here where nobody recorded it."""

    field: str
    there: tuple[str, ...]
    here: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TransferSheet(Result):
    """Every coded trait of the case that differs here, or is not known; those alike by name.

    Only what could be known beforehand is compared, never an outcome. `answer` is what the team
    does about the differences.
    """

    id: str
    case: str
    outcome_class: str
    group: str
    wants: Words
    answer: Words | None
    differs: tuple[Trait, ...]
    unknown: tuple[Trait, ...]
    alike: tuple[str, ...]


def transfer_sheets(engagement: Engagement) -> tuple[TransferSheet, ...]:
    """Return a sheet for each past case the team named; none without the library."""
    library = engagement.library
    if library is None:
        return ()
    dossier, found = engagement.dossier, []
    for model in active(dossier.concept.models):
        case = library.cases.get(model.case)
        if case is None:
            continue
        ours = coded_for(dossier, model.group, engagement.catalogue.questions)
        traits = [
            Trait(name, values(case.fields.get(name)), tuple(sorted(ours.get(name, ()))))
            for name, field in library.codebook.fields.items()
            if field.condition and values(case.fields.get(name))
        ]
        outcome = case.fields.get("outcome_class")
        found.append(
            TransferSheet(
                model.id,
                case.id,
                str((outcome and outcome.value) or ""),
                model.group,
                model.wants,
                model.answer,
                tuple(t for t in traits if t.here and set(t.here) != set(t.there)),
                tuple(t for t in traits if not t.here),
                tuple(t.field for t in traits if t.here and set(t.here) == set(t.there)),
            )
        )
    return tuple(found)


def values(cell: Cell | None) -> tuple[str, ...]:
    """Return what a cell holds as codes in their order; words of a source are no code."""
    held = cell.value if cell is not None else None
    if held is None or isinstance(held, Text):
        return ()
    several = held if isinstance(held, tuple) else (held,)
    return tuple(sorted(str(each).lower() for each in several if not isinstance(each, Text)))
