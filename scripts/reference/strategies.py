"""Families of strategy, lessons on amnesty, tensions, effects of labels, and aims."""

from collections.abc import Iterator

from reference.telling import STRATEGY, places, told
from tregua.domain.knowledge.strategies import Stance


def strategies_page() -> Iterator[str]:
    """Yield the families of strategy, the five lessons, the tensions, labels and aims."""
    for family in STRATEGY.families.values():
        yield f"\n## {family.title.en}\n"
        yield from stance_lines(family)
        for winner in family.beneficiaries:
            yield f"- Gains from the choice (`{winner.who.value}`): {winner.says.en}"
        for form in family.forms:
            yield f"\n### `{form.id.value}`: {form.title.en}\n"
            yield from stance_lines(form)
    yield "\n## Five lessons on amnesty\n"
    for lesson in STRATEGY.lessons.values():
        yield f"**`{lesson.id}`** {lesson.title.en}. {lesson.why.en}"
        for test in lesson.tests:
            yield f"- {test.asks.en} ({told(test.when)})"
        yield f"- Misleads when: {lesson.misleads_when.en}\n"
    yield "\n## Tensions between the sources\n"
    for tension in STRATEGY.tensions.values():
        yield f"**`{tension.id}`** {tension.title.en}"
        for side in tension.sides:
            yield f"- {side.says.en} ({places(side.cites)})"
        yield f"- Bears when: {told(tension.bears_when)}"
        parts = ", ".join(part.value for part in tension.may_choose)
        yield f"- {tension.open_because.en} May choose: {parts}.\n"
    yield "\n## What labels opened and shut\n"
    for effect in STRATEGY.effects.values():
        codes = ", ".join(code.value for code in effect.codes)
        yield f"- *{codes}* {effect.does}: **{effect.door.en}**. {effect.evidence.en}"
    yield "\n## Incentives that fit an aim\n"
    for aim in STRATEGY.aims.values():
        incentives = " ".join(point.says.en for point in aim.incentives)
        yield f"- **{aim.title.en}** (`{aim.id.value}`): {incentives}"


def stance_lines(stance: Stance) -> Iterator[str]:
    """Yield what a family or a sub-form gains, costs and risks, and what the record shows."""
    yield f"{stance.meaning.en}\n"
    for said, points in (("Gain", stance.gains), ("Cost", stance.costs)):
        yield from (f"- {said}: {point.says.en}" for point in points)
    for hazard in stance.hazards:
        yield f"- In {hazard.horizon_years} years: {hazard.says.en}"
    yield from (f"- Asks for: {point.says.en}" for point in stance.conditions)
    for said, held in (("For", stance.experience_for), ("Against", stance.experience_against)):
        yield from (f"- {said} ({one.case}): {one.says.en}" for one in held)
    yield f"- Misleads when: {stance.misleads_when.en}"
