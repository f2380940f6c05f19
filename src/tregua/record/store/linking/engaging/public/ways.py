"""What cannot stand in new ways and institutions: rings, doubles, children, figures on people."""

from collections.abc import Iterator
from typing import TypeVar

from tregua.domain import Dossier, active
from tregua.domain.claims import Record
from tregua.domain.engagement.public.innovations import Course
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.record.store.linking.engaging.rings import rings_of
from tregua.record.store.written import Where, Written

__all__ = ["ways_problems"]

INNOVATIONS = "innovations.yaml"
INSTITUTIONS = "institutions.yaml"
PERSON = "person:"

R = TypeVar("R", bound=Record)


def ways_problems(dossier: Dossier, held: Written, known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield what contradicts itself in the two files, and who must not stand in them."""
    yield from academic_problems(dossier, held)
    yield from zone_problems(dossier, held)
    for where, course in placed("courses", dossier.innovations.courses):
        yield from course_problems(course, where, held)
    yield from role_problems(dossier, held)
    yield from pressure_problems(dossier, held)
    yield from ring_problems(dossier, held)
    yield from reason_problems(dossier, held, known)


def placed(name: str, records: tuple[R, ...]) -> Iterator[tuple[Where, R]]:
    """Yield the standing records of a list, each with its place."""
    standing = active(records)
    for i, each in enumerate(records):
        if each in standing:
            yield (name, i), each


def academic_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield functions that a team both covers and leaves out."""
    for where, team in placed("academics", dossier.innovations.academics):
        for i, each in enumerate(team.leaves_out):
            if each.function in team.does:
                place = (*where, "leaves_out", i, "function")
                yield held.problem(INNOVATIONS, place, "function_both", id=each.function)


def zone_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield parts of a covenant that are there and named as missing."""
    for where, zone in placed("zones", dossier.innovations.zones):
        for i, gap in enumerate(zone.missing):
            if getattr(zone, gap.part):
                place = (*where, "missing", i, "part")
                yield held.problem(INNOVATIONS, place, "zone_part_both", id=gap.part)


def course_problems(course: Course, where: Where, held: Written) -> Iterator[Problem]:
    """Yield figures the team itself collected, or that are about one person."""
    for i, figure in enumerate(course.people_measures):
        place = (*where, "people_measures", i, "collected_by")
        if figure.collected_by.startswith("member:"):
            yield held.problem(INNOVATIONS, place, "measure_by_the_team")
        elif figure.collected_by.startswith(PERSON):
            yield held.problem(INNOVATIONS, place, "measure_names_a_person")
    for i, told in enumerate(course.group_measures):
        if told.about.startswith(PERSON):
            place = (*where, "group_measures", i, "about")
            yield held.problem(INNOVATIONS, place, "measure_names_a_person")


def role_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield roles of somebody under 18, and a reason for none where there are some."""
    young = {f"{PERSON}{p.id}" for p in active(dossier.actors.persons) if p.under_18}
    for where, role in placed("womens_roles", dossier.innovations.womens_roles):
        if role.who in young:
            yield held.problem(INNOVATIONS, (*where, "who"), "role_under_18")
    if dossier.innovations.no_womens_role and active(dossier.innovations.womens_roles):
        yield held.problem(INNOVATIONS, ("no_womens_role",), "planned_and_not", what="womens_roles")


def pressure_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield pressure that names a person: it is a line of an institution."""
    for where, line in placed("pressures", dossier.institutions.pressures):
        if line.institution.startswith(PERSON):
            place = (*where, "institution")
            yield held.problem(INSTITUTIONS, place, "pressure_names_a_person")


def ring_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield each ring of steps that wait for each other, once."""
    steps = dict(placed("parallel_steps", dossier.institutions.parallel_steps))
    places = {step.id: where for where, step in steps.items()}
    waits = {step.id: list(step.depends_on) for step in steps.values()}
    for path in rings_of(waits):
        where = (*places[path[0]], "depends_on")
        yield held.problem(INSTITUTIONS, where, "parallel_ring", path=", ".join(path))


def reason_problems(dossier: Dossier, held: Written, known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield reasons for planning nothing where something is planned."""
    plan = dossier.institutions
    ways = known.institutions.preventive
    planned = {ways[s.kind].way for s in active(plan.preventive_steps) if s.kind in ways}
    there: set[str] = {*planned, *(("pressure",) if active(plan.pressures) else ())}
    for i, reason in enumerate(plan.not_planned):
        if reason.what in there:
            where: Where = ("not_planned", i, "what")
            yield held.problem(INSTITUTIONS, where, "planned_and_not", what=reason.what)
