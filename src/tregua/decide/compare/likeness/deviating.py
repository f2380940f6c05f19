"""The dossier's own plan beside what earlier research found of such talks; never a verdict."""

from collections.abc import Iterable, Mapping

from tregua.decide.compare.coding import FACTS
from tregua.decide.compare.likeness.results import Deviation, DeviationTest
from tregua.domain import Dossier
from tregua.domain.knowledge import Question
from tregua.domain.knowledge.cases.earlier import EarlierFinding, EarlierTest
from tregua.rules import Fact, Item, Known, Scene, judge, recorded

__all__ = ["deviations"]


def deviations(
    dossier: Dossier, findings: Iterable[EarlierFinding], questions: Mapping[str, Question]
) -> tuple[Deviation, ...]:
    """Return the plan beside each finding: present (met), differing (not met), or not to be said.

    What nobody recorded is never read as a difference.
    """
    groups = tuple(f"party:{group.id}" for group in dossier.groups)
    items = {"parties": tuple(Item("parties", about) for about in groups)}
    facts = {name: fact_of(name, dossier) for name in FACTS}
    scene = Scene(questions, recorded(dossier), items, facts, frozenset())
    return tuple(
        Deviation(
            finding.id,
            finding.title,
            finding.says,
            tuple(tested(test, scene) for test in finding.tests),
            finding.cites,
            finding.misleads_when,
        )
        for finding in findings
    )


def tested(test: EarlierTest, scene: Scene) -> DeviationTest:
    """Return one thing looked for, with what it rests on."""
    judged = judge(test.when, scene)
    return DeviationTest(test.id, test.asks, judged.answer, judged.because, judged.missing)


def fact_of(name: str, dossier: Dossier) -> Fact:
    """Return a fact of the records as a term that conditions can name."""

    def known(_scene: Scene, item: Item | None) -> Known | None:
        words = FACTS[name](dossier, item.about if item else "dossier")
        if not words:
            return None
        return Known(True, "records") if words == ("true",) else Known(words, "records")

    return known
