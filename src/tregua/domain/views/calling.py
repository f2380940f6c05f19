"""What the records of a dossier are called by in words: where each kind stands, and its field."""

from typing import TYPE_CHECKING, Any

from tregua.language import Text, Words

if TYPE_CHECKING:
    from tregua.domain.dossier import Dossier

__all__ = ["called"]

PROTECTED = Text(
    en="a member under 18 (protective track)",
    es="integrante menor de 18 años (vía de protección)",
)
"""What everybody under 18 is called."""

CALLED = {
    "party": ("actors", "parties", "name"),
    "faction": ("actors", "factions", "name"),
    "body": ("actors", "bodies", "name"),
    "place": ("actors", "places", "name"),
    "person": ("actors", "persons", "code_name"),
    "clause": ("agreement", "clauses", "title"),
    "undertaking": ("", "undertakings", "promise"),
    "step": ("agreement", "steps", "title"),
    "demand": ("bargain", "demands", "asks"),
    "offer": ("bargain", "offers", "gives"),
    "lever": ("bargain", "levers", "says"),
    "limit": ("bargain", "off_the_table", "says"),
    "result": ("aims", "results", "wants"),
    "dilemma": ("aims", "dilemmas", "asks"),
    "feud": ("aims", "feuds", "says"),
    "label": ("strategy", "labels", "word"),
    "driver": ("strategy", "drivers", "says"),
    "function": ("strategy", "functions", "does"),
    "sign": ("strategy", "capture", "says"),
    "phase": ("concept", "phases", "title"),
    "choice": ("concept", "choices", "decision"),
    "agenda": ("concept", "agenda", "title"),
    "design": ("concept", "design", "says"),
    "candidate": ("concept", "candidates", "who"),
    "informed": ("concept", "informed", "who"),
    "supporter": ("concept", "support", "who"),
    "opening": ("concept", "openings", "says"),
    "model": ("concept", "models", "group"),
    "mode": ("concept", "modes", "over"),
    "secrecy": ("safety", "secrecy", "title"),
    "secrecy_end": ("safety", "secrecy_ends", "says"),
    "logistic": ("safety", "logistics", "says"),
    "disclosure": ("safety", "disclosures", "what"),
    "leak_drill": ("safety", "leak_drills", "leaked"),
    "outreach": ("safety", "outreach", "who"),
    "go_between": ("safety", "go_betweens", "who"),
    "security_plan": ("safety", "meetings", "meeting"),
    "call": ("crisis", "calls", "role"),
    "danger": ("crisis", "in_danger", "says"),
    "holding_line": ("crisis", "lines", "says"),
    "night": ("crisis", "nights", "heard"),
    "statement": ("crisis", "statements", "says"),
    "rumour": ("crisis", "rumours", "says"),
    "wording": ("process", "objectives", "says"),
    "procedure": ("process", "rules", "says"),
    "confidence": ("process", "confidence", "does"),
    "declared": ("process", "declared", "title"),
    "meeting": ("process", "meetings", "title"),
    "understanding": ("process", "understandings", "says"),
    "victim_role": ("victims", "roles", "does"),
    "promise": ("victims", "promises", "promise"),
    "redress": ("victims", "redress", "asks"),
    "justice_option": ("victims", "options", "says"),
    "capacity_goal": ("victims", "capacity", "goal"),
    "consultation": ("victims", "consultations", "matter"),
    "telling": ("narrative", "steps", "title"),
    "exchange": ("narrative", "exchange", "says"),
    "piece": ("narrative", "material", "title"),
    "rebuttal": ("narrative", "rebuttals", "attacked"),
    "appearance": ("narrative", "appearances", "event"),
    "status": ("narrative", "status", "event"),
    "academic": ("innovations", "academics", "title"),
    "symbolic_act": ("innovations", "symbolic_acts", "title"),
    "activity": ("innovations", "activities", "title"),
    "celebration": ("innovations", "celebrations", "title"),
    "zone": ("innovations", "zones", "title"),
    "course": ("innovations", "courses", "title"),
    "womens_role": ("innovations", "womens_roles", "does"),
    "parallel_step": ("institutions", "parallel_steps", "what"),
    "pressure": ("institutions", "pressures", "what"),
    "preventive_step": ("institutions", "preventive_steps", "what"),
    "indicator": ("institutions", "indicators", "indicator"),
    "counterweight": ("institutions", "counterweights", "does"),
    "reform": ("institutions", "reforms", "what"),
    "economy_step": ("institutions", "economy_steps", "what"),
    "per_head": ("institutions", "per_head", "title"),
    "ending": ("ending", "endings", "title"),
    "warned": ("ending", "warn_list", "at_risk"),
    "owed": ("ending", "owed", "what"),
    "ending_benefit": ("ending", "benefits", "what"),
    "ending_review": ("ending", "reviews", "decided"),
    "gain": ("ending", "gains", "what"),
    "keep": ("ending", "kept", "what"),
    "heir": ("ending", "heirs", "what"),
    "reentry": ("ending", "reentry", "must_be"),
    "loss": ("ending", "losses", "title"),
}
"""For each kind its part of the dossier, its list, and the field it is called by.

A field that names a subject, as `who` does, calls the record by that subject. A red line is
called by its id alone.
"""


def called(dossier: "Dossier", about: str) -> Words:
    """Return the name of a subject as the dossier writes it, the short one first, or its id.

    A part of a clause, written `kind:clause/part`, is called by its clause.

    Nobody under 18 is called by a code name or an id: they are on the protective track.
    """
    kind, _, slug = about.partition(":")
    if kind == "person" and any(p.id == slug and p.under_18 for p in dossier.actors.persons):
        return PROTECTED
    if about == "dossier":
        return dossier.sheet.title
    if "/" in slug:
        return called(dossier, f"clause:{slug.partition('/')[0]}")
    part, listed, field = CALLED.get(kind, ("", "", ""))
    held: Any = getattr(dossier, part) if part else dossier
    records = getattr(held, listed, ()) if listed else ()
    record = next((each for each in records if each.id == slug), None)
    if record is None:
        return slug
    name = getattr(record, "short", None) or getattr(record, field)
    if isinstance(name, str) and ":" in name and " " not in name:
        return called(dossier, name)
    return name or slug
