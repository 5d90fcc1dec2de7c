"""Each issue pack loads, ends in a fallback, and takes a user's issues."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigError
from dragoman.reference import list_packs, read_pack

KINDS = frozenset(
    [
        "duration",
        "release",
        "withdrawal",
        "aid",
        "ceasefire",
        "guarantee",
        "monitoring",
        "payment",
        "other",
    ]
)


@pytest.mark.parametrize("name", list_packs())
def test_every_issue_has_words_and_a_known_kind_of_term(name: str) -> None:
    *issues, other = read_pack(name).issues
    assert other.id == "other"
    assert other.words == ()
    for issue in issues:
        assert issue.words
        assert issue.kind in KINDS
        assert len(set(issue.words)) == len(issue.words)


def test_a_users_pack_adds_issues_and_replaces_those_of_the_same_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAGOMAN_REFERENCE", str(tmp_path))
    folder = tmp_path / "packs"
    folder.mkdir()
    text = (
        'words = ["dockside"]\n'
        '[[issues]]\nid = "wages"\nlabel = "Money"\nwords = ["cash"]\n'
        '[[issues]]\nid = "parking"\nlabel = "Parking"\nwords = ["parking"]\n'
    )
    (folder / "labour.toml").write_text(text, encoding="utf-8")
    pack = read_pack("labour")
    issues = {issue.id: issue for issue in pack.issues}
    assert issues["wages"].words == ("cash",)
    assert list(issues)[-2:] == ["parking", "other"]
    assert pack.words[-1] == "dockside"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("issues = [", "not TOML"),
        ('label = "x"', "missing key"),
        ('[[issues]]\nid = "a"\nlabel = "A"\nwords = "a"', "list of strings"),
        ('[[issues]]\nid = "a"\nlabel = "A"\nwords = []\nodd = 1', "unknown keys"),
    ],
)
def test_a_malformed_pack_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, why: str
) -> None:
    monkeypatch.setenv("DRAGOMAN_REFERENCE", str(tmp_path))
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "fishing.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=why):
        read_pack("fishing")


def test_an_unknown_pack_is_refused() -> None:
    with pytest.raises(ConfigError, match="no such issue pack"):
        read_pack("dragons")


def test_a_takeover_has_issues_for_who_owns_and_who_is_paid() -> None:
    issues = {issue.id: issue for issue in read_pack("trade").issues}
    assert "stake" in issues["ownership"].words
    assert "royalties" in issues["royalties"].words
    assert "chief executive" in issues["control"].words
    shared = set(issues["ownership"].words) & set(issues["control"].words)
    assert not shared
