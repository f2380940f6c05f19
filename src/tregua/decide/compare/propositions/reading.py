"""One case held against one proposition: what is known of both halves, and how it stands."""

from tregua.decide.compare.propositions.results import Reading, Stands
from tregua.domain import Answer
from tregua.domain.knowledge import (
    Case,
    Cell,
    Codebook,
    Condition,
    Join,
    Loop,
    PropositionTest,
    Term,
    Test,
)
from tregua.language import Text
from tregua.rules import Judged, Known, Scene, judge

__all__ = ["fields_in", "read_one", "read_pair", "scene_of"]


def scene_of(case: Case, codebook: Codebook, *, stated_only: bool = False) -> Scene:
    """Return a coded case as a scene: its known cells, or only those a source states."""
    cells = {
        name: Known(value_of(cell), name)
        for name, cell in case.fields.items()
        if cell.value is not None and not (stated_only and cell.confidence != "stated")
    }
    orders = {
        name: tuple(field.values) for name, field in codebook.fields.items() if field.type == "ord"
    }
    return Scene(questions={}, cells=cells, orders=orders)


def value_of(cell: Cell) -> bool | int | str | tuple[str, ...]:
    """Return a cell's value as conditions compare it; of a text only that it is there."""
    value = cell.value
    if isinstance(value, tuple):
        return tuple("told" if isinstance(one, Text) else one for one in value)
    return "told" if isinstance(value, Text) or value is None else value


def read_one(test: PropositionTest, case: Case, codebook: Codebook, stated_only: bool) -> Reading:
    """Return how one case stands to a proposition."""
    scene = scene_of(case, codebook, stated_only=stated_only)
    assert test.when is not None
    when, then = judge(test.when, scene), judge(test.then, scene)
    return Reading(
        cases=(case.id,),
        family=case.family,
        when=when.answer,
        then=then.answer,
        stands=standing(when.answer, then.answer),
        missing=missing_in(when, then),
        inferred=inferred_in(case, when, then),
    )


def read_pair(
    test: PropositionTest, held: tuple[Case, Case], codebook: Codebook, stated_only: bool
) -> Reading:
    """Return how a pair stands: for where both give the same answer to `then`."""
    told = [judge(test.then, scene_of(c, codebook, stated_only=stated_only)) for c in held]
    answers = {each.answer for each in told}
    same = Answer.UNCLEAR if Answer.UNCLEAR in answers else Answer.of(len(answers) == 1)
    return Reading(
        cases=tuple(case.id for case in held),
        family=held[0].family,
        when=Answer.MET,
        then=same,
        stands=standing(Answer.MET, same),
        missing=missing_in(*told),
        inferred=any(inferred_in(c, t) for c, t in zip(held, told, strict=True)),
    )


def standing(when: Answer, then: Answer) -> Stands:
    """Return how a case stands, by its answers to both halves."""
    if Answer.UNCLEAR in (when, then):
        return "unknown"
    if when is Answer.MET:
        return "for" if then is Answer.MET else "against"
    return "without_yes" if then is Answer.MET else "without_no"


def missing_in(*told: Judged) -> tuple[str, ...]:
    """Return the fields that would have to be known, each once."""
    return tuple(dict.fromkeys(gap.term for each in told for gap in each.missing))


def inferred_in(case: Case, *told: Judged) -> bool:
    """Tell whether any value the answers rest on was inferred."""
    fields = {reason.term for each in told for reason in each.because}
    return any(case.fields[name].confidence == "inferred" for name in fields)


def fields_in(condition: Condition | None) -> frozenset[str]:
    """Return the codebook fields a condition reads."""
    if condition is None or isinstance(condition, Loop):
        return frozenset()
    if isinstance(condition, Join):
        return frozenset().union(*(fields_in(each) for each in condition.of))
    terms = (condition.term, condition.value)
    assert isinstance(condition, Test)
    return frozenset(term.name for term in terms if isinstance(term, Term))
