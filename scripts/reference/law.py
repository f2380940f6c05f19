"""What is known of the law: tests, treaties, lists, measures, planned acts, forms and gaps."""

from collections.abc import Iterable, Iterator

from reference.telling import ground, ids, places, source_lines, told
from tregua.domain.knowledge.law import LawListed, LegalElement, LegalTest, Quoted
from tregua.knowledge.law import load_law

LAW = load_law()
ASKED_OF = {"pair": "each two that fight", "group": "each group", "dossier": "the whole matter"}


def law_page() -> Iterator[str]:
    """Yield every record of the law, then the sources with what was seen of each."""
    yield "\n## Legal tests\n"
    for test in LAW.tests.values():
        yield from test_lines(test)
    yield from treaties()
    yield from lists()
    yield from given()
    yield from planned()
    yield from forms()
    for title, kind in (
        ("Parts a state may have", LAW.parts),
        ("Ways to give an agreement standing", LAW.standing),
    ):
        yield f"\n## {title}\n"
        for slug, one in kind.items():
            yield f"- **{one.label.en}** (`{slug}`): {one.means.en} {rests(one)}"
    yield from gaps()
    yield "\n## The sources, and how much of each was seen\n"
    yield from source_lines(LAW)


def rests(one: LawListed) -> str:
    """Say what a listed thing rests on, in brackets."""
    return f"({ground(one.cites, one.judgment)})"


def quoted(quotes: tuple[Quoted, ...]) -> Iterator[str]:
    """Yield words exactly as printed, with their places."""
    for quote in quotes:
        yield f"- Words ({quote.language}): “{quote.words.strip()}” ({places((quote.cite,))})"


def test_lines(test: LegalTest) -> Iterator[str]:
    """Yield one legal test."""
    signed = f"signed by {test.reviewer}" if test.reviewer else "no lawyer has signed it"
    yield f"\n### `{test.id}`: {test.title.en}\n"
    yield f"- Status: {test.status}; {signed}. Law as of {test.as_of}."
    yield f"- Asked of: {ASKED_OF[test.asked_of]}. Law: {test.jurisdiction.en}."
    whole = "the law asks for all of them together" if test.conjunction else "told one by one only"
    yield f"- Elements: {whole}."
    yield from (f"- One reading: {reading.en}" for reading in test.readings)
    yield f"- In dispute: {test.contested.en}"
    if test.warning:
        yield f"- Warning: {test.warning.en}"
    yield f"- What follows: {test.follows.en}"
    yield from (f"- For counsel: {question.en}" for question in test.questions)
    yield f"- Misleads when: {test.misleads_when.en}"
    yield f"- Sources: {places(test.cites)}\n"
    for element in test.elements:
        yield from element_lines(element)


def element_lines(element: LegalElement) -> Iterator[str]:
    """Yield one element with its words, its factors and how each answer reads."""
    yield f"**`{element.id}`** {element.title.en}. {element.asks.en}"
    yield from quoted(element.quotes)
    if element.when is not None:
        yield f"- Speaks for it: {told(element.when)}"
    for factor in element.factors:
        where = places(factor.cites)
        yield f"- Factor `{factor.id}`: {factor.title.en} ({told(factor.when)}; {where})"
    if element.needs:
        yield f"- Called indicated once {element.needs} factors speak for it: a number of ours."
    if element.against is not None:
        yield f"- Speaks against it: {told(element.against)}"
    yield f"- Indicated: {element.indicated.en}"
    yield f"- Not indicated: {element.not_indicated.en}"
    yield f"- Unclear: {element.unclear.en}"
    if element.other_reading:
        yield f"- Read otherwise: {element.other_reading.en}"
    yield f"- Sources: {places(element.cites)}\n"


