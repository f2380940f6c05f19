"""What a person can ask: all that the faces call, and all that `import tregua` offers.

A use case is loaded when it is first asked for, so that one costs nothing of the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tregua.usecases.decide.actors import (
        read_actors as read_actors,
    )
    from tregua.usecases.decide.asking import (
        Draft as Draft,
    )
    from tregua.usecases.decide.asking import (
        NewSource as NewSource,
    )
    from tregua.usecases.decide.asking import (
        OpenQuestion as OpenQuestion,
    )
    from tregua.usecases.decide.asking import (
        Sitting as Sitting,
    )
    from tregua.usecases.decide.asking import (
        Written as Written,
    )
    from tregua.usecases.decide.asking import (
        add_group as add_group,
    )
    from tregua.usecases.decide.asking import (
        choices_of as choices_of,
    )
    from tregua.usecases.decide.asking import (
        former_answer as former_answer,
    )
    from tregua.usecases.decide.asking import (
        list_analysts as list_analysts,
    )
    from tregua.usecases.decide.asking import (
        list_confidence as list_confidence,
    )
    from tregua.usecases.decide.asking import (
        look_for_sensitive as look_for_sensitive,
    )
    from tregua.usecases.decide.asking import (
        open_questions as open_questions,
    )
    from tregua.usecases.decide.asking import (
        read_dates as read_dates,
    )
    from tregua.usecases.decide.asking import (
        read_value as read_value,
    )
    from tregua.usecases.decide.asking import (
        sit_down as sit_down,
    )
    from tregua.usecases.decide.asking import (
        write_answer as write_answer,
    )
    from tregua.usecases.decide.assessing import (
        assess_dossier as assess_dossier,
    )
    from tregua.usecases.decide.assessing import (
        may_step_outward as may_step_outward,
    )
    from tregua.usecases.decide.cases import (
        compare_cases as compare_cases,
    )
    from tregua.usecases.decide.cases import (
        list_cases as list_cases,
    )
    from tregua.usecases.decide.cases import (
        show_case as show_case,
    )
    from tregua.usecases.decide.changes import (
        Compared as Compared,
    )
    from tregua.usecases.decide.changes import (
        RecordedEvent as RecordedEvent,
    )
    from tregua.usecases.decide.changes import (
        diff_dossiers as diff_dossiers,
    )
    from tregua.usecases.decide.changes import (
        record_event as record_event,
    )
    from tregua.usecases.decide.changes import (
        what_events_reopen as what_events_reopen,
    )
    from tregua.usecases.decide.claiming import (
        list_claims as list_claims,
    )
    from tregua.usecases.decide.forms import (
        Arrival as Arrival,
    )
    from tregua.usecases.decide.forms import (
        Flagged as Flagged,
    )
    from tregua.usecases.decide.forms import (
        SheetWritten as SheetWritten,
    )
    from tregua.usecases.decide.forms import (
        leave_out as leave_out,
    )
    from tregua.usecases.decide.forms import (
        read_filled_form as read_filled_form,
    )
    from tregua.usecases.decide.forms import (
        take_in as take_in,
    )
    from tregua.usecases.decide.forms import (
        write_claims_form as write_claims_form,
    )
    from tregua.usecases.decide.forms import (
        write_telephone_sheet as write_telephone_sheet,
    )
    from tregua.usecases.decide.law import (
        counsel_questions as counsel_questions,
    )
    from tregua.usecases.decide.law import (
        describe_law as describe_law,
    )
    from tregua.usecases.decide.law import (
        gap_memo as gap_memo,
    )
    from tregua.usecases.decide.law import (
        listing_locks as listing_locks,
    )
    from tregua.usecases.decide.law import (
        read_law as read_law,
    )
    from tregua.usecases.decide.mapping import (
        draw_map as draw_map,
    )
    from tregua.usecases.decide.registers import (
        read_registers as read_registers,
    )
    from tregua.usecases.decide.strategy import (
        check_words as check_words,
    )
    from tregua.usecases.decide.strategy import (
        read_strategy as read_strategy,
    )
    from tregua.usecases.deliver.counts import (
        read_dossier_counts as read_dossier_counts,
    )
    from tregua.usecases.design.agreements import (
        check_dossier_agreement as check_dossier_agreement,
    )
    from tregua.usecases.design.protection import (
        describe_hostile as describe_hostile,
    )
    from tregua.usecases.design.protection import (
        describe_protection as describe_protection,
    )
    from tregua.usecases.design.protection import (
        read_hostile as read_hostile,
    )
    from tregua.usecases.design.protection import (
        read_protection as read_protection,
    )
    from tregua.usecases.design.protection import (
        write_protective_record as write_protective_record,
    )
    from tregua.usecases.design.records import (
        EntryDraft as EntryDraft,
    )
    from tregua.usecases.design.records import (
        Expired as Expired,
    )
    from tregua.usecases.design.records import (
        Logged as Logged,
    )
    from tregua.usecases.design.records import (
        Verified as Verified,
    )
    from tregua.usecases.design.records import (
        expire_notes as expire_notes,
    )
    from tregua.usecases.design.records import (
        log_entry as log_entry,
    )
    from tregua.usecases.design.records import (
        pass_note as pass_note,
    )
    from tregua.usecases.design.records import (
        verify_record as verify_record,
    )
    from tregua.usecases.record.briefings import (
        brief_dossier as brief_dossier,
    )
    from tregua.usecases.record.briefings import (
        describe as describe,
    )
    from tregua.usecases.record.briefings import (
        describe_actors as describe_actors,
    )
    from tregua.usecases.record.briefings import (
        describe_claims as describe_claims,
    )
    from tregua.usecases.record.briefings import (
        describe_step as describe_step,
    )
    from tregua.usecases.record.copying import (
        Copy as Copy,
    )
    from tregua.usecases.record.copying import (
        copy_dossier as copy_dossier,
    )
    from tregua.usecases.record.copying import (
        list_audiences as list_audiences,
    )
    from tregua.usecases.record.exchanging import (
        ActorsArrival as ActorsArrival,
    )
    from tregua.usecases.record.exchanging import (
        ActorsCopy as ActorsCopy,
    )
    from tregua.usecases.record.exchanging import (
        export_actors as export_actors,
    )
    from tregua.usecases.record.exchanging import (
        read_actors_file as read_actors_file,
    )
    from tregua.usecases.record.exchanging import (
        take_actors_in as take_actors_in,
    )
    from tregua.usecases.record.folders import (
        Opened as Opened,
    )
    from tregua.usecases.record.folders import (
        newest_format as newest_format,
    )
    from tregua.usecases.record.folders import (
        open_dossier as open_dossier,
    )
    from tregua.usecases.record.folders import (
        start_new_dossier as start_new_dossier,
    )
    from tregua.usecases.record.lettering import (
        write_mandate_letter as write_mandate_letter,
    )
    from tregua.usecases.record.lettering import (
        write_role_card as write_role_card,
    )
    from tregua.usecases.record.schemas import (
        list_event_kinds as list_event_kinds,
    )
    from tregua.usecases.record.schemas import (
        list_questions as list_questions,
    )
    from tregua.usecases.record.schemas import (
        list_rules as list_rules,
    )
    from tregua.usecases.record.schemas import (
        list_words as list_words,
    )
    from tregua.usecases.record.schemas import (
        schema_of as schema_of,
    )
    from tregua.usecases.record.schemas import (
        schema_topics as schema_topics,
    )
    from tregua.usecases.record.telling import (
        describe_difference as describe_difference,
    )
    from tregua.usecases.record.telling import (
        describe_reopened as describe_reopened,
    )
    from tregua.usecases.record.telling import (
        describe_view as describe_view,
    )

HOMES = {
    "decide.actors": "read_actors",
    "decide.asking": (
        "Draft NewSource OpenQuestion Sitting Written add_group choices_of former_answer "
        "list_analysts list_confidence look_for_sensitive open_questions read_dates "
        "read_value sit_down write_answer"
    ),
    "decide.assessing": "assess_dossier may_step_outward",
    "decide.cases": "compare_cases list_cases show_case",
    "decide.changes": "Compared RecordedEvent diff_dossiers record_event what_events_reopen",
    "decide.claiming": "list_claims",
    "decide.forms": (
        "Arrival Flagged SheetWritten leave_out read_filled_form take_in "
        "write_claims_form write_telephone_sheet"
    ),
    "decide.law": "counsel_questions describe_law gap_memo listing_locks read_law",
    "decide.mapping": "draw_map",
    "decide.registers": "read_registers",
    "decide.strategy": "check_words read_strategy",
    "deliver.counts": "read_dossier_counts",
    "design.agreements": "check_dossier_agreement",
    "design.protection": (
        "describe_hostile describe_protection read_hostile read_protection write_protective_record"
    ),
    "design.records": (
        "EntryDraft Expired Logged Verified expire_notes log_entry pass_note verify_record"
    ),
    "record.briefings": "brief_dossier describe describe_actors describe_claims describe_step",
    "record.copying": "Copy copy_dossier list_audiences",
    "record.exchanging": ("ActorsArrival ActorsCopy export_actors read_actors_file take_actors_in"),
    "record.folders": "Opened newest_format open_dossier start_new_dossier",
    "record.lettering": "write_mandate_letter write_role_card",
    "record.schemas": (
        "list_event_kinds list_questions list_rules list_words schema_of schema_topics"
    ),
    "record.telling": "describe_difference describe_reopened describe_view",
}
"""Which module holds which use cases."""


__all__ = sorted(name for names in HOMES.values() for name in names.split())  # noqa: PLE0605 — one list


def __getattr__(name: str) -> Any:
    """Return a use case when it is first asked for."""
    for home, names in HOMES.items():
        if name in names.split():
            found = getattr(import_module(f"tregua.usecases.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(name)


def __dir__() -> list[str]:
    """Return the names of the use cases."""
    return sorted(__all__)
