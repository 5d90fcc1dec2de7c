from dragoman.extract.findings import gather_findings
from dragoman.extract.positions import find_positions


def positions(read, text):
    findings = gather_findings(read(text))
    names = {actor.id: actor.name for actor in findings.cast.actors}
    found = find_positions(findings)
    return [(names[p.party], p.stance.value, p) for p in found]


def test_each_holder_has_a_position_of_its_own(read):
    found = positions(read, "Norway and Chile rejected the treaty.")
    assert {(name, stance) for name, stance, _ in found} == {
        ("Norway", "rejects"),
        ("Chile", "rejects"),
    }


def test_who_backs_a_speaker_shares_the_position_and_who_opposes_rejects(read):
    text = "Norway, supported by Chile and opposed by Peru, proposed a fund."
    found = {(name, stance) for name, stance, _ in positions(read, text)}
    assert found == {("Norway", "offers"), ("Chile", "offers"), ("Peru", "rejects")}


def test_a_chain_of_nouns_gives_both_sides(read):
    text = "Norway rejected Chile's demand for a new quota."
    found = {(name, stance) for name, stance, _ in positions(read, text)}
    assert found == {("Norway", "rejects"), ("Chile", "demands")}


def test_a_position_told_by_another_is_not_its_own(read):
    text = "Norway said on Monday that Chile rejected the treaty."
    [(name, stance, position)] = positions(read, text)
    assert (name, stance) == ("Chile", "rejects")
    assert not position.own
    assert position.as_stated_by is not None


def test_the_evidence_is_the_clause_without_who_said_it(read):
    text = "Chile has rejected the treaty with Norway, officials said."
    [(_, _, position)] = positions(read, text)
    assert position.evidence[0].quote == "Chile has rejected the treaty with Norway"


def test_a_denied_position_is_not_held(read):
    assert positions(read, "Chile denied that it had rejected the treaty.") == []


def test_the_issue_comes_from_the_packs(read):
    [(_, _, position)] = positions(read, "Norway is demanding a lasting ceasefire.")
    assert position.issue == "end_of_war" or "ceasefire" in position.issue
    assert position.issue_text == "a lasting ceasefire"


def test_things_of_several_issues_are_positions_of_their_own(read):
    text = "Norway is insisting on a lasting ceasefire and a full withdrawal."
    found = positions(read, text)
    assert [stance for _, stance, _ in found] == ["demands", "demands"]
    assert {p.issue_text for _, _, p in found} == {
        "a lasting ceasefire",
        "a full withdrawal",
    }


def test_every_passage_is_the_reports_own_words(read):
    text = 'Chile said: "We will not sign the treaty."\nNorway wants a quota.'
    for _, _, position in positions(read, text):
        for passage in position.evidence:
            assert text[passage.start : passage.end] == passage.quote


def test_who_is_excepted_does_not_join(read):
    text = "Norway, with the exception of Chile and Peru, rejected the treaty."
    assert "Chile" not in {name for name, _, _ in positions(read, text)}


def test_governments_of_two_adjectives_are_two_states(read):
    text = (
        "Norway and Chile met on Monday. "
        "The Norwegian and Chilean governments rejected the treaty."
    )
    found = {(name, stance) for name, stance, _ in positions(read, text)}
    assert found == {("Norway", "rejects"), ("Chile", "rejects")}


def test_who_is_named_of_a_group_holds_its_position(read):
    text = (
        "Norway, Chile and Peru met on Monday. "
        "Several states, including Norway and Chile, rejected the treaty."
    )
    found = {name for name, _, _ in positions(read, text)}
    assert found == {"Norway", "Chile"}


def test_both_are_the_two_named_last(read):
    text = "A fund was planned by Norway and Chile. Both rejected the treaty."
    found = {name for name, _, _ in positions(read, text)}
    assert found == {"Norway", "Chile"}


def test_what_is_called_by_a_verdict_may_stand_before_it(read):
    text = "Norway raised a levy that Chile called illegal."
    assert [(n, s) for n, s, _ in positions(read, text)] == [("Chile", "rejects")]


def test_what_is_likely_to_be_opposed_is_named_before(read):
    text = "The treaty is likely to be opposed by Chile."
    [(name, stance, position)] = positions(read, text)
    assert (name, stance) == ("Chile", "rejects")
    assert position.issue_text == "The treaty"


def test_what_a_nameless_speaker_tells_goes_on_with_whom_it_tells_of(read):
    text = "Norway softened its line, officials said, dropping its demand for a fund."
    [(name, stance, _)] = positions(read, text)
    assert (name, stance) == ("Norway", "accepts")


def test_when_something_must_begin_is_no_demand_of_who_tells_it(read):
    text = "Norway had yielded on when the pullout must start, the officials said."
    assert positions(read, text) == []


def test_how_long_somebody_struck_is_no_demand(read):
    assert positions(read, "Miners in Chile had struck for 48 hours in May.") == []


def test_contacts_are_talks_and_nobody(read):
    text = "The premier said contacts would not resume until the men were freed."
    [(name, stance, _)] = positions(read, text)
    assert (name, stance) == ("premier", "conditional")


def test_what_a_letter_offers_is_offered_by_who_wrote_it(read):
    text = (
        "Norway's envoy brought a letter from Chile's minister, Ann Low. According to"
        " a Norwegian official, the letter offers a pledge that no boat will be taken"
        " without a warning."
    )
    assert {name for name, _, _ in positions(read, text)} == {"Ann Low"}


def test_who_turns_from_an_earlier_stand_had_it(read):
    text = (
        "Chile's government rejected a quota. Norway offered a smaller one on Monday,"
        " in a change from the government's refusal to set any quota."
    )
    assert ("Norway", "rejects") in [found[:2] for found in positions(read, text)]
