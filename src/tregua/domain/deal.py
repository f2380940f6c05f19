"""What was agreed: clauses with who answers for them, assents, and promises outside the text."""

from enum import StrEnum

from pydantic import Field

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Agreement", "Assent", "AssentForm", "Clause", "Commitment", "Undertaking", "Vagueness"]


class AssentForm(StrEnum):
    """How a party said yes."""

    ORAL = "oral"
    WRITTEN = "written"
    PUBLIC = "public"
    BY_SILENCE = "by_silence"
    REPORTED = "reported"


class Assent(Noun):
    """That a party agreed: who, when, in what form, and with what authority at that moment.

    `through` is the one who spoke for the party.
    """

    party: About
    through: About | None = None
    on: When
    form: AssentForm
    authority: Words | None = None
    sources: tuple[Citation, ...] = ()


class Vagueness(Noun):
    """That a clause is vague on purpose, and why."""

    reason: Words
    by: Slug


class Clause(Record):
    """Who does what, to whom, until when, how it is seen, and what follows if it is not done.

    A field left out means: nothing was agreed or reported on it.
    """

    title: Words
    kind: Slug
    does: Words
    duty_of: tuple[About, ...]
    towards: tuple[About, ...] = ()
    where: tuple[About, ...] = ()
    since: When | None = Field(default=None, alias="from")
    until: When | None = None
    condition: Words | None = None
    covers: tuple[Slug, ...] = ()
    indicator: Words | None = None
    verifier: Words | None = None
    breach_grades: tuple[Words, ...] = ()
    response: Words | None = None
    decided_by: Words | None = None
    revocable: Flag | None = None
    funded_until: When | None = None
    funded_by: Words | None = None
    lawful_basis: Words | None = None
    beneficiaries: tuple[Slug, ...] = ()
    assents: tuple[Assent, ...] = ()
    vague: Vagueness | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Agreement(Noun):
    """The arrangement as a set of clauses, written or not, with the pathway it belongs to."""

    title: Words
    form: Slug
    pathway: Slug
    reached: When | None = None
    ends: When | None = None
    renewal: Words | None = None
    next_stage: Words | None = None
    forum: Words | None = None
    silent_on: tuple[Slug, ...] = ()
    sources: tuple[Citation, ...] = ()
    clauses: tuple[Clause, ...] = ()


class Undertaking(Record):
    """A promise outside the text: who said what to whom, and on what lawful basis.

    `through` is the one who spoke for whoever made it.
    """

    made_by: About
    through: About | None = None
    made_to: tuple[About, ...]
    promise: Words
    on: When | None = None
    written: Flag | None = None
    known_by: tuple[About, ...] = ()
    lawful_basis: Words | None = None
    sources: tuple[Citation, ...] = ()


class Commitment(Record):
    """A clause made due, either side's alike."""

    clause: Slug
    owed_by: About
    due: When
    state: Slug
    proof: Words | None = None
    sources: tuple[Citation, ...] = ()
