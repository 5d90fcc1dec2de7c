"""Sentences that tell how a side stood before, beside how it stands now."""

import pytest

from dragoman.model.claim import Stance
from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.asides import find_asides
from dragoman.record.derive.changes.past import find_past
from dragoman.record.derive.changes.turns import find_turns


def read(make, text, *names, **entries):
    source = make.report(text, make.on(3, 4))
    cast = tuple(make.actor(name, name, source=source) for name in names)
    return make.record(source, actors=cast, **entries)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "The Guild, which had ruled out any cut, said a small one could be "
            "talked about.",
            "rejects",
            "offers",
        ),
        (
            "All would sit down on Monday and sign, though the Guild had earlier "
            "refused to.",
            "rejects",
            "accepts",
        ),
        (
            "The Guild, which last week had vowed to strike, said it would not stop "
            "work.",
            "conditional",
            "rejects",
        ),
        (
            "The Guild, which in May had agreed to a judge, refused to see one.",
            "accepts",
            "rejects",
        ),
    ],
)
def test_a_sentence_tells_both_how_a_side_stood_and_stands(text, before, after, make):
    found = read(make, text, "Guild")
    (turn,) = find_turns(found, make.look(found))
    assert (turn.before.stance, turn.after.stance) == (Stance(before), Stance(after))
    derived = derive_matter(found, {}, make.look(found))
    assert [c.before for c in derived.changes] == [turn.before.id]
    assert {turn.before.id, turn.after.id} <= {p.id for p in derived.positions}


@pytest.mark.parametrize(
    "text",
    [
        "The Guild, which had ruled out any cut, rejected a small one.",
        "The Guild, which has 300 members, agreed to a cut.",
        "The Guild, which had ruled out any cut, met on Monday in Olm.",
        "The Guild, which had asked for tea, was given coffee.",
    ],
)
def test_a_side_that_stands_as_it_stood_has_not_turned(text, make):
    found = read(make, text, "Guild")
    assert not find_turns(found, make.look(found))


def test_a_known_position_is_one_of_a_turn(make):
    text = "The Guild, which had ruled out any cut, is ready to accept one."
    source = make.report(text, make.on(3, 4))
    known = make.position(source, "had ruled out any cut", "Guild", "rejects")
    cast = (make.actor("Guild", "Guild", source=source),)
    found = make.record(source, actors=cast, positions=(known,))
    (turn,) = find_turns(found, make.look(found))
    assert turn.before == known


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Work began after the Mill agreed to raise wages by 7 percent.", "accepts"),
        ("The Mill no longer insists on a night shift.", "undecided"),
        ("The Mill lowered the threatened rate from 25 to 15 percent.", "demands"),
        ("The offer of a truce, which the Mill made, is withdrawn.", "rejects"),
    ],
)
def test_what_is_told_in_passing_is_a_position(text, stance, make):
    found = read(make, text, "Mill")
    ((position, move),) = find_asides(found, make.look(found))
    assert position.stance is Stance(stance)
    assert position.party == "Mill"
    assert (move is None) is (stance == "accepts")


def test_what_nobody_is_named_for_is_no_position(make):
    text = (
        "Work began after nobody at all agreed to raise it. It is no longer wanted by "
        "him. Rates were lowered. The offer is withdrawn. They no longer want it."
    )
    found = read(make, text)
    assert not find_asides(found, make.look(found))


def test_a_position_that_is_known_is_not_told_again(make):
    text = "Work began after the Mill agreed to raise wages."
    source = make.report(text, make.on(3, 4))
    known = make.position(source, "the Mill agreed to raise wages", "Mill", "accepts")
    cast = (make.actor("Mill", "Mill", source=source),)
    found = make.record(source, actors=cast, positions=(known,))
    assert not find_asides(found, make.look(found))


def test_what_a_side_rejected_and_then_took_is_one_offer(make):
    first = make.report("The Mill rejected the bid.", make.on(3, 4))
    later = make.report("The Mill took a final offer of 480 pence.", make.on(4, 4))
    cast = (make.actor("Mill", "Mill", source=first, role="party"),)
    held = (
        make.position(first, "the bid", "Mill", "rejects", issue="other"),
        make.position(later, "a final offer of 480 pence", "Mill", "accepts"),
    )
    found = make.record(first, later, actors=cast, positions=held)
    (change,) = derive_matter(found, {}, make.look(found)).changes
    assert (change.before, change.after) == (held[0].id, held[1].id)


def test_what_somebody_said_that_it_had_offered_is_its_offer_now(make):
    source = make.report("Hal said it had offered 4 percent.", make.on(3, 4))
    other = make.report("Hal had offered 4 percent.", make.on(3, 4))
    held = [
        make.position(one, "had offered 4 percent", "Hal", "offers")
        for one in (source, other)
    ]
    lookup = make.look(make.record(source, other))
    assert find_past(held, lookup) == {held[1].id}
