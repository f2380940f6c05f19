"""The clause library: kinds, then each template under its topic with text, variants and traps."""

from collections.abc import Iterator

from reference.telling import ids, places, source_lines
from tregua.domain.knowledge.clauses import ClauseTemplate
from tregua.knowledge.clauses.loading import load_clauses

CLAUSES = load_clauses()


def clauses_page() -> Iterator[str]:
    """Yield the topics with their templates, the kinds, then the sources with what was seen."""
    for slug, topic in CLAUSES.topics.items():
        yield f"\n## {topic.title.en}\n"
        yield f"{topic.asks.en}\n"
        for made in CLAUSES.templates.values():
            if made.topic == slug:
                yield from template_lines(made)
    yield from kinds()
    yield "\n## The sources, and how much of each was seen\n"
    yield from source_lines(CLAUSES.templates)


def template_lines(made: ClauseTemplate) -> Iterator[str]:
    """Yield one template: purpose, text, copy to read aloud, blanks, variants, traps, sources."""
    yield f"\n### `{made.id}`: {made.title.en}\n"
    yield f"{made.purpose.en} Kind: `{made.kind}`; {made.status}.\n"
    yield f"> {made.says.en}\n"
    yield "Read aloud:\n"
    yield from (f"- {line}" for line in made.reading.en.splitlines())
    yield ""
    for slot in made.slots:
        yield f"- Blank `{{{slot.id}}}` (`{slot.field}`): {slot.asks.en}"
    yield f"- To be filled before it can be seen and answered: {ids(made.needs)}"
    for name, text in (
        ("Seen by", made.indicator),
        ("Looked at by", made.verifier),
        ("If it is not kept", made.breach),
    ):
        if text is not None:
            yield f"- {name}: {text.en}"
    yield from variant_lines(made)
    yield from (f"- Trap: {trap.en}" for trap in made.traps)
    yield f"- Misleads when: {made.misleads_when.en}"
    if made.goes_with:
        yield f"- Goes with: {ids(made.goes_with)}"
    spoken, against = (ids(one) or "none" for one in (made.cases.for_, made.cases.against))
    yield f"- Cases for: {spoken}; against: {against}"
    ours = "; and much of it our judgment" if made.judgment else ""
    yield f"- Sources: {places(made.cites)}{ours}\n"


def variant_lines(made: ClauseTemplate) -> Iterator[str]:
    """Yield the other ways to write a template, and when each fits."""
    for variant in made.variants:
        yield f"- Variant `{variant.id}`, {variant.title.en}. Fits when: {variant.fits_when.en}"
        yield f"  Text: “{variant.says.en}”"


def kinds() -> Iterator[str]:
    """Yield the kinds a clause can be, with what each grants by itself."""
    yield "\n## The kinds of clauses\n"
    for slug, kind in CLAUSES.kinds.items():
        grants = f" Grants by itself: {ids(kind.grants)}." if kind.grants else ""
        frames = "" if kind.duty else " Frames or sets up; nothing in it is performed."
        yield f"- **{kind.title.en}** (`{slug}`): {kind.means.en}{grants}{frames}"
