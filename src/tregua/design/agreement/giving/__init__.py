"""What an agreement gives: money, places, the day each benefit ends, leniency and its aims."""

from tregua.design.agreement.giving.ends import BenefitEnd, Places, benefit_ends, places_of
from tregua.design.agreement.giving.leniency import (
    Aim,
    Leniency,
    aims_served,
    forms_asked,
    forms_in_reach,
    leniency_of,
)
from tregua.design.agreement.giving.money import (
    Beside,
    Paid,
    Payer,
    Share,
    Side,
    payers_of,
    shares_of,
    victims_beside,
)
from tregua.design.agreement.giving.reading import Giving, giving_of

__all__ = [
    "Aim",
    "BenefitEnd",
    "Beside",
    "Giving",
    "Leniency",
    "Paid",
    "Payer",
    "Places",
    "Share",
    "Side",
    "aims_served",
    "benefit_ends",
    "forms_asked",
    "forms_in_reach",
    "giving_of",
    "leniency_of",
    "payers_of",
    "places_of",
    "shares_of",
    "victims_beside",
]
