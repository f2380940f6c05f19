"""What the text allows in words: every step has its sentence, and days are told as days."""

from datetime import date

import pytest

from tests.support.dossiers import clause, example
from tests.support.readings import TABLE, deal, gives, grade, owes, read, stop, waits
from tregua.design.agreement.states import StatesReading, read_states
from tregua.knowledge import load_catalogue
from tregua.language import knows
from tregua.usecases import describe_states

STEPS = (
    *("performed", "performed_seen", "begins", "begins_seen", "not_kept", "not_kept_graded"),
    *("talk", "repair", "refer", "refer_nowhere", "decided", "words", "words_nobody"),
    *("nobody_decides", "too_late", "suspend", "revoke", "end", "nothing_follows"),
    "nothing_changes",
    *("nothing_closes", "nothing_left", "waits", "in_return", "hold_up", "irreversible_first"),
    *("money_ends", "still_owed", "still_owed_later", "still_owed_open", "ends_unsaid"),
    *("goes_on", "stays_suspended", "waits_on", "deadline_silent", "deadline_forum"),
    *("never.not_in_text", "never.no_verifier", "never.follows", "never.too_late"),
    *("never.window_shut", "never.after_end"),
)
CALM = clause("calm", ("party:a",), lasts_days=90, in_return_for=["wages"])
WAGES = gives("wages", **{"from": "2026-03-01"}, until="2026-04-01", funded_until="2026-04-01")
MOVES = gives("moves", irreversible=True)
ANSWER = clause("calm", ("party:a",), lasts_days=9, breaches=[grade(stop("moves"), slug="grave")])


def words(*clauses, lang: str = "en", **more) -> str:
    """Give what the text of a draft allows in words, on one line."""
    given = deal(*clauses, **more)
    reading: StatesReading = read_states(given, load_catalogue())
    return " ".join(describe_states(given, reading, lang, date(2026, 3, 1)).split())


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("step", STEPS)
def test_every_step_of_a_story_has_its_sentence(step, lang):
    assert knows(f"brief.states.step.{step}", lang)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind", [p.kind for p in read(ANSWER, MOVES, ends="2026-12-31").problems])
def test_every_kind_of_problem_has_its_heading(kind, lang):
    assert knows(f"brief.states.kind.{kind}", lang)


def test_money_that_ends_is_told_with_the_day_and_with_what_is_still_owed():
    told = words(CALM, WAGES)
    assert "Day 31 (1 April 2026): the money for “wages” ends (state)." in told
    assert "“calm” (A) is still owed, until day 90 (30 May 2026)." in told


def test_in_spanish_the_same_story_reads_as_spanish():
    told = words(CALM, WAGES, lang="es")
    assert "Día 31 (1 de abril de 2026): se acaba el dinero para «wages» (state)." in told
    assert "«calm» (A) se sigue debiendo hasta el día 90 (30 de mayo de 2026)." in told


def test_a_breach_is_supposed_with_its_grade_and_never_said_to_have_happened():
    told = words(ANSWER, MOVES)
    assert "suppose “calm” is found not to be kept (A). The grade: grade grave." in told


def test_what_cannot_be_taken_back_is_counted_in_words():
    told = words(owes("a"), MOVES, gives("c"))
    assert "“moves”, which cannot be taken back, has been given to A; its own one duty" in told


def test_a_deal_without_a_problem_says_that_this_promises_nothing():
    whole = owes("a", verifier="The parish", breaches=[grade(stop(effect="end"))])
    told = words(whole, dispute=TABLE)
    assert "That promises nothing about what people do." in told
    assert "Every path searched ends in completion" in told


def test_of_2012_no_day_is_told_that_no_source_bears():
    reading = read_states(example(), load_catalogue())
    told = describe_states(example(), reading, "en", date(2026, 3, 1))
    assert "Day 0" not in told
    assert "No last day of the agreement is recorded." in told


def test_a_ring_is_told_as_each_waiting_for_the_next():
    told = words(owes("a", requires=waits("b")), gives("b", requires=waits("a")))
    assert "“a” (A) waits for “b”. - “b” (state) waits for “a”. - Nobody can begin" in told
