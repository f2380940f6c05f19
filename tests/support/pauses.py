"""An invented table of ten pauses, as a file and as a comparison of it written by hand."""

from pathlib import Path

import numpy as np

from tregua.decide.compare.qca import (
    FREE,
    Analysis,
    Assumed,
    Cuts,
    Fit,
    FittedTerm,
    Memberships,
    Model,
    Row,
    Solution,
    Term,
    TruthTable,
)
from tregua.record.brief.composing.comparing import Studied

CSV = """case,family,PANEL,FUNDS,OUTSIDE,LASTED
North quay,harbour,1,1,0,1
South quay,harbour,1,1,0,1
Mill street,mill,1,0,0,1
Old market,market,1,0,1,0
New market,market,1,0,1,0
Station,station,0,1,0,0
Brickyard,brick,0,1,1,0
Lower town,lower,0,0,0,0
Ferry landing,ferry,1,1,1,1
Upper town,upper,0,1,0,1
"""

WHOLE = Fit(1.0, 1.0, 0.8)
PANEL_FUNDS = FittedTerm(
    Term((1, 1, FREE)),
    Fit(1.0, 1.0, 0.6, 0.2),
    ("North quay", "South quay", "Ferry landing"),
)
PANEL_ALONE = FittedTerm(
    Term((1, FREE, 0)), Fit(1.0, 1.0, 0.6, 0.2), ("North quay", "South quay", "Mill street")
)
PANEL_MILL = FittedTerm(Term((1, 0, 0)), Fit(1.0, 1.0, 0.2, 0.2), ("Mill street",))


def pauses_file(folder: Path) -> Path:
    """Write the table, and give where."""
    path = folder / "pauses.csv"
    path.write_text(CSV, "utf-8")
    return path


def memberships() -> Memberships:
    """Give the table as memberships."""
    lines = [line.split(",") for line in CSV.splitlines()[1:]]
    figures = np.array([[float(cell) for cell in line[2:]] for line in lines])
    return Memberships(
        cases=tuple(line[0] for line in lines),
        conditions=("PANEL", "FUNDS", "OUTSIDE"),
        of="LASTED",
        held=figures[:, :3],
        outcome=figures[:, 3],
        counts=(2, 2, 2),
        families=tuple(line[1] for line in lines),
    )


ROWS = (
    Row((0, 0, 0), "0", 1, 0.0, 0.0, ("Lower town",)),
    Row((0, 1, 0), "C", 2, 0.5, 0.5, ("Station", "Upper town"), ("Station",)),
    Row((0, 1, 1), "0", 1, 0.0, 0.0, ("Brickyard",)),
    Row((1, 0, 0), "1", 1, 1.0, 1.0, ("Mill street",)),
    Row((1, 0, 1), "0", 2, 0.0, 0.0, ("Old market", "New market")),
    Row((1, 1, 0), "1", 2, 1.0, 1.0, ("North quay", "South quay")),
    Row((1, 1, 1), "1", 1, 1.0, 1.0, ("Ferry landing",)),
)


def studied(*, tied: bool = True) -> Studied:
    """Give a comparison of the table, written by hand, with two parsimonious models or one."""
    first = Model((PANEL_FUNDS, PANEL_ALONE), WHOLE)
    second = Model((PANEL_FUNDS, PANEL_MILL), WHOLE)
    analysis = Analysis(
        table=TruthTable(
            ("PANEL", "FUNDS", "OUTSIDE"), (2, 2, 2), "LASTED", Cuts(against=0.3), ROWS, 1
        ),
        cases=10,
        families=8,
        necessary=(),
        solutions=(
            Solution("conservative", (first,), 2),
            Solution("parsimonious", (first, second) if tied else (first,), 3),
            Solution("intermediate", (first,), 2),
        ),
        assumed=(Assumed(0, 0, (Term((0, 0, 1)),), (), (Term((0, 0, 1)),)),),
        expectations=(("PANEL", 1),),
    )
    return Studied(memberships(), analysis, source="pauses.csv")
