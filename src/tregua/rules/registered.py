"""A dossier's registers as items a condition can loop over.

A register nobody has written holds no item, so whatever is asked of it stays unclear.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from tregua.domain import Citation, Dossier, Record, active
from tregua.domain.registers import (
    Consent,
    CrimeLine,
    Demand,
    Dilemma,
    Feud,
    Lever,
    Offer,
    Proportionality,
    RedLine,
    WantedResult,
)
from tregua.rules.scene import Item

__all__ = ["registered"]

Fields = Mapping[str, Any]


def registered(dossier: Dossier) -> dict[str, tuple[Item, ...]]:
    """Return the standing records of every register, each with what is recorded of it.

    Texts are there or not; their words are not among the fields. Some fields are worked out:
    `side` of a demand, `proven`, `counts`, `lever_counts`, `answers` and `crosses` of levers and
    offers, `evidenced` of a result, `open` of a dilemma or feud.
    """
    bargain, aims = dossier.bargain, dossier.aims
    demands, levers = active(bargain.demands), active(bargain.levers)
    lines = active(bargain.red_lines)
    counting = {lever.id: counts(lever, dossier) for lever in levers}
    offers = active(bargain.offers)
    held: dict[str, tuple[str, Iterable[tuple[Record, Fields]]]] = {
        "demands": ("demand", ((d, demand(d, dossier)) for d in demands)),
        "levers": ("lever", ((x, lever(x, dossier)) for x in levers)),
        "offers": (
            "offer",
            (
                (o, offer(o, dossier) | weighed(o, demands, lines, counting, dossier))
                for o in offers
            ),
        ),
        "red_lines": ("red_line", ((x, red_line(x)) for x in lines)),
        "results": ("result", ((x, result(x, dossier)) for x in active(aims.results))),
        "proportionality": (
            "proportionality",
            ((x, proportionality(x)) for x in active(aims.proportionality)),
        ),
        "dilemmas": ("dilemma", ((x, dilemma(x)) for x in active(aims.dilemmas))),
        "feuds": ("feud", ((x, feud(x)) for x in active(aims.feuds))),
        "portfolio": ("line", ((x, crime_line(x)) for x in active(aims.portfolio))),
    }
    return {
        kind: tuple(
            Item(kind, f"{noun}:{record.id}", {"id": record.id} | kept(fields))
            for record, fields in records
        )
        for kind, (noun, records) in held.items()
    }


def kept(fields: Fields) -> dict[str, Any]:
    """Return the fields that say something; an empty list says nothing."""
    return {name: value for name, value in fields.items() if value is not None and value != ()}


def stated(words: object) -> str | None:
    """Return that a text is there, without its words."""
    return None if words is None else "stated"


def seen(citations: Iterable[Citation], dossier: Dossier) -> bool:
    """Tell whether anything was seen of at least one of the sources cited."""
    sources = [dossier.source(cite.source) for cite in citations]
    return any(source is not None and source.seen != "not_seen" for source in sources)


def side_of(about: str, dossier: Dossier) -> str | None:
    """Return the kind of party a subject is, or belongs to; nothing where that is not said."""
    kind, _, slug = about.partition(":")
    actors = dossier.actors
    homes = {f.id: f.party for f in active(actors.factions)} if kind == "faction" else {}
    if kind == "body":
        homes = {b.id: b.party for b in active(actors.bodies) if b.party}
    party = slug if kind == "party" else homes.get(slug)
    return next((p.kind.value for p in active(actors.parties) if p.id == party), None)


def demand(record: Demand, dossier: Dossier) -> Fields:
    """Return what is recorded of a demand, and which side it is of."""
    return {
        "of": record.of,
        "side": side_of(record.of, dossier),
        "kind": record.kind,
        "priority": record.priority,
        "flexibility": record.flexibility,
        "legal": record.legal,
        "political": record.political,
        "interest": stated(record.interest) or ("stated" if record.interests else None),
        "interests": tuple(record.interests),
        "other_ways": "stated" if record.other_ways else None,
        "replaces": record.replaces,
        "reason": stated(record.reason),
    }


def counts(record: Lever, dossier: Dossier) -> bool:
    """Tell whether a lever counts: proven, and, where it is another's, lent by its holder."""
    proven = record.proof is not None and seen(record.proof.sources, dossier)
    lent = record.holder is not None and record.consent is Consent.GIVEN
    return proven and (not record.outside or lent)


