"""The copy of an own case that may leave: without what is confidential or rests on what is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tregua.domain import Result
from tregua.domain.knowledge import Codebook
from tregua.domain.knowledge.own import LeftOut, Own, OwnCase, OwnCell, OwnNote, OwnSource
from tregua.files import block_mapping
from tregua.language import LANGUAGES, Text, Words, say
from tregua.record.exchange.coding.blank import remark

__all__ = ["Shared", "shared_case"]

FREE = frozenset(["str", "list_str"])
SHORT = 3
"""A text no longer than this stands in every file, and is not looked for."""


@dataclass(frozen=True, slots=True)
class Shared(Result):
    """The text of a shared case, what it left out, and the words that must not stand in it."""

    text: str
    left_out: LeftOut
    withheld: tuple[str, ...]


def shared_case(own: Own, ident: str, codebook: Codebook) -> Shared:
    """Return what may leave of an own case, with its owner and the sources it rests on.

    A cell stays behind whole if it is confidential, or if any source it cites may not leave: its
    evidence may be that source's words. So do confidential notes, the coder, other coders'
    codings, and all sources that no cell left cites.
    """
    case = own.cases[ident]
    known = {**own.sources, **{each.id: each for each in case.sources}}
    kept = {name: cell for name, cell in case.fields.items() if leaves(cell, known)}
    left = {name: cell for name, cell in case.fields.items() if name not in kept}
    cited = {cite.source for cell in kept.values() for cite in cell.cites}
    sources = [each for each in known.values() if each.id in cited and each.may_leave]
    held_back = [each for each in known.values() if not each.may_leave]
    notes = [note for note in (*case.notes, *case.conflicts) if note.confidential]
    left_out = LeftOut(
        fields=tuple(name for name in codebook.fields if name in left),
        notes=len(notes),
        sources=len(held_back),
    )
    withheld = withheld_words(case, left, notes, held_back, codebook)
    text = written(own.owner_of(ident), case, kept, sources, left_out)
    return Shared(text, left_out, tuple(dict.fromkeys(withheld)))


def leaves(cell: OwnCell, known: Mapping[str, OwnSource]) -> bool:
    """Tell whether a cell may leave with all it rests on."""
    held = (known[cite.source] for cite in cell.cites if cite.source in known)
    return not cell.confidential and all(each.may_leave for each in held)


def written(
    owner: str,
    case: OwnCase,
    kept: Mapping[str, OwnCell],
    sources: Iterable[OwnSource],
    left_out: LeftOut,
) -> str:
    """Return the file of a shared case."""
    told: dict[str, Any] = {"id": case.id, "title": plain(case.title), "owner": owner}
    if case.independence_group:
        told["independence_group"] = case.independence_group
    for name in ("conflicts", "notes"):
        listed = [{"text": plain(n.text)} for n in getattr(case, name) if not n.confidential]
        told.update({name: listed} if listed else {})
    told.update({"sources": dumped} if (dumped := [bare(each) for each in sources]) else {})
    told["left_out"] = left_out.model_dump(mode="json", exclude_defaults=True)
    told["fields"] = {name: bare(cell) for name, cell in kept.items()}
    if not told["left_out"]:
        told.pop("left_out")
    lead = [line for lang in LANGUAGES for line in remark(say("own.shared.lead", lang), 0)]
    return "\n".join([*lead, *block_mapping(told, 0)]) + "\n"


def bare(noun: OwnCell | OwnSource) -> dict[str, Any]:
    """Return a cell or source as it is written; a note on a source is the team's own."""
    return noun.model_dump(
        mode="json", exclude={"confidential", "note"}, exclude_defaults=True, exclude_none=True
    ) | ({"confidence": noun.confidence} if isinstance(noun, OwnCell) else {})


def plain(words: Words) -> Any:
    """Return words as they are written."""
    return {"en": words.en, "es": words.es} if isinstance(words, Text) else words


def withheld_words(
    case: OwnCase,
    left: Mapping[str, OwnCell],
    notes: Iterable[OwnNote],
    sources: Iterable[OwnSource],
    codebook: Codebook,
) -> Iterator[str]:
    """Yield the words that stayed behind: texts, evidence, notes, sources, coder."""
    found: list[Any] = [case.coder] if case.coder else []
    for name, cell in left.items():
        found.append(cell.evidence)
        if codebook.fields[name].type in FREE:
            value = cell.value
            found.extend(value if isinstance(value, (list, tuple)) else [value])
    found.extend(note.text for note in notes)
    for source in sources:
        found.extend((source.id, source.title, source.note, source.address, source.publisher))
        found.extend(source.authors)
    for each in found:
        for words in spoken(each):
            if telling(words.strip()):
                yield words.strip()


def telling(words: str) -> bool:
    """Tell whether words may give something away: several of them, or one like a name."""
    return len(words) > SHORT and (" " in words or not words.islower())


def spoken(words: Any) -> Iterator[str]:
    """Yield words in each language they exist in."""
    if isinstance(words, Text):
        yield from (words.en, words.es)
    elif isinstance(words, dict):
        yield from (str(each) for each in words.values())
    elif isinstance(words, str):
        yield words
