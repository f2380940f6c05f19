"""How far coders agree is told in counts first, and each difference with both evidences."""

import json

import pytest

from tests.support.face import tregua
from tests.support.owned import owned
from tregua.knowledge import load_library

pytestmark = pytest.mark.requirement("R244")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            ("nobody gave a value in 80", "ana: high (inferred). Two crews kept", "No interval"),
        ),
        ("es", ("nadie dio un valor en 80", "ana: alta (inferido). Two crews kept", "No se da")),
    ],
)
def test_an_own_case_coded_twice_is_compared(tmp_path, lang, words):
    told = tregua("cases", "agree", owned(tmp_path), "own.port-2019", lang=lang)
    said = " ".join(told.out.split())
    assert (told.code, told.err) == (0, "")
    assert not [each for each in words if each not in said]
    assert "own case of Team Ys" in said or "experiencia propia de Team Ys" in said


@pytest.mark.requirement("R240")
@pytest.mark.parametrize(("lang", "notice"), [("en", "not a sample"), ("es", "no son una muestra")])
def test_the_page_opens_with_what_nobody_coded_and_carries_the_notice(tmp_path, lang, notice):
    told = tregua("cases", "agree", owned(tmp_path), lang=lang)
    said = " ".join(told.out.split())
    assert notice in said
    assert said.index("80") < said.index(notice) < said.index("Krippendorff")


def test_one_of_ours_coded_blind_is_compared_with_our_coding(tmp_path):
    folder = owned(tmp_path)
    text = (folder / "codings/port-2019.luz.yaml").read_text()
    text = text.replace("own.port-2019", "SLV-MARATRUCE").replace("cohesion", "state_legitimacy")
    (folder / "codings/slv-maratruce.luz.yaml").write_text(text)
    found = json.loads(tregua("cases", "agree", folder, "slv-maratruce", "--json").out)
    ours = load_library().cases["SLV-MARATRUCE"].fields
    assert found["schema"] == "tregua/coders/1"
    assert (found["cases"], found["coders"]) == (["SLV-MARATRUCE"], ["luz", "tregua"])
    fields = {each["field"]: each for each in found["differences"]}
    assert ours["state_legitimacy"].value is None
    assert fields["state_legitimacy"]["kind"] == "one_only"
    assert [said["value"] for said in fields["state_legitimacy"]["said"]] == ["low", None]


def test_a_case_coded_once_is_declined_with_the_way_to_code_it_again(tmp_path):
    folder = owned(tmp_path)
    (folder / "codings/port-2019.luz.yaml").unlink()
    told = tregua("cases", "agree", folder, "own.port-2019")
    assert told.code == 3
    assert "--coder NAME" in told.err


def test_a_case_there_is_not_is_named(tmp_path):
    told = tregua("cases", "agree", owned(tmp_path), "own.away")
    assert told.code == 1
    assert "own.away" in told.err


def test_a_coder_who_has_not_begun_is_shown_nothing_of_the_others(tmp_path):
    folder = owned(tmp_path)
    tregua("cases", "add", folder, "SLV-MARATRUCE", "--coder", "eva", "--blank")
    told = tregua("cases", "agree", folder, "SLV-MARATRUCE")
    assert (told.code, told.out) == (3, "")
    assert "'eva' has given no value" in told.err
