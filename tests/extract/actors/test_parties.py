"""Who is a party where nobody fights."""

from collections.abc import Callable

import pytest

from dragoman.extract import extract_reading
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus

Read = Callable[[str], Syntax]


def actor(read: Read, text: str, name: str) -> Actor:
    actors = extract_reading(read(text)).actors
    return next(a for a in actors if name in (a.name, *a.aliases))


def roles(read: Read, text: str, name: str) -> set[Role]:
    return {claim.role for claim in actor(read, text, name).roles}


def test_who_begins_a_strike_and_whose_workers_do_are_parties(read: Read) -> None:
    text = "Drivers at Tolven Freight began a strike on Monday over pay."
    assert Role.PARTY in roles(read, text, "Tolven Freight")
    assert actor(read, text, "Tolven Freight").kind is ActorKind.ORGANISATION


def test_both_ends_of_a_deal_are_parties(read: Read) -> None:
    text = "Tolven Freight has struck a tentative agreement with the Carters Union."
    assert Role.PARTY in roles(read, text, "Tolven Freight")
    assert Role.PARTY in roles(read, text, "Carters Union")


def test_peoples_at_either_end_of_talks_are_parties(read: Read) -> None:
    text = "Talks resumed on Monday between senior Chilean and Peruvian officials."
    assert Role.PARTY in roles(read, text, "Chile")
    assert Role.PARTY in roles(read, text, "Peru")


def test_who_demands_is_a_party(read: Read) -> None:
    text = "The Carters Union is demanding a rise of 9 per cent."
    assert Role.PARTY in roles(read, text, "Carters Union")


def test_a_body_with_a_position_of_its_own_is_a_party(read: Read) -> None:
    text = "Marrow Foods said it would sell the mill only if the council agreed."
    found = roles(read, text, "Marrow Foods")
    assert found <= {Role.PARTY, Role.SOURCE}


STOPPAGE = (
    "Buses of Tolven Freight stayed in the depots on Monday. Tolven Freight said "
    "half of the routes would run on Tuesday. Ada Brune, president of Drivers Union "
    "Local 12, said nobody had called. Drivers Union Local 12 has 900 members. A "
    "passenger told Radio Ansel that Tolven Freight was slow."
)


def test_those_whom_a_report_speaks_of_most_are_its_parties(read: Read) -> None:
    assert roles(read, STOPPAGE, "Tolven Freight") == {Role.PARTY}
    assert Role.PARTY in roles(read, STOPPAGE, "Drivers Union Local 12")


def test_people_of_the_foremost_are_parties_too(read: Read) -> None:
    assert roles(read, STOPPAGE, "Ada Brune") == {Role.PARTY}


def test_those_who_study_a_matter_are_no_party_however_often_named(read: Read) -> None:
    text = (
        "The Orlan Institute said prices would rise. The Orlan Institute asked 900 "
        "people. The Orlan Institute will ask again in May. Norland said nothing."
    )
    assert Role.PARTY not in roles(read, text, "Orlan Institute")


def test_the_seat_of_a_government_has_its_states_part(read: Read) -> None:
    text = (
        "The United States and Peru agreed on a truce over lumber on Monday. "
        "The White House said the duties would end in May."
    )
    assert roles(read, text, "White House") == {Role.PARTY}


def test_a_trade_representative_has_the_part_of_the_state(read: Read) -> None:
    text = (
        "Chile and Peru negotiated over lumber on Monday. Peru offered a quota. "
        "Peruvian Trade Representative Ada Brune left early."
    )
    assert roles(read, text, "Ada Brune") == {Role.PARTY}


def test_an_envoy_of_an_outsider_goes_between(read: Read) -> None:
    text = (
        "Talks between Norland and the Orlan Front opened on Monday. The African "
        "Union's envoy, Ada Brune, urged the generals to be patient."
    )
    assert roles(read, text, "Ada Brune") == {Role.MEDIATOR}
    assert roles(read, text, "African Union") == {Role.MEDIATOR}


def test_a_president_of_a_state_belongs_to_it(read: Read) -> None:
    text = "In a letter to President Ada Brune of Chile, Peru asked for a truce."
    owner = actor(read, text, "Ada Brune").affiliation
    assert owner == actor(read, text, "Chile").id


def test_who_watches_over_rights_is_no_party_for_blaming_both(read: Read) -> None:
    text = (
        "The Sollen Rights Watch accused both sides of abuses on Monday. The Sollen "
        "Rights Watch demanded an inquiry."
    )
    assert Role.PARTY not in roles(read, text, "Sollen Rights Watch")


def test_mediation_has_its_mediator_before_it(read: Read) -> None:
    text = "Chile and Peru will resume talks in May under the mediation of Angola."
    assert roles(read, text, "Angola") == {Role.MEDIATOR}


def test_who_carries_messages_between_two_mediates(read: Read) -> None:
    text = "Ada Brune carried messages between Chile and Peru for a month."
    assert roles(read, text, "Ada Brune") == {Role.MEDIATOR}


