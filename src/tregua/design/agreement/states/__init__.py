"""The deal as a machine: what its text allows, searched to the end, told in the shortest stories.

What a duty can be. *Waiting*: what it waits for is not met, or its first day has not come. *Due*:
both are. *Performed*, or *under way* where it is kept over a time (it has days it lasts, or a last
day and no day it is due on, or is a cessation). *Verified*: whoever is recorded to verify it saw
it; with nobody recorded it can never be verified. *Not kept*: supposed, as if declared. *Disputed*,
*suspended*, *revoked*: by an agreed answer. *Expired*: its last day passed. *Never due*: no order
of events lets it fall due. The agreement is in force, ended by an answer, or at its last day.

Moves. Time reaches the next dated point. Whoever is bound performs a duty that is due, or does not.
A duty that is due or under way is supposed not kept; then the answers agreed for that grade run in
order to their end: talk and repair change nothing of themselves; a referral needs a forum, and ends
only where the steps have time limits and somebody decides; a suspension, revocation or end needs
somebody who decides it, and what is already performed in full cannot be withheld. Words of which
nobody recorded what they change, change nothing.

Holding and performing. A side holds what it was promised once it is performed, or, where it has no
last day, under way. Of its own part only what is performed in full counts: a duty without a last
day never does, for whoever keeps it can still stop.

Limits. Days counted from another clause are counted from the earliest day that clause can come to.
A condition "performed" or "verified" over a duty kept over a time is met once it is under way (and
somebody can verify it). Money ends on the last day its date allows; a duty without a recorded last
day is told as such. Conditions in words alone are taken as met and listed. One breach is supposed
at a time: a second one neither helps nor hinders the answers to the first. No chances, no motives.
"""

from tregua.design.agreement.states.compiling import compile_deal
from tregua.design.agreement.states.machine import Machine, Target
from tregua.design.agreement.states.reading import (
    Searched,
    StateProblem,
    StatesReading,
    read_states,
)
from tregua.design.agreement.states.stories import StoryStep

__all__ = [
    "Machine",
    "Searched",
    "StateProblem",
    "StatesReading",
    "StoryStep",
    "Target",
    "compile_deal",
    "read_states",
]
