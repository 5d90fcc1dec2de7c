"""How sides stood, as one sentence sets it against how they stand."""

import re

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Stance
from dragoman.record.derive import derive_matter
from dragoman.record.derive.changes.contrasting import find_contrasts
from dragoman.record.derive.changes.scenes import set_scenes


def read(make, text, *names):
    """Give a record of one report that names some by all their names.

    Where it says "it", that is the first of them.
    """
    source = make.report(text, make.on(3, 4))
    cast = []
    for name in names:
        places = [i for i in range(len(text)) if text.startswith(name, i)]
        mentions = tuple(source.passage(i, i + len(name)) for i in places)
        if name == names[0]:
            its = (m.span() for m in re.finditer(r"\bit\b", text))
            mentions = tuple(sorted((*mentions, *(source.passage(*p) for p in its))))
        kind = ActorKind.ORGANISATION
        cast.append(Actor(id=name, name=name, kind=kind, mentions=mentions))
    return make.record(source, actors=tuple(cast))


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (
            "Weeks after ruling out a judge, the Mill agreed to one.",
            "ruling out a judge",
        ),
        ("the Mill agreed to a judge after first refusing.", "refusing"),
        (
            "Despite earlier insisting on ten, the Mill settled for two.",
            "insisting on ten",
        ),
        ("the Mill accepted a plan it had rejected in May.", "it had rejected in May"),
        ("On Friday the Mill accepted a plan it rejected on Monday.", "it rejected"),
        ("the Mill, once opposed to any visit, would accept two.", "once opposed"),
        ("the Mill is ready to pay, despite its earlier refusal.", "refusal"),
    ],
)
def test_what_a_sentence_sets_against_what_is_new_is_how_a_side_stood(
    text, before, make
):
    found = read(make, text, "the Mill")
    (turn,) = find_contrasts(set_scenes(found, make.look(found)))
    assert turn.before.evidence[0].quote.startswith(before)
    assert turn.before.stance in (Stance.REJECTS, Stance.DEMANDS)
    (change,) = derive_matter(found, {}, make.look(found)).changes
    assert change.before == turn.before.id


@pytest.mark.parametrize(
    "text",
    [
        "the Mill struck on Friday after rejecting 2 percent.",
        "the Mill said it would sign a lease after rejecting a cut in pay.",
        "After rejecting a cut in pay, the Mill met the Guild.",
        "the Guild accepted a plan it had rejected in May.",
        "the Mill would not accept a plan it had rejected in May.",
        "the Mill accepted a plan they had rejected in May.",
    ],
)
def test_what_nothing_sets_against_it_is_no_change(text, make):
    found = read(make, text, "the Mill", "the Guild")
    assert not list(find_contrasts(set_scenes(found, make.look(found))))
