"""Every id, subject, owner and known word that the parts of a concept name."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args, get_type_hints

from tregua.domain import Dossier, Noun
from tregua.domain.claims import ABOUT, About
from tregua.domain.engagement import KnownAs, NamedIn, Owner
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.files import Tree
from tregua.knowledge.concept import load_concept
from tregua.record.store.linking.engaging.apart import PARTS
from tregua.record.store.written import Where, Written

__all__ = ["engagement_problems", "provision_problems"]

FILES = (
    "concept",
    "process",
    "safety",
    "narrative",
    "innovations",
    "victims",
    "institutions",
    "crisis",
    "ending",
)
"""The parts of a dossier that are a concept, each a file of its name."""
PROVISIONS = ("expenses", "covers", "standbys")
"""The lists of `protection.yaml` whose names are told as those of a concept are."""


def engagement_problems(
    dossier: Dossier, trees: Mapping[str, Tree], written: Written
) -> Iterator[Problem]:
    """Yield every name that leads nowhere in a concept, then what the parts find wrong.

    `trees` hold the records of the dossier, `written` the files as they are.
    """
    if not any(f"{name}.yaml" in trees for name in FILES):
        return
    held, known = Written(trees, written.unread), load_concept()
    for name in FILES:
        file = f"{name}.yaml"
        if file in held.trees:
            yield from noun_problems(getattr(dossier, name), file, (), held, known)
    for problems in PARTS:
        yield from problems(dossier, held, known)


def provision_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield every name that leads nowhere in what is provided for those who go."""
    if "protection.yaml" not in held.trees:
        return
    for name in PROVISIONS:
        for i, record in enumerate(getattr(dossier.protection, name)):
            yield from noun_problems(record, "protection.yaml", (name, i), held, None)


def noun_problems(
    noun: Noun, file: str, where: Where, held: Written, known: ConceptKnowledge | None
) -> Iterator[Problem]:
    """Yield what is wrong with the names in a noun and in the nouns it holds."""
    for field, (shown, marks) in named_fields(type(noun)).items():
        value = getattr(noun, field)
        several = isinstance(value, tuple)
        for i, each in enumerate(value if several else (value,)):
            place: Where = (*where, shown, i) if several else (*where, shown)
            if isinstance(each, Noun):
                yield from noun_problems(each, file, place, held, known)
            elif isinstance(each, str):
                yield from value_problems(each, marks, file, place, held, known)


def value_problems(
    value: str,
    marks: tuple[Any, ...],
    file: str,
    place: Where,
    held: Written,
    known: ConceptKnowledge | None,
) -> Iterator[Problem]:
    """Yield what is wrong with one name."""
    for mark in marks:
        if isinstance(mark, NamedIn):
            listed = held.ids(mark.file, mark.list)
            if value not in listed and mark.file not in held.unread:
                near = "".join(get_close_matches(value, listed, n=1))
                code = "engagement_unknown_near" if near else "engagement_unknown"
                values = {"id": value, "list": mark.list, "home": mark.file, "near": near}
                yield held.problem(file, place, code, **values)
        elif isinstance(mark, KnownAs) and known is not None:
            allowed = allowed_words(mark.list, known)
            if value not in allowed:
                near = "".join(get_close_matches(value, allowed, n=1))
                code = "engagement_word_near" if near else "engagement_word"
                values = {"given": value, "near": near, "allowed": ", ".join(allowed)}
                yield held.problem(file, place, code, **values)
        elif value.startswith("member:"):
            team = held.ids("dossier.yaml", "team")
            if value.removeprefix("member:") not in team:
                yield held.problem(file, place, "member_unknown", id=value.removeprefix("member:"))
        else:
            wrong = held.unlisted(value)
            if wrong is not None:
                yield held.problem(file, place, wrong[0], **wrong[1])


def allowed_words(path: str, known: ConceptKnowledge) -> Collection[str]:
    """Return the words of a known list, named as `part.list`."""
    part, _, name = path.partition(".")
    held = getattr(getattr(known, part), name)
    return tuple(held) if isinstance(held, Mapping) else tuple(each.id for each in held)


@cache
def named_fields(kind: type[Noun]) -> dict[str, tuple[str, tuple[Any, ...]]]:
    """Return the fields of a noun that name something or hold nouns: as written, and the marks."""
    found: dict[str, tuple[str, tuple[Any, ...]]] = {}
    hints = get_type_hints(kind, include_extras=True)
    for name, field in kind.model_fields.items():
        marks, nouns = marks_in(hints[name])
        if marks or nouns:
            found[name] = (field.alias or name, marks)
    return found


def marks_in(annotation: Any) -> tuple[tuple[Any, ...], bool]:
    """Return what an annotation names, and whether it holds nouns."""
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        return (), True
    if annotation in (About, Owner):
        return (ABOUT,), False
    metadata = getattr(annotation, "__metadata__", ())
    marks = [mark for mark in metadata if isinstance(mark, (NamedIn, KnownAs))]
    nouns = False
    for part in get_args(annotation):
        inner, holds = marks_in(part)
        marks.extend(inner)
        nouns = nouns or holds
    return tuple(dict.fromkeys(marks)), nouns
