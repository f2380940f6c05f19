"""The agreement: its clauses checked against weaknesses that recur in the record."""

from tregua.design.agreement.checking import AgreementCheck, check_agreement
from tregua.design.agreement.facts import FACTS

__all__ = ["FACTS", "AgreementCheck", "check_agreement"]
