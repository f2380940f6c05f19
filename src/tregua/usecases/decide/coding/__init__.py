"""A team's own cases: read and checked, coded, coded again blind, and shared."""

from tregua.usecases.decide.coding.agreeing import describe_coders, read_coders
from tregua.usecases.decide.coding.answering import (
    CaseCell,
    CaseSitting,
    OpenField,
    add_case_source,
    open_fields,
    read_case_value,
    sit_down_to_code,
    write_cell,
)
from tregua.usecases.decide.coding.reading import (
    house_rules,
    library_with,
    list_published_sources,
    own_folder,
    read_own,
)
from tregua.usecases.decide.coding.sharing import CaseShared, share_case, take_case_in
from tregua.usecases.decide.coding.starting import CaseBegun, begin_case

__all__ = [
    "CaseBegun",
    "CaseCell",
    "CaseShared",
    "CaseSitting",
    "OpenField",
    "add_case_source",
    "begin_case",
    "describe_coders",
    "house_rules",
    "library_with",
    "list_published_sources",
    "open_fields",
    "own_folder",
    "read_case_value",
    "read_coders",
    "read_own",
    "share_case",
    "sit_down_to_code",
    "take_case_in",
    "write_cell",
]
