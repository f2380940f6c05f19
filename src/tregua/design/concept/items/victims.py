"""What the victim plan lists, as items: stages, roles, promises, redress, ways, goals, texts."""

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.design.concept.victims.justice import lenient_texts
from tregua.design.concept.victims.owed import owed_to_victims
from tregua.design.concept.victims.reading import standing_roles
from tregua.design.concept.victims.stages import stages_of
from tregua.domain import Answer, When, active
from tregua.domain.engagement.public.justice import CapacityGoal
from tregua.rules import Item

__all__ = [
    "capacity_goals",
    "consultations",
    "justice_options",
    "lenient_clauses",
    "redress",
    "victim_promises",
    "victim_roles",
    "victim_stages",
]


def victim_stages(engagement: Engagement) -> tuple[Item, ...]:
    """Return each phase: whether it has `begun`, and its `entry` on victims where there is one."""
    found = []
    for stage in stages_of(engagement):
        fields: dict[str, bool | str] = {"id": stage.phase}
        if stage.begun is not Answer.UNCLEAR:
            fields["begun"] = stage.begun is Answer.MET
        if stage.entries:
            fields["entry"] = "stated"
        found.append(Item("victim_stages", f"phase:{stage.phase}", fields))
    return tuple(found)


def victim_roles(engagement: Engagement) -> tuple[Item, ...]:
    """Return the roles that were not taken back."""
    return listed("victim_roles", "victim_role", standing_roles(engagement.dossier.victims))


def victim_promises(engagement: Engagement) -> tuple[Item, ...]:
    """Return what is owed to victims: whether it is `late`, and whether they were `told` since."""
    found = []
    for owed in owed_to_victims(engagement):
        fields: dict[str, bool | str | When] = {"id": owed.record, "kind": owed.kind}
        fields["state"] = owed.state
        fields["late"] = owed.late
        if owed.due is not None:
            fields["due"] = owed.due
        if owed.told is not None and (owed.due is None or owed.told.last >= owed.due.first):
            fields["told"] = "stated"
        found.append(Item("victim_promises", owed.about, fields))
    return tuple(found)


def redress(engagement: Engagement) -> tuple[Item, ...]:
    """Return the requests for redress that were not taken back."""
    asked = active(engagement.dossier.victims.redress)
    return listed("redress", "redress", (each for each in asked if each.withdrew is None))


def justice_options(engagement: Engagement) -> tuple[Item, ...]:
    """Return the ways of justice considered."""
    return listed("justice_options", "justice_option", engagement.dossier.victims.options)


def lenient_clauses(engagement: Engagement) -> tuple[Item, ...]:
    """Return clauses with leniency: whether victims were `heard` before, and expert `advice`."""
    found = []
    for text in lenient_texts(engagement):
        fields: dict[str, str] = {"id": text.clause}
        if text.heard is not None:
            fields["heard"] = text.heard
        if text.advice:
            fields["advice"] = "stated"
        found.append(Item("lenient_clauses", f"clause:{text.clause}", fields))
    return tuple(found)


def capacity_goals(engagement: Engagement) -> tuple[Item, ...]:
    """Return the goals for communities; `passed` says that the day to measure is over."""

    def passed(goal: CapacityGoal) -> bool | None:
        return over(goal.due, engagement)

    goals = engagement.dossier.victims.capacity
    return listed("capacity_goals", "capacity_goal", goals, {"passed": passed})


def over(due: When | None, engagement: Engagement) -> bool | None:
    """Tell whether a day is surely over; nothing where no day of reading is given."""
    if engagement.day is None:
        return None
    return due is not None and due.last < engagement.day


def consultations(engagement: Engagement) -> tuple[Item, ...]:
    """Return the times victims were heard."""
    return listed("consultations", "consultation", engagement.dossier.victims.consultations)
