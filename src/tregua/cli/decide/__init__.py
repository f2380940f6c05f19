"""Decide: who binds whom, what is claimed, what it can bear, what happened, and past cases."""

from tregua.cli.decide.actors import actors_show
from tregua.cli.decide.asking import ask
from tregua.cli.decide.assessing import assess
from tregua.cli.decide.cases import cases_list, cases_show
from tregua.cli.decide.claims import claims_list
from tregua.cli.decide.coding import cases_add, cases_agree, cases_check, cases_share
from tregua.cli.decide.events import diff, event
from tregua.cli.decide.exchanging import actors_export, actors_import
from tregua.cli.decide.forms import claims_import, claims_sheet
from tregua.cli.decide.law import law
from tregua.cli.decide.likening import cases_near, cases_propositions, compare
from tregua.cli.decide.mapping import actors_map

__all__ = [
    "actors_export",
    "actors_import",
    "actors_map",
    "actors_show",
    "ask",
    "assess",
    "cases_add",
    "cases_agree",
    "cases_check",
    "cases_list",
    "cases_near",
    "cases_propositions",
    "cases_share",
    "cases_show",
    "claims_import",
    "claims_list",
    "claims_sheet",
    "compare",
    "diff",
    "event",
    "law",
]
