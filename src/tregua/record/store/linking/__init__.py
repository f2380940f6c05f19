"""What records say of each other: every name leads somewhere."""

from tregua.record.store.linking.agreeing import commitment_problems
from tregua.record.store.linking.counting import impact_problems
from tregua.record.store.linking.engaging import engagement_problems
from tregua.record.store.linking.law import law_problems
from tregua.record.store.linking.people import people_problems
from tregua.record.store.linking.problems import link_problems
from tregua.record.store.linking.protection import protection_problems

__all__ = [
    "commitment_problems",
    "engagement_problems",
    "impact_problems",
    "law_problems",
    "link_problems",
    "people_problems",
    "protection_problems",
]
