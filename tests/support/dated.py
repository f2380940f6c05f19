"""Dossiers whose records bear drawn dates, for what must hold whatever the dates are."""

from datetime import date, timedelta

from hypothesis import strategies as st

from tests.support.dossiers import claim, dossier, event, sheet, source
from tregua.domain import Decision, Dossier, Incident, Undertaking

FIRST = date(2010, 1, 1)
DAYS = st.integers(0, 3000).map(lambda n: FIRST + timedelta(days=n))
SPELLED = st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "~%Y-%m"])
QUESTIONS = ("cohesion@party:a", "command@party:a", "lawful-basis@dossier", "end-date@dossier")
VALUES = {"cohesion": "low", "command": "high", "lawful-basis": True, "end-date": False}
KINDS = ("leader-lost", "leak", "split", "money-ended", "rumour")


@st.composite
def dates(draw) -> str:
    """Draw a date of some precision."""
    return draw(DAYS).strftime(draw(SPELLED))


@st.composite
def learned_claims(draw, number: int):
    """Draw a claim that was so on some day and was learned then or later."""
    so = draw(DAYS)
    known = so + timedelta(days=draw(st.integers(0, 900)))
    question, _, about = draw(st.sampled_from(QUESTIONS)).partition("@")
    return claim(
        question,
        VALUES[question],
        about,
        id=f"claim-{number}",
        as_of=so.isoformat(),
        learned_on=known.strftime(draw(SPELLED.filter(lambda form: "~" not in form))),
        sources=[{"source": draw(st.sampled_from(["text", "dated"]))}],
    )


@st.composite
def dated_dossiers(draw) -> Dossier:
    """Draw a dossier of one group with claims, events, decisions, promises and incidents."""
    record = {"recorded": draw(DAYS).isoformat()}
    decision = {"what": "pathway:limited", "by": "reviewer", "reason": "x", "kind": "deems"}
    promise = {"made_by": "party:a", "made_to": ["party:a"], "promise": "x"}
    seen = {"kind": "killing", "place": "town"}
    return dossier(
        [draw(learned_claims(n)) for n in range(draw(st.integers(0, 6)))],
        sheet=sheet(),
        sources=(source(), source("dated", date=draw(dates()))),
        events=tuple(
            event(draw(st.sampled_from(KINDS)), draw(dates()), id=f"event-{n}")
            for n in range(draw(st.integers(0, 3)))
        ),
        decisions=(
            Decision.model_validate({"id": "d", "on": draw(dates()), **decision, **record}),
        ),
        undertakings=(
            Undertaking.model_validate({"id": "u", "on": draw(dates()), **promise, **record}),
            Undertaking.model_validate({"id": "undated", **promise, **record}),
        ),
        incidents=(
            Incident.model_validate(
                {"id": "i", "on": draw(dates()), "recorded": draw(dates()), **seen}
            ),
        ),
    )
