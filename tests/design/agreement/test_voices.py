"""Who said yes and could, who watches, and who stands outside the deal."""

import pytest

from tests.support.actors import assent, authority, body, cast, faction, person, tie
from tests.support.agreements import DAY, checked, found, values
from tests.support.around import inside, members, outside, share, tolerance
from tests.support.dossiers import agreement, claims, clause, party
from tregua.domain import Answer
from tregua.usecases import check_dossier_agreement

STATE = party("state", kind="state")


def about(given, rule):
    """Return what one rule found something about."""
    return {each for name, each in found(given) if name == rule}


def said(*assents, duty_of=("party:a",), **actors):
    """Return a dossier with one clause, on calm, to which some said yes."""
    pact = {k: actors.pop(k) for k in ("readings", "secret") if k in actors}
    calm = clause("calm", duty_of, assents=list(assents))
    return cast(agreement=agreement(calm, **pact), **actors)


SPEAKER = {"persons": (person("one", of="party:a"),)}
SHOWN = authority("person:one", on="2020-04-01")


@pytest.mark.requirement("R118")
@pytest.mark.parametrize(
    ("proofs", "how"),
    [
        ((), {"unverified"}),
        ((SHOWN,), set()),
        ((authority("person:one", identity_checked=False),), {"void"}),
        ((authority("person:one", proof="own-word"),), {"void"}),
    ],
)
def test_a_yes_counts_for_less_where_nothing_shows_that_the_voice_could_give_it(proofs, how):
    held = said(assent("party:a", "person:one"), authorities=proofs, **SPEAKER)
    assert values(held, "assent-unverified") == how


@pytest.mark.requirement("R121")
def test_a_proof_older_than_its_kind_allows_bears_out_no_yes_given_since():
    old = authority("person:one", proof="video", on="2019-01-01")
    held = said(assent("party:a", "person:one", on="2020-05-01"), authorities=(old,), **SPEAKER)
    assert values(held, "assent-unverified") == {"void"}


@pytest.mark.requirement("R121")
def test_a_proof_that_stood_on_the_day_of_the_yes_still_bears_that_yes_out():
    then = authority("person:one", proof="video", on="2020-01-01")
    held = said(assent("party:a", "person:one", on="2020-01-02"), authorities=(then,), **SPEAKER)
    assert not about(held, "assent-unverified")


def test_a_yes_of_a_group_through_nobody_by_name_is_found():
    assert values(said(assent("party:a")), "assent-unverified") == {"unnamed"}


@pytest.mark.parametrize("office", ["party:state", "body:board"])
def test_an_institution_speaks_for_itself(office):
    held = said(assent(office), duty_of=(office,), bodies=(body("board", "community-board"),))
    assert not about(held, "assent-unverified")


@pytest.mark.parametrize(
    ("covers", "beyond"),
    [(["killing"], False), (["killing", "threat"], False), (["killing", "displacement"], True)],
)
def test_good_proof_that_reaches_less_than_the_clause_is_doubted_for_its_reach(covers, beyond):
    proof = authority("person:one", on="2020-04-01", covers=["killings"])
    yes = [assent("party:a", "person:one")]
    calm = clause("calm", ["party:a"], assents=yes, covers=covers)
    held = cast(agreement=agreement(calm), authorities=(proof,), **SPEAKER)
    assert bool(about(held, "assent-beyond-reach")) is beyond
    assert not about(held, "assent-unverified")


@pytest.mark.parametrize(
    ("forms", "missing", "unsure"),
    [([], True, False), (["by_silence"], False, True), (["oral"], False, False)],
)
def test_a_forum_is_asked_of_every_group_that_is_bound(forms, missing, unsure):
    calm = clause("calm", ["party:a"])
    yes = [assent("party:a", form=form) for form in forms]
    forum = clause("panel", ["body:board"], kind="forum", assents=yes)
    board = (body("board", "community-board"),)
    held = cast(agreement=agreement(calm, forum), bodies=board)
    assert ("clause:panel" in about(held, "forum-unaccepted")) is missing
    assert ("clause:panel" in about(held, "assent-unsure")) is unsure


def test_of_several_voices_of_one_side_the_best_shown_counts():
    yes = (assent("party:a"), assent("party:a", "person:one"))
    assert not about(said(*yes, authorities=(SHOWN,), **SPEAKER), "assent-unverified")


