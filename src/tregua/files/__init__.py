"""The only room that opens files: text, YAML and CSV with positions, and whole writing."""

from tregua.files.binding import bind, bind_rest, errors_of
from tregua.files.columns import Columns, columns_in, read_columns
from tregua.files.lists.appending import add_records
from tregua.files.lists.keyed import set_entry
from tregua.files.lists.rendering import block_mapping
from tregua.files.lists.replacing import replace_items
from tregua.files.mistakes import NEVER_HERE
from tregua.files.tables import Row, read_table
from tregua.files.text import decoded, read_bytes, read_text, reason_of
from tregua.files.trees import Tree, parse_tree, read_tree
from tregua.files.writing import new_folder, write_whole

__all__ = [
    "NEVER_HERE",
    "Columns",
    "Row",
    "Tree",
    "add_records",
    "bind",
    "bind_rest",
    "block_mapping",
    "columns_in",
    "decoded",
    "errors_of",
    "new_folder",
    "parse_tree",
    "read_bytes",
    "read_columns",
    "read_table",
    "read_text",
    "read_tree",
    "reason_of",
    "replace_items",
    "set_entry",
    "write_whole",
]
