"""Names in `strategy.yaml` and in the state's own line that lead nowhere, and what is K1 there."""

from collections.abc import Iterator, Mapping

from tregua.domain import Dossier, Handling
from tregua.errors import Problem
from tregua.files import Tree
from tregua.record.store.written import Where, Written

__all__ = ["state_line_problems", "strategy_problems"]

FILE = "strategy.yaml"
Named = tuple[Where, str | None]


def strategy_problems(
    dossier: Dossier, trees: Mapping[str, Tree], written: Written
) -> Iterator[Problem]:
    """Yield every subject, clause, member or label that is named and not listed; K1 notes too."""
    held = Written(trees, written.unread)
    for where, about in (*subjects(dossier), *clauses(dossier)):
        wrong = written.unlisted(about) if about else None
        if wrong is not None:
            yield held.problem(FILE, where, wrong[0], **wrong[1])
    team = {member.id for member in dossier.sheet.team}
    for where, slug in members(dossier):
        if slug and slug not in team:
            yield held.problem(FILE, where, "member_unknown", id=slug)
    labels = written.ids(FILE, "labels")
    for i, label in enumerate(dossier.strategy.labels):
        if label.followed_by and label.followed_by not in labels:
            where = ("labels", i, "followed_by")
            yield held.problem(FILE, where, "label_unknown", id=label.followed_by)
    for i, note in enumerate(dossier.strategy.culture):
        if note.handling is Handling.K1:
            yield held.problem(FILE, ("culture", i, "handling"), "k1_culture", id=note.id)


def subjects(dossier: Dossier) -> Iterator[Named]:
    """Yield every subject that is named, with its place."""
    held = dossier.strategy
    for i, position in enumerate(held.positions):
        yield ("positions", i, "by"), position.by
        yield from ((("positions", i, "toward"), about) for about in position.toward)
    for i, label in enumerate(held.labels):
        yield ("labels", i, "about"), label.about
        yield ("labels", i, "body"), label.body
    for i, argument in enumerate(held.arguments):
        yield ("arguments", i, "by"), argument.by
    for i, gain in enumerate(held.gains):
        yield ("gains", i, "side"), gain.side
    for i, offer in enumerate(held.offers):
        yield ("offers", i, "by"), offer.by
        yield ("offers", i, "to"), offer.to
    for i, step in enumerate(held.steps):
        yield ("steps", i, "by"), step.by
    for i, measure in enumerate(held.measures):
        yield ("measures", i, "place"), measure.place
    for i, function in enumerate(held.functions):
        yield ("functions", i, "of"), function.of
        yield ("functions", i, "successor"), function.successor
    for i, means in enumerate(held.means):
        yield ("means", i, "against"), means.against
    yield from ((("aims", i, "of"), aim.of) for i, aim in enumerate(held.aims))
    yield from ((("succession", i, "of"), one.of) for i, one in enumerate(held.succession))
    yield from ((("culture", i, "of"), note.of) for i, note in enumerate(held.culture))


def clauses(dossier: Dossier) -> Iterator[Named]:
    """Yield every clause that is named, as a subject, with its place."""
    for i, gain in enumerate(dossier.strategy.gains):
        yield ("gains", i, "clause"), f"clause:{gain.clause}" if gain.clause else None
    for i, driver in enumerate(dossier.strategy.drivers):
        yield from ((("drivers", i, "clauses"), f"clause:{slug}") for slug in driver.clauses)


def members(dossier: Dossier) -> Iterator[Named]:
    """Yield every member of the team that is named, with its place."""
    held = dossier.strategy
    yield from ((("lessons", i, "by"), told.by) for i, told in enumerate(held.lessons))
    yield from ((("aims", i, "by"), aim.by) for i, aim in enumerate(held.aims))
    for i, note in enumerate(held.ethics):
        yield ("ethics", i, "by"), note.by
        for j, dissent in enumerate(note.dissent):
            yield ("ethics", i, "dissent", j, "by"), dissent.by


def state_line_problems(
    dossier: Dossier, trees: Mapping[str, Tree], written: Written
) -> Iterator[Problem]:
    """Yield lines of the state in places that are not listed, or that bear the id of a series.

    One id for both would put the state's own acts where harms are read.
    """
    held, file = Written(trees, written.unread), "series.yaml"
    series = written.ids(file, "series")
    for i, line in enumerate(dossier.state_line):
        wrong = written.unlisted(line.place)
        if wrong is not None:
            yield held.problem(file, ("state_line", i, "place"), wrong[0], **wrong[1])
        if line.id in series:
            other = held.trees[file].line(("series", series.index(line.id)))
            where = ("state_line", i, "id")
            yield held.problem(file, where, "duplicate_id", id=line.id, other=other)
