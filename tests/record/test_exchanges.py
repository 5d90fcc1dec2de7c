"""What is given in exchange for a plan is part of it."""

from dataclasses import replace

from dragoman.model.claim import ProposalStatus, Reading
from dragoman.record.exchanges import join_exchanges

TOLD = (
    "The Board insists that the Union gets this 30-day truce in exchange for 12"
    " captives and no more. It demands an apology."
)


def read(make, text):
    source = make.report(text, make.on(5, 1))
    plan = make.proposal("plan", make.term(source, "this 30-day truce", id="truce"))
    price = make.term(source, "12 captives", id="price")
    more = make.term(source, "an apology", id="more")
    demand = replace(
        make.proposal("ask", price, more), status=ProposalStatus.DEMAND, by=("b",)
    )
    return Reading(report=source, proposals=(plan, demand))


def terms(reading):
    return {p.id: [t.id for t in p.terms] for p in reading.proposals}


def test_the_price_of_a_plan_is_a_term_of_it(make):
    found = join_exchanges(read(make, TOLD))
    assert terms(found) == {"plan": ["truce", "price"], "ask": ["more"]}


def test_what_is_asked_beside_a_plan_stays_a_demand(make):
    reading = read(make, TOLD.replace("in exchange for", "and must hand over"))
    assert join_exchanges(reading) == reading
    late = read(make, f"It was told in return for an apology. {TOLD}")
    assert terms(join_exchanges(late))["ask"] == ["more"]
