"""The agreement: its clauses checked against weaknesses that recur in the record."""

from tregua.design.agreement.checking import AgreementCheck, check_agreement
from tregua.design.agreement.facts import FACTS
from tregua.design.agreement.giving import Giving, giving_of

__all__ = ["FACTS", "AgreementCheck", "Giving", "check_agreement", "giving_of"]
