"""Treaties that lines of crime bring in: why each shows, and what to ask; never what follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.law.testing.elements import Cited, QuoteReading, Sources, cited, quoted
from tregua.decide.law.testing.subjects import seen
from tregua.domain import NOT_KNOWN, Dossier, Missing, Result, active
from tregua.domain.dates import When
from tregua.domain.knowledge.law import LegalKnowledge, Treaty
from tregua.language import Text
from tregua.rules import Scene

__all__ = ["LineFound", "TreatyReading", "read_treaties"]

CRIMES = "lines-of-crime"


@dataclass(frozen=True, slots=True)
class LineFound(Result):
    """One line of crime recorded of one group, and where: claims, or the register of lines."""

    about: str
    line: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreatyReading(Result):
    """One treaty: `why` it shows, and what to take to counsel.

    `always` (it is looked at whatever the lines), `line` (a recorded line of crime brings it in),
    `cannot_tell` (nobody recorded the lines of some group) or `no_line` (none recorded so far).
    """

    id: str
    label: Text
    means: Text
    asks: Text
    why: str
    lines: tuple[LineFound, ...]
    missing: tuple[Missing, ...]
    questions: tuple[Text, ...]
    quotes: tuple[QuoteReading, ...]
    as_of: When
    cites: tuple[Cited, ...]


def read_treaties(
    dossier: Dossier, law: LegalKnowledge, scene: Scene, sources: Sources
) -> tuple[TreatyReading, ...]:
    """Return every treaty with why it shows, those that show first."""
    found = tuple(lines_found(dossier, scene))
    gaps = tuple(unanswered(dossier, scene, found))
    told = [
        read_treaty(slug, treaty, found, gaps, sources) for slug, treaty in law.treaties.items()
    ]
    rank = ("line", "always", "cannot_tell", "no_line")
    return tuple(sorted(told, key=lambda one: rank.index(one.why)))


def read_treaty(
    slug: str,
    treaty: Treaty,
    found: tuple[LineFound, ...],
    gaps: tuple[Missing, ...],
    sources: Sources,
) -> TreatyReading:
    """Return one treaty with the lines that bring it in."""
    lines = tuple(line for line in found if line.line in treaty.lines)
    open_ = "cannot_tell" if gaps else "no_line"
    return TreatyReading(
        id=slug,
        label=treaty.label,
        means=treaty.means,
        asks=treaty.asks,
        why="line" if lines else open_ if treaty.lines else "always",
        lines=lines,
        missing=gaps if treaty.lines and not lines else (),
        questions=treaty.questions,
        quotes=tuple(quoted(quote, sources) for quote in treaty.quotes),
        as_of=treaty.as_of,
        cites=tuple(cited(cite, sources) for cite in treaty.cites),
    )


def lines_found(dossier: Dossier, scene: Scene) -> Iterator[LineFound]:
    """Yield the lines of crime recorded of each actor, from claims and from the register.

    A claim or line none of whose sources was seen brings nothing in.
    """
    held: dict[tuple[str, str], list[str]] = {}
    for line in active(dossier.aims.portfolio):
        if any(seen(cite.source, dossier) for cite in line.sources):
            held.setdefault((line.of, line.kind), []).append(f"line:{line.id}")
    for (question, about), claims in scene.claims.items():
        if question != CRIMES:
            continue
        for known in claims:
            if known.supported and known.value != NOT_KNOWN:
                kinds = known.value if isinstance(known.value, tuple) else (str(known.value),)
                for kind in kinds:
                    held.setdefault((about, str(kind)), []).append(known.record)
    for (about, kind), records in held.items():
        yield LineFound(about, kind, tuple(records))


def unanswered(dossier: Dossier, scene: Scene, found: tuple[LineFound, ...]) -> Iterator[Missing]:
    """Yield the groups of which no line of crime is recorded on a source that was seen."""
    told = {line.about for line in found}
    for group in dossier.groups:
        about = f"party:{group.id}"
        if about not in told:
            claims = scene.claims.get((CRIMES, about), ())
            unknown = any(known.value == NOT_KNOWN for known in claims)
            why = "not_known" if unknown else "unsupported" if claims else "not_recorded"
            yield Missing(CRIMES, about, why)
