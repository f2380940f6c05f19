"""What was said: that a party agreed, and promises outside the text."""

from enum import StrEnum

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.registers.bargain import Basis
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Assent", "AssentForm", "Undertaking"]


class AssentForm(StrEnum):
    """How a party said yes."""

    ORAL = "oral"
    WRITTEN = "written"
    PUBLIC = "public"
    BY_SILENCE = "by_silence"
    REPORTED = "reported"


class Assent(Noun):
    """That a party agreed: who, when, in what form, and with what authority at that moment.

    `through` is the one who spoke for the party; `proof` is what shows that it was said;
    `witnesses` heard it. `read_aloud` says that the text was read out in the party's language
    before; `doubts` are the points on which doubt was voiced; `copy_left` whether paper stayed
    with the party.
    """

    party: About
    through: About | None = None
    on: When
    form: AssentForm
    authority: Words | None = None
    proof: Words | None = None
    witnesses: tuple[About, ...] = ()
    read_aloud: Flag | None = None
    formula: Words | None = None
    doubts: Words | None = None
    copy_left: Flag | None = None
    sources: tuple[Citation, ...] = ()


class Undertaking(Record):
    """A promise outside the text: who said what to whom, and on what lawful basis.

    `through` is the one who spoke for whoever made it. `basis` says what a check against the law
    found; with a `lawful_basis` written it counts as found. `grants` are levels of the question
    `offers`; `bears_on` the clauses it adds to, changes or contradicts.
    """

    made_by: About
    through: About | None = None
    made_to: tuple[About, ...]
    promise: Words
    on: When | None = None
    written: Flag | None = None
    known_by: tuple[About, ...] = ()
    basis: Basis = Basis.NOT_CHECKED
    lawful_basis: Words | None = None
    grants: tuple[Slug, ...] = ()
    bears_on: tuple[Slug, ...] = ()
    contradicts: tuple[Slug, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None