def test_without_a_day_nobody_can_tell_whether_a_voice_was_shown():
    doubts = {f.rule for f in checked(said(assent("party:a", "person:one")), on=None).doubts}
    assert "assent-unverified" in doubts


@pytest.mark.parametrize(
    ("forms", "unsure"),
    [
        (["by_silence"], True),
        (["reported"], True),
        (["by_silence", "reported"], True),
        (["by_silence", "oral"], False),
        ([], False),
    ],
)
def test_silence_and_hearsay_are_no_yes_of_ones_own(forms, unsure):
    held = said(*(assent("party:a", form=form) for form in forms))
    assert bool(about(held, "assent-unsure")) is unsure


@pytest.mark.requirement("R120")
def test_a_part_of_a_bound_group_that_neither_said_yes_nor_spoke_it_is_named():
    parts = {"factions": (faction("hill"), faction("port"), faction("far", "b"))}
    held = said(assent("party:a", "faction:hill"), **parts)
    assert about(held, "faction-unheard") == {"faction:port"}


@pytest.mark.requirement("R120")
@pytest.mark.parametrize(
    ("kind", "proof", "unheard"),
    [
        ("council", "council-decision", False),
        ("council", "video", True),
        (None, "council-decision", True),
    ],
)
def test_a_council_that_named_the_speaker_was_heard(kind, proof, unheard):
    parts = (faction("heads", kind=kind) if kind else faction("heads"),)
    named = authority("person:one", proof=proof, on="2020-04-01")
    yes = assent("party:a", "person:one")
    held = said(yes, factions=parts, authorities=(named,), **SPEAKER)
    assert bool(about(held, "faction-unheard")) is unheard


@pytest.mark.requirement("R120")
@pytest.mark.parametrize("told", [{}, {"splinters": "The forum hears them"}])
def test_a_text_that_says_nothing_on_parts_that_break_away_is_found(told):
    held = cast(agreement=agreement(clause("calm"), **told))
    assert bool(about(held, "splinters-unanswered")) is not bool(told)


READ = {"on": "2020-01-01", "language": "es", "party": "party:a"}


@pytest.mark.parametrize(
    ("form", "readings", "read_aloud", "unread"),
    [
        ("oral", [], None, True),
        ("oral", [], False, True),
        ("oral", [READ], None, False),
        ("oral", [], True, False),
        ("written", [], None, False),
    ],
)
def test_an_oral_yes_is_to_a_text_that_was_read_out(form, readings, read_aloud, unread):
    held = said(assent("party:a", form=form, read_aloud=read_aloud), readings=readings)
    assert bool(about(held, "never-read-aloud")) is unread


def watched(by="body:panel", **actors):
    """Return a dossier with one clause that a panel verifies."""
    return cast(agreement=agreement(clause("calm", verified_by=by)), **actors)


PANEL = body("panel", "community-board")


@pytest.mark.requirement("R166")
@pytest.mark.parametrize(
    ("ties", "named"),
    [
        ((), set()),
        ((tie("body:panel", "party:a", "alliance"),), {"alliance-body-panel-party-a"}),
        ((tie("body:greens", "body:panel", "patronage"),), {"patronage-body-greens-body-panel"}),
        ((tie("body:panel", "faction:hill", "support"),), {"support-body-panel-faction-hill"}),
        ((tie("body:panel", "party:a", "channel"),), set()),
        ((tie("body:panel", "party:a", "opposition"),), set()),
        ((tie("body:panel", "party:a", "hostilities"),), set()),
        ((tie("body:panel", "party:state", "support"),), set()),
        ((tie("body:panel", "party:a", "alliance", during="2018"),), set()),
    ],
)
def test_ties_of_who_watches_to_a_group_or_a_party_are_surfaced(ties, named):
    bodies = (PANEL, body("greens", "political-parties"))
    held = watched(bodies=bodies, factions=(faction("hill"),), relations=ties)
    assert values(held, "monitor-tied") == named


@pytest.mark.requirement("R155", "R166")
def test_ties_of_a_member_of_the_body_count_and_nobody_under_eighteen_is_a_member():
    kin = tie("person:chair", "party:a", "kinship")
    chair = person("chair", of="body:panel")
    young = person("chair", of="body:panel", under_18=True)
    assert about(watched(bodies=(PANEL,), persons=(chair,), relations=(kin,)), "monitor-tied")
    held = watched(bodies=(PANEL,), persons=(young,), relations=(kin,))
    assert not about(held, "monitor-tied")


