"""What the pages share: where they stand, what is known, conditions and places in words."""

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel

from tregua import domain
from tregua.domain.knowledge import Condition, Join, Loop, Term
from tregua.knowledge import load_catalogue
from tregua.knowledge.strategic import load_strategy

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs/reference"
CATALOGUE = load_catalogue()
STRATEGY = load_strategy()
SEEN = {"whole": "Seen whole", "excerpt": "Seen in excerpt", "not_seen": "Not seen"}


def read(path: Path) -> typing.Any:
    """Read YAML as plain text: `on` is a word."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def told(condition: Condition) -> str:
    """Say a condition in words."""
    if isinstance(condition, Join):
        name = f"at least {condition.n} of" if condition.n else condition.join.replace("_", " ")
        return f"{name} ({'; '.join(told(part) for part in condition.of)})"
    if isinstance(condition, Loop):
        least = f" of at least {condition.least:g}" if condition.loop == "share" else ""
        where = f" where {told(condition.where)}" if condition.where else ""
        return f"{condition.loop}{least} of {condition.over}{where}: {told(condition.that)}"
    value = condition.value
    shown = ", ".join(value) if isinstance(value, tuple) else str(value)
    if isinstance(value, bool):
        shown = "yes" if value else "no"
    if isinstance(value, Term):
        shown = f"`{value.name}`"
    return f"`{condition.term.name}` {condition.test.replace('_', ' ')} {shown}"


def places(cites: tuple[domain.Citation, ...]) -> str:
    """Name the places in sources; a source that was not seen is said to be so."""
    return "; ".join(
        f"{cite.source}{', ' + cite.at if cite.at else ''}{unseen(cite)}" for cite in cites
    )


def unseen(cite: domain.Citation) -> str:
    """Say of a source that was not seen, or only through another, that it was not."""
    seen = CATALOGUE.sources[cite.source].seen
    if isinstance(seen, str):
        return " (not seen)" if seen == "not_seen" else ""
    return f" (as quoted in {seen.quoted_in})"


def ground(cites: tuple[domain.Citation, ...], judgment: bool = False) -> str:
    """Say what an entry rests on: places in sources, or judgment of ours."""
    return places(cites) if cites else "our judgment" if judgment else "no source named"


def ids(given: Iterable[str]) -> str:
    """Name ids as code."""
    return ", ".join(f"`{one}`" for one in given)


def source_lines(*known: object) -> Iterator[str]:
    """Yield every source that some records cite, with how much of it was seen and what that was."""
    for slug in sorted({cite.source for one in known for cite in cited(one)}):
        source = CATALOGUE.sources[slug]
        seen = source.seen
        held = SEEN[seen] if isinstance(seen, str) else f"Seen only as quoted in `{seen.quoted_in}`"
        year = f", {source.year}" if source.year else ""
        title = f"{source.title or source.short.en}{year}"
        where = f" <{source.address}>" if source.address else ""
        yield f"- **`{slug}`** {title}. **{held}**. {source.printed.en.rstrip()}{where}"


def cited(value: object) -> Iterator[domain.Citation]:
    """Yield every citation within a value, however deep."""
    if isinstance(value, domain.Citation):
        yield value
    elif isinstance(value, Mapping):
        yield from (cite for each in value.values() for cite in cited(each))
    elif isinstance(value, tuple | list):
        yield from (cite for each in value for cite in cited(each))
    elif isinstance(value, BaseModel):
        yield from (
            cite for name in type(value).model_fields for cite in cited(getattr(value, name))
        )
    elif is_dataclass(value):
        for part in fields(value):
            yield from cited(getattr(value, part.name))
