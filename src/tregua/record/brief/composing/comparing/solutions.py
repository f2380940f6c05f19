"""The solutions: how many models are tied, then each of them, and what it takes for granted."""

from collections.abc import Iterable

from tregua.decide.compare.qca import Assumed, Model, Solution, Term
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["assumption_blocks", "enhanced_blocks", "points", "solution_blocks", "step_blocks"]

ORDER = ("conservative", "intermediate", "parsimonious")
MOST_MODELS, MOST_LINES, MOST_TERMS, MOST_PAIRS, MOST_SPOKEN = 6, 100, 8, 4, 24


def solution_blocks(pen: Pen) -> list[Block]:
    """Return the three solutions, from the most cautious to the shortest."""
    analysis = pen.studied.analysis
    blocks: list[Block] = [
        Heading(pen.say("qca.solutions.heading"), 1),
        Paragraph((Run(pen.say("qca.solutions.lead")),)),
        Paragraph((Run(expected(pen)),), "small"),
    ]
    for kind in ORDER:
        solution = next(one for one in analysis.solutions if one.kind == kind)
        title = pen.say(f"qca.kind.{kind}")
        blocks += [Heading(title, 2), *model_blocks(solution, title, pen)]
    return blocks + spoken_blocks(pen)


def spoken_blocks(pen: Pen) -> list[Block]:
    """Return each combination of the models shown in words, once."""
    held: dict[Term, None] = {}
    for solution in pen.studied.analysis.solutions:
        for model in solution.models[:MOST_MODELS]:
            held |= dict.fromkeys(each.term for each in model.terms)
    if not held or len(held) > MOST_SPOKEN:
        return []
    points_ = tuple(
        (Run(f"{pen.term(term)}: ", strong=True), Run(pen.spoken(term))) for term in held
    )
    return [Heading(pen.say("qca.spoken.heading"), 2), Bullets(points_)]


def expected(pen: Pen) -> str:
    """Return the expectations the intermediate solution rests on."""
    held = pen.studied.analysis.expectations
    if not held:
        return pen.say("qca.expected.none")
    names = list(pen.studied.given.conditions)
    terms = []
    for name, level in held:
        place = names.index(name)
        levels = tuple(level if each == place else -1 for each in range(len(names)))
        terms.append(pen.term(Term(levels)))
    return pen.say("qca.expected.some", terms=", ".join(terms))


def tied_words(solution: Solution, pen: Pen) -> str:
    """Return how many models say it equally briefly; none may be picked over the others."""
    if not solution.models:
        return pen.say("qca.tied.none")
    told = pen.count("qca.tied", solution.tied)
    return told if solution.complete else f"{told} {pen.say('qca.tied.cut')}"


def model_blocks(solution: Solution, title: str, pen: Pen) -> list[Block]:
    """Return the tied models of one kind: their number first, what they share, then each."""
    told = f"{tied_words(solution, pen)} {pen.say(f'qca.kind.{solution.kind}.means')}"
    blocks: list[Block] = [Paragraph((Run(told),), "lead")]
    if solution.tied > 1:
        sets = [{each.term for each in model.terms} for model in solution.models]
        shared = sorted(set.intersection(*sets))
        words = pen.terms(shared) if shared else pen.say("qca.shared.none")
        blocks.append(Paragraph((Run(pen.say("qca.shared", terms=words)),)))
    for number, model in enumerate(solution.models[:MOST_MODELS], 1):
        of = solution.tied
        caption = pen.say("qca.model", kind=title, n=number, of=of)
        blocks.append(model_table(model, caption, pen))
    left = solution.models[MOST_MODELS:]
    if left:
        blocks.append(Paragraph((Run(pen.count("qca.models.more", len(left))),)))
        lines = tuple((Run(pen.terms(t.term for t in model.terms)),) for model in left[:MOST_LINES])
        blocks.append(Bullets(lines))
    if len(left) > MOST_LINES:
        words = pen.count("qca.models.unlisted", len(left) - MOST_LINES)
        blocks.append(Paragraph((Run(words),), "small"))
    return blocks


def model_table(model: Model, caption: str, pen: Pen) -> Table:
    """Return one model: a row for each term with its fit and its cases, then the whole."""
    rows: list[tuple[Line, ...]] = [
        (
            (Run(pen.term(each.term), strong=True),),
            (Run(pen.share(each.fit.inclusion)),),
            (Run(pen.share(each.fit.pri)),),
            (Run(pen.share(each.fit.coverage)),),
            (Run(pen.share(each.fit.unique)),),
            (Run(pen.cases(each.cases)),),
        )
        for each in model.terms
    ]
    whole = model.fit
    figures = (whole.inclusion, whole.pri, whole.coverage)
    rows.append(
        (
            (Run(pen.say("qca.whole"), emphasis=True),),
            *((Run(pen.share(figure)),) for figure in figures),
            (Run("–"),),
            (Run(""),),
        )
    )
    names = ("term", "inclusion", "pri", "coverage", "unique", "cases_in")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    return Table(caption, header, tuple(rows), (0.27, 0.11, 0.08, 0.12, 0.1, 0.32), (1, 2, 3, 4))


