"""Which fields of a concept hold words of its form, not of the dossier: those of known lists."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

from tregua.domain.claims import Noun
from tregua.domain.engagement.planned import KnownAs

__all__ = ["known_fields"]


@cache
def known_fields(*files: type[Noun]) -> frozenset[str]:
    """Return the names of all fields of some files that hold a word of a known list."""
    seen: set[type[Noun]] = set()
    return frozenset(name for file in files for name in fields_in(file, seen))


def fields_in(kind: type[Noun], seen: set[type[Noun]]) -> Iterator[str]:
    """Yield the fields of a noun, and of the nouns it holds, that hold a word of a known list."""
    if kind in seen:
        return
    seen.add(kind)
    for name, annotation in get_type_hints(kind, include_extras=True).items():
        if name in kind.model_fields:
            parts = list(parts_of(annotation))
            if any(isinstance(part, KnownAs) for part in parts):
                yield kind.model_fields[name].alias or name
            for part in parts:
                if isinstance(part, type) and issubclass(part, Noun):
                    yield from fields_in(part, seen)


def parts_of(annotation: Any) -> Iterator[Any]:
    """Yield all that an annotation is made of, with what it is marked by."""
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from parts_of(part)
