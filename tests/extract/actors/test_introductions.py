"""To whom people belong, and what they are, by the words that introduce them."""

from collections.abc import Callable

from dragoman.extract.actors import find_cast
from dragoman.extract.actors.cast import Cast
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, ActorKind

Read = Callable[[str], Syntax]


def actor(cast: Cast, name: str) -> Actor:
    return next(a for a in cast.actors if name in (a.name, *a.aliases))


def owner(cast: Cast, name: str) -> str | None:
    affiliation = actor(cast, name).affiliation
    return cast.name_of(affiliation) if affiliation else None


def names(cast: Cast) -> set[str]:
    return {name for a in cast.actors for name in (a.name, *a.aliases)}


def test_an_administration_is_not_the_person(read: Read) -> None:
    cast = find_cast(
        read("President Ada Brunel spoke. The Brunel administration said no.")
    )
    assert actor(cast, "Ada Brunel").kind is ActorKind.PERSON
    assert actor(cast, "Brunel administration").kind is ActorKind.ORGANISATION


def test_who_told_a_body_of_states_told_no_outlet(read: Read) -> None:
    cast = find_cast(read("Kolb told the Organization of American States he agreed."))
    assert actor(cast, "Organization of American States").kind is ActorKind.ORGANISATION


def test_a_ministers_field_is_no_body(read: Read) -> None:
    cast = find_cast(read("Defense Minister Imre Kolb said that he would go."))
    assert names(cast) == {"Imre Kolb"}


def test_the_home_of_somebody_is_not_somebody(read: Read) -> None:
    text = "Relatives met at the home of Pavel Harkin. Pavel Harkin said he was tired."
    assert actor(find_cast(read(text)), "Pavel Harkin").kind is ActorKind.PERSON


def test_a_body_is_called_by_the_beginning_of_its_name(read: Read) -> None:
    text = (
        "Tolven BioSystems rejected the bid on Monday. Analysts said Tolven wants "
        "more. Tolven's board will meet."
    )
    assert actor(find_cast(read(text)), "Tolven BioSystems").aliases == ("Tolven",)


def test_a_speaker_is_who_was_described_right_before(read: Read) -> None:
    text = (
        "A spokeswoman for the Orlan Front hinted that the rebels would wait. "
        '"We are not in a hurry," Marta Quill said in Vienna.'
    )
    cast = find_cast(read(text))
    assert owner(cast, "Marta Quill") == "Orlan Front"


def test_a_spokesman_named_later_speaks_for_the_same(read: Read) -> None:
    text = (
        "A Brevik spokesman said on Monday that work would go on. The plant is old. "
        '"We are staying," said spokesman Karl Ottel.'
    )
    assert owner(find_cast(read(text)), "Karl Ottel") == "Brevik"


def test_a_bare_chief_leads_the_firm_of_the_report(read: Read) -> None:
    text = (
        "Tolven Freight said on Monday that it would talk. Tolven Freight has cut "
        "jobs. Workers struck. Chief executive Karl Ottel said he was sorry."
    )
    assert owner(find_cast(read(text)), "Karl Ottel") == "Tolven Freight"


def test_an_ambassador_to_a_city_is_named_after_a_comma(read: Read) -> None:
    text = "The remarks were made by the Chilean ambassador to Paris, Luis Arce."
    assert owner(find_cast(read(text)), "Luis Arce") == "Chile"


def test_who_was_an_ambassador_speaks_for_nobody_now(read: Read) -> None:
    text = "Luis Arce, a former Chilean ambassador, said that talks would fail."
    assert owner(find_cast(read(text)), "Luis Arce") is None


def test_the_authorities_of_a_state_are_the_state(read: Read) -> None:
    text = "Chile sent police. The Chilean authorities said that they would stay."
    assert "Chilean authorities" in actor(find_cast(read(text)), "Chile").aliases


def test_a_chamber_in_a_title_does_not_act(read: Read) -> None:
    text = "Senate Majority Leader Ada Brunel said that she would vote on Monday."
    found = next(a for a in find_cast(read(text)).actors if a.name == "Senate")
    assert found.collective


def test_a_plural_that_opens_a_sentence_is_no_name(read: Read) -> None:
    cast = find_cast(read("Priests joined the crowd. Lawyers said they were moved."))
    assert not {"Priests", "Lawyers"} & {
        a.name for a in cast.actors if not a.collective
    }


def test_a_person_before_another_does_not_own_it(read: Read) -> None:
    text = "Brunel pillories Sen. Karl Ottel over his record. Ada Brunel spoke at noon."
    assert owner(find_cast(read(text)), "Karl Ottel") is None


def test_a_parliament_is_not_the_office_that_counsels_it(read: Read) -> None:
    text = (
        "The Legal Counsel of the Orlan Parliament spoke on Monday. The Orlan "
        "Parliament said that it would vote."
    )
    assert "Orlan Parliament" in {a.name for a in find_cast(read(text)).actors}


def test_the_subject_of_a_main_clause_is_taken_up_before_others(read: Read) -> None:
    text = (
        "Ada Brunel asked Karl Ottel to stay on as a partner. He said yes. "
        "Ivo Tarn said Karl Ottel was wrong. He left."
    )
    syntax = read(text)
    cast = find_cast(syntax)
    pronouns = [w for w in syntax.tokens if w.text == "He"]
    assert cast.name_of(cast.at(pronouns[-1]) or "") == "Ivo Tarn"


def test_a_firm_called_by_its_first_word_is_no_town(read: Read) -> None:
    text = (
        "Corvex raised its bid for Halden Chemicals on Monday. Halden's board said no. "
        "Halden said that it would wait."
    )
    found = actor(find_cast(read(text)), "Halden Chemicals")
    assert found.kind is ActorKind.ORGANISATION
    assert "Halden" in found.aliases


def test_a_union_president_leads_the_union_spoken_of(read: Read) -> None:
    text = (
        "The union wants a rise of 12 percent. Nobody has moved an inch, union "
        "president Marta Quill told the court."
    )
    assert owner(find_cast(read(text)), "Marta Quill") == "union"


def test_a_first_name_is_no_title(read: Read) -> None:
    cast = find_cast(read("Trade Minister Don Farren said that stocks were high."))
    assert "Don Farren" in names(cast)
