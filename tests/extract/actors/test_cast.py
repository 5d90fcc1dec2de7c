"""Who counts as an actor, and whom each word means."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import Cast, find_cast
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus

Read = Callable[[str], Syntax]


def named(cast: Cast, name: str) -> Actor:
    """Give the actor who has this name or alias."""
    return next(a for a in cast.actors if name in (a.name, *a.aliases))


def names(cast: Cast) -> set[str]:
    """Give the names of all actors who are no groups."""
    return {actor.name for actor in cast.actors if not actor.collective}


def meant(syntax: Syntax, cast: Cast, word: str, nth: int = 0) -> str | None:
    """Give the name of whom the nth token of this form means."""
    token = [t for t in syntax.tokens if t.text == word][nth]
    found = cast.at(token)
    return cast.name_of(found) if found else None


def roles(cast: Cast, name: str) -> set[Role]:
    """Give the roles that an actor has."""
    return {claim.role for claim in named(cast, name).roles}


def test_a_surname_means_the_person_named_in_full(read: Read) -> None:
    cast = find_cast(
        read("Chairwoman Lena Marlow met reporters. Marlow said talks had failed.")
    )
    assert named(cast, "Marlow").name == "Lena Marlow"


def test_an_abbreviation_in_brackets_is_another_name(read: Read) -> None:
    cast = find_cast(
        read("The Dockers' Front (DCF) rejected it. The DCF wants a new vote.")
    )
    assert named(cast, "DCF").name == "Dockers' Front"


def test_and_inside_a_name_is_kept_where_the_initials_say_so(read: Read) -> None:
    cast = find_cast(read("He spoke for the Land and Harvest Movement (LHM)."))
    assert "Land and Harvest Movement" in names(cast)


def test_a_title_is_no_part_of_a_name(read: Read) -> None:
    cast = find_cast(read("Norwegian Foreign Minister Kari Solheim spoke."))
    assert "Kari Solheim" in names(cast)


def test_two_spellings_of_a_given_name_are_one_person(read: Read) -> None:
    cast = find_cast(
        read("Envoy Terisuko Marada arrived. Later Teriko Marada left the hall.")
    )
    assert len([name for name in names(cast) if "Marada" in name]) == 1


def test_a_state_that_is_only_a_place_is_no_actor(read: Read) -> None:
    cast = find_cast(read("Union leaders met a mediator in Portugal on Monday."))
    assert "Portugal" not in names(cast)


def test_a_state_acts_through_its_officials(read: Read) -> None:
    cast = find_cast(
        read("Portuguese officials told the union that talks would go on.")
    )
    assert "Portugal" in names(cast)


def test_a_capital_that_acts_is_its_state(read: Read) -> None:
    cast = find_cast(read("Lisbon rejected the plan, and Portugal left the talks."))
    assert named(cast, "Lisbon").name == "Portugal"


def test_a_state_that_no_list_knows_is_known_by_its_adjective(read: Read) -> None:
    cast = find_cast(
        read("Zamburan negotiators left. Zambura insists on a wider truce.")
    )
    assert named(cast, "Zambura").kind is ActorKind.STATE


def test_fighters_make_a_body_an_armed_group(read: Read) -> None:
    cast = find_cast(
        read("Zarani Dawn rebels attacked a bridge. Zarani Dawn wants an amnesty.")
    )
    assert named(cast, "Zarani Dawn").kind is ActorKind.ARMED_GROUP


def test_who_is_told_is_an_outlet(read: Read) -> None:
    cast = find_cast(read('"We are close," the envoy told the Harrow Ledger by phone.'))
    assert named(cast, "Harrow Ledger").kind is ActorKind.OUTLET


def test_a_name_that_is_only_ever_told_things_is_an_outlet(read: Read) -> None:
    cast = find_cast(read('"We are close," the envoy told Voxline by telephone.'))
    assert named(cast, "Voxline").kind is ActorKind.OUTLET


def test_a_treaty_a_feast_and_a_party_tag_are_no_actors(read: Read) -> None:
    text = "Senator Ann Hale, R-Ohio, praised the Tarn River Treaty before Easter."
    assert names(find_cast(read(text))) == {"Ann Hale"}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The Quarry Union struck. It wants more pay.", "It", "Quarry Union"),
        ("Ms. Ada Brook left. She said no.", "She", "Ada Brook"),
        ("The Quarry Union struck. The union wants pay.", "union", "Quarry Union"),
        (
            "Tarnway Air cut jobs. The company said it had no choice.",
            "company",
            "Tarnway Air",
        ),
        ("Tarnway chief Ed Moss spoke. The chief then left.", "chief", "Ed Moss"),
    ],
)
def test_later_words_mean_who_was_named(
    read: Read, text: str, word: str, name: str
) -> None:
    syntax = read(text)
    found = [t for t in syntax.tokens if t.text == word][-1]
    cast = find_cast(syntax)
    assert cast.name_of(cast.at(found) or "") == name


def test_the_government_is_the_state_that_the_report_is_about(read: Read) -> None:
    syntax = read("The government of Chile gave way. The government will pay.")
    cast = find_cast(syntax)
    assert meant(syntax, cast, "government", 1) == "Chile"


def test_an_unnamed_official_is_a_group_that_belongs_to_a_body(read: Read) -> None:
    syntax = read("A Quarry Union official said no. The official gave no reason.")
    cast = find_cast(syntax)
    official = cast.at([t for t in syntax.tokens if t.text == "official"][1])
    assert official is not None
    assert cast.actor(official).collective
    assert official.startswith("quarry-union-official-")
    assert cast.name_of(cast.principal_of(official)) == "Quarry Union"


def test_an_office_held_by_one_is_an_actor_without_a_name(read: Read) -> None:
    cast = find_cast(read("He will meet Chile's foreign minister on Monday."))
    assert "Chile's foreign minister" in names(cast)


def test_people_belong_to_whom_their_title_names(read: Read) -> None:
    cast = find_cast(read("Quarry Union chief Ed Moss said the strike would go on."))
    owner = named(cast, "Ed Moss").affiliation
    assert owner is not None
    assert cast.name_of(owner) == "Quarry Union"


def test_an_apposition_tells_whom_somebody_belongs_to(read: Read) -> None:
    cast = find_cast(read("Ed Moss, a spokesman for the Quarry Union, said no."))
    owner = named(cast, "Ed Moss").affiliation
    assert owner is not None
    assert cast.name_of(owner) == "Quarry Union"


def test_talks_between_two_make_them_parties(read: Read) -> None:
    cast = find_cast(
        read("Talks between Tarnway Air and the Pilots' Guild broke down.")
    )
    assert roles(cast, "Tarnway Air") == {Role.PARTY}
    assert roles(cast, "Pilots' Guild") == {Role.PARTY}


def test_members_have_the_part_of_their_body(read: Read) -> None:
    cast = find_cast(
        read(
            "Talks between Tarnway Air and the Pilots' Guild broke down."
            " Tarnway Air chief Ann Hale left early."
        )
    )
    assert roles(cast, "Ann Hale") == {Role.PARTY}


@pytest.mark.parametrize(
    "text",
    [
        "Norway is mediating between the rebels and the army.",
        "The Norway-brokered talks resumed, Norway said.",
        "They met Norwegian mediators, and Norway hopes for a truce.",
    ],
)
def test_who_mediates(read: Read, text: str) -> None:
    assert Role.MEDIATOR in roles(find_cast(read(text)), "Norway")


def test_a_role_that_is_refused_is_told_as_refused(read: Read) -> None:
    text = "Mediators rejected the demand for Norway and Chile to be the guarantors."
    claim = named(find_cast(read(text)), "Norway").roles[0]
    assert claim.role is Role.GUARANTOR
    assert claim.status is RoleStatus.REJECTED
    assert claim.evidence[0].quote == text


def test_a_mention_reaches_over_the_title(read: Read) -> None:
    syntax = read("Quarry Union chief Ed Moss said no.")
    word = next(t for t in syntax.tokens if t.text == "Moss")
    start, end = find_cast(syntax).mention_span(word)
    assert syntax.report.text[start:end] == "chief Ed Moss"


def test_every_mention_is_a_passage_of_the_report(read: Read) -> None:
    syntax = read("The Quarry Union (QU) struck. Its chief, Ed Moss, said so.")
    text = syntax.report.text
    for actor in find_cast(syntax).actors:
        assert actor.mentions
        for passage in actor.mentions:
            assert text[passage.start : passage.end] == passage.quote


def test_exchanging_two_names_exchanges_the_cast(read: Read) -> None:
    text = "{0} rejected the offer. {0} official Ed Moss blamed {1}. {1} insists on it."
    one = find_cast(read(text.format("Norway", "Chile")))
    other = find_cast(read(text.format("Chile", "Norway")))
    for a, b in (("Norway", "Chile"), ("Chile", "Norway")):
        assert named(one, a).kind is named(other, b).kind
        assert roles(one, a) == roles(other, b)


def test_a_firm_is_one_whether_its_name_is_cut_or_whole(read: Read) -> None:
    text = (
        "Tolven Cellular Corp. met Sollen Foods plc on Monday. Tolven said it would "
        "borrow the money. Tolven holders liked the Tolven-Sollen agreement."
    )
    names = [a.name for a in find_cast(read(text)).actors if "Tolven" in a.name]
    assert names == ["Tolven Cellular Corp."]


def test_a_government_with_a_capital_is_that_of_its_state(read: Read) -> None:
    text = (
        "The Chilean Government resumed talks on Monday. The Government will pay, the "
        "State has promised. Chile said no more."
    )
    cast = find_cast(read(text))
    assert [a.name for a in cast.actors if a.name in {"Government", "State"}] == []


def test_a_rival_belongs_to_nobody(read: Read) -> None:
    text = "Tolven Foods plc sued its rival, Sollen Foods plc, on Monday."
    cast = find_cast(read(text))
    rival = next(a for a in cast.actors if a.name.startswith("Sollen"))
    assert rival.affiliation is None


def test_who_holds_an_office_beside_the_name_is_a_person(read: Read) -> None:
    text = (
        "A spokeswoman, Orlane Dufarn, called the figure wrong. Dufarn said the doors "
        "would be open. Dufarn disputed it."
    )
    found = next(a for a in find_cast(read(text)).actors if "Dufarn" in a.name)
    assert found.kind is ActorKind.PERSON
    assert found.name == "Orlane Dufarn"


def test_a_land_is_a_state_though_taken_for_a_people(read: Read) -> None:
    text = (
        "Fighting flared in eastern Malembo on Monday. The rebel Sollen Front blamed "
        "the army. Rwenda, which Malembo accuses of arming the rebels, denied it."
    )
    cast = find_cast(read(text))
    assert named(cast, "Malembo").kind is ActorKind.STATE


def test_a_name_in_a_dateline_is_no_actor(read: Read) -> None:
    text = (
        "LONDON (Reuters) - The Rail Union said on Monday that it would go on. "
        "The RMT, a union, agreed."
    )
    assert "United Kingdom" not in {a.name for a in find_cast(read(text)).actors}


def test_a_plural_that_opens_a_sentence_may_open_a_name(read: Read) -> None:
    text = (
        "The Farmers' Movement left the talks on Monday. Farmers' Movement leader Ada "
        "Brune said the plan was bad."
    )
    assert "Movement" not in {a.name for a in find_cast(read(text)).actors}


def test_his_party_is_the_one_that_he_is_of(read: Read) -> None:
    text = (
        "Moss Party leader Ada Brune left the talks on Monday. Brune said her party "
        "could live with the plan."
    )
    syntax = read(text)
    assert meant(syntax, find_cast(syntax), "party") == "Moss Party"


def test_initials_with_an_article_are_no_person(read: Read) -> None:
    text = (
        "The liberal VVP, which won the election, wants a majority. Its leader, Ada "
        "Brune, said so."
    )
    cast = find_cast(read(text))
    assert named(cast, "VVP").kind is ActorKind.ORGANISATION
    assert named(cast, "Ada Brune").affiliation == named(cast, "VVP").id


def test_a_people_whose_state_has_a_longer_name_is_read(
    read: Callable[[str], Syntax],
) -> None:
    text = (
        "Surveyors of Belmar and the Republic of Ostan met. The beating of two "
        "Ostani surveyors was told. Belmar rejected the line. Ostan said only the "
        "decree would do. It would give the Ostani hamlet its road."
    )
    cast = find_cast(read(text))
    assert {"Belmar", "Ostan"} <= names(cast)
