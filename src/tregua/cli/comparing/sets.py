"""Cases compared as sets: read as text or JSON, or written as documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.comparing.reading import override_in, pairs_in, parted, remote_in
from tregua.cli.options import Json, Knowledge, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import LANGUAGES, Language

if TYPE_CHECKING:
    from tregua.usecases import Studied

__all__ = ["qca"]


def qca(
    table: Annotated[
        str, typer.Argument(metavar="TABLE", help=option("qca_table"), show_default=False)
    ],
    outcome: Annotated[str, typer.Option("--outcome", metavar="NAME", help=option("qca_outcome"))],
    conditions: Annotated[
        str, typer.Option("--conditions", metavar="A,B,C", help=option("qca_conditions"))
    ],
    absent: Annotated[bool, typer.Option("--absent", help=option("qca_absent"))] = False,
    inclusion: Annotated[
        float, typer.Option("--inclusion", min=0, max=1, help=option("qca_inclusion"))
    ] = 0.8,
    pri: Annotated[float, typer.Option("--pri", min=0, max=1, help=option("qca_pri"))] = 0.0,
    frequency: Annotated[int, typer.Option("--frequency", min=1, help=option("qca_frequency"))] = 1,
    against: Annotated[
        float | None,
        typer.Option("--against", min=0, max=1, help=option("qca_against"), show_default=False),
    ] = None,
    expect: Annotated[
        str, typer.Option("--expect", metavar="A=1,B=0", help=option("qca_expect"))
    ] = "",
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude", metavar="A=1,B=0", help=option("qca_exclude"), show_default=False
        ),
    ] = None,
    calibrate: Annotated[
        list[str] | None,
        typer.Option(
            "--calibrate",
            metavar="FILE|A=direct:1,2,3",
            help=option("qca_calibrate"),
            show_default=False,
        ),
    ] = None,
    case_column: Annotated[
        str | None,
        typer.Option("--case-column", metavar="NAME", help=option("qca_case"), show_default=False),
    ] = None,
    family_column: Annotated[
        str | None,
        typer.Option(
            "--family-column", metavar="NAME", help=option("qca_family"), show_default=False
        ),
    ] = None,
    models: Annotated[int, typer.Option("--models", min=1, help=option("qca_models"))] = 1000,
    depth: Annotated[
        int | None, typer.Option("--depth", min=1, help=option("qca_depth"), show_default=False)
    ] = None,
    enhanced: Annotated[bool, typer.Option("--enhanced", help=option("qca_enhanced"))] = False,
    two_step: Annotated[
        str, typer.Option("--two-step", metavar="A,B;C,D", help=option("qca_two_step"))
    ] = "",
    robustness: Annotated[
        bool, typer.Option("--robustness", help=option("qca_robustness"))
    ] = False,
    stated_only: Annotated[bool, typer.Option("--stated-only", help=option("qca_stated"))] = False,
    override: Annotated[
        str, typer.Option("--override", metavar="WHO: WHY", help=option("qca_override"))
    ] = "",
    seed: Annotated[int, typer.Option("--seed", min=0, help=option("qca_seed"))] = 1,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help=option("qca_out"), show_default=False),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))
    ] = "docx,pdf,html",
    both: Annotated[bool, typer.Option("--both", help=option("both"))] = False,
    knowledge: Knowledge = None,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Compare cases as sets, or write the comparison as documents."""
    from tregua import usecases

    language = chosen(lang)
    asked = parted(conditions)
    question = usecases.SetQuestion(
        table=table,
        outcome=outcome,
        conditions=asked,
        absent=absent,
        inclusion=inclusion,
        pri=pri,
        frequency=frequency,
        against=against,
        expect=pairs_in(expect),
        exclude=tuple(map(pairs_in, exclude or ())),
        models=models,
        depth=depth,
        enhanced=enhanced,
        remote=remote_in(two_step, asked),
        robustness=robustness,
        seed=seed,
        calibrations=usecases.read_calibrations(tuple(calibrate or ())),
        case_column=case_column,
        family_column=family_column,
        stated_only=stated_only,
        override=override_in(override),
        knowledge=tuple(knowledge or ()),
    )
    found = usecases.compare_sets(question)
    if out is not None:
        write(found, out, to, LANGUAGES if both else (language,))
    elif json_:
        typer.echo(as_json("qca", usecases.sets_as_values(found, language)))
    else:
        typer.echo(usecases.describe_sets(found, language, today()), nl=False)


def write(found: "Studied", out: Path, to: str, languages: tuple[Language, ...]) -> None:
    """Write the documents, and print where each is."""
    from tregua import usecases

    formats = parted(to)
    for path in usecases.write_sets(
        found, out, formats=formats, languages=languages, made_on=today()
    ):
        typer.echo(str(path))
