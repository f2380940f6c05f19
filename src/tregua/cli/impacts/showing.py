"""What a truce changed: a dossier's comparisons and studies, or a bare table, as text or JSON."""

import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tregua.cli.impacts.options import (
    Designs,
    EachRow,
    Flag,
    Harm,
    Kilometres,
    Length,
    Several,
    question_of,
    several,
    text,
)
from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.errors import TreguaError
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier
    from tregua.usecases import Asking, Evaluated

__all__ = ["impact_show"]

PATIENCE = 1.0
"""Seconds after which it is told how far the designs are."""

NOTHING: Mapping[str, Any] = {"length": "month", "harm": "killing"}
"""What the options of a table say where nobody gives them; of all others it is nothing."""


def impact_show(
    of: Annotated[
        Path, typer.Argument(metavar="DOSSIER|TABLE", help=option("impact_of"), show_default=False)
    ],
    study: Annotated[str, text("--study", "study", "STUDY")] = "",
    design: Designs = None,
    place: Annotated[Several, several("place", "PLACE")] = None,
    start: Annotated[str | None, text("--start", "start", "DATE")] = None,
    end: Annotated[str | None, text("--end", "end", "DATE")] = None,
    pause: Annotated[Several, several("pause", "FROM/UNTIL")] = None,
    expected_from: Annotated[str | None, text("--expected-from", "expected", "DATE")] = None,
    donor: Annotated[Several, several("donor", "PLACE")] = None,
    leave_out: Annotated[Several, text("--leave-out", "leave", "PLACE")] = None,
    neighbours_km: Kilometres = 0.0,
    harm: Harm = "killing",
    institution: Annotated[str, text("--institution", "institution", "NAME")] = "",
    period: Length = "month",
    each_row: EachRow = None,
    absent_is_nought: Flag = False,
    waived: Annotated[str, text("--waived", "waived", "WHY")] = "",
    seed: Annotated[int, typer.Option("--seed", min=0, help=option("impact_seed"))] = 1,
    jobs: Annotated[int, typer.Option("--jobs", help=option("impact_jobs"))] = 1,
    cluster: Annotated[str, text("--cluster", "cluster", "ADDRESS")] = "",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help=option("impact_out"), show_default=False),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))
    ] = "docx,pdf,html",
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Say what a truce changed, by every design; decline with the reasons where none can answer."""
    language = chosen(lang)
    given = {
        "place": place,
        "start": start,
        "end": end,
        "pause": pause,
        "expected_from": expected_from,
        "donor": donor,
        "leave_out": leave_out,
        "neighbours_km": neighbours_km,
        "harm": harm,
        "institution": institution,
        "length": period,
        "each_row": each_row,
        "nought": absent_is_nought,
        "waived": waived,
    }
    if of.suffix.lower() == ".csv":
        refuse_given({"--study": study, "--known-on": known_on, "--as-of": as_of}, "dossier")
        asking = shared(jobs, cluster, language)
        held, found = None, evaluated_table(of, given, design, seed, asking)
    else:
        refuse_given({n: v for n, v in given.items() if v != NOTHING.get(n)}, "table")
        held = opened(of, language, known_on, as_of)
        found = evaluated_dossier(held, study, design, seed, shared(jobs, cluster, language))
    show(found, held, language, json_=json_, out=out, formats=to, alone=bool(study or design))


def refuse_given(given: Mapping[str, Any], kind: str) -> None:
    """Refuse options that ask the other kind of thing.

    Raises
    ------
    TreguaError
        `impact_dossier_option` or `impact_table_option`.
    """
    for name, value in given.items():
        if value:
            own = {"length": "period", "nought": "absent_is_nought"}.get(name, name)
            shown = own if own.startswith("--") else f"--{own.replace('_', '-')}"
            raise TreguaError(f"impact_{kind}_option", option=shown)


def evaluated_table(
    table: Path, given: Mapping[str, Any], design: Several, seed: int, asking: "Asking"
) -> "tuple[Evaluated, ...]":
    """Return the evaluation of a bare table."""
    from tregua import usecases

    question, designs = question_of(given), tuple(design or ())
    return (usecases.evaluate_table(table, question, designs=designs, seed=seed, asking=asking),)


def evaluated_dossier(
    held: "Dossier", study: str, design: Several, seed: int, asking: "Asking"
) -> "tuple[Evaluated, ...]":
    """Return the evaluation of a dossier's studies; none where it asks only before and after."""
    from tregua import usecases

    if not (held.studies or study or design):
        return ()
    designs = tuple(design or ())
    return usecases.evaluate_impact(held, study, designs=designs, seed=seed, asking=asking)


def watched() -> bool:
    """Tell whether somebody sits before the error stream; files and other programs get none."""
    return sys.stderr.isatty()


def shared(jobs: int, cluster: str, language: Language) -> "Asking":
    """Return who works the designs out, telling whoever watches once it takes over a second."""
    from tregua import usecases

    began = monotonic()

    def told(done: int, n: int) -> None:
        if watched() and monotonic() - began > PATIENCE:
            typer.echo(say("cli.impact.progress", language, done=done, n=n), err=True)

    return usecases.share_impact(told, jobs=jobs, cluster=cluster)


def show(
    found: "tuple[Evaluated, ...]",
    held: "Dossier | None",
    language: Language,
    *,
    json_: bool,
    out: Path | None,
    formats: str,
    alone: bool,
) -> None:
    """Print or write what was found; decline where no design could answer and nothing else did."""
    from tregua import usecases

    compared = held is not None and not alone and bool(held.comparisons or not found)
    if out is not None and found:
        wanted = [each.strip() for each in formats.split(",")]
        files = usecases.write_impact(
            found, out, formats=wanted, languages=(language,), made_on=today(), about=held
        )
        typer.echo("\n".join(map(str, files)), err=json_)
    if json_:
        typer.echo(as_json("impact", values(found, held, compared=compared)))
    elif out is None:
        if held is not None and compared:
            typer.echo(usecases.describe(held, "counts", language, today()), nl=False)
        if found:
            told = usecases.describe_impact(found, language, today(), about=held)
            typer.echo(told, nl=False)
    if found and not compared:
        usecases.refuse_unanswered(found, language)


def values(
    found: "tuple[Evaluated, ...]", held: "Dossier | None", *, compared: bool
) -> dict[str, Any]:
    """Return everything as plain values: comparisons before and after first, then studies."""
    from tregua import usecases

    told = usecases.impact_as_values(found)
    if held is None:
        return told
    before = usecases.read_dossier_counts(held) if compared else ()
    every = usecases.read_dossier_multiverses(held) if compared else ()
    return {
        "designs": [*(d for each in before for d in each.designs()), *told["designs"]],
        "cannot_tell": [*(h for each in before for h in each.cannot_tell()), *told["cannot_tell"]],
        "published": [figure.to_dict() for each in before for figure in each.published],
        "every_baseline": [one.to_dict() for one in every],
        "studies": told["studies"],
        "view": held.view.to_dict(),
    }
