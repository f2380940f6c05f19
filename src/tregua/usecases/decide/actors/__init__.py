"""Reading a dossier's actors; what is known of ties and proofs is loaded when first asked."""

from datetime import date
from typing import TYPE_CHECKING

from tregua.domain import Dossier
from tregua.errors import TreguaError
from tregua.knowledge import load_catalogue

if TYPE_CHECKING:
    from tregua.decide.actors import ActorsReading

__all__ = ["read_actors"]


def read_actors(dossier: Dossier, *, today: date, without: str = "") -> "ActorsReading":
    """Return who can bind whom, who speaks for whom and through what, on the day looked from.

    `without` names one interlocutor (`person:ID`, `faction:ID`, `body:ID` or `party:ID`): then
    `without` of the reading tells which promises would stand if that one could no longer speak.

    Raises
    ------
    TreguaError
        `interlocutor_unknown`: no actor that may be asked about bears that name.
    """
    from tregua.decide import actors
    from tregua.knowledge.people import load_actor_kinds

    if without and not actors.known_voice(dossier, without):
        raise TreguaError("interlocutor_unknown", given=without)
    day = dossier.view.day(today) or today
    return actors.read_actors(dossier, load_actor_kinds(), load_catalogue(), day, silent=without)
