"""Loading what is known of engagement concepts, each part a file, its grounds checked."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from tregua.domain import Noun
from tregua.domain.knowledge.concept import ConceptKnowledge, ConceptPart
from tregua.domain.results import Citation
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_sources, read

__all__ = ["load_concept"]

FOLDER = HERE / "concept"


class PartsFile(Noun):
    """`parts.yaml`."""

    parts: tuple[ConceptPart, ...]


@cache
def load_concept() -> ConceptKnowledge:
    """Return what is known of every part.

    Raises
    ------
    Problems
        If an entry cites a source there is not, or rests neither on one nor on judgment.
    """
    held: dict[str, Any] = {"parts": read(FOLDER / "parts.yaml", PartsFile).parts}
    problems = list(ground_problems(held["parts"], "parts.yaml", "parts"))
    for name, field in ConceptKnowledge.model_fields.items():
        if name != "parts":
            assert isinstance(field.annotation, type)
            held[name] = read(FOLDER / f"{name}.yaml", field.annotation)
            problems.extend(ground_problems(held[name], f"{name}.yaml", name))
    if problems:
        raise Problems(problems)
    return ConceptKnowledge.model_construct(**held)


def ground_problems(held: Any, file: str, field: str) -> Iterator[Problem]:
    """Yield entries that rest on nothing, or on a source there is not, however deep."""
    if isinstance(held, Citation):
        if held.source not in load_sources():
            yield Problem("source_unknown", file, field=field, values={"source": held.source})
    elif isinstance(held, BaseModel):
        fields = type(held).model_fields
        judged = getattr(held, "judgment", None)
        if judged is not None and bool(getattr(held, "cites", ())) == judged:
            yield Problem("word_ground", file, field=field)
        for name in fields:
            yield from ground_problems(getattr(held, name), file, f"{field}.{name}")
    elif isinstance(held, dict):
        for key, each in held.items():
            yield from ground_problems(each, file, f"{field}.{key}")
    elif isinstance(held, tuple):
        for i, each in enumerate(held, 1):
            yield from ground_problems(each, file, f"{field}.{i}")
