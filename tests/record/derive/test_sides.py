"""For whom actors speak: by what stands beside a name, and by nouns for sides."""

import pytest

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.record import Record
from dragoman.record.derive.sides import settle_sides
from dragoman.record.lookup import make_lookup

PERSON, STATE = ActorKind.PERSON, ActorKind.STATE


def known(source, name, *called, kind=ActorKind.ORGANISATION, **fields):
    """Give an actor that a report names once, and by other words."""
    text = source.text
    spots = [(text.index(word), len(word)) for word in (name, *called) if word in text]
    return Actor(
        id=name,
        name=name,
        kind=kind,
        mentions=tuple(source.passage(at, at + size) for at, size in sorted(spots)),
        **fields,
    )


def settle(source, *actors):
    return settle_sides(
        Record(reports=(source,), actors=actors), make_lookup([source], actors)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Guild chairwoman Ada Berg said no.",
        "Ada Berg, who chairs the Guild, said no.",
        "Ada Berg, the secretary of the Guild, said no.",
        "Ada Berg of the Guild said no.",
        "Guild's chief negotiator, Ada Berg, said no.",
    ],
)
def test_a_person_is_of_the_body_that_stands_beside_the_name(text, make):
    source = make.report(text, make.on(1, 5))
    person = known(source, "Ada Berg", kind=PERSON, affiliation="Mill")
    mill = Actor(id="Mill", name="Mill", kind=STATE, mentions=())
    cast = (person, known(source, "Guild"), mill)
    assert settle(source, *cast).side("Ada Berg") == "Guild"


def test_an_officer_may_be_called_by_what_he_is_of(make):
    source = make.report("The Minister of Trade of Sund came. Ada Berg smiled.")
    person = known(source, "Ada Berg", "The Minister of Trade of Sund", kind=PERSON)
    assert settle(source, person, known(source, "Sund")).side("Ada Berg") == "Sund"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ada Berg of the Christian union CVB spoke for an hour.", "CVB"),
        ("The leader of the Christian union CVB, Ada Berg, was on her guard.", "CVB"),
        ("Ada Berg, who saw CVB chairman Ole Hals for an hour, said so.", "Ada Berg"),
        ("Ada Berg, the CVB chairwoman, said so.", "CVB"),
    ],
)
def test_whose_head_a_person_is_told_to_be(make, text, side):
    source = make.report(text)
    cast = [known(source, "Ada Berg", kind=PERSON), known(source, "CVB")]
    if "Ole Hals" in text:
        cast.append(known(source, "CVB chairman Ole Hals", kind=PERSON))
    assert settle(source, *cast).side("Ada Berg") == side


def test_his_spokesman_is_of_what_he_is_of(make):
    source = make.report("Ole Hals of the Guild left, his spokesman Ada Berg said.")
    person = known(source, "Ada Berg", kind=PERSON)
    chief = known(source, "Ole Hals", "his", kind=PERSON)
    assert settle(source, person, chief, known(source, "Guild")).side("Ada Berg") == (
        "Guild"
    )


def test_what_stands_between_two_names_may_say_nothing(make):
    source = make.report(
        "Guild members shouted that Ada Berg was a liar.", make.on(1, 5)
    )
    cast = known(source, "Ada Berg", kind=PERSON), known(source, "Guild")
    assert settle(source, *cast).side("Ada Berg") == "Ada Berg"


def test_ministers_are_of_the_one_government(make):
    source = make.report(
        "Labour Minister Ada Berg met Ole Hals, the interior minister. The government "
        "of Norland was silent.",
        make.on(1, 5),
    )
    cast = (
        known(source, "Ada Berg", kind=PERSON),
        known(source, "Ole Hals", kind=PERSON),
        known(source, "government", "The government", kind=STATE, collective=True),
    )
    lookup = settle(source, *cast)
    assert lookup.side("Ada Berg") == lookup.side("Ole Hals") == "government"


def test_ministers_of_two_states_are_of_two(make):
    source = make.report(
        "Norland's trade minister, Ada Berg, met Ole Hals, trade minister of Sund. "
        "The government was silent.",
        make.on(1, 5),
    )
    cast = (
        known(source, "Norland", kind=STATE),
        known(source, "Sund", kind=STATE),
        known(source, "Ada Berg", kind=PERSON),
        known(source, "Ole Hals", kind=PERSON),
        known(source, "government", "The government", kind=STATE, collective=True),
    )
    lookup = settle(source, *cast)
    assert lookup.side("Ada Berg") == "Norland"
    assert lookup.side("Ole Hals") == "Sund"
    assert lookup.side("government") == "government"


def test_a_company_without_a_name_is_the_one_that_is_called_so(make):
    source = make.report(
        "Mill Works said no. The company was silent. The firm will wait.", make.on(1, 5)
    )
    cast = (
        known(source, "Mill Works", "The company"),
        known(source, "firm", "The firm", collective=True),
    )
    assert settle(source, *cast).side("firm") == "Mill Works"


def test_both_unions_are_each_of_them(make):
    source = make.report(
        "The Rope Guild and the Quay Union marched. Both unions said no."
    )
    cast = (
        known(source, "Rope Guild"),
        known(source, "Quay Union"),
        known(source, "both unions", "Both unions", collective=True),
    )
    assert settle(source, *cast).joint == {"both unions": ("Quay Union", "Rope Guild")}


def test_a_title_with_the_word_for_a_people_outweighs_what_was_read(make):
    source = make.report("Valdian Prime Minister Ada Berg left for Sund.")
    person = known(source, "Ada Berg", kind=PERSON, affiliation="Sund")
    valdia = Actor(id="Valdia", name="Valdia", kind=STATE, mentions=())
    sund = known(source, "Sund", kind=STATE)
    assert settle(source, person, valdia, sund).side("Ada Berg") == "Valdia"


def test_a_movement_is_no_organ_of_the_state_in_which_it_is(make):
    source = make.report("The Rope Movement met the army in Sund.")
    sund = known(source, "Sund", kind=STATE)
    movement = known(source, "Rope Movement", affiliation="Sund")
    army = known(source, "army", affiliation="Sund")
    lookup = settle(source, sund, movement, army)
    assert lookup.side("Rope Movement") == "Rope Movement"
    assert lookup.side("army") == "Sund"


def test_whom_one_met_at_his_office_is_not_of_him(make):
    source = make.report("Ole Hals spent an hour with Ada Berg, at his office.")
    chief = Actor(
        id="Ole Hals",
        name="Ole Hals",
        kind=PERSON,
        mentions=(
            source.passage(0, 8),
            source.passage(source.text.index("his"), source.text.index("his") + 3),
        ),
    )
    lookup = settle(source, known(source, "Ada Berg", kind=PERSON), chief)
    assert lookup.side("Ada Berg") == "Ada Berg"


def test_a_noun_written_large_in_mid_sentence_is_a_name(make):
    source = make.report(
        "Mill Works said so. The union left. Mill Works and the Guild."
    )
    mill = known(source, "Mill Works", "The union")
    assert settle(source, mill, known(source, "Guild")).side("Guild") == "Guild"


def test_a_portfolio_is_no_body(make):
    source = make.report("The Minister of Labour came. Labour won. Ada Berg smiled.")
    person = known(source, "Ada Berg", "The Minister of Labour", kind=PERSON)
    assert settle(source, person, known(source, "Labour")).side("Ada Berg") != "Labour"
