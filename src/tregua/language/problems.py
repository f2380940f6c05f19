"""Problems and refusals as sentences: what is wrong, and what would be right."""

from tregua.errors import Problem, TreguaError
from tregua.language.messages import knows, say
from tregua.language.pairs import Language, Text

__all__ = ["problem_line", "problem_parts", "refusal"]

WORDED = frozenset(["per", "reason"])
"""Values that are codes themselves, with words of their own in the catalogue."""


def problem_parts(problem: Problem, language: Language) -> tuple[str, str]:
    """Return the message and the hint of a problem; the hint may be empty."""
    code = f"problem.{problem.code}"
    given = {"field": problem.field, **problem.values}
    values = {n: v.within(language) if isinstance(v, Text) else v for n, v in given.items()}
    for name in WORDED & values.keys():
        word = f"{name}.{values[name]}"
        values[f"{name}_words"] = say(word, language) if knows(word, language) else values[name]
    hint = f"{code}.hint"
    return (
        say(code, language, **values),
        say(hint, language, **values) if knows(hint, language) else "",
    )


def problem_line(problem: Problem, language: Language) -> str:
    """Return one problem as one line: file:line: field: what is wrong. What would be right."""
    message, hint = problem_parts(problem, language)
    place = problem.file + (f":{problem.line}" if problem.line else "")
    parts = [part for part in (place, problem.field) if part]
    said = f"{message} {hint}".strip()
    return ": ".join([*parts, said]) if parts else sentence(said)


def refusal(error: TreguaError, language: Language) -> str:
    """Return an error as a sentence."""
    message, hint = problem_parts(Problem(error.code, values=error.values), language)
    return sentence(f"{message} {hint}".strip())


def sentence(words: str) -> str:
    """Return words that stand alone, with a capital letter.

    >>> sentence("there is no case 'X'.")
    "There is no case 'X'."
    """
    return words[:1].upper() + words[1:]
