"""The first lines of a comparison: how little was asked, of what, and what to know before it."""

from tregua.decide.compare.qca import Warned
from tregua.decide.compare.qca.library import FEWEST
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.composing.library.owned import own_words
from tregua.record.brief.document import Block, Box, Bullets, Heading, Paragraph, Run, Table

__all__ = ["key_blocks", "kind", "opening_blocks", "override_words", "warning"]

HALF = 0.5


def opening_blocks(pen: Pen) -> list[Block]:
    """Return the emptiness, the selection notice, and the warnings."""
    blocks: list[Block] = [
        Heading(pen.say("qca.heading"), 1),
        Paragraph((Run(lead(pen)),), "lead"),
        Paragraph((Run(used(pen)),)),
        Paragraph((Run(pen.say(f"qca.notice.{kind(pen)}")),), "note"),
        *lifted_blocks(pen),
        *override_blocks(pen),
    ]
    if warned := warnings(pen):
        told = Bullets(tuple((Run(each),) for each in warned))
        blocks.append(Box(pen.say("qca.warned"), "plain", (told,)))
    return blocks


def kind(pen: Pen) -> str:
    """Return whether the case library was asked, or a table of somebody's own."""
    return "table" if pen.studied.drawn is None else "library"


def lead(pen: Pen) -> str:
    """Return how few cases there are, before anything is said about them."""
    drawn, analysis = pen.studied.drawn, pen.studied.analysis
    if drawn is not None:
        empty = drawn.emptiness
        told = pen.say("qca.lead.library", cases=empty.cases, independent=empty.independent)
        return f"{told} {own_words(empty, pen.language)}".strip()
    code = "alone" if analysis.families == analysis.cases else "table"
    return pen.say(f"qca.lead.{code}", cases=analysis.cases, independent=analysis.families)


def used(pen: Pen) -> str:
    """Return the question, and which cases could be asked."""
    drawn, analysis = pen.studied.drawn, pen.studied.analysis
    told = pen.say("qca.asked", outcome=pen.outcome)
    if drawn is None:
        return f"{told} {pen.say('qca.source', source=pen.studied.source)}"
    left = [case for case, _ in drawn.gaps]
    of = len(drawn.cells.cases)
    here = pen.say("qca.used", n=analysis.cases, of=of, families=analysis.families)
    if not left:
        return f"{told} {here}"
    return f"{told} {here} {pen.say('qca.left_out', n=len(left), cases=pen.cases(left))}"


def lifted_blocks(pen: Pen) -> list[Block]:
    """Return of which sets enough is known only because own cases are asked too."""
    drawn = pen.studied.drawn
    if drawn is None or not drawn.lifted:
        return []
    held = {one.name: place for place, one in enumerate(drawn.asked)}
    sets = "; ".join(
        pen.say("qca.thin", set=pen.meaning(held[one.name]), known=one.known, of=one.of)
        for one in drawn.lifted
    )
    return [Paragraph((Run(pen.say("qca.lifted", fewest=FEWEST, sets=sets)),), "note")]


def override_blocks(pen: Pen) -> list[Block]:
    """Return who asked in writing for what too little is known of, and why."""
    drawn = pen.studied.drawn
    if drawn is None or drawn.override is None:
        return []
    held = {one.name: place for place, one in enumerate(drawn.asked)}
    thin = "; ".join(
        pen.say("qca.thin", set=pen.meaning(held[one.name]), known=one.known, of=one.of)
        for one in drawn.thin
    )
    told = pen.say(
        "qca.override", who=drawn.override.who, why=stopped(drawn.override.why), thin=thin
    )
    return [Paragraph((Run(told, strong=True),), "note")]


def stopped(words: str) -> str:
    """Return words that end with a stop."""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def override_words(pen: Pen) -> str:
    """Return the written wish as it stands on every page, or nothing."""
    drawn = pen.studied.drawn
    if drawn is None or drawn.override is None:
        return ""
    return pen.say("qca.override.foot", who=drawn.override.who, why=stopped(drawn.override.why))


def warnings(pen: Pen) -> list[str]:
    """Return what a reader must know first, the gravest first."""
    return [warning(one, pen) for one in pen.studied.analysis.warned]


def warning(one: Warned, pen: Pen) -> str:
    """Return one warning in words, its family by the cases in it."""
    values = dict(one.values)
    if "family" in values:
        values["family"] = pen.family(values["family"])
    if "inclusion" in values or one.code == "qca_no_negative":
        values["of"] = pen.quoted(pen.outcome)
    return pen.say(one.code, **values)


def key_blocks(pen: Pen) -> list[Block]:
    """Return what each sign means, and how terms are written."""
    given, drawn = pen.studied.given, pen.studied.drawn
    above = (given.held > HALF).sum(axis=0)
    rows = []
    for place, sign in enumerate(pen.signs):
        many = given.counts[place] > 2
        inside = "–" if many else str(int(above[place]))
        known = [] if drawn is None else [f"{drawn.known[place]} / {len(drawn.cells.cases)}"]
        cells = (pen.meaning(place), inside, *known)
        rows.append(((Run(sign, strong=True),), *((Run(cell),) for cell in cells)))
    names = ("sign", "meaning", "inside", "known")[: 3 if drawn is None else 4]
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    widths = (0.18, 0.62, 0.2) if drawn is None else (0.14, 0.5, 0.18, 0.18)
    numeric = tuple(range(2, len(names)))
    code = "many" if any(count > 2 for count in given.counts) else "two"
    caption = pen.say("qca.key.caption")
    return [
        Heading(pen.say("qca.key.heading"), 2),
        Paragraph((Run(pen.say(f"qca.key.{code}", example=example(pen))),)),
        Table(caption, header, tuple(rows), widths, numeric),
    ]


def example(pen: Pen) -> str:
    """Return a term with the first two signs, as an example of the notation."""
    first, *rest = pen.signs
    return f"{first}*~{rest[0]}" if rest else f"~{first}"
