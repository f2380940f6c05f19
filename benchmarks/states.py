"""How what a deal allows grows with its duties, beside a plain search over dictionaries.

Deals of two kinds are made: in a ladder each duty waits for the one two before it, as two sides
that go step by step; in the other nothing waits and each duty has a first and a last day of its
own, which is the worst case. The plain search keeps a tuple for each state in a dictionary and
packs nothing; it answers the same question, in how few events each state is reached, and stops
where it would take minutes. Ratios come first.
"""

import statistics
import time
from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.states import compile_deal, read_states
from tregua.design.agreement.states.machine import Machine
from tregua.design.agreement.states.searching import search
from tregua.domain import Agreement, Clause, Dossier, DossierSheet
from tregua.knowledge import load_catalogue

SIZES = (6, 8, 10, 12, 14, 16, 18)
PLAIN_STATES = 60_000
SIDES = ("party:group", "party:state")


def made(duties: int, kind: str) -> Dossier:
    """Make a dossier with a deal of so many duties, the sides taking turns."""
    clauses = []
    for i in range(duties):
        fields = {
            "id": f"c{i}", "recorded": "2026-01-01", "title": f"Clause {i}",
            "kind": "communication",
            "does": "It is done", "duty_of": [SIDES[i % 2]], "towards": [SIDES[1 - i % 2]],
            "verifier": "The parish", "irreversible": i % 5 == 1,
            "breaches": [{"id": "one", "says": "Not done", "responses": [
                {"does": "Talk", "effect": "talk"},
                {"does": "Stop", "effect": "suspend", "on": [f"c{i - 1 if i else 1}"],
                 "decided_by": "A judge"}]}],
        }  # fmt: skip
        if kind == "ladder" and i > 1:
            fields["requires"] = [{"clause": f"c{i - 2}"}]
        if kind == "free":
            fields |= {"from": f"2026-03-{i + 1:02d}", "until": f"2026-04-{i + 1:02d}"}
        clauses.append(Clause.model_validate(fields))
    sheet = {
        "format": 1, "id": "bench", "title": "Bench", "place": "Nowhere", "time_zone": "UTC",
        "locale": "en_GB", "languages": ["en"], "promoter": "A bench", "purpose": "To measure",
        "version": "1", "as_of": "2026", "record_law": "undecided", "handling": "K4",
    }  # fmt: skip
    deal = {"title": "Deal", "form": "written", "pathway": "limited", "begins": "2026-03-01"}
    return Dossier(
        sheet=DossierSheet.model_validate(sheet),
        agreement=Agreement.model_validate(deal | {"clauses": clauses}),
    )


def plainly(machine: Machine) -> list[int]:
    """Count the states by events as a plain search over a dictionary finds them."""
    start = (frozenset(), 0)
    layers = [{start}]
    while layers[-1]:
        ahead = set()
        for done, clock in layers[-1]:
            day = machine.points[clock]
            if clock + 1 < len(machine.points):
                ahead.add((done, clock + 1))
            for place, duty in enumerate(machine.duties):
                late = duty.last is not None and day > duty.last
                if place in done or day < duty.first or late:
                    continue
                if all(need.on in done and day >= need.from_day for need in duty.needs):
                    ahead.add((done | {place}, clock))
        layers.append(ahead)
    return [len(layer) for layer in layers[:-1]]


def timed(act: Callable[[], object], times: int = 3) -> float:
    """Give the median time of an act."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main() -> None:
    catalogue = load_catalogue()
    head = ("plain / packed", "growth", "states", "search s", "all answers s")
    print(f"{'deal':<14}" + "".join(f"{name:>16}" for name in head))
    for kind in ("ladder", "free"):
        before = 0.0
        for size in SIZES:
            dossier = made(size, kind)
            assert dossier.agreement is not None
            machine = compile_deal(Deal(dossier.agreement, dossier, catalogue.clause_kinds))
            found = search(machine, 1_500_000)
            own = timed(lambda machine=machine: search(machine, 1_500_000))
            ratio = ""
            if found.exhaustive and found.visited <= PLAIN_STATES:
                if plainly(machine) != [len(layer) for layer in found.layers]:
                    raise SystemExit(f"{kind} {size}: the two do not reach the same states")
                ratio = f"{timed(lambda machine=machine: plainly(machine), 1) / own:.1f}"
            whole = timed(lambda dossier=dossier: read_states(dossier, catalogue), 1)
            growth = f"{whole / before:.1f}" if before else ""
            states = str(found.visited) if found.exhaustive else "by solver"
            row = f"{ratio:>16}{growth:>16}{states:>16}{own:>16.3f}{whole:>16.3f}"
            print(f"{kind + ' ' + str(size):<14}{row}")
            before = whole


if __name__ == "__main__":
    main()
