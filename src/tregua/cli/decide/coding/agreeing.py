"""The commands `cases check` and `cases agree`: what is wrong, and how far coders agree."""

from typing import Annotated

import typer

from tregua.cli.decide.coding.options import CaseId, Where
from tregua.cli.options import Json, Lang, option
from tregua.cli.record import listed
from tregua.cli.speaking import as_json, chosen, say_error, today
from tregua.errors import Problems
from tregua.language import say, say_count

__all__ = ["cases_agree", "cases_check"]


def cases_check(where: Where, json_: Json = False, lang: Lang = None) -> None:
    """Say everything that is wrong with a team's own cases."""
    from tregua import usecases

    language = chosen(lang)
    try:
        own = usecases.read_own(where)
    except Problems as error:
        if json_:
            typer.echo(as_json("cases-check", {"problems": listed(error.problems, language)}))
        else:
            say_error(error, language)
            typer.echo(say_count("cli.check.problems", len(error.problems), language), err=True)
        raise typer.Exit(1) from None
    if json_:
        typer.echo(as_json("cases-check", {"problems": []}))
        return
    counts = {
        "cases": len(own.cases),
        "codings": len(own.codings),
        "propositions": len(own.propositions),
    }
    typer.echo(say("cli.own.fine", language, owner=own.owner.name, **counts))


def cases_agree(
    where: Where,
    ident: CaseId = None,
    seed: Annotated[int, typer.Option("--seed", metavar="N", min=0, help=option("own_seed"))] = 1,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Say how far several coders of the same cases agree, and what to talk through."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.read_coders(where, ident or "", seed=seed)
    if json_:
        typer.echo(as_json("coders", {**found.to_dict(), "seed": seed}))
    else:
        typer.echo(usecases.describe_coders(where, found, language, today()), nl=False)
