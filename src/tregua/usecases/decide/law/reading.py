"""Reading the law beside a dossier; what is known of the law is loaded when first asked."""

from datetime import date
from typing import TYPE_CHECKING

from tregua.domain import Dossier
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language

if TYPE_CHECKING:
    from tregua.decide.assess import Outward
    from tregua.decide.law import LawReading
    from tregua.record.brief import Material

__all__ = ["describe_law", "listing_locks", "material", "read_law"]


def read_law(dossier: Dossier, *, day: date, pair: tuple[str, str] | None = None) -> "LawReading":
    """Return what the recorded facts indicate under the law, element by element.

    `pair` names two actors whose relation the pair tests are read for; without it they are read
    for every relation of a kind that fights.

    Raises
    ------
    TreguaError
        `pair_unknown`, `pair_unknown_near` or `pair_is_one`.
    Declined
        `pair_no_tie`.
    """
    from tregua.decide.law import read_law_of
    from tregua.knowledge.law import load_law
    from tregua.knowledge.people import load_actor_kinds

    armed = {slug for slug, kind in load_actor_kinds().ties.items() if kind.armed}
    seen = dossier.view.day(day) or day
    return read_law_of(dossier, load_catalogue(), load_law(), seen, armed=armed, pair=pair)


def listing_locks(dossier: Dossier, *, day: date) -> tuple["Outward", ...]:
    """Return every act towards the groups with the locks that hold it, to tell of lists."""
    from tregua.usecases.decide.assessing import may_step_outward

    acts = load_catalogue().locks.acts
    return tuple(may_step_outward(dossier, act, day=day) for act in acts)


def describe_law(dossier: Dossier, reading: "LawReading", language: Language, made_on: date) -> str:
    """Return the whole reading in words for a terminal."""
    from tregua.record.brief import plain
    from tregua.record.brief.composing.law.documents import compose_law

    steps = listing_locks(dossier, day=made_on)
    return plain(compose_law(material(dossier), reading, steps, language, made_on))


def material(dossier: Dossier) -> "Material":
    """Return what a document is made of, without any analysis but the law's."""
    from tregua.record.brief import Material

    return Material(dossier, load_catalogue(), load_library())
