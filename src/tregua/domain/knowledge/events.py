"""Kinds of events: what they are, which answers they make old, and which are outward steps."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.knowledge.questions import Question
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["EventKind", "Events", "effects", "makes_old"]


class EventKind(Noun):
    """One kind of event: its name, what counts as one, and what it asks to be looked at again.

    A question names the kinds that make its answer old; `makes_old` names further questions, and
    `counts_as` the kinds whose effect this one shares. `ends_as` is the kind that the end of such
    an event (its `until`) counts as. `outward` is the act towards the other side that an event of
    this kind records, which locks may keep shut.
    """

    label: Text
    means: Text
    counts_as: tuple[Slug, ...] = ()
    makes_old: tuple[Slug, ...] = ()
    ends_as: Slug | None = None
    outward: Slug | None = None
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


Events = Mapping[str, EventKind]
"""The kinds of events by id, in the order of the record."""


def effects(kind: str, kinds: Events) -> frozenset[str]:
    """Return a kind and all those whose effect it shares; a kind not on the list has no effect."""
    found: set[str] = set()
    left = [kind]
    while left:
        slug = left.pop()
        if slug in kinds and slug not in found:
            found.add(slug)
            left.extend(kinds[slug].counts_as)
    return frozenset(found)


def makes_old(kind: str, question: Question, kinds: Events) -> bool:
    """Tell whether an event of a kind asks for a question's answer to be looked at again."""
    shared = effects(kind, kinds)
    named = any(question.id in kinds[slug].makes_old for slug in shared)
    return named or not shared.isdisjoint(question.made_old_by)
