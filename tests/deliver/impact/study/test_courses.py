"""The course of a truce tells when the clean time ends, and each unbroken run after it."""

from tregua.deliver.impact.study import Course, Phase, Spell

B, E, N, P = Phase.BEFORE, Phase.EXPECTED, Phase.ON, Phase.PAUSED


def test_the_clean_time_ends_when_the_truce_is_awaited_and_not_only_when_it_is_on() -> None:
    course = Course("port", (B, B, E, N, N), (0, 0, 0, 0.5, 1))
    assert course.first == 2
    assert course.on == (3, 4)


def test_a_truce_that_broke_and_was_renewed_has_three_runs() -> None:
    course = Course("port", (B, N, N, P, N), (0, 1, 1, 0, 1))
    assert course.spells == (Spell(N, 1, 3), Spell(P, 3, 4), Spell(N, 4, 5))