@pytest.mark.requirement("R166")
@pytest.mark.parametrize("by", ["party:a", "body:greens"])
def test_a_group_or_a_political_party_that_watches_is_tied_by_being_what_it_is(by):
    held = watched(by, bodies=(body("greens", "political-parties"),))
    assert values(held, "monitor-tied") == {"belongs"}


@pytest.mark.requirement("R166")
def test_who_settles_disputes_and_who_owns_a_joint_body_are_looked_at_too():
    joint = clause("joint", kind="machinery", owner="body:panel")
    pact = agreement(joint, dispute={"body": "body:elders"})
    bodies = (PANEL, body("elders"))
    ties = (tie("body:panel", "party:a", "alliance"), tie("body:elders", "party:a", "kinship"))
    held = cast(agreement=pact, bodies=bodies, relations=ties)
    assert about(held, "monitor-tied") == {"body:panel", "body:elders"}


@pytest.mark.requirement("R117")
def test_less_than_half_of_the_violence_inside_is_told_on_the_most_favourable_reading():
    few = (share("party:a", 0.2, 0.3), share("party:b", 0.6, 0.6))
    groups = (*inside("a"), *outside("b"), STATE)
    pact = agreement(clause("calm"))
    held = cast(agreement=pact, parties=groups, violence_shares=few)
    most = cast(agreement=pact, parties=groups, violence_shares=(share("party:a", 0.4, 0.7),))
    assert about(held, "violence-mostly-outside") == {"place:town"}
    assert not about(most, "violence-mostly-outside")


@pytest.mark.requirement("R122")
@pytest.mark.parametrize(("borne", "alert"), [(0.25, True), (0.3, False), (0.35, False)])
def test_three_in_ten_outside_alerts_by_the_threshold_and_not_by_the_split(borne, alert):
    held = cast(
        agreement=agreement(clause("calm")),
        parties=(*inside("a"), STATE),
        factions=(faction("stays", in_talks=True), faction("leaves", in_talks=False)),
        violence_shares=(members("faction:leaves", 0.3, 0.3),),
        tolerances=(tolerance(borne),),
    )
    assert bool(about(held, "split-past-tolerance")) is alert


@pytest.mark.requirement("R122")
def test_a_group_outside_with_no_way_in_is_told():
    groups = (*inside("a"), *outside("b"), STATE)
    shut = cast(agreement=agreement(clause("calm")), parties=groups)
    open_ = cast(
        agreement=agreement(clause("calm"), clause("in", kind="accession")), parties=groups
    )
    assert about(shut, "accession-unanswered") == {"dossier"}
    assert not about(open_, "accession-unanswered")


@pytest.mark.requirement("R111")
def test_a_strong_rival_outside_turns_asking_for_arms_into_an_error():
    arms = clause("arms", kind="disarmament")
    alone = {"rivals-outside@party:a": "none", "rival-strength@party:a": "weaker"}
    rivals = {"parties": (*inside("a"), *outside("b"), STATE)}
    rivals["relations"] = (tie("party:a", "party:b", "rivalry"),)
    exposed = {"rivals-outside@party:a": "open", "rival-strength@party:a": "even"}
    held = cast(agreement=agreement(arms), claims=claims(exposed), **rivals)
    calm = cast(agreement=agreement(arms), claims=claims(alone))
    assert about(held, "arms-before-rivals") == {"clause:arms"}
    assert not about(calm, "arms-before-rivals")


@pytest.mark.requirement("R111")
def test_where_nothing_is_known_of_rivals_it_cannot_be_told_whether_arms_expose():
    held = cast(agreement=agreement(clause("arms", kind="disarmament")))
    found_unclear = {f.rule for f in checked(held).findings if f.answer is Answer.UNCLEAR}
    assert "arms-before-rivals" in found_unclear


def test_the_use_case_reads_voices_on_the_day_it_is_given():
    held = said(assent("party:a", "person:one"), authorities=(SHOWN,), **SPEAKER)
    rules = {f.rule for f in check_dossier_agreement(held, on=DAY).found}
    assert "assent-unverified" not in rules
