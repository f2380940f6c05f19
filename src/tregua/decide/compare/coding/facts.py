"""Facts computed from a dossier's records, by name: words that links and tests translate.

Each takes the dossier and a group, and gives words; none where nothing was recorded.
"""

from collections.abc import Callable

from tregua.domain import Dossier, active

__all__ = ["FACTS"]

Fact = Callable[[Dossier, str], tuple[str, ...]]

MOST_CHOICES = 4
"""More than half of the six choices of an engagement concept."""


def told(answer: str | None) -> tuple[str, ...]:
    """Return one word, or none."""
    return (answer,) if answer else ()


def options_taken(dossier: Dossier) -> frozenset[str]:
    """Return the options of the concept decided on, with the modes of its phases."""
    taken = {option for choice in active(dossier.concept.choices) for option in choice.options}
    for mode in active(dossier.concept.modes):
        taken |= {mode.secrecy, mode.formality, mode.directness}
    return frozenset(taken)


def secrecy(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return how visible the talks are: secret (prepared, leaked), kept informed, or public."""
    taken = options_taken(dossier)
    leaked = any(event.kind == "leak" for event in active(dossier.events))
    if "secret" in taken and leaked:
        return ("secret-leaked",)
    if {"secret", "public"} <= taken and "prepared-disclosure" not in taken:
        return ()
    if "secret" in taken:
        return ("secret-prepared",) if "prepared-disclosure" in taken else ("secret",)
    if "public" in taken:
        return ("public",)
    return told("kept-informed" if "quiet-circle" in taken else None)


def formality(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return whether the talks are formal, informal, or both."""
    return tuple(sorted(options_taken(dossier) & {"formal", "informal"}))


def directness(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return whether the talks are face to face, through others, back and forth, or several."""
    return tuple(sorted(options_taken(dossier) & {"direct", "indirect", "shuttle"}))


def logic(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return whether an accord is sought or a dialogue kept open; nothing where nobody said."""
    return told(dossier.sheet.logic if "logic" in dossier.sheet.model_fields_set else None)


def groups_in_talks(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return how many groups take part, without those said to stay outside."""
    count = sum(group.in_talks is not False for group in dossier.groups)
    return told(str(count) if count else None)


def kinds_offered(dossier: Dossier, group: str) -> tuple[str, ...]:
    """Return the kinds of offers made to a group; one made to nobody by name is made to all."""
    offers = active(dossier.bargain.offers)
    return tuple(sorted({offer.kind for offer in offers if not offer.to or group in offer.to}))


def kinds_demanded(dossier: Dossier, group: str) -> tuple[str, ...]:
    """Return the kinds of demands a group makes."""
    return tuple(sorted({d.kind for d in active(dossier.bargain.demands) if d.of == group}))


def disputes_settled(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return whether the agreement holds a way to settle disputes; silence says nothing."""
    agreement = dossier.agreement
    if agreement is None:
        return ()
    forum = any(clause.kind == "forum" for clause in active(agreement.clauses))
    steps = agreement.dispute is not None and bool(agreement.dispute.steps)
    return told("true" if forum or steps else None)


def breach_answered_by(dossier: Dossier, group: str) -> tuple[str, ...]:
    """Return what answers a breach: a body, ceremonies and pledges, or nothing as it says itself.

    Nothing is said where the agreement is silent.
    """
    agreement = dossier.agreement
    if agreement is None:
        return ()
    named = agreement.dispute is not None and agreement.dispute.body is not None
    if named or disputes_settled(dossier, group):
        return ("body",)
    if agreement.devices:
        return ("devices",)
    return told("nothing" if agreement.no_enforcement is not None else None)


def watchers(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return who verifies the clauses of the agreement: kinds of bodies, and of parties."""
    clauses = active(dossier.agreement.clauses) if dossier.agreement else ()
    named = {clause.verified_by for clause in clauses if clause.verified_by}
    kinds = {f"body:{body.id}": body.kind for body in active(dossier.actors.bodies)}
    kinds |= {f"party:{party.id}": party.kind.value for party in active(dossier.actors.parties)}
    return tuple(sorted({kinds[about] for about in named if about in kinds}))


def most_design_choices(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return that most of the six choices of a concept are taken up; fewer say nothing."""
    taken = {choice.choice for choice in active(dossier.concept.choices)}
    return told("true" if len(taken) >= MOST_CHOICES else None)


def dilemmas_noted(dossier: Dossier, _group: str) -> tuple[str, ...]:
    """Return that a dilemma is written down; none says nothing."""
    return told("true" if active(dossier.aims.dilemmas) else None)


FACTS: dict[str, Fact] = {
    "breach-answered-by": breach_answered_by,
    "dilemmas-noted": dilemmas_noted,
    "directness": directness,
    "disputes-settled": disputes_settled,
    "formality": formality,
    "groups-in-talks": groups_in_talks,
    "kinds-demanded": kinds_demanded,
    "kinds-offered": kinds_offered,
    "logic": logic,
    "most-design-choices": most_design_choices,
    "secrecy": secrecy,
    "watchers": watchers,
}
"""Every fact a link or a test may name."""
