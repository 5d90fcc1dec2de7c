"""How sides stood, as reports recall it beside what is new."""

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Stance
from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.recalled import find_recalled
from dragoman.record.derive.changes.scenes import set_scenes


def read(make, text, *names):
    """Give a record of one report that names some by all their names."""
    source = make.report(text, make.on(3, 4))
    cast = []
    for name in names:
        places = [i for i in range(len(text)) if text.startswith(name, i)]
        mentions = tuple(source.passage(i, i + len(name)) for i in places)
        kind = ActorKind.ORGANISATION
        cast.append(Actor(id=name, name=name, kind=kind, mentions=mentions))
    return make.record(source, actors=tuple(cast))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "The Mill would accept a judge. The Mill had until now refused.",
            "rejects",
            "accepts",
        ),
        (
            "The Mill, which in May ruled out a cut, signed on Monday.",
            "rejects",
            "accepts",
        ),
        (
            "The Mill said it could live with visits, a step the Mill had ruled out.",
            "rejects",
            "accepts",
        ),
        (
            "The Mill agreed to see a judge after months of refusing to.",
            "rejects",
            "accepts",
        ),
        (
            "The Mill agreed to two visits a year. The Mill had once insisted on ten.",
            "demands",
            "accepts",
        ),
        (
            "The Mill is ready to see the books. The Mill had said for weeks that no "
            "books would be opened.",
            "rejects",
            "offers",
        ),
        (
            "The Mill rejected the date on Friday. The Mill had earlier accepted that "
            "date.",
            "accepts",
            "rejects",
        ),
    ],
)
def test_what_a_side_is_recalled_to_have_said_is_how_it_stood(
    text, before, after, make
):
    found = read(make, text, "Mill")
    (turn,) = find_recalled(set_scenes(found, make.look(found)))
    assert (turn.before.stance, turn.after.stance) == (Stance(before), Stance(after))
    derived = derive_matter(found, {}, make.look(found))
    assert [c.before for c in derived.changes] == [turn.before.id]


@pytest.mark.parametrize(
    "text",
    [
        "The Mill agreed to a visit. The Guild had until now refused one.",
        "The Mill agreed to a visit. The Guild said the Mill had refused a cut.",
        "The Mill, which in May ruled out a cut, meets the Guild on Monday.",
        "The Mill agreed to a visit. The Mill had refused a cut.",
        "The Mill had promised to pay. The Mill agreed to pay on Monday.",
        "The Mill rejected a visit, after months of refusing one.",
        "The Mill agreed to a visit, having welcomed it.",
    ],
)
def test_what_is_of_another_side_or_matter_is_not_recalled(text, make):
    found = read(make, text, "Mill", "Guild")
    assert not find_recalled(set_scenes(found, make.look(found)))


def test_a_number_set_against_an_earlier_one_is_a_change(make):
    text = (
        "The Mill is asking for 12 posts. The Mill had earlier demanded 20 posts. "
        "The Guild had earlier demanded 30."
    )
    found = read(make, text, "Mill", "Guild")
    (turn,) = find_recalled(set_scenes(found, make.look(found)))
    assert turn.before.evidence[0].quote.endswith("demanded 20 posts")


def test_a_clause_that_tells_no_stance_is_no_turn(make):
    text = (
        "Holt, who said in July that the Mill would never go below 15 per cent, told "
        "the Guild that 10 per cent was possible."
    )
    found = read(make, text, "Holt", "Guild")
    assert not find_recalled(set_scenes(found, make.look(found)))
