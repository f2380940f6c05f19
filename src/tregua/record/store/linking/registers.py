"""The registers: what demands, offers, levers and ledgers name and the dossier lacks."""

from collections.abc import Iterator, Mapping

from tregua.domain import When
from tregua.domain.knowledge import Question
from tregua.errors import Problem
from tregua.record.store.linking.linker import Linker, Where

__all__ = ["register_problems"]

OTHER = "other"
BARGAIN, AIMS = "bargain.yaml", "aims.yaml"
MONTH_DAYS = 28
"""The finest a feared retaliation is dated (judgement): the days of the shortest month."""


def register_problems(linker: Linker, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield every subject, member, record or kind that a register names and there is not."""
    yield from demands(linker, questions)
    yield from offers(linker, questions)
    yield from limits(linker, questions)
    yield from aims(linker, questions)
    yield from dilemmas(linker)
    yield from ledgers(linker, questions)


def demands(linker: Linker, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield demands of nobody listed, or of a kind the question does not have."""
    for i, demand in enumerate(linker.dossier.bargain.demands):
        where: Where = ("demands", i)
        yield from linker.subjects(BARGAIN, where, ("of", (demand.of,)))
        yield from kinds(linker, BARGAIN, (*where, "kind"), (demand.kind,), "demands", questions)


def offers(linker: Linker, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield offers and levers for nobody listed, and consequences on a lever there is not."""
    bargain = linker.dossier.bargain
    for i, offer in enumerate(bargain.offers):
        where: Where = ("offers", i)
        yield from linker.subjects(BARGAIN, where, ("to", offer.to))
        yield from kinds(linker, BARGAIN, (*where, "kind"), (offer.kind,), "offers", questions)
        if offer.lever is not None:
            named = (offer.lever,)
            yield from listed(linker, BARGAIN, (*where, "lever"), named, (BARGAIN, "levers"))
    for i, lever in enumerate(bargain.levers):
        held = (("bears_on", lever.bears_on), ("holder", (lever.holder,) if lever.holder else ()))
        yield from linker.subjects(BARGAIN, ("levers", i), *held)


def limits(linker: Linker, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield red lines that bar no known kind of offer, or that nobody of the team may change."""
    for i, line in enumerate(linker.dossier.bargain.red_lines):
        where: Where = ("red_lines", i)
        yield from kinds(linker, BARGAIN, (*where, "bars"), line.bars, "offers", questions)
        yield from members(linker, BARGAIN, (*where, "may_change"), line.may_change)


def aims(linker: Linker, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield results and weighings that name nobody listed, or an offer there is not."""
    held = linker.dossier.aims
    for i, result in enumerate(held.results):
        where: Where = ("results", i)
        yield from linker.subjects(AIMS, where, ("also_signs", result.also_signs))
        kind = (result.kind,)
        yield from kinds(linker, AIMS, (*where, "kind"), kind, "results-wanted", questions)
    for i, sheet in enumerate(held.proportionality):
        at: Where = ("proportionality", i)
        named = (("about", (sheet.about,)), ("borne_by", sheet.borne_by))
        yield from linker.subjects(AIMS, at, *named)
        yield from listed(linker, AIMS, (*at, "offers"), sheet.offers, (BARGAIN, "offers"))


def dilemmas(linker: Linker) -> Iterator[Problem]:
    """Yield dilemmas carried or closed by nobody of the team, or closed with no listed option."""
    for i, dilemma in enumerate(linker.dossier.aims.dilemmas):
        where: Where = ("dilemmas", i)
        owner = (dilemma.owner,) if dilemma.owner else ()
        yield from members(linker, AIMS, (*where, "owner"), owner)
        if dilemma.closed is None:
            continue
        yield from members(linker, AIMS, (*where, "closed", "by"), (dilemma.closed.by,))
        chose, options = dilemma.closed.chose, {option.id for option in dilemma.options}
        if chose is not None and chose not in options:
            place = (*where, "closed", "chose")
            yield linker.held.problem(AIMS, place, "register_unknown", id=chose, list="options")


def ledgers(linker: Linker, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield feuds and lines of crime of nobody listed, and retaliation dated to the day."""
    for i, feud in enumerate(linker.dossier.aims.feuds):
        where: Where = ("feuds", i)
        yield from linker.subjects(AIMS, where, ("of", (feud.of,)), ("against", (feud.against,)))
        if feud.window is not None and days(feud.window) < MONTH_DAYS:
            yield linker.held.problem(AIMS, (*where, "window"), "feud_too_exact")
    for i, line in enumerate(linker.dossier.aims.portfolio):
        at: Where = ("portfolio", i)
        yield from linker.subjects(AIMS, at, ("of", (line.of,)))
        yield from kinds(linker, AIMS, (*at, "kind"), (line.kind,), "lines-of-crime", questions)


def days(when: When) -> int:
    """Return how many days a date may touch."""
    return (when.last - when.first).days + 1


def kinds(
    linker: Linker,
    file: str,
    where: Where,
    named: tuple[str, ...],
    question: str,
    questions: Mapping[str, Question],
) -> Iterator[Problem]:
    """Yield kinds that are neither `other` nor a level of the question that lists them."""
    levels = questions[question].levels
    for kind in named:
        if kind != OTHER and kind not in levels:
            values = {"given": kind, "allowed": ", ".join((*levels, OTHER))}
            yield linker.held.problem(file, where, "not_allowed", **values)


def members(linker: Linker, file: str, where: Where, named: tuple[str, ...]) -> Iterator[Problem]:
    """Yield people who are not in the team."""
    team = {member.id for member in linker.dossier.sheet.team}
    for slug in named:
        if slug not in team:
            yield linker.held.problem(file, where, "member_unknown", id=slug)


def listed(
    linker: Linker, file: str, where: Where, named: tuple[str, ...], home: tuple[str, str]
) -> Iterator[Problem]:
    """Yield records of another list that are not in it, as far as the list can be read."""
    for slug in named:
        if home[0] not in linker.written.unread and slug not in linker.written.ids(*home):
            values = {"id": slug, "list": home[1]}
            yield linker.held.problem(file, where, "register_unknown", **values)
