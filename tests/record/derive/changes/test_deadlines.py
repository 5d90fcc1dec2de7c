"""Deadlines that are put back, and talks that are broken off and resumed."""

import pytest

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.contacts import find_contacts
from dragoman.record.derive.changes.deadlines import find_put_back
from dragoman.record.derive.changes.scenes import set_scenes


def read(make, *texts, names=("Mill", "Guild")):
    """Give a record of reports of one after another day that name some."""
    sources = [make.report(text, make.on(3, 4 + 5 * i)) for i, text in enumerate(texts)]
    cast = []
    for name in names:
        mentions = tuple(
            source.passage(i, i + len(name))
            for source in sources
            for i in range(len(source.text))
            if source.text.startswith(name, i)
        )
        roles = (RoleClaim(role=Role.PARTY, evidence=mentions),)
        kind = ActorKind.ORGANISATION
        cast.append(
            Actor(id=name, name=name, kind=kind, mentions=mentions, roles=roles)
        )
    return make.record(*sources, actors=tuple(cast))


SET = "The Mill gave the Guild until 9 March to sign the paper."


@pytest.mark.parametrize(
    ("told", "later"),
    [
        (SET, "The Mill put back its deadline to the Guild by a week."),
        (SET, "The Mill gave notice that the deadline had been extended."),
        (SET, "The Mill said there was no longer a deadline."),
        (
            "The toll at the dam will rise on 9 March, the Mill said.",
            "The Mill has put off the rise in the toll at the dam until May.",
        ),
        (
            "There will be no extension, said the Mill.",
            "The Mill is giving the Guild another ten days.",
        ),
    ],
)
def test_what_is_put_back_is_what_an_earlier_report_sets(told, later, make):
    found = read(make, told, later)
    (turn,) = find_put_back(set_scenes(found, make.look(found)))
    assert turn.before.evidence[0].quote in told
    assert turn.after.evidence[0].quote in later
    (change,) = derive_matter(found, {}, make.look(found)).changes
    assert change.party == "Mill"


@pytest.mark.parametrize(
    ("told", "later"),
    [
        (SET, "The Mill refused to put back the deadline for the Guild."),
        (SET, "The Mill may extend the deadline for the Guild."),
        (SET, "The Mill put back the blame on others."),
        ("The Mill met the Guild on 2 March.", "The Mill put off a walk until May."),
        ("The Dam gave all until 9 March.", "The Mill put back its deadline."),
    ],
)
def test_what_is_not_put_back_or_of_another_is_no_move(told, later, make):
    found = read(make, told, later, names=("Mill", "Guild", "Dam"))
    assert not list(find_put_back(set_scenes(found, make.look(found))))


LEFT = "On Friday the Guild broke off the talks with the Mill."


@pytest.mark.parametrize(
    ("left", "back"),
    [
        (LEFT, "The Guild returned to the table on Monday."),
        (LEFT, "Talks between the Mill and the Guild resumed on Monday."),
        ("The Guild walked out of a session.", "The Guild resumed contacts."),
        (
            "The Guild will not return to the talks.",
            "The Guild said contacts would be renewed.",
        ),
    ],
)
def test_who_broke_off_talks_and_comes_back_has_moved(left, back, make):
    found = read(make, left, back)
    (turn,) = find_contacts(set_scenes(found, make.look(found)))
    assert turn.before.party == turn.after.party == "Guild"
    assert turn.before.evidence[0].quote in left


@pytest.mark.parametrize(
    ("left", "back"),
    [
        (LEFT, "The Mill returned to the table on Monday."),
        (LEFT, "The Guild will not return to the table."),
        ("The Guild walked out for two days.", "The Guild returned to the table."),
        ("The Guild may break off the talks.", "The Guild returned to the table."),
    ],
)
def test_who_did_not_leave_or_is_not_back_has_not(left, back, make):
    found = read(make, left, back)
    assert not list(find_contacts(set_scenes(found, make.look(found))))


def test_who_came_back_already_comes_back_no_more(make):
    found = read(
        make,
        LEFT,
        "The Guild returned to the table on Monday.",
        "The Guild came back to the talks on Friday after a rest.",
    )
    (turn,) = find_contacts(set_scenes(found, make.look(found)))
    assert "Monday" in turn.after.evidence[0].quote
