"""Problems and refusals as sentences: what is wrong, and what would be right."""

from tregua.errors import Problem, TreguaError
from tregua.language.messages import knows, say
from tregua.language.pairs import Language

__all__ = ["problem_line", "problem_parts", "refusal"]


def problem_parts(problem: Problem, language: Language) -> tuple[str, str]:
    """Return the message and the hint of a problem; the hint may be empty."""
    code = f"problem.{problem.code}"
    values = {"field": problem.field, **problem.values}
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
    return ": ".join([*parts, f"{message} {hint}".strip()])


def refusal(error: TreguaError, language: Language) -> str:
    """Return an error as a sentence."""
    message, hint = problem_parts(Problem(error.code, values=error.values), language)
    return f"{message} {hint}".strip()
