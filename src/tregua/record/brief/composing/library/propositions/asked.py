"""How a proposition is asked, in words: its conditions by the codebook's labels and values."""

from tregua.domain.knowledge import Condition, Join, PropositionTest, Test
from tregua.record.brief.composing.library.shelf import Shelf

__all__ = ["asked_words"]


def asked_words(test: PropositionTest, shelf: Shelf) -> str:
    """Return what is asked of each case, or of each pair."""
    then = condition_words(test.then, shelf)
    if test.when is None:
        return shelf.say("propositions.asked_of_pairs", then=then)
    return shelf.say("propositions.asked", when=condition_words(test.when, shelf), then=then)


def condition_words(condition: Condition, shelf: Shelf) -> str:
    """Return a condition on coded cells in words."""
    if isinstance(condition, Join):
        parts = [condition_words(each, shelf) for each in condition.of]
        if condition.join == "all_of":
            return shelf.say("propositions.and").join(parts)
        return shelf.say("propositions.or_else").join(parts)
    assert isinstance(condition, Test)
    return test_words(condition, shelf)


def test_words(test: Test, shelf: Shelf) -> str:
    """Return the test of one cell in words."""
    label = shelf.label(test.term.name)
    label = label[:1].lower() + label[1:]
    if test.test == "recorded":
        return shelf.say("propositions.told_of", label=label)
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    shown = [shelf.value(test.term.name, value_of(each)) for each in values]
    told = one_of(shown, shelf)
    if test.test == "at_least":
        return shelf.say("propositions.at_least", label=label, value=told)
    if test.test == "at_most":
        return shelf.say("propositions.at_most", label=label, value=told)
    return shelf.say("propositions.is", label=label, value=told)


def one_of(shown: list[str], shelf: Shelf) -> str:
    """Return several values as a list of which one is enough."""
    *first, last = shown
    return shelf.say("propositions.or").join([", ".join(first), last]) if first else last


def value_of(value: object) -> bool | int | str:
    """Return an operand as a coded value."""
    return value if isinstance(value, (bool, int)) else str(value)
