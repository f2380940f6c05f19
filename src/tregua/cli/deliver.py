"""Deliver: what the counts say before and after, and the plan written first."""

from typing import Annotated

import typer

from tregua.cli.impacts import impact_export, impact_review, impact_show
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, now
from tregua.language import say

__all__ = ["impact_export", "impact_plan", "impact_review", "impact_show"]


def impact_plan(
    dossier: Folder,
    study: Annotated[
        str, typer.Option("--study", metavar="ID", help=option("study"), show_default=False)
    ] = "",
    by: Annotated[
        str, typer.Option("--by", metavar="MEMBER", help=option("member"), show_default=False)
    ] = "",
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Write down every choice of a study, from what was counted before the start alone."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.plan_studies(dossier, study=study, by=by, moment=now())
    if json_:
        plans = [each.plan.model_dump(mode="json", exclude_none=True) for each in found]
        typer.echo(as_json("impact-plan", {"plans": plans}))
        return
    for each in found:
        plan = each.plan
        code = "cli.plan.written" if each.written else "cli.plan.stands"
        typer.echo(say(code, language, id=plan.id, study=plan.study))
        if each.written and each.replaces:
            typer.echo(say("cli.plan.replaces", language, id=each.replaces))
        for choice, chosen_ in plan.asked.items():
            typer.echo(f"  {say(f'impact.plan.choice.{choice}', language)}: {chosen_}")
        typer.echo(say("cli.plan.digest", language, digest=plan.digest))
        typer.echo(say("cli.plan.read_until", language, day=str(plan.read_until)))
        on_file = "cli.plan.later_on_file" if plan.outcomes_on_file else "cli.plan.none_later"
        typer.echo(say(on_file, language))