def test_who_is_thanked_for_hosting_hosts(read: Read) -> None:
    text = "Ada Brune thanked Chile for hosting. Talks will resume in Peru."
    assert roles(read, text, "Chile") == {Role.HOST}


def test_who_observes_the_talks_watches(read: Read) -> None:
    text = "Chile and Norland are observing the talks in Sollen."
    assert roles(read, text, "Chile") == {Role.OBSERVER}


def test_a_broker_of_shares_mediates_nothing(read: Read) -> None:
    text = (
        '"Where is it?" asked Ada Brune, an analyst and broker with a firm in Sollen.'
    )
    assert Role.MEDIATOR not in roles(read, text, "Ada Brune")


def test_who_is_pointed_to_has_the_role_that_is_named(read: Read) -> None:
    text = "Ada Brune pointed to Chile as the guarantor of the truce. Chile agreed."
    assert Role.GUARANTOR in roles(read, text, "Chile")
    assert Role.GUARANTOR not in roles(read, text, "Ada Brune")


def test_a_union_of_a_country_does_not_make_its_state_a_party(read: Read) -> None:
    text = (
        "IG Metall demanded a raise of 9 per cent in Germany on Monday. Germany has "
        "four plants."
    )
    found = [a for a in extract_reading(read(text)).actors if a.name == "Germany"]
    assert all(c.role is not Role.PARTY for a in found for c in a.roles)


def test_a_conciliation_service_mediates(read: Read) -> None:
    text = (
        "The conciliation service, Sollac, said on Monday it was in touch with both "
        "sides. The National Conciliation Board said it had met the union."
    )
    assert roles(read, text, "Sollac") == {Role.MEDIATOR}
    assert roles(read, text, "National Conciliation Board") == {Role.MEDIATOR}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            'Talks broke down. "We pay no ransom," Interior Minister Tavo Rell said.',
            "Tavo Rell",
        ),
        (
            "The captors want a road. Their leader, Ossi Brand, said he would wait.",
            "Ossi Brand",
        ),
        (
            "The bus is empty. Governor Lena Marsh told reporters it would stay so.",
            "Lena Marsh",
        ),
    ],
)
def test_who_bears_an_office_of_the_story_itself_is_of_a_side(
    read: Read, text: str, name: str
) -> None:
    assert roles(read, text, name) == {Role.PARTY}


def test_a_former_minister_who_speaks_is_no_party(read: Read) -> None:
    text = "Former minister Tavo Rell said that the paper was a poor one."
    assert Role.PARTY not in roles(read, text, "Tavo Rell")


def test_a_labour_minister_in_a_strike_goes_between(read: Read) -> None:
    text = (
        "The strike of the tram drivers went on. Labour Minister Tavo Rell said the "
        "strike must not last."
    )
    assert roles(read, text, "Tavo Rell") == {Role.MEDIATOR}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bishop, Anton Reyes, scolded both.", "Anton Reyes"),
        ("Justice Tom Ferrand has been leaning on both camps.", "Tom Ferrand"),
        ("Lena Marsh spoke to both by telephone.", "Lena Marsh"),
        ("Osric Vane brought the two together in March.", "Osric Vane"),
        ("Years of mediation by the retired judge Leon Abram failed.", "Leon Abram"),
        ("The chairmen dined with Clara Amsel as go-between.", "Clara Amsel"),
        ("They bargained under the eye of Gloria Hendrik.", "Gloria Hendrik"),
        ("Edmund Prike has lent his good offices.", "Edmund Prike"),
        ("Paul Laurens, whose mediation ends in May, wants a pause.", "Paul Laurens"),
        ("Akosua Dank chaired the sessions.", "Akosua Dank"),
        ("The text was hammered out by Adam Basset over nine days.", "Adam Basset"),
        ("Adam Basset has come up with a compromise.", "Adam Basset"),
    ],
)
def test_who_deals_with_both_sides_goes_between(
    read: Read, text: str, name: str
) -> None:
    assert Role.MEDIATOR in roles(read, text, name)


@pytest.mark.parametrize(
    "text",
    [
        "Anton Reyes and Lena Marsh have both argued that the pay is poor.",
        "Anton Reyes blamed both sides for the deadlock.",
        "Anton Reyes called off the talks within the hour.",
    ],
)
def test_who_speaks_of_both_or_breaks_off_does_not_go_between(
    read: Read, text: str
) -> None:
    assert Role.MEDIATOR not in roles(read, text, "Anton Reyes")


def test_whose_offer_to_mediate_is_accepted_mediates(read: Read) -> None:
    text = "Tolven Freight and the Carters Union accepted Oressa's offer to mediate."
    assert roles(read, text, "Oressa") == {Role.MEDIATOR}
    assert Role.PARTY in roles(read, text, "Carters Union")


def test_whose_offer_to_mediate_is_refused_does_not(read: Read) -> None:
    text = "The Carters Union rejected the offer of Judge Ada Berg to mediate."
    (claim,) = actor(read, text, "Ada Berg").roles
    assert (claim.role, claim.status) == (Role.MEDIATOR, RoleStatus.REJECTED)
