"""Whose a position is, where a report does not name the side."""

from dataclasses import replace

from dragoman.record.derive.holders import index_holders


def find(make, text, party, quote, **known):
    source = make.report(text, make.on(3, 4))
    cast = (
        make.actor("Guild", "Guild", source=source, role="party"),
        make.actor("party", "party", source=source),
    )
    held = make.position(source, quote, party, "demands", **known)
    said = make.statement(source, quote, who="Guild")
    found = make.record(source, actors=cast, positions=(held,), statements=(said,))
    return found, held, make.look(found)


def test_what_both_hold_is_held_by_each(make):
    found, held, lookup = find(make, "The Guild wants tea, the party too.", "x", "tea")
    lookup = replace(lookup, joint={"x": ("Guild", "party")})
    assert index_holders(found, lookup).find(held) == ("Guild", "party")


def test_the_party_of_a_speaker_is_the_speakers(make):
    text = "The Guild said that the party wants tea."
    found, held, lookup = find(make, text, "party", "the party wants tea")
    assert index_holders(found, lookup).find(held) == ("Guild",)


def test_a_party_that_nobody_speaks_for_is_the_one_named_last(make):
    text = "The Guild met. Its party wants tea."
    found, held, lookup = find(make, text, "party", "party wants tea")
    found = replace(found, statements=())
    assert index_holders(found, lookup).find(held) == ("Guild",)
    alone = replace(lookup, parties=frozenset())
    assert index_holders(found, alone).find(held) == ("party",)
    assert index_holders(replace(found, actors=()), lookup).find(held) == ("party",)
