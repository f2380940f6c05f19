"""The agreement of a dossier, checked against weaknesses that recur in the record."""

from tregua.design.agreement import AgreementCheck, check_agreement
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue

__all__ = ["check_dossier_agreement"]


def check_dossier_agreement(dossier: Dossier) -> AgreementCheck:
    """Return the weaknesses found in a dossier's agreement, and the doubts.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none.
    """
    return check_agreement(dossier, load_catalogue())
