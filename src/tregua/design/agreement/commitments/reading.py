"""Reading an agreement as duties on one day: what is due, late, shown, disputed, decided."""

from dataclasses import dataclass
from datetime import date

from tregua.decide.actors import Promise
from tregua.design.agreement.breaches import Touch, touched_by
from tregua.design.agreement.commitments.dates import Ahead, Expiry, ahead_of, expiry_of
from tregua.design.agreement.commitments.duties import Duty, Stands, duties_of
from tregua.design.agreement.commitments.held import Held
from tregua.design.agreement.commitments.registers import (
    AgreementRegister,
    AssentRead,
    LevelRegister,
    UndertakingRead,
    VagueRead,
    agreement_register,
    assents_of,
    level_register,
    outside,
    vague_of,
)
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.ledger import Concession, concessions_of
from tregua.domain import Dossier, Result
from tregua.domain.knowledge import Catalogue
from tregua.errors import Declined

__all__ = ["CommitmentsReading", "deal_of", "read_commitments"]


@dataclass(frozen=True, slots=True)
class CommitmentsReading(Result):
    """The duties of both sides on one day, and the registers beside them.

    `duties` stand in the order of the agreement. `late` are those whose day has passed without
    anything recorded that shows them, promises to victims first, then by day, whoever owes them.
    `ahead` are the days to come. `draft` says that nothing binds yet.
    """

    on: date
    dialogue: bool
    draft: bool
    duties: tuple[Duty, ...]
    late: tuple[Duty, ...]
    ahead: tuple[Ahead, ...]
    expiry: Expiry
    agreement_register: AgreementRegister
    level_register: LevelRegister
    touched: tuple[Touch, ...]
    concessions: tuple[Concession, ...]
    assents: tuple[AssentRead, ...]
    vague: tuple[VagueRead, ...]
    undertakings: tuple[UndertakingRead, ...]


def deal_of(dossier: Dossier, catalogue: Catalogue) -> Deal:
    """Return the agreement of a dossier with what it stands in, actors read as one.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none, or one without a clause or promise.
    """
    whole = dossier.as_merged()
    if whole.agreement is None or not (whole.agreement.clauses or whole.undertakings):
        raise Declined("no_agreement")
    return Deal(whole.agreement, whole, catalogue.clause_kinds)


def read_commitments(
    dossier: Dossier, catalogue: Catalogue, on: date, promises: tuple[Promise, ...] = ()
) -> CommitmentsReading:
    """Read an agreement on one day, as duties of every bound party joined with what is recorded.

    `promises` tell how strong each yes is, from the reading of the actors; without them the
    authority behind a yes stays unclear.

    Raises
    ------
    Declined
        As `deal_of`.
    """
    held = Held(deal_of(dossier, catalogue), on)
    duties = duties_of(held)
    late = [duty for duty in duties if duty.stands is Stands.LATE]
    seen = [incident for incident in held.deal.dossier.incidents if incident.on.first <= on]
    return CommitmentsReading(
        on,
        held.dialogue,
        held.deal.agreement.draft,
        duties,
        tuple(sorted(late, key=lambda d: (not d.to_victims, d.due.last, d.number))),
        ahead_of(held, duties),
        expiry_of(held),
        agreement_register(held),
        level_register(),
        tuple(touch for incident in seen for touch in touched_by(held.deal, incident)),
        concessions_of(held),
        assents_of(held, promises),
        vague_of(held),
        outside(held),
    )
