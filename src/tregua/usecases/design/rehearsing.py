"""The agreement of a dossier as a machine: what its text allows, not what will happen."""

from datetime import date

from tregua.design.agreement.states import StatesReading, read_states
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language
from tregua.record.brief import Material, plain
from tregua.record.brief.composing.agreement.telling import tell_states

__all__ = ["describe_states", "read_dossier_states"]


def read_dossier_states(dossier: Dossier, *, share: float = 0.5) -> StatesReading:
    """Return what the text of a dossier's agreement allows, each with the shortest story.

    `share` is the part of its own duties below which a side that holds all it was promised is
    told of.

    Raises
    ------
    Declined
        `no_agreement` or `no_duties`.
    """
    return read_states(dossier, load_catalogue(), share=share)


def describe_states(
    dossier: Dossier, reading: StatesReading, language: Language, made_on: date
) -> str:
    """Return what the text allows in words for a terminal."""
    held = Material(dossier, load_catalogue(), load_library())
    return plain(tell_states(held, reading, language, made_on))
