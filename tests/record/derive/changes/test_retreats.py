"""Moves that a sentence tells, with how an earlier report told that the side stood."""

from dataclasses import replace

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.record import ChangeKind
from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.retreats import find_retreats
from dragoman.record.derive.changes.scenes import set_scenes


def read(make, held, later, *names, stance="demands", party="Mill"):
    """Give a record of two reports: one holds a position, a later one tells a move."""
    first = make.report(held, make.on(3, 4))
    second = make.report(later, make.on(3, 9))
    cast = []
    for name in names or ("Mill",):
        mentions = tuple(
            source.passage(i, i + len(name))
            for source in (first, second)
            for i in range(len(source.text))
            if source.text.startswith(name, i)
        )
        kind = ActorKind.ORGANISATION
        cast.append(Actor(id=name, name=name, kind=kind, mentions=mentions))
    known = make.position(first, held.rstrip("."), party, stance, issue="other")
    return make.record(first, second, actors=tuple(cast), positions=(known,))


@pytest.mark.parametrize(
    ("held", "stance", "later", "kind"),
    [
        (
            "The Mill demands a night shift in the old hall.",
            "demands",
            "On Friday the Mill dropped its demand for a night shift in any hall.",
            "softened",
        ),
        (
            "The Mill wants foreign judges to see the books.",
            "demands",
            "Olm, May 9 - The Mill met the guild and no longer insists on foreign "
            "judges.",
            "softened",
        ),
        (
            "The Mill rejects any visit to its dams by foreign judges.",
            "rejects",
            "The Mill no longer opposes a visit to its dams.",
            "softened",
        ),
        (
            "The Mill offers a rise of 3 percent.",
            "offers",
            "The Mill on Friday raised its pay offer to 5 percent.",
            "softened",
        ),
        (
            "The Mill wants 4 posts.",
            "demands",
            "The Mill raised its demand to 6 posts.",
            "hardened",
        ),
        (
            "The Mill offered to keep 20 people on.",
            "offers",
            "The Mill raised to 30 the number of posts it would keep.",
            "softened",
        ),
        (
            "The Mill wants 40 posts cut.",
            "demands",
            "The Mill has come down to 25 from 40, one who was there said.",
            "softened",
        ),
    ],
)
def test_a_move_is_made_from_what_an_earlier_report_tells(
    held, stance, later, kind, make
):
    found = read(make, held, later, stance=stance)
    (turn,) = find_retreats(set_scenes(found, make.look(found)))
    assert turn.before == found.positions[0]
    assert turn.kind is ChangeKind(kind)
    (change,) = derive_matter(found, {}, make.look(found)).changes
    assert (change.before, change.kind) == (turn.before.id, ChangeKind(kind))


@pytest.mark.parametrize(
    "later",
    [
        "The Mill dropped its demand for a toll.",
        "The Guild dropped its demand for a night shift in the hall.",
        "The Mill refused to drop its demand for a night shift in the hall.",
        "The Mill was urged to drop its demand for a night shift in the hall.",
        "The Mill hopes to drop its demand for a night shift in the hall.",
        "The Mill dropped a threat to close the night shift in the hall.",
        "The Mill no longer runs a night shift in the old hall.",
    ],
)
def test_what_is_of_another_or_not_done_is_no_move(later, make):
    held = "The Mill demands a night shift in the old hall."
    found = read(make, held, later, "Mill", "Guild")
    assert not find_retreats(set_scenes(found, make.look(found)))


def test_a_number_set_against_the_old_one_needs_no_earlier_report(make):
    text = "The Mill has raised its offer from 2 posts to 3."
    found = read(make, "The Mill demands a toll.", text)
    (turn,) = find_retreats(set_scenes(found, make.look(found)))
    assert turn.before.evidence[0].quote == "from 2 posts"


def test_what_is_asked_instead_of_more_is_a_move(make):
    source = make.report("The Mill asks for 20 posts instead of 30.", make.on(3, 4))
    known = make.position(source, "asks for 20 posts", "Mill", "demands")
    cast = (make.actor("Mill", "Mill", source=source),)
    found = make.record(source, actors=cast, positions=(known,))
    (turn,) = find_retreats(set_scenes(found, make.look(found)))
    assert turn.before.evidence[0].quote == "instead of 30"
    assert (turn.after, turn.kind) == (known, ChangeKind.SOFTENED)


def test_what_became_less_and_is_nobodys_claim_is_no_move(make):
    text = "The Mill cut its staff from 40 to 30."
    found = read(make, "The Mill demands a toll.", text)
    assert not find_retreats(set_scenes(found, make.look(found)))


def test_what_leaves_a_step_out_is_no_move(make):
    held = "The Mill offers 2 percent."
    found = read(make, held, "The Mill lifts its offer to 5 percent.", stance="offers")
    between = make.report("The Mill has 4 percent on the table.", make.on(3, 6))
    first, last = found.reports
    for reports, count in (((first, last), 1), ((first, between, last), 0)):
        made = replace(found, reports=reports)
        assert len(find_retreats(set_scenes(made, make.look(made)))) == count


def test_what_a_text_lets_a_side_do_is_no_move(make):
    held = "The Mill offers 250 posts."
    for later, count in (
        ("The Mill cut the posts to 200.", 1),
        ("An annex lets the Mill cut the posts to 200.", 0),
    ):
        found = read(make, held, later, stance="offers")
        assert len(find_retreats(set_scenes(found, make.look(found)))) == count
