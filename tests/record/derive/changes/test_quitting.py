"""Who gives up what an earlier report has him go on with."""

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.record import ChangeKind
from dragoman.record.derive.changes.quitting import find_quits
from dragoman.record.derive.changes.scenes import set_scenes

MEANT = "The Bishops said the Bishops would come back on Friday to try again."


def read(make, *texts):
    """Give a record of reports of one after another day that name two bodies."""
    sources = [make.report(text, make.on(3, 4 + 5 * i)) for i, text in enumerate(texts)]
    cast = tuple(
        Actor(
            id=name,
            name=name,
            kind=ActorKind.ORGANISATION,
            mentions=tuple(
                source.passage(i, i + len(name))
                for source in sources
                for i in range(len(source.text))
                if source.text.startswith(name, i)
            ),
        )
        for name in ("Bishops", "Envoys")
    )
    return make.record(*sources, actors=cast)


@pytest.mark.parametrize(
    "later",
    [
        "The Bishops have given up and gone home.",
        "The Bishops abandoned their mission on Sunday.",
        "The Bishops called off the visit.",
    ],
)
def test_who_meant_to_try_again_and_gives_up_has_turned(later, make):
    found = read(make, MEANT, later, later)
    (turn,) = find_quits(set_scenes(found, make.look(found)))
    assert turn.before.evidence[0].quote in MEANT
    assert (turn.after.party, turn.kind) == ("Bishops", ChangeKind.REVERSED)


@pytest.mark.parametrize(
    ("told", "later"),
    [
        (MEANT, "The Envoys have given up and gone home."),
        (MEANT, "The Bishops would not give up the search."),
        (MEANT, "The Bishops gave up 40 rooms."),
        ("The Bishops would not go on trying.", "The Bishops abandoned the effort."),
        ("The Bishops met the crowd.", "The Bishops abandoned the effort."),
    ],
)
def test_who_meant_nothing_or_goes_on_has_not(told, later, make):
    found = read(make, told, later)
    assert not list(find_quits(set_scenes(found, make.look(found))))
