"""Protect: what keeps the promoter safe, the two records, and the dossier read by hostile eyes."""

from tregua.cli.papers import protect_card, protect_mandate
from tregua.cli.protecting.asking import protect_counsel
from tregua.cli.protecting.entering import protect_log, protect_pass
from tregua.cli.protecting.keeping import protect_expire, protect_verify
from tregua.cli.protecting.showing import protect_read, protect_show

__all__ = [
    "protect_card",
    "protect_counsel",
    "protect_expire",
    "protect_log",
    "protect_mandate",
    "protect_pass",
    "protect_read",
    "protect_show",
    "protect_verify",
]
