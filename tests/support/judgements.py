"""Claims of several analysts in a few lines, with a question that asks for a number."""

from dataclasses import replace
from typing import Any

from tests.support.dossiers import claim
from tregua.domain import Claim, Judged
from tregua.domain.knowledge import AskedPer, Question, ValueKind
from tregua.domain.results import Citation
from tregua.knowledge import load_catalogue
from tregua.language import Text

WORDS = Text(en="words", es="palabras")
COUNTED = Question(
    id="counted",
    text=WORDS,
    how_to_ask=WORDS,
    why=WORDS,
    kind=ValueKind.NUMBER,
    asked_per=AskedPer.DOSSIER,
    stage="group",
    cites=(Citation("freeman-afako-2024"),),
)
CATALOGUE = load_catalogue()
WITH_NUMBERS = replace(CATALOGUE, questions={**CATALOGUE.questions, "counted": COUNTED})


def said(
    slug: str, value: Any, by: str, question: str = "cohesion", about: str = "party:a", **more: Any
) -> Claim:
    """Return what one analyst claims."""
    return claim(question, value, about, id=slug, by=by, **more)


def chance(slug: str, best: float, by: str, number: int = 1, **more: Any) -> Claim:
    """Return a claim with the chance of yes behind it, of one round."""
    judged = Judged(best=best, round=number)
    return said(slug, best >= 0.5, by, "lawful-basis", "dossier", judged=judged, **more)
