"""Small libraries of cases and rows of values, to compare by hand."""

from tregua.decide.compare.likeness.pairs import Ruler
from tregua.domain.knowledge import Case, Cell, Codebook, Library
from tregua.domain.knowledge.cases import Way
from tregua.knowledge import load_library

LIBRARY = load_library()
WITHIN = {Way.SAME: 0.0, Way.STEPS: 0.0, Way.OVERLAP: 0.5, Way.RATIO: 0.5}
LEVELS = ("low", "medium", "high")
KINDS = ("a", "b", "c", "d")


def case(slug: str, family: str = "", sustained: str = "yes", **values) -> Case:
    """Return a case of which only the named fields are known, `(value, confidence)` each."""
    blank = dict.fromkeys(LIBRARY.codebook.fields, Cell(confidence="unknown"))
    known = {
        name: Cell(value=value, confidence=confidence)
        for name, (value, confidence) in values.items()
    }
    outcome = {"sustained": Cell(value=sustained, confidence="stated")}
    title = {"en": slug, "es": slug}
    fields = {"id": slug, "title": title, "independence_group": family or slug}
    return Case.model_validate(fields | {"fields": blank | known | outcome})


def library(*cases: Case, fields=("cohesion", "structure", "state_deterrence")) -> Library:
    """Return a library in which a few fields can be compared, and outcomes cannot."""
    held = {
        name: field.model_copy(update={"condition": name in fields})
        for name, field in LIBRARY.codebook.fields.items()
    }
    codebook = Codebook(groups=LIBRARY.codebook.groups, fields=held)
    return Library(codebook, {c.id: c for c in cases}, {})


RULER = Ruler(
    ways={
        "calm": Way.STEPS,
        "force": Way.STEPS,
        "talks": Way.SAME,
        "crimes": Way.OVERLAP,
        "offers": Way.OVERLAP,
        "groups": Way.RATIO,
    },
    scales={
        "calm": LEVELS,
        "force": LEVELS,
        "talks": KINDS,
        "crimes": KINDS,
        "offers": KINDS,
        "groups": (),
    },
    within=WITHIN,
)
"""Six invented fields, each way of comparing among them."""

WEIGHTS = {"calm": 2.0, "force": 1.0, "talks": 1.0, "crimes": 0.5, "offers": 3.0, "groups": 1.0}