def lever(record: Lever, dossier: Dossier) -> Fields:
    """Return what is recorded of a lever, and whether it counts."""
    return {
        "kind": record.kind,
        "bears_on": record.bears_on,
        "holder": record.holder,
        "outside": record.outside,
        "consent": record.consent,
        "conditions": stated(record.conditions),
        "withdrawal_risk": stated(record.withdrawal_risk),
        "proven": record.proof is not None and seen(record.proof.sources, dossier),
        "counts": counts(record, dossier),
    }


def offer(record: Offer, dossier: Dossier) -> dict[str, Any]:
    """Return what is recorded of an offer."""
    return {
        "to": record.to,
        "kind": record.kind,
        "interests": tuple(record.interests),
        "fits_because": stated(record.fits_because),
        "basis": record.basis,
        "lawful_basis": stated(record.lawful_basis),
        "proven": record.proof is not None and seen(record.proof.sources, dossier),
        "consequence": stated(record.consequence),
        "lever": record.lever,
    }


def weighed(
    record: Offer,
    demands: tuple[Demand, ...],
    lines: tuple[RedLine, ...],
    counting: Mapping[str, bool],
    dossier: Dossier,
) -> dict[str, Any]:
    """Return which demands an offer answers, which red lines it crosses, and if its lever counts.

    Unclear, so left out: `answers_demand` where no interest of the offer or no demand of those it
    is made to is recorded.
    """
    theirs = [d for d in demands if d.interests and made_to(record, d.of, dossier)]
    answers = tuple(d.id for d in theirs if set(d.interests) & set(record.interests))
    crosses = tuple(line.id for line in lines if record.kind in line.bars)
    return {
        "answers": answers,
        "answers_demand": bool(answers) if theirs and record.interests else None,
        "crosses": crosses,
        "lever_counts": counting.get(record.lever, False) if record.lever else None,
    }


def made_to(record: Offer, about: str, dossier: Dossier) -> bool:
    """Tell whether an offer is made to a subject; one made to nobody by name is made to groups."""
    if not record.to:
        return side_of(about, dossier) == "group"
    homes = {f"faction:{f.id}": f"party:{f.party}" for f in active(dossier.actors.factions)}
    return about in record.to or homes.get(about) in record.to


def red_line(record: RedLine) -> Fields:
    """Return what is recorded of a red line, without its words."""
    return {"bars": record.bars, "may_change": record.may_change, "public": record.public}


def result(record: WantedResult, dossier: Dossier) -> Fields:
    """Return what is recorded of a wanted result."""
    return {
        "kind": record.kind,
        "family": record.family,
        "power": record.power,
        "also_signs": record.also_signs,
        "unattainable": stated(record.unattainable),
        "indicator": stated(record.indicator),
        "least": stated(record.least),
        "total_end": record.total_end,
        "evidenced": seen(record.evidence, dossier),
    }


def proportionality(record: Proportionality) -> Fields:
    """Return which columns of the sheet are filled."""
    return {
        "about": record.about,
        "accommodation": stated(record.accommodation),
        "gain": stated(record.gain),
        "borne_by": record.borne_by,
        "less_costly": stated(record.less_costly),
        "why_not": stated(record.why_not),
        "offers": record.offers,
    }


def dilemma(record: Dilemma) -> Fields:
    """Return what is recorded of a dilemma."""
    closed = record.closed
    return {
        "open": closed is None,
        "options": len(record.options),
        "owner": record.owner,
        "gate": record.gate,
        "reason": stated(closed.reason) if closed else None,
    }


def feud(record: Feud) -> Fields:
    """Return what is recorded of a grievance."""
    return {
        "of": record.of,
        "against": record.against,
        "kind": record.kind,
        "open": record.state == "open",
        "retaliation": record.retaliation,
        "window": record.window,
        "answer": stated(record.answer),
    }


def crime_line(record: CrimeLine) -> Fields:
    """Return what is recorded of a line of crime."""
    return {
        "of": record.of,
        "kind": record.kind,
        "share": record.share,
        "trend": record.trend,
        "outlook": record.outlook,
    }
