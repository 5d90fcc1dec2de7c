from dragoman.extract.findings import gather_findings
from dragoman.extract.positions import find_positions


def positions(read, text):
    findings = gather_findings(read(text))
    names = {actor.id: actor.name for actor in findings.cast.actors}
    found = find_positions(findings)
    return [(names[p.party], p.stance.value) for p in found]


def test_a_priced_bid_by_somebody_is_an_offer(read):
    text = "A $40-a-share bid by Frobel Corp. was extended to Friday."
    assert positions(read, text) == [("Frobel Corp.", "offers")]


def test_who_raises_an_offer_makes_it(read):
    text = "Frobel Corp. lowered its offer for Quenta Inc. to $12 a share."
    assert ("Frobel Corp.", "offers") in positions(read, text)


def test_what_an_offer_depends_on_its_maker_asks(read):
    text = (
        "Frobel Corp. offered $40 a share for its rival. "
        "The offer is conditional on financing."
    )
    assert ("Frobel Corp.", "conditional") in positions(read, text)


def test_a_leadership_speaks_for_its_body(read):
    text = "Norway said on Monday that its leadership rejected the treaty."
    assert positions(read, text) == [("Norway", "rejects")]


def test_two_leaders_are_those_named_before(read):
    text = (
        "President Anna Lindqvist met President Carl Moe on Monday. "
        "The two leaders ruled out sanctions."
    )
    found = {name for name, stance in positions(read, text) if stance == "rejects"}
    assert found == {"Anna Lindqvist", "Carl Moe"}


def test_a_name_that_hangs_on_a_title_counts_as_well(read):
    text = "Anna Lindqvist and House Speaker Carl Moe pledged to cut the tax."
    found = {name for name, stance in positions(read, text) if stance == "offers"}
    assert found == {"Anna Lindqvist", "Carl Moe"}
