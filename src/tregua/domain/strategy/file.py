"""`strategy.yaml`: what a dossier records on strategy, labels, legitimacy and incentives."""

from tregua.domain.strategy.change import (
    AskedLesson,
    CaptureSign,
    Driver,
    Function,
    Means,
    Measure,
    Step,
    Succession,
)
from tregua.domain.strategy.interests import (
    Aim,
    Argument,
    CultureNote,
    EthicsNote,
    Gain,
    OfferMade,
)
from tregua.domain.strategy.records import LateNoun
from tregua.domain.strategy.stances import Label, Position

__all__ = ["Strategy"]


class Strategy(LateNoun):
    """All of it; every list may be empty."""

    positions: tuple[Position, ...] = ()
    labels: tuple[Label, ...] = ()
    arguments: tuple[Argument, ...] = ()
    ethics: tuple[EthicsNote, ...] = ()
    gains: tuple[Gain, ...] = ()
    aims: tuple[Aim, ...] = ()
    offers: tuple[OfferMade, ...] = ()
    drivers: tuple[Driver, ...] = ()
    steps: tuple[Step, ...] = ()
    measures: tuple[Measure, ...] = ()
    functions: tuple[Function, ...] = ()
    succession: tuple[Succession, ...] = ()
    capture: tuple[CaptureSign, ...] = ()
    means: tuple[Means, ...] = ()
    lessons: tuple[AskedLesson, ...] = ()
    culture: tuple[CultureNote, ...] = ()
