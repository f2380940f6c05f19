"""Results in words for a terminal: what events reopen, and what moved between dossiers."""

from datetime import date

from tregua.decide.changes import Difference, Reopened
from tregua.design.concept.changing import ConceptChanges
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language
from tregua.record.brief import Material, plain, tell_difference, tell_reopened, tell_view

__all__ = ["describe_difference", "describe_reopened", "describe_view"]


def describe_reopened(
    dossier: Dossier, reopened: Reopened, language: Language, made_on: date
) -> str:
    """Return what events reopen, in words."""
    whole = Material(dossier, load_catalogue(), load_library())
    return plain(tell_reopened(whole, reopened, language, made_on))


def describe_difference(
    dossier: Dossier,
    difference: Difference,
    names: tuple[str, str],
    language: Language,
    made_on: date,
    *,
    concept: ConceptChanges | None = None,
) -> str:
    """Return what moved to a dossier from another, in words; `names` says which the two are.

    With `concept`, also what changed in the engagement concept, field by field.
    """
    whole = Material(dossier, load_catalogue(), load_library())
    return plain(tell_difference(whole, difference, names, language, made_on, concept))


def describe_view(dossier: Dossier, language: Language, made_on: date) -> str:
    """Return which view of a dossier this is and what it leaves out, in words, or nothing."""
    if dossier.view.whole:
        return ""
    whole = Material(dossier, load_catalogue(), load_library())
    return plain(tell_view(whole, language, made_on))
