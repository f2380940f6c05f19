"""What a person can ask: all that the faces call, and all that `import tregua` offers.

A use case is loaded when it is first asked for, so that one costs nothing of the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tregua.usecases.homes import HOMES

if TYPE_CHECKING:
    from tregua.usecases.decide.actors import (
        read_actors as read_actors,
    )
    from tregua.usecases.decide.asking import (
        Draft as Draft,
        NewSource as NewSource,
        OpenQuestion as OpenQuestion,
        Sitting as Sitting,
        Written as Written,
        add_group as add_group,
        choices_of as choices_of,
        former_answer as former_answer,
        list_analysts as list_analysts,
        list_confidence as list_confidence,
        look_for_sensitive as look_for_sensitive,
        open_questions as open_questions,
        read_dates as read_dates,
        read_value as read_value,
        sit_down as sit_down,
        write_answer as write_answer,
    )
    from tregua.usecases.decide.assessing import (
        assess_dossier as assess_dossier,
        may_step_outward as may_step_outward,
    )
    from tregua.usecases.decide.cases import (
        CasePage as CasePage,
        Listing as Listing,
        describe_case as describe_case,
        describe_cases as describe_cases,
        list_cases as list_cases,
        show_case as show_case,
        write_case as write_case,
    )
    from tregua.usecases.decide.changes import (
        Compared as Compared,
        RecordedEvent as RecordedEvent,
        diff_dossiers as diff_dossiers,
        record_event as record_event,
        what_events_reopen as what_events_reopen,
    )
    from tregua.usecases.decide.claiming import (
        list_claims as list_claims,
    )
    from tregua.usecases.decide.coding import (
        CaseBegun as CaseBegun,
        CaseCell as CaseCell,
        CaseShared as CaseShared,
        CaseSitting as CaseSitting,
        OpenField as OpenField,
        add_case_source as add_case_source,
        begin_case as begin_case,
        describe_coders as describe_coders,
        library_with as library_with,
        list_published_sources as list_published_sources,
        open_fields as open_fields,
        own_folder as own_folder,
        read_case_value as read_case_value,
        read_coders as read_coders,
        read_own as read_own,
        share_case as share_case,
        sit_down_to_code as sit_down_to_code,
        take_case_in as take_case_in,
        write_cell as write_cell,
    )
    from tregua.usecases.decide.forms import (
        Arrival as Arrival,
        Flagged as Flagged,
        SheetWritten as SheetWritten,
        leave_out as leave_out,
        read_filled_form as read_filled_form,
        take_in as take_in,
        write_claims_form as write_claims_form,
        write_telephone_sheet as write_telephone_sheet,
    )
    from tregua.usecases.decide.law import (
        counsel_questions as counsel_questions,
        describe_law as describe_law,
        gap_memo as gap_memo,
        listing_locks as listing_locks,
        read_law as read_law,
    )
    from tregua.usecases.decide.likening import (
        compare_cases as compare_cases,
        describe_near_cases as describe_near_cases,
        describe_propositions as describe_propositions,
        hold_propositions as hold_propositions,
        near_cases as near_cases,
        write_propositions as write_propositions,
    )
    from tregua.usecases.decide.mapping import (
        draw_map as draw_map,
    )
    from tregua.usecases.decide.qca.comparing import (
        SetQuestion as SetQuestion,
        Studied as Studied,
        compare_sets as compare_sets,
        read_calibrations as read_calibrations,
    )
    from tregua.usecases.decide.qca.tables import (
        read_set_table as read_set_table,
    )
    from tregua.usecases.decide.qca.telling import (
        describe_sets as describe_sets,
        sets_as_values as sets_as_values,
        write_sets as write_sets,
    )
    from tregua.usecases.decide.registers import (
        read_registers as read_registers,
    )
    from tregua.usecases.decide.strategy import (
        check_words as check_words,
        read_strategy as read_strategy,
    )
    from tregua.usecases.deliver.commitments import (
        describe_breach_walk as describe_breach_walk,
        describe_commitments as describe_commitments,
        read_dossier_commitments as read_dossier_commitments,
        walk_dossier_breach as walk_dossier_breach,
        write_commitments_calendar as write_commitments_calendar,
        write_concession_ledger as write_concession_ledger,
    )
    from tregua.usecases.deliver.counts import (
        read_dossier_counts as read_dossier_counts,
        read_dossier_multiverses as read_dossier_multiverses,
    )
    from tregua.usecases.deliver.crisis import (
        Heard as Heard,
        NightRead as NightRead,
        check_night_sheet as check_night_sheet,
        describe_night as describe_night,
        describe_night_check as describe_night_check,
        keep_night as keep_night,
        read_night as read_night,
        write_night_page as write_night_page,
    )
    from tregua.usecases.deliver.impact.evaluating import (
        Evaluated as Evaluated,
        evaluate_impact as evaluate_impact,
    )
    from tregua.usecases.deliver.impact.exporting import (
        export_impact as export_impact,
    )
    from tregua.usecases.deliver.impact.reviewing import (
        describe_review as describe_review,
        write_review as write_review,
    )
    from tregua.usecases.deliver.impact.sharing import (
        Asking as Asking,
        share_impact as share_impact,
    )
    from tregua.usecases.deliver.impact.tables import (
        TableQuestion as TableQuestion,
        evaluate_table as evaluate_table,
    )
    from tregua.usecases.deliver.impact.telling import (
        describe_impact as describe_impact,
        impact_as_values as impact_as_values,
        refuse_unanswered as refuse_unanswered,
        write_impact as write_impact,
    )
    from tregua.usecases.deliver.planning import (
        PlanWritten as PlanWritten,
        plan_studies as plan_studies,
        read_dossier_plan as read_dossier_plan,
    )
    from tregua.usecases.design.agreements import (
        check_dossier_agreement as check_dossier_agreement,
    )
    from tregua.usecases.design.concepts import (
        copy_concept_documents as copy_concept_documents,
        describe_concept as describe_concept,
        read_dossier_concept as read_dossier_concept,
        write_concept_documents as write_concept_documents,
    )
    from tregua.usecases.design.drafting import (
        DraftWritten as DraftWritten,
        draft_agreement as draft_agreement,
        read_agreement_draft as read_agreement_draft,
        sensitive_in_draft as sensitive_in_draft,
        take_draft_in as take_draft_in,
        write_reading_copy as write_reading_copy,
    )
    from tregua.usecases.design.ending import (
        adopt_ending as adopt_ending,
        describe_ending as describe_ending,
        read_dossier_ending as read_dossier_ending,
        write_ending_sheet as write_ending_sheet,
    )
    from tregua.usecases.design.ordering import (
        describe_exposure as describe_exposure,
        read_dossier_exposure as read_dossier_exposure,
        write_exposure as write_exposure,
    )
    from tregua.usecases.design.packing import (
        write_first_month_pack as write_first_month_pack,
    )
    from tregua.usecases.design.protection import (
        describe_hostile as describe_hostile,
        describe_protection as describe_protection,
        read_hostile as read_hostile,
        read_protection as read_protection,
        write_protective_record as write_protective_record,
    )
    from tregua.usecases.design.records import (
        EntryDraft as EntryDraft,
        Expired as Expired,
        Logged as Logged,
        Verified as Verified,
        expire_notes as expire_notes,
        log_entry as log_entry,
        pass_note as pass_note,
        verify_record as verify_record,
    )
    from tregua.usecases.design.rehearsing import (
        describe_states as describe_states,
        read_dossier_states as read_dossier_states,
    )
    from tregua.usecases.record.annotating import (
        annotate_agreement as annotate_agreement,
    )
    from tregua.usecases.record.briefings import (
        brief_dossier as brief_dossier,
        describe as describe,
        describe_actors as describe_actors,
        describe_claims as describe_claims,
        describe_step as describe_step,
    )
    from tregua.usecases.record.copying import (
        Copy as Copy,
        copy_dossier as copy_dossier,
        list_audiences as list_audiences,
    )
    from tregua.usecases.record.exchanging import (
        ActorsArrival as ActorsArrival,
        ActorsCopy as ActorsCopy,
        export_actors as export_actors,
        read_actors_file as read_actors_file,
        take_actors_in as take_actors_in,
    )
    from tregua.usecases.record.folders import (
        Opened as Opened,
        newest_format as newest_format,
        open_dossier as open_dossier,
        start_new_dossier as start_new_dossier,
    )
    from tregua.usecases.record.lettering import (
        write_mandate_letter as write_mandate_letter,
        write_role_card as write_role_card,
    )
    from tregua.usecases.record.schemas import (
        list_clauses as list_clauses,
        list_event_kinds as list_event_kinds,
        list_questions as list_questions,
        list_rules as list_rules,
        list_topics as list_topics,
        list_words as list_words,
        schema_of as schema_of,
        schema_topics as schema_topics,
    )
    from tregua.usecases.record.telling import (
        describe_difference as describe_difference,
        describe_reopened as describe_reopened,
        describe_view as describe_view,
    )

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
