"""The application: every command, and how errors leave it."""

import gc
import sys
from importlib import import_module

import typer

from tregua.cli.grouping import ShownFirst
from tregua.cli.speaking import help_text
from tregua.errors import Declined, Problems, TreguaError

__all__ = ["main"]

COMMANDS = {
    "new": "record",
    "check": "record",
    "upgrade": "record",
    "schema": "record",
    "ask": "decide",
    "assess": "decide",
    "event": "decide",
    "diff": "decide",
    "compare": "decide",
    "qca": "comparing",
    "law": "decide",
    "concept": "engaging",
    "pause": "closing",
    "hand-over": "closing",
    "close": "closing",
    "commitments": "delivering",
    "crisis": "delivering",
    "brief": "record",
}
GROUPS = {
    "actors": ("decide", ("show", "map", "import", "export")),
    "claims": ("decide", ("list", "sheet", "import")),
    "cases": (
        "decide",
        (
            "list",
            "show",
            "near",
            "propositions",
            "add",
            "check",
            "agree",
            "share",
        ),
    ),
    "impact": ("deliver", ("show", "plan", "review", "export")),
    "agreement": ("agreeing", ("draft", "check", "exposure", "states")),
    "protect": (
        "protecting",
        ("show", "log", "verify", "read", "pass", "expire", "mandate", "card", "counsel"),
    ),
}
SHOWN_FIRST = frozenset({"impact"})
"""Groups that show, where no command of theirs is named."""
EXIT_MEND, EXIT_USAGE, EXIT_DECLINED = 1, 2, 3
SELDOM = 200_000
"""A command makes many values and ends: looking for cycles among them so seldom saves a tenth."""
USAGE = frozenset(
    [
        "bad_slug_name",
        "bad_view",
        "calendar_format",
        "choice_field",
        "choice_field_far",
        "choice_form",
        "choice_number",
        "choice_order",
        "choice_several",
        "choice_value",
        "choice_value_near",
        "choice_words",
        "design_unknown",
        "draft_format",
        "draft_party_unknown",
        "exchange_format_unknown",
        "exchange_kind_option",
        "exchange_two_people",
        "exposure_format_unknown",
        "form_about_unknown",
        "form_choice_unknown",
        "form_format_unknown",
        "impact_dossier_option",
        "impact_each_row",
        "impact_length",
        "impact_pause",
        "impact_table_needs",
        "impact_table_option",
        "interlocutor_unknown",
        "ledger_format",
        "pair_is_one",
        "pair_not_two",
        "pair_unknown",
        "pair_unknown_near",
        "proposition_unknown",
        "qca_only_library",
        "qca_only_table",
        "qca_override_unread",
        "qca_pair",
        "qca_two_step_unread",
        "qca_unequal",
        "reader_unknown",
        "study_unknown",
        "template_unknown",
        "topic_of_clauses_unknown",
        "unknown_audience",
        "unknown_choice",
        "unknown_document",
        "map_days_reversed",
        "night_heard_from",
        "night_told_unknown",
        "night_unknown",
        "own_coder_needed",
        "own_coder_typed",
        "own_id_needed",
        "own_id_typed",
        "own_owner_needed",
        "own_title_needed",
        "map_format_unknown",
        "map_layout_unknown",
        "unknown_format",
        "unknown_member",
        "unknown_report",
        "unknown_sentence",
        "unknown_strength",
        "unknown_topic",
        "walk_clause_unknown",
        "walk_grade_unknown",
        "walk_no_grades",
    ]
)
"""Mistakes on the command line itself, which no file has to be mended for."""


def application() -> typer.Typer:
    """Return the application with all its commands."""
    app = typer.Typer(
        name="tregua",
        help=help_text("tregua"),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name, stage in COMMANDS.items():
        add(app, name, stage, name.replace("-", "_"))
    for group, (stage, names) in GROUPS.items():
        inner = typer.Typer(
            cls=ShownFirst if group in SHOWN_FIRST else None,
            help=help_text(group),
            no_args_is_help=True,
            rich_markup_mode=None,
        )
        for name in names:
            add(inner, name, stage, f"{group}_{name}")
        app.add_typer(inner, name=group)
    return app


def add(app: typer.Typer, name: str, stage: str, function: str) -> None:
    """Add one command; its help is a sentence of the catalogue."""
    command = getattr(import_module(f"tregua.cli.{stage}"), function)
    app.command(name, help=help_text(function), rich_help_panel=None)(command)


def main() -> None:
    """Run the command line; errors a person can mend leave as one line each."""
    from tregua.cli.speaking import say_error, spoken_language

    gc.set_threshold(SELDOM, 20, 20)
    try:
        application()()
    except Declined as error:
        say_error(error, spoken_language())
        sys.exit(EXIT_DECLINED)
    except (Problems, TreguaError) as error:
        say_error(error, spoken_language())
        sys.exit(EXIT_USAGE if mistyped(error) else EXIT_MEND)


def mistyped(error: TreguaError) -> bool:
    """Tell whether all that is wrong stands on the command line itself."""
    many = isinstance(error, Problems) and error.problems
    codes = {problem.code for problem in many} if many else {error.code}
    return codes <= USAGE
