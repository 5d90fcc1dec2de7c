"""Whose report says beside a name what its bearer is of."""

from dataclasses import replace

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Reading
from dragoman.record.assemble import assemble_record
from dragoman.record.belongs import disown, find_plain


def read(make, text, *, body="Norland", day=4):
    """Give a reading of a report on a person who is taken to be of a body."""
    source = make.report(text, make.on(3, day))
    key = f"{day} Ada Berg"
    person = Actor(
        id=key,
        name="Ada Berg",
        kind=ActorKind.PERSON,
        affiliation=f"{day} {body}",
        mentions=(make.words(source, "Ada Berg"),),
    )
    state = Actor(
        id=f"{day} {body}",
        name=body,
        kind=ActorKind.STATE,
        mentions=(make.words(source, body),),
    )
    return Reading(report=source, actors=(person, state))


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Prime Minister Ada Berg of Norland left.", True),
        ("Norlandic Prime Minister Ada Berg left.", True),
        ("Ada Berg, the prime minister of Norland, left.", True),
        ("Norland's chief negotiator, Ada Berg, left.", True),
        ("Prime Minister Ada Berg left. Norland was silent.", False),
        ("Norland said Prime Minister Ada Berg had left.", False),
    ],
)
def test_what_stands_beside_a_name_tells_what_its_bearer_is_of(text, is_told, make):
    assert bool(find_plain(read(make, text))) is is_told


def test_a_guess_of_another_report_does_not_count_against_it(make):
    told = read(make, "Prime Minister Ada Berg of Norland left.")
    guessed = [
        read(
            make,
            f"Prime Minister Ada Berg left on {day} March. Sund!",
            body="Sund",
            day=day,
        )
        for day in (5, 6)
    ]
    heads = {f"{day} Ada Berg": "Ada Berg" for day in (4, 5, 6)}
    heads |= {"4 Norland": "Norland", "5 Sund": "Sund", "6 Sund": "Sund"}
    record = assemble_record([told, *guessed], {"actors": heads})
    (person,) = (a for a in record.actors if a.name == "Ada Berg")
    assert person.affiliation == "Norland"


def test_what_one_side_says_of_another_is_not_the_others_own_word(make):
    source = make.report("Norland has agreed to it, Ada Berg said. Sund waits.")
    actors = (
        make.actor("n", "Norland", source=source),
        make.actor("s", "Sund", source=source),
        make.actor("b", "Ada Berg", source=source, belongs="s", kind=ActorKind.PERSON),
    )
    held = make.position(
        source, "Norland has agreed to it", "n", "accepts", own=True, as_stated_by="b"
    )
    (found,) = disown([held], actors)
    assert not found.own
    same = replace(held, party="s")
    assert list(disown([same], actors)) == [same]
    rebels = replace(actors[2], kind=ActorKind.ORGANISATION)
    assert list(disown([held], (*actors[:2], rebels))) == [held]
