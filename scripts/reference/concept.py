"""What is known of engagement concepts: the parts, then every list of each, whatever it holds."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from reference.telling import ground, ids, places, source_lines, told
from tregua.domain.knowledge.concept.choices import Coded, Consideration
from tregua.domain.knowledge.rules import CasesFor
from tregua.domain.knowledge.words import WordList
from tregua.knowledge.concept.loading import load_concept
from tregua.knowledge.concept.month import load_first_month
from tregua.language import Text

CONCEPT = load_concept()
MONTH = load_first_month()
NAMING = ("label", "title", "asks", "says", "what")
"""The first of these that an entry has is its name; the next, if any, begins what is told of it."""
APART = {"id", "cites", "judgment", "cases", "key"}


def concept_page() -> Iterator[str]:
    """Yield the parts, the lists of each part, the papers of the first month, the sources."""
    yield "\n## The parts, in their order\n"
    for part in CONCEPT.parts:
        choice = "one of the six choices; " if part.choice else ""
        begins = f"- **{part.title.en}** (`{part.id}`): {part.asks.en}"
        yield f"{begins} ({choice}{places(part.cites)})"
    for name in type(CONCEPT).model_fields:
        if name != "parts":
            yield f"\n## `knowledge/concept/{name}.yaml`\n"
            yield from lists(getattr(CONCEPT, name))
    yield "\n## The papers of the first month\n"
    yield from lists(MONTH)
    yield "\n## The sources, and how much of each was seen\n"
    yield from source_lines(CONCEPT, MONTH)


def lists(known: BaseModel) -> Iterator[str]:
    """Yield every list of one file under the name it has there."""
    for name in type(known).model_fields:
        held = getattr(known, name)
        if name in APART:
            continue
        yield f"\n### `{name}`\n"
        if name == "considerations":
            yield from considerations(held)
        elif isinstance(held, Mapping):
            for slug, one in held.items():
                yield from entry(slug, one)
        elif isinstance(held, BaseModel):
            yield from entry("", held)
        elif isinstance(held, tuple):
            for one in held:
                yield from entry("", one)
        else:
            yield f"- {held}"


def entry(slug: str, one: object) -> Iterator[str]:
    """Yield one entry: its name and what it is, then all else it says, then its ground."""
    if not isinstance(one, BaseModel):
        given = ids(map(str, one)) if isinstance(one, tuple) else plain(one)
        yield f"- `{slug}`: {given}" if slug else f"- {given}"
        return
    slug = slug or str(getattr(one, "id", None) or getattr(one, "key", None) or "")
    names = [name for name in NAMING if isinstance(getattr(one, name, None), Text)]
    said = [getattr(one, name).en.strip() for name in names[:2]]
    code = f" (`{slug}`)" if slug else ""
    begins = f"- **{said[0]}**{code}" if said else f"- `{slug}`" if slug else "-"
    rest = [each for name in others(one, names[:2]) if (each := part(name, getattr(one, name)))]
    facts = "; ".join((*rest, *grounds(one)))
    yield f"{begins}{f': {said[1]}' if said[1:] else ''}{f' ({facts})' if facts else ''}"
    for name in others(one, names[:2]):
        yield from (f"  - {line}" for line in below(name, getattr(one, name)))


def others(one: BaseModel, told_of: list[str]) -> list[str]:
    """Name the fields that are neither the name of an entry nor its ground."""
    return [n for n in type(one).model_fields if n not in told_of and n not in APART]


def part(name: str, value: object) -> str:
    """Say a short field in the brackets of an entry; a longer one stands below it."""
    word = name.replace("_", " ")
    if value is True:
        return word
    if isinstance(value, str | int) and value is not False:
        return f"{word}: `{value}`"
    if isinstance(value, tuple) and value and all(isinstance(one, str) for one in value):
        return f"{word}: {ids(value)}"
    return ""


def below(name: str, value: object) -> Iterator[str]:
    """Yield the lines of a field that says sentences."""
    word = name.replace("_", " ").capitalize()
    if isinstance(value, Text):
        yield f"{word}: {value.en.strip()}"
    elif isinstance(value, CasesFor):
        yield f"{word}: {ids(value.for_) or 'none'}; against: {ids(value.against) or 'none'}"
    elif isinstance(value, Mapping):
        for slug, one in value.items():
            yield f"{word}, `{slug}`: {plain(one)}"
    elif isinstance(value, tuple):
        yield from (f"{word}: {plain(one)}" for one in value if not isinstance(one, str))
    elif isinstance(value, WordList):
        yield f"{word}: {', '.join(value.within('en')) or 'none'}"
    elif isinstance(value, BaseModel):
        yield f"{word}: {plain(value)}"


def plain(one: object) -> str:
    """Say a value within an entry in one line, with its ground where it has one."""
    if isinstance(one, Text):
        return one.en.strip()
    if isinstance(one, Coded):
        return f"`{one.field}` is {ids(one.values)}"
    if not isinstance(one, BaseModel):
        return f"{one}"
    said = []
    for name in type(one).model_fields:
        value = getattr(one, name)
        if isinstance(value, Text):
            said.append(ended(value.en.strip()))
        elif isinstance(value, str):
            said.append(f"`{value}`")
        elif isinstance(value, tuple) and name not in APART:
            said.extend(plain(each) for each in value)
    facts = "; ".join(grounds(one))
    return f"{' '.join(said)}{f' ({facts})' if facts else ''}"


def ended(sentence: str) -> str:
    """End a sentence with a stop, so that the next can follow it."""
    return sentence if sentence[-1:] in ".?!:" else f"{sentence}."


def grounds(one: BaseModel) -> Iterator[str]:
    """Yield the cases an entry names, and what it rests on where it has a ground at all."""
    cases = getattr(one, "cases", None)
    if isinstance(cases, CasesFor) and (cases.for_ or cases.against):
        sides = (("cases for", cases.for_), ("cases against", cases.against))
        yield "; ".join(f"{side}: {ids(held)}" for side, held in sides if held)
    elif isinstance(cases, tuple) and cases:
        yield f"cases: {ids(cases)}"
    if "cites" in type(one).model_fields:
        yield ground(one.cites, getattr(one, "judgment", False))


def considerations(held: tuple[Consideration, ...]) -> Iterator[str]:
    """Yield, option by option, what speaks for and against it, and on what condition."""
    yield "What a fact of a dossier says for or against an option. Names are those of"
    yield "[questions](questions.md) or of what the records show."
    for option in dict.fromkeys(one.option for one in held):
        yield f"\n**`{option}`**\n"
        for one in held:
            if one.option == option:
                begins = f"- {one.side.capitalize()} (`{one.id}`): {one.says.en}"
                yield f"{begins} ({'; '.join(grounds(one))})"
                yield f"  - When: {told(one.when)}"
                yield f"  - Misleads when: {one.misleads_when.en}"
