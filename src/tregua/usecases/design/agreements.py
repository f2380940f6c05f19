"""The agreement of a dossier, checked against weaknesses that recur in the record."""

from datetime import date

from tregua.design.agreement import AgreementCheck, check_agreement
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue
from tregua.knowledge.people import load_actor_kinds

__all__ = ["check_dossier_agreement"]


def check_dossier_agreement(dossier: Dossier, *, on: date | None = None) -> AgreementCheck:
    """Return the weaknesses found in a dossier's agreement, and the doubts, as read on a day.

    What depends on the day stays unclear where none is given.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none.
    """
    return check_agreement(
        dossier, load_catalogue(), on=dossier.view.day(on), people=load_actor_kinds()
    )
