"""Every error raised on purpose, as codes and values; `language` turns them into sentences."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Declined", "Problem", "Problems", "TreguaError"]


class TreguaError(Exception):
    """Something a person can mend: a message code and the values its sentence needs."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        """Give the code and values; faces print the sentence instead."""
        shown = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code}: {shown}" if shown else self.code


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place: file, line and field (where known), what is wrong as a code.

    A `warning` is worth knowing and stops nothing.
    """

    code: str
    file: str = ""
    line: int = 0
    field: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    warning: bool = False


class Problems(TreguaError):
    """All the problems found in one reading, together, in the order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line, p.field, p.code)))
        super().__init__("problems", n=len(self.problems))


class Declined(TreguaError):
    """An analysis that will not answer on these facts, with the reason."""
