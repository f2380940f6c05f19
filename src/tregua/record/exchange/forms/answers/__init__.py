"""From the cells of a filled copy to answers, and from answers to records."""

from tregua.record.exchange.forms.answers.arriving import arrive, who_may_answer
from tregua.record.exchange.forms.answers.records import Incoming, Settled, without_texts

__all__ = ["Incoming", "Settled", "arrive", "who_may_answer", "without_texts"]
