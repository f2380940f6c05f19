"""A team's own cases: coded, checked, coded again blind, and shared."""

from tregua.cli.decide.coding.adding import cases_add
from tregua.cli.decide.coding.agreeing import cases_agree, cases_check
from tregua.cli.decide.coding.sharing import cases_share

__all__ = ["cases_add", "cases_agree", "cases_check", "cases_share"]
