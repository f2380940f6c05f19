"""What an entry of the protective record names: members, subjects, records, mandates, advice."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from tregua.domain import Dossier
from tregua.domain.protection import Entry, EntryKind
from tregua.knowledge import load_locks

__all__ = ["entry_faults", "known_names"]

Fault = tuple[str, dict[str, Any]]


def entry_faults(entry: Entry, entries: Iterable[Entry], dossier: Dossier) -> Iterator[Fault]:
    """Yield what an entry names that there is not, as the code and values of a problem.

    `entries` are those of the record; advice counts only where it stands before the entry.
    """
    team = {member.id for member in dossier.sheet.team}
    if entry.by not in team:
        yield "member_unknown", {"id": entry.by}
    if entry.mandate:
        mandates = [mandate.id for mandate in dossier.protection.mandates]
        if entry.mandate not in mandates:
            near = get_close_matches(entry.mandate, mandates, n=1) or mandates[:1] or ["-"]
            yield "entry_mandate", {"id": entry.mandate, "near": near[0]}
    advice = [e.n for e in entries if e.kind is EntryKind.ADVICE and 0 < e.n < (entry.n or e.n + 1)]
    if entry.advice and entry.advice not in advice:
        numbers = ", ".join(map(str, advice)) or "-"
        yield "entry_advice", {"n": entry.advice, "numbers": numbers}
    known = known_names(dossier) if entry.names else frozenset()
    for name in entry.names:
        if name not in known:
            kind, _, _ = name.partition(":")
            alike = sorted(k for k in known if k.startswith(f"{kind}:")) or sorted(known)
            near = get_close_matches(name, alike, n=1, cutoff=0.3) or alike[:1]
            yield "entry_names", {"name": name, "near": near[0]}


def known_names(dossier: Dossier) -> frozenset[str]:
    """Return all that an entry may name: subjects, members, acts, and records by kind and id.

    A clause stands as `clause:ID`; acts as `act:ID`, such as `act:meet`.
    """
    clauses = dossier.agreement.clauses if dossier.agreement else ()
    records: dict[str, Iterable[Any]] = {
        "member": dossier.sheet.team,
        "clause": clauses,
        "claim": dossier.claims,
        "event": dossier.events,
        "decision": dossier.decisions,
        "undertaking": dossier.undertakings,
        "commitment": dossier.commitments,
        "offer": dossier.bargain.offers,
        "mandate": dossier.protection.mandates,
        "planned_act": dossier.law.planned_acts,
        "note": dossier.working.notes,
    }
    named = {f"{kind}:{each.id}" for kind, held in records.items() for each in held}
    acts = {f"act:{act}" for act in load_locks().acts}
    return frozenset({"dossier"} | named | acts | dossier.actors.known())
