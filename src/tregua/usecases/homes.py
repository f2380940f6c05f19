"""Which module holds which use cases."""

__all__ = ["HOMES"]

HOMES = {
    "decide.actors": "read_actors",
    "decide.asking": (
        "Draft NewSource OpenQuestion Sitting Written add_group choices_of former_answer "
        "list_analysts list_confidence look_for_sensitive open_questions read_dates "
        "read_value sit_down write_answer"
    ),
    "decide.assessing": "assess_dossier may_step_outward",
    "decide.cases": "CasePage Listing describe_case describe_cases list_cases show_case write_case",
    "decide.changes": "Compared RecordedEvent diff_dossiers record_event what_events_reopen",
    "decide.claiming": "list_claims",
    "decide.coding": (
        "CaseBegun CaseCell CaseShared CaseSitting OpenField add_case_source begin_case "
        "describe_coders house_rules library_with list_published_sources open_fields own_folder "
        "read_case_value read_coders read_own share_case sit_down_to_code take_case_in write_cell"
    ),
    "decide.forms": (
        "Arrival Flagged SheetWritten leave_out read_filled_form take_in "
        "write_claims_form write_telephone_sheet"
    ),
    "decide.law": "counsel_questions describe_law gap_memo listing_locks read_law",
    "decide.likening": (
        "compare_cases describe_near_cases describe_propositions hold_propositions near_cases "
        "write_propositions"
    ),
    "decide.mapping": "draw_map",
    "decide.qca.comparing": "SetQuestion Studied compare_sets read_calibrations",
    "decide.qca.telling": "describe_sets sets_as_values write_sets",
    "decide.qca.tables": "read_set_table",
    "decide.registers": "read_registers",
    "decide.strategy": "check_words read_strategy",
    "deliver.commitments": (
        "describe_breach_walk describe_commitments read_dossier_commitments walk_dossier_breach "
        "write_commitments_calendar write_concession_ledger"
    ),
    "deliver.counts": "read_dossier_counts read_dossier_multiverses",
    "deliver.crisis": (
        "Heard NightRead check_night_sheet describe_night describe_night_check keep_night "
        "read_night write_night_page"
    ),
    "deliver.impact.evaluating": "Evaluated evaluate_impact",
    "deliver.impact.exporting": "export_impact",
    "deliver.impact.reviewing": "describe_review write_review",
    "deliver.impact.sharing": "Asking share_impact",
    "deliver.impact.tables": "TableQuestion evaluate_table",
    "deliver.impact.telling": "describe_impact impact_as_values refuse_unanswered write_impact",
    "deliver.planning": "PlanWritten plan_studies read_dossier_plan",
    "design.agreements": "check_dossier_agreement",
    "design.concepts": (
        "copy_concept_documents describe_concept read_dossier_concept write_concept_documents"
    ),
    "design.drafting": (
        "DraftWritten draft_agreement read_agreement_draft sensitive_in_draft take_draft_in "
        "write_reading_copy"
    ),
    "design.ending": "adopt_ending describe_ending read_dossier_ending write_ending_sheet",
    "design.ordering": "describe_exposure read_dossier_exposure write_exposure",
    "design.packing": "write_first_month_pack",
    "design.protection": (
        "describe_hostile describe_protection read_hostile read_protection write_protective_record"
    ),
    "design.records": (
        "EntryDraft Expired Logged Verified expire_notes log_entry pass_note verify_record"
    ),
    "design.rehearsing": "describe_states read_dossier_states",
    "record.annotating": "annotate_agreement",
    "record.briefings": "brief_dossier describe describe_actors describe_claims describe_step",
    "record.copying": "Copy copy_dossier list_audiences",
    "record.exchanging": ("ActorsArrival ActorsCopy export_actors read_actors_file take_actors_in"),
    "record.folders": "Opened newest_format open_dossier start_new_dossier",
    "record.lettering": "write_mandate_letter write_role_card",
    "record.schemas": (
        "list_clauses list_event_kinds list_questions list_rules list_topics list_words schema_of "
        "schema_topics"
    ),
    "record.telling": "describe_difference describe_reopened describe_view",
}
"""The names offered by each module of this room, read when one is first asked for."""