def treaties() -> Iterator[str]:
    """Yield the treaties, by the lines of crime that bring them in."""
    yield "\n## Treaties by line of crime\n"
    lines = dict.fromkeys(line for treaty in LAW.treaties.values() for line in treaty.lines)
    yield "| Line of crime | Treaties |\n| --- | --- |"
    for line in ("", *lines):
        found = ids(slug for slug, one in LAW.treaties.items() if (one.lines or ("",)).count(line))
        if found:
            yield f"| {f'`{line}`' if line else 'whatever the lines'} | {found} |"
    yield ""
    for slug, treaty in LAW.treaties.items():
        yield f"**`{slug}`** {treaty.label.en}. {treaty.means.en}"
        yield f"- Asks: {treaty.asks.en}"
        yield from quoted(treaty.quotes)
        yield from (f"- For counsel: {question.en}" for question in treaty.questions)
        yield f"- As of {treaty.as_of}. Sources: {ground(treaty.cites, treaty.judgment)}\n"


def lists() -> Iterator[str]:
    """Yield lists and bans, what they may bar, and how they may reach us."""
    yield "\n## Lists, and what they bar\n"
    for slug, regime in LAW.regimes.items():
        yield f"**`{slug}`** {regime.label.en}. {regime.means.en}"
        yield f"- Kept by: {regime.kept_by.en}"
        yield f"- Binds: {regime.binds.en}"
        yield f"- Bars: {ids(regime.bars) or 'nothing recorded'}"
        if regime.exceptions:
            yield f"- Exceptions: {regime.exceptions.en}"
        yield f"- As of {regime.as_of}. Sources: {ground(regime.cites, regime.judgment)}\n"
    for title, kind in (("What may be barred", LAW.bars), ("How a list may reach us", LAW.reaches)):
        yield f"\n### {title}\n"
        for slug, one in kind.items():
            yield f"- **{one.label.en}** (`{slug}`): {one.means.en} {rests(one)}"


def given() -> Iterator[str]:
    """Yield the measures that could be given, and who usually may."""
    yield "\n## Measures, and who may usually give them\n"
    for slug, measure in LAW.measures.items():
        yield f"**`{slug}`** {measure.label.en}. {measure.means.en}"
        yield f"- Usually by: {measure.usually_by.en}"
        yield f"- Limits: {measure.limits.en}"
        yield f"- As of {measure.as_of}. Sources: {ground(measure.cites, measure.judgment)}\n"


def planned() -> Iterator[str]:
    """Yield the acts we may plan, with points to check and questions."""
    yield "\n## Acts we may plan\n"
    for slug, act in LAW.acts.items():
        yield f"**`{slug}`** {act.label.en}. {act.means.en}"
        yield from (f"- Law may touch it: {point.en}" for point in act.points)
        yield from (f"- For counsel: {question.en}" for question in act.questions)
        if act.bars:
            yield f"- A list may bar: {ids(act.bars)}"
        yield f"- Sources: {ground(act.cites, act.judgment)}\n"


def forms() -> Iterator[str]:
    """Yield single states' words for legal forms, with every reading of each."""
    yield "\n## Forms in the words of single states\n"
    for slug, form in LAW.forms.items():
        yield f"**`{slug}`** {form.label.en} ({form.state.en}). {form.means.en}"
        yield f"- In its law: {form.in_law.en}"
        yield f"- Read as: {ids(form.read_as) or 'none of the pathways'}; none is adopted"
        if form.contested:
            yield f"- In dispute: {form.contested.en}"
        yield f"- As of {form.as_of}. Sources: {ground(form.cites, form.judgment)}\n"


def gaps() -> Iterable[str]:
    """Yield what the law leaves open, each with a proposal and whose it is."""
    yield "\n## Gaps, and what somebody proposed\n"
    yield "Proposals, not law.\n"
    for slug, gap in LAW.gaps.items():
        yield f"**`{slug}`** {gap.gap.en}"
        yield f"- Proposed: {gap.proposal.en}"
        yield f"- By: {gap.proposed_by.en.rstrip('.')}; `{gap.stage}`, as of {gap.as_of}"
        yield f"- Sources: {places(gap.cites)}\n"
