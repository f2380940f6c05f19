"""What doubt leaves of a comparison: cuts, cases, families, unknown cells and other codings."""

from collections.abc import Iterator

from tregua.decide.compare.qca.robustness import Codings, Completions, LeftOut, Span, Survival
from tregua.record.brief.composing.comparing.solutions import points
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["coding_blocks", "robustness_blocks"]

MOST = 12
ROWS = 24
"""The most models and combinations in one table; how many more there are is told below it."""


def coding_blocks(pen: Pen) -> list[Block]:
    """Return the same question on stated cells alone, beside all known ones (R241).

    On the page of doubts other passages and other coders stand beside them, or that there are none.
    """
    held = pen.studied.codings
    if held is None:
        return []
    doubted = pen.studied.robustness is not None
    parts = [pen.say("qca.codings.lead"), *(others_words(pen) if doubted else ())]
    return [
        Heading(pen.say("qca.codings.heading.all" if doubted else "qca.codings.heading"), 1),
        Paragraph((Run(" ".join(parts)),)),
        codings_table(held, pen),
    ]


def others_words(pen: Pen) -> Iterator[str]:
    """Yield what else stands in the table of codings, or that nothing else is on file."""
    kinds = {each.name.partition(":")[0] for each in pen.studied.others}
    for kind in ("rival", "coder"):
        yield pen.say(f"qca.codings.{kind}" if kind in kinds else f"qca.codings.{kind}.none")


def codings_table(held: Codings, pen: Pen) -> Table:
    """Return the codings side by side: what each knows, and what comes out of it."""
    rows = []
    for one in held.codings:
        said = pen.coding(one.coding)
        parts = [
            pen.say(
                "qca.coding.models",
                kind=pen.say(f"qca.kind.{told.kind}.short"),
                models=pen.listed((pen.resigned(text) for text in told.models), 3) or "–",
            )
            for told in one.solutions
        ]
        found = pen.say("qca.coding.nothing") if one.refused else "; ".join(parts)
        cells = (said, f"{one.known} / {one.cells}", f"{one.cases} ({one.families})", found)
        rows.append(tuple((Run(cell),) for cell in cells))
    names = ("coding", "cells_known", "cases_families", "comes_out")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    caption = pen.say("qca.codings.caption")
    return Table(caption, header, tuple(rows), (0.24, 0.14, 0.16, 0.46))


def robustness_blocks(pen: Pen) -> list[Block]:
    """Return the page of doubts, or nothing where it was not asked for."""
    held = pen.studied.robustness
    if held is None:
        return []
    blocks: list[Block] = [
        Heading(pen.say("qca.robust.heading"), 1),
        Paragraph((Run(pen.say("qca.robust.lead")),)),
    ]
    if held.spans:
        blocks.append(span_table(held.spans, pen))
    for left in (held.cases, held.families):
        if left is not None:
            blocks += left_blocks(left, pen)
    if held.completions is not None:
        blocks += completion_blocks(held.completions, pen)
    if held.codings is not None and pen.studied.codings is None:
        blocks.append(codings_table(held.codings, pen))
    return blocks


def span_table(spans: tuple[Span, ...], pen: Pen) -> Table:
    """Return the values of each cut that leave the models the same."""
    rows = []
    for span in spans:
        known = span.of in ("inclusion", "pri", "frequency")
        name = pen.say(f"qca.cut.{span.of}") if known else pen.resigned(span.of)
        whole = span.of == "frequency"
        low, used, high = (
            str(int(value)) if whole else pen.share(value)
            for value in (span.low, span.at, span.high)
        )
        cells = (name, pen.say(f"qca.kind.{span.kind}.short"), used, f"{low} – {high}")
        rows.append(tuple((Run(cell),) for cell in cells))
    names = ("cut", "kind", "used", "same_between")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    return Table(pen.say("qca.spans.caption"), header, tuple(rows), (0.32, 0.28, 0.14, 0.26), (2,))


def told_of(survivals: tuple[Survival, ...]) -> list[Survival]:
    """Return every model, and the combinations of the shorter solutions."""
    return [one for one in survivals if one.what == "model" or one.kind != "conservative"]


def unlisted(survivals: tuple[Survival, ...], pen: Pen) -> list[Block]:
    """Return how many of them no table lists, or nothing where all stand in it."""
    left = len(told_of(survivals)) - ROWS
    return [Paragraph((Run(pen.count("qca.found.unlisted", left)),), "small")] if left > 0 else []


def left_blocks(left: LeftOut, pen: Pen) -> list[Block]:
    """Return what is left when each case or each family is left out once."""
    name = pen.case if left.what == "case" else pen.family
    rows = []
    for one in told_of(left.survivals)[:ROWS]:
        kept = pen.say("qca.kept", kept=one.kept, of=one.of)
        lost = pen.named(map(name, one.lost), MOST)
        what = pen.say(f"qca.what.{one.what}", kind=pen.say(f"qca.kind.{one.kind}.short"))
        cells = ((Run(pen.resigned(one.text), strong=True),), (Run(what),), (Run(kept),))
        rows.append((*cells, (Run(lost),)))
    names = ("found", "what", "came_back", "lost_without")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    caption = pen.count(f"qca.left.{left.what}", left.trials)
    table = Table(caption, header, tuple(rows), (0.3, 0.22, 0.16, 0.32))
    blocks: list[Block] = [table, *unlisted(left.survivals, pen)]
    if left.refused:
        names_ = "; ".join(name(each) for each in left.refused)
        blocks.append(Paragraph((Run(pen.say("qca.left.refused", names=names_)),), "small"))
    return blocks


def completion_blocks(held: Completions, pen: Pen) -> list[Block]:
    """Return what is left when cells nobody knows are filled in every possible way."""
    code = "exact" if held.exact else "sampled"
    told = pen.say(
        f"qca.completions.{code}",
        unknown=held.unknown,
        cases=held.cases,
        tried=held.tried,
        seed=held.seed if held.seed is not None else "–",
    )
    rows = []
    for one in told_of(held.survivals)[:ROWS]:
        kept = pen.say("qca.kept", kept=one.kept, of=one.of)
        what = pen.say(f"qca.what.{one.what}", kind=pen.say(f"qca.kind.{one.kind}.short"))
        cells = ((Run(pen.resigned(one.text), strong=True),), (Run(what),), (Run(kept),))
        rows.append(cells)
    header = tuple(pen.say(f"qca.column.{name}") for name in ("found", "what", "came_back"))
    bounds = [
        pen.say(
            "qca.bounds",
            kind=pen.say(f"qca.kind.{one.kind}.short"),
            model=pen.resigned(one.model),
            low=pen.share(one.inclusion.low),
            high=pen.share(one.inclusion.high),
            least=pen.share(one.coverage.low),
            most=pen.share(one.coverage.high),
        )
        for one in held.bounds[:MOST]
    ]
    blocks: list[Block] = [Heading(pen.say("qca.completions.heading"), 2), Paragraph((Run(told),))]
    if held.empty:
        blocks.append(Paragraph((Run(pen.count("qca.completions.empty", held.empty)),)))
    if rows:
        caption = pen.say("qca.completions.caption")
        blocks.append(Table(caption, header, tuple(rows), (0.5, 0.28, 0.22)))
        blocks += unlisted(held.survivals, pen)
    left = len(held.bounds) - MOST
    if left > 0:
        bounds.append(pen.count("qca.found.unlisted", left))
    return [*blocks, points(bounds)] if bounds else blocks
