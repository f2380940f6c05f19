"""Reading a dossier's registers: findings, levers that count, offers that fit, what is open."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.registers.parts import (
    Due,
    Fitting,
    LeverRead,
    OpenDilemma,
    Paired,
    Seeable,
    Sheet,
    Version,
)
from tregua.domain import Answer, Dossier, Finding, Result, When, active
from tregua.domain.knowledge import Catalogue, RuleUse
from tregua.domain.registers import Basis, Demand, Feud, Lever, Retaliation
from tregua.rules import Item, Scene, find, recorded, registered

__all__ = ["RegisterReading", "read_registers"]

SIDES = ("group", "community", "victims", "state", "third_party")
DUE = (Retaliation.EXPECTED, Retaliation.FEARED)


@dataclass(frozen=True, slots=True)
class RegisterReading(Result):
    """What the registers hold and lack; nothing in it adds up, ranks or weighs.

    `unwritten` are the registers without a standing record: nothing follows from their silence.
    """

    unwritten: tuple[str, ...]
    findings: tuple[Finding, ...]
    levers: tuple[LeverRead, ...]
    fitting: tuple[Fitting, ...]
    paired: tuple[Paired, ...]
    sheets: tuple[Sheet, ...]
    versions: tuple[Version, ...]
    seeable: tuple[Seeable, ...]
    open_dilemmas: tuple[OpenDilemma, ...]
    due: tuple[Due, ...]

    @property
    def found(self) -> tuple[Finding, ...]:
        """Return the gaps that stand."""
        return tuple(f for f in self.findings if f.answer is Answer.MET)

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """Return what cannot be told from what is recorded."""
        return tuple(f for f in self.findings if f.answer is Answer.UNCLEAR)

    def open_at(self, gate: str) -> tuple[OpenDilemma, ...]:
        """Return the open dilemmas to be looked at before a step, those of every step included."""
        return tuple(d for d in self.open_dilemmas if d.gate in ("", gate))


def read_registers(dossier: Dossier, catalogue: Catalogue) -> RegisterReading:
    """Read every register of a dossier.

    Where the agreement is of the limited pathway the stricter severities hold.
    """
    items = registered(dossier)
    groups = tuple(Item("parties", f"party:{g.id}", {"id": g.id}) for g in dossier.groups)
    scene = Scene(catalogue.questions, recorded(dossier), {"parties": groups, **items})
    limited = dossier.agreement is not None and dossier.agreement.pathway == "limited"
    rules = catalogue.rules_for(RuleUse.REGISTER)
    return RegisterReading(
        unwritten=tuple(kind for kind, listed in items.items() if not listed),
        findings=find(rules, scene, limited=limited),
        levers=tuple(levers_of(dossier, items["levers"])),
        fitting=tuple(fitting_of(dossier, items["offers"])),
        paired=tuple(paired_of(dossier, items["offers"])),
        sheets=tuple(sheets_of(items["demands"])),
        versions=tuple(versions_of(dossier)),
        seeable=tuple(seeable_of(dossier, catalogue)),
        open_dilemmas=tuple(dilemmas_of(dossier)),
        due=tuple(due_of(dossier)),
    )


def levers_of(dossier: Dossier, items: tuple[Item, ...]) -> Iterator[LeverRead]:
    """Yield each lever with whether it counts."""
    for lever, item in zip(active(dossier.bargain.levers), items, strict=True):
        why = tuple(why_not(lever, bool(item.fields["proven"])))
        yield LeverRead(lever.id, bool(item.fields["counts"]), why)


def why_not(lever: Lever, proven: bool) -> Iterator[str]:
    """Yield why a lever does not count, as codes."""
    if not proven:
        yield "unproven"
    if lever.outside and lever.holder is None:
        yield "no_holder"
    if lever.outside and lever.consent != "given":
        yield "not_lent"


def fitting_of(dossier: Dossier, items: tuple[Item, ...]) -> Iterator[Fitting]:
    """Yield the offers that answer a demand, once for each demand, in the order written.

    An offer whose lawful basis is not known, or that crosses a red line, is not among them.
    """
    demands = {demand.id: demand for demand in active(dossier.bargain.demands)}
    for offer, item in zip(active(dossier.bargain.offers), items, strict=True):
        lawful = offer.basis is Basis.FOUND and offer.lawful_basis is not None
        if not lawful or "crosses" in item.fields:
            continue
        for demand in (demands[slug] for slug in demands_of(item)):
            shared = tuple(i.value for i in demand.interests if i in offer.interests)
            yield Fitting(offer.id, demand.id, demand.of, shared)


def demands_of(item: Item) -> tuple[str, ...]:
    """Return the demands an offer answers."""
    answers = item.fields.get("answers")
    return answers if isinstance(answers, tuple) else ()


def paired_of(dossier: Dossier, items: tuple[Item, ...]) -> Iterator[Paired]:
    """Yield each offer with the consequence paired with it."""
    for offer, item in zip(active(dossier.bargain.offers), items, strict=True):
        known = item.fields.get("lever_counts")
        counts = Answer.UNCLEAR if known is None else Answer.of(bool(known))
        yield Paired(offer.id, offer.consequence, offer.lever or "", counts)


def sheets_of(items: tuple[Item, ...]) -> Iterator[Sheet]:
    """Yield what each side asks, the groups' beside the community's and the victims'.

    Those three stand even when empty, so that a blank sheet is seen.
    """
    if not items:
        return
    by_side: dict[str, list[str]] = {side: [] for side in SIDES[:3]}
    for item in items:
        side = str(item.fields.get("side", "not_said"))
        by_side.setdefault(side, []).append(str(item.fields["id"]))
    for side in (*SIDES, "not_said"):
        if side in by_side:
            yield Sheet(side, tuple(by_side[side]))


def versions_of(dossier: Dossier) -> Iterator[Version]:
    """Yield every form of the demands that have changed, the earliest of each first."""
    demands = dossier.bargain.demands
    by_id = {demand.id: demand for demand in demands}
    replaced = {demand.replaces for demand in demands if demand.replaces}
    standing = {demand.id for demand in active(demands)}
    for last in demands:
        if last.replaces and last.id not in replaced:
            for demand in reversed(tuple(back_from(last, by_id))):
                yield Version(
                    demand.id,
                    demand.as_of,
                    demand.replaces or "",
                    demand.reason,
                    demand.id in standing,
                )


def back_from(last: Demand, by_id: dict[str, Demand]) -> Iterator[Demand]:
    """Yield a demand and those it took the place of, as far back as they are known."""
    passed: set[str] = set()
    here: Demand | None = last
    while here is not None and here.id not in passed:
        passed.add(here.id)
        yield here
        here = by_id.get(here.replaces) if here.replaces else None


def seeable_of(dossier: Dossier, catalogue: Catalogue) -> Iterator[Seeable]:
    """Yield, for each result without an indicator, by what results of its kind could be seen."""
    for result in active(dossier.aims.results):
        known = catalogue.indicators.get(result.kind)
        if result.indicator is None and known is not None:
            yield Seeable(result.id, known.seen_by, known.misleads_when, known.cites)


def dilemmas_of(dossier: Dossier) -> Iterator[OpenDilemma]:
    """Yield the dilemmas nobody has closed."""
    for dilemma in active(dossier.aims.dilemmas):
        if dilemma.closed is None:
            options = tuple(option.id for option in dilemma.options)
            yield OpenDilemma(dilemma.id, dilemma.owner or "", options, dilemma.gate or "")


def due_of(dossier: Dossier) -> Iterator[Due]:
    """Yield the open grievances with retaliation expected or feared."""
    agreement = dossier.agreement
    start, end = (agreement.reached, agreement.ends) if agreement else (None, None)
    for feud in active(dossier.aims.feuds):
        if feud.state == "open" and feud.retaliation in DUE:
            inside = within(feud, start, end)
            said = str(feud.retaliation)
            yield Due(feud.id, feud.of, feud.against, said, feud.window, inside)


def within(feud: Feud, start: When | None, end: When | None) -> Answer:
    """Tell whether retaliation may fall inside a truce; one with no end may always be running.

    Met where the two spans may touch: a possible harm is shown, not waited for.
    """
    if feud.window is None or start is None:
        return Answer.UNCLEAR
    ended = end is not None and end.last < feud.window.first
    return Answer.of(not ended and feud.window.last >= start.first)
