"""Reading the strategy of a dossier: what stands, what is missing, what pulls apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.decide.strategy.labels import LabelsOf, read_labels
from tregua.decide.strategy.lessons import LessonReading, read_lesson
from tregua.decide.strategy.positions import PositionReading, read_positions
from tregua.decide.strategy.scene import scene_of
from tregua.decide.strategy.sides import (
    AimsOf,
    FunctionLine,
    Half,
    Legitimacy,
    MeansLine,
    SideGains,
    capture_signs,
    read_aims,
    read_functions,
    read_gains,
    read_halves,
    read_legitimacy,
    read_means,
)
from tregua.decide.strategy.tensions import TensionReading, read_tension
from tregua.decide.strategy.wording import WordNote, note_words
from tregua.domain import Answer, Dossier, Finding, Result, Series, StateLine, Window, active
from tregua.domain.knowledge import Question, Wordings
from tregua.domain.knowledge.strategies import StrategyKnowledge
from tregua.domain.strategy import (
    CaptureSign,
    CultureNote,
    Driver,
    EthicsNote,
    Measure,
    OfferMade,
    Step,
    Succession,
)
from tregua.rules import find

__all__ = ["CountsBeside", "StrategyReading", "read_strategy_of"]


@dataclass(frozen=True, slots=True)
class CountsBeside(Result):
    """One series with its windows: of a harm, or of what the state itself does; never summed."""

    series: Series | StateLine
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class StrategyReading(Result):
    """What a dossier records on strategy, beside what is known, with what is missing.

    `blocked` are positions that may not be called transformation. `state_line` stands beside
    `violence` and is never added to it. Nothing here chooses.
    """

    positions: tuple[PositionReading, ...]
    blocked: tuple[str, ...]
    lessons: tuple[LessonReading, ...]
    labels: tuple[LabelsOf, ...]
    legitimacy: Legitimacy
    ethics: tuple[EthicsNote, ...]
    sides: tuple[SideGains, ...]
    blank: tuple[str, ...]
    aims: tuple[AimsOf, ...]
    one_sided_offers: tuple[OfferMade, ...]
    halves: tuple[Half, ...]
    missing_halves: tuple[str, ...]
    drivers: tuple[Driver, ...]
    steps: tuple[Step, ...]
    measures: tuple[Measure, ...]
    functions: tuple[FunctionLine, ...]
    succession: tuple[Succession, ...]
    capture: tuple[CaptureSign, ...]
    means: tuple[MeansLine, ...]
    culture: tuple[CultureNote, ...]
    tensions: tuple[TensionReading, ...]
    state_line: tuple[CountsBeside, ...]
    violence: tuple[CountsBeside, ...]
    words: tuple[WordNote, ...]
    findings: tuple[Finding, ...]

    def finding(self, key: str) -> Finding:
        """Return a finding by its key.

        Raises
        ------
        StopIteration
            If there is none of that key.
        """
        return next(finding for finding in self.findings if finding.key == key)

    def tension(self, slug: str) -> TensionReading:
        """Return a tension by its id, such as `T03`."""
        return next(tension for tension in self.tensions if tension.id == slug)


def read_strategy_of(
    dossier: Dossier,
    questions: Mapping[str, Question],
    known: StrategyKnowledge,
    words: Wordings,
) -> StrategyReading:
    """Return the strategy of a dossier held against what is known."""
    scene = scene_of(dossier, questions)
    findings = find(known.rules.values(), scene)
    positions = read_positions(dossier, known, findings)
    halves, sides, held = read_halves(dossier), read_gains(dossier), dossier.strategy
    return StrategyReading(
        positions=positions,
        blocked=tuple(p.position.id for p in positions if p.blocked is not Answer.NOT_MET),
        lessons=tuple(read_lesson(lesson, scene, dossier) for lesson in known.lessons.values()),
        labels=read_labels(dossier, known),
        legitimacy=read_legitimacy(dossier),
        ethics=active(held.ethics),
        sides=sides,
        blank=tuple(side.about for side in sides if side.blank),
        aims=read_aims(dossier, known),
        one_sided_offers=tuple(o for o in active(held.offers) if o.answer != "accepted"),
        halves=halves,
        missing_halves=tuple(half.part.value for half in halves if half.missing),
        drivers=active(held.drivers),
        steps=active(held.steps),
        measures=active(held.measures),
        functions=read_functions(dossier),
        succession=active(held.succession),
        capture=capture_signs(dossier),
        means=read_means(dossier),
        culture=active(held.culture),
        tensions=tuple(read_tension(t, scene, dossier) for t in known.tensions.values()),
        state_line=beside(dossier, active(dossier.state_line)),
        violence=beside(dossier, active(dossier.series)),
        words=note_words(dossier, words),
        findings=findings,
    )


def beside(
    dossier: Dossier, series: tuple[Series, ...] | tuple[StateLine, ...]
) -> tuple[CountsBeside, ...]:
    """Return series with their windows."""
    return tuple(CountsBeside(one, dossier.windows.get(one.id, ())) for one in series)
