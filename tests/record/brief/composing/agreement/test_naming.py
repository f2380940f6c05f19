"""How a page names what a weakness is about."""

from datetime import date

from tests.support.dossiers import agreement, clause, dossier
from tregua.usecases import describe

DAY = date(2026, 6, 1)
ONCE = "“Visits” waits for another clause; by which day"


def test_a_clause_with_two_conditions_of_the_same_weakness_is_named_once():
    asked = [{"clause": "calm"}, {"clause": "calm", "state": "kept"}]
    visits = clause("visits", title="Visits", requires=asked)
    held = dossier(agreement=agreement(clause("calm"), visits))
    assert ONCE in " ".join(describe(held, "agreement", "en", DAY).split())
