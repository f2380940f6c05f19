"""The section on breakup, which must be answered before a direction is signed (R120)."""

from tregua.domain import Dossier, Missing, active

__all__ = ["go_sheet_open"]

OF_GROUP = ("cohesion", "unity-trend")
OF_PART = ("faction-stance",)


def go_sheet_open(dossier: Dossier) -> tuple[Missing, ...]:
    """Return what the section on breakup still lacks; a direction is signed only when it is empty.

    Asked of every group not known to be outside the talks, and of each of its parts. *Asked, not
    known* is an answer.
    """
    answered = {(claim.question, claim.about) for claim in active(dossier.claims)}
    groups = [group.id for group in dossier.groups if group.in_talks is not False]
    parts = [part for part in active(dossier.actors.factions) if part.party in groups]
    asked = [(question, f"party:{slug}") for slug in groups for question in OF_GROUP]
    asked.extend((question, f"faction:{part.id}") for part in parts for question in OF_PART)
    return tuple(
        Missing(question, about, "not_recorded")
        for question, about in asked
        if (question, about) not in answered
    )