def assumption_blocks(pen: Pen) -> list[Block]:
    """Return what the shorter solutions assume of configurations nobody has seen."""
    held = pen.studied.analysis.assumed
    blocks: list[Block] = [
        Heading(pen.say("qca.assumed.heading"), 1),
        Paragraph((Run(pen.say("qca.assumed.lead")),)),
    ]
    if not any(one.n_simplifying or one.simplifying for one in held):
        return [*blocks, Paragraph((Run(pen.say("qca.assumed.none")),))]
    names = ("models", "simplifying", "easy", "difficult", "contradictory")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    rows = tuple(assumed_row(one, pen) for one in held[:MOST_PAIRS])
    caption = pen.say("qca.assumed.caption")
    blocks.append(Table(caption, header, rows, (0.17, 0.11, 0.22, 0.28, 0.22)))
    left = len(held) - MOST_PAIRS
    if left > 0:
        blocks.append(Paragraph((Run(pen.count("qca.assumed.more", left)),), "small"))
    return blocks


def assumed_row(one: Assumed, pen: Pen) -> tuple[tuple[Run, ...], ...]:
    """Return what one pair of models assumes, sorted by how it can be defended."""
    pair = pen.say("qca.pair", conservative=one.conservative + 1, parsimonious=one.parsimonious + 1)
    return (
        (Run(pair),),
        (Run(str(one.n_simplifying or len(one.simplifying))),),
        rows_words(one.n_easy, one.easy, pen),
        rows_words(one.n_difficult, one.difficult, pen),
        rows_words(one.n_contradictory, one.contradictory, pen),
    )


def rows_words(n: int, terms: tuple[Term, ...], pen: Pen) -> tuple[Run, ...]:
    """Return how many unseen rows there are, and which."""
    n = n or len(terms)
    if not n:
        return (Run("–"),)
    written = pen.listed((pen.term(term) for term in terms), MOST_TERMS)
    return (Run(f"{n}: ", strong=True), Run(written))


def enhanced_blocks(pen: Pen) -> list[Block]:
    """Return the solutions without assumptions that cannot be defended, and what was kept out."""
    held = pen.studied.analysis.enhanced
    if held is None:
        return []
    blocks: list[Block] = [
        Heading(pen.say("qca.enhanced.heading"), 1),
        Paragraph((Run(pen.say("qca.enhanced.lead")),)),
    ]
    lines = [
        pen.count(f"qca.excluded.{one.reason}", one.rows, what=pen.resigned(one.what))
        for one in held.excluded
    ]
    blocks.append(points(lines or [pen.say("qca.excluded.nothing")]))
    for solution in held.solutions:
        title = pen.say(f"qca.kind.enhanced_{solution.kind}")
        blocks += [Heading(title, 2), *model_blocks(solution, title, pen)]
    return blocks


def points(lines: Iterable[str]) -> Bullets:
    """Return sentences as a list of points."""
    return Bullets(tuple((Run(line),) for line in lines))


def step_blocks(pen: Pen) -> list[Block]:
    """Return both steps in words, or nothing where one step was asked."""
    held = pen.studied.stepped
    if held is None:
        return []
    signs = dict(zip(pen.studied.given.conditions, pen.signs, strict=True))
    remote = ", ".join(signs.get(name, name) for name in held.remote)
    near = ", ".join(signs.get(name, name) for name in held.proximate)
    blocks: list[Block] = [
        Heading(pen.say("qca.steps.heading"), 1),
        Paragraph((Run(pen.say("qca.steps.lead", remote=remote, near=near)),)),
    ]
    warned = [pen.say(one.code, **dict(one.values)) for one in held.warned]
    if warned:
        blocks.append(points(warned))
    if held.second is None:
        return blocks
    contexts = ", ".join(pen.resigned(name) for name in held.contexts)
    blocks.append(Paragraph((Run(pen.say("qca.steps.contexts", contexts=contexts)),)))
    solutions = held.second.enhanced.solutions if held.second.enhanced else held.second.solutions
    names = held.second.table.conditions
    counts = held.second.table.counts
    for solution in solutions:
        blocks.append(Heading(pen.say(f"qca.kind.{solution.kind}"), 2))
        blocks.append(Paragraph((Run(tied_words(solution, pen)),), "lead"))
        lines = [
            pen.resigned(" + ".join(each.term.written(names, counts) for each in model.terms))
            for model in solution.models[:8]
        ]
        if lines:
            blocks.append(points(lines))
    return blocks
