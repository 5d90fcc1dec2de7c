"""Roles in disputes that are no wars: strikes, bills, deals, talks of one's own."""

from collections.abc import Callable

from dragoman.extract import extract_reading
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, Role

Read = Callable[[str], Syntax]


def actor(read: Read, text: str, name: str) -> Actor:
    actors = extract_reading(read(text)).actors
    return next(a for a in actors if name in (a.name, *a.aliases))


def roles(read: Read, text: str, name: str) -> set[Role]:
    return {claim.role for claim in actor(read, text, name).roles}


def test_who_talks_of_its_own_with_another_is_a_party(read: Read) -> None:
    text = "Kitara's negotiations with the guerrillas of the Orlan Front are stuck."
    assert Role.PARTY in roles(read, text, "Kitara")


def test_those_who_reached_a_deal_are_parties(read: Read) -> None:
    text = (
        "Senator Ada Brunel wants her colleagues to reject the budget deal reached "
        "by Speaker Piet Lohan last week."
    )
    assert Role.PARTY in roles(read, text, "Piet Lohan")


def test_who_helped_to_negotiate_mediates(read: Read) -> None:
    text = (
        "The contract was negotiated over ten days with help from Labor Secretary "
        "Tomas Renick, who said he was pleased."
    )
    assert roles(read, text, "Tomas Renick") == {Role.MEDIATOR}


def test_an_envoy_and_mediator_mediates(read: Read) -> None:
    text = (
        "Anna Velden, the Norwegian ambassador to Peru and a mediator in the siege, "
        "told reporters that he was hopeful."
    )
    assert roles(read, text, "Anna Velden") == {Role.MEDIATOR}


def test_who_acts_as_mediator_mediates(read: Read) -> None:
    text = "Anna Velden came back to the villa as an intermediary for the miners."
    assert roles(read, text, "Anna Velden") == {Role.MEDIATOR}


def test_who_sponsors_the_talks_mediates(read: Read) -> None:
    text = (
        "The Norwegian and Swiss governments, which cosponsor the talks, said that "
        "they would resume on Monday."
    )
    assert roles(read, text, "Norwegian government") == {Role.MEDIATOR}
    assert roles(read, text, "Swiss government") == {Role.MEDIATOR}


def test_who_sponsors_a_bill_mediates_nothing(read: Read) -> None:
    text = "Senator Ada Brunel, who sponsored the bill, said it would pass."
    assert Role.MEDIATOR not in roles(read, text, "Ada Brunel")


def test_a_union_is_a_party_where_work_has_stopped(read: Read) -> None:
    text = (
        "The strike at the ports ended on Friday. The Dockers Union said that the "
        "strike had cost nobody a job. The Dockers Union is old. Union president Mark "
        "Tolland said he was glad."
    )
    assert Role.PARTY in roles(read, text, "Dockers Union")
    assert Role.PARTY in roles(read, text, "Mark Tolland")


def test_who_speaks_and_is_spoken_of_as_much_as_a_party_is_one(read: Read) -> None:
    text = (
        "Harmen rejected the demand of Oskar Bruin on Monday. Bruin said he was sad. "
        "Bruin said that the house was his. Bruin's lawyer wept. Bruin went home. "
        "Harmen said no. Bruin added that he would wait. Bruin left."
    )
    assert Role.PARTY in roles(read, text, "Oskar Bruin")


def test_a_floor_leader_is_a_party_to_a_fight_over_a_law(read: Read) -> None:
    text = (
        "Democrats rejected the budget bill on Monday and demanded more for schools. "
        "Senate Majority Leader Ada Brunel has two picks to the board."
    )
    assert Role.PARTY in roles(read, text, "Ada Brunel")


def test_an_administration_lends_its_part_to_whom_it_is_called_after(
    read: Read,
) -> None:
    text = (
        "President Ada Brunel gets a seat on the board. A deal reached by the Brunel "
        "administration and the Carters Union will be signed today."
    )
    assert Role.PARTY in roles(read, text, "Ada Brunel")
    assert Role.PARTY in roles(read, text, "Brunel administration")


def test_the_two_leaders_are_those_spoken_of_last(read: Read) -> None:
    text = (
        "President Imre Kolb held a meeting in Vienna with Prime Minister Jana Sorel. "
        "The two leaders rejected the rebels' demand for land."
    )
    assert Role.PARTY in roles(read, text, "Imre Kolb")
    assert Role.PARTY in roles(read, text, "Jana Sorel")


def test_their_offer_is_of_all_who_are_taken_up(read: Read) -> None:
    text = "Tolven Corp. and Brevik Ltd. said half the shares went to their offer."
    assert Role.PARTY in roles(read, text, "Tolven Corp.")
    assert Role.PARTY in roles(read, text, "Brevik Ltd.")


def test_who_did_not_speak_is_no_source(read: Read) -> None:
    text = "Ines Moreau did not comment after the show."
    found = extract_reading(read(text)).actors
    assert all(Role.SOURCE not in {r.role for r in a.roles} for a in found)


def test_who_wants_talks_for_itself_does_not_mediate(read: Read) -> None:
    text = "Imre Kolb consented to press for talks of his own with the militia."
    assert Role.MEDIATOR not in roles(read, text, "Imre Kolb")


def test_a_delegate_brought_back_to_talks_is_brought_by_a_mediator(read: Read) -> None:
    text = "The African Union will bring the delegates to peace talks on Monday."
    assert Role.MEDIATOR in roles(read, text, "African Union")


def test_who_was_shut_out_of_talks_is_a_party(read: Read) -> None:
    text = "The Orlan League was expelled from the peace talks in February."
    assert Role.PARTY in roles(read, text, "Orlan League")


def test_who_sues_and_who_is_sued_are_parties(read: Read) -> None:
    text = (
        "The court put off a ruling on the lawsuit launched by the University of "
        "Tolven against Brevik Ltd. on Monday."
    )
    assert Role.PARTY in roles(read, text, "University of Tolven")
    assert Role.PARTY in roles(read, text, "Brevik Ltd.")


def test_who_calls_a_deal_a_step_does_not_mediate(read: Read) -> None:
    text = "Ada Brunel called the agreement an historic step forward."
    assert Role.MEDIATOR not in roles(read, text, "Ada Brunel")


def test_a_rebel_leader_is_a_party(read: Read) -> None:
    text = "Rebel leader Idris Kolo, 46, said his men held seven of the provinces."
    assert Role.PARTY in roles(read, text, "Idris Kolo")


def test_those_who_resume_talks_together_are_parties(read: Read) -> None:
    text = "The Liberals and the Greens will resume talks on Tuesday in Vienna."
    assert Role.PARTY in roles(read, text, "Greens")


def test_political_parties_are_at_odds_over_a_coalition(
    read: Read,
) -> None:
    text = (
        "Coalition talks went on in Sollen on Monday. The Moss Party and the Harbour "
        "Party would leave the tax alone if the coalition asked. Ada Brune, the leader "
        "of the Moss Party, said she was tired."
    )
    assert Role.PARTY in roles(read, text, "Moss Party")
    assert Role.PARTY in roles(read, text, "Harbour Party")
    assert Role.PARTY in roles(read, text, "Ada Brune")


def test_a_union_on_strike_is_a_party_though_others_speak_for_it(read: Read) -> None:
    text = (
        "The strike at the ferry port began on Monday. Officials of the TRM and Kelp "
        "unions left the hall at nine, and the strike went on."
    )
    assert Role.PARTY in roles(read, text, "TRM")
