"""Drafts, and the deals that were made of them."""

import pytest

from dragoman.model.claim import ProposalStatus
from dragoman.record.derive.history import tell_histories

DRAFT, AGREED = ProposalStatus.CURRENT, ProposalStatus.AGREED
WAR = (
    "The envoy gave both armies a draft truce. Guns would leave the river line. "
    "Monitors would patrol both banks.",
    ("Guns would leave the river line", "Monitors would patrol both banks"),
    "a draft truce",
)


def tell(make, draft, deal, *, status=AGREED):
    """Give the histories of a draft and of a deal that is told ten days later."""
    record = make.record()
    plans = []
    for key, day, told, (text, terms, name) in (
        ("draft", 2, DRAFT, draft),
        ("deal", 12, status, deal),
    ):
        source = make.report(text, make.on(5, day))
        made = [make.term(source, quote, "other", object=quote) for quote in terms]
        mentions = (make.words(source, name),)
        plans.append(
            make.proposal(key, *made, label=name, status=told, mentions=mentions)
        )
        record = make.record(*record.reports, source, proposals=tuple(plans))
    told = tell_histories(record, make.look(record))
    return {p.id: [step.status for step in p.history] for p in told}


@pytest.mark.parametrize(
    ("draft", "deal", "how"),
    [
        (
            WAR,
            (
                "The two armies signed an accord on Friday. All guns will leave the"
                " river line by June. Monitors from abroad will patrol the banks.",
                (
                    "All guns will leave the river line",
                    "Monitors from abroad will patrol the banks",
                ),
                "an accord",
            ),
            "signed",
        ),
        (
            (
                "The arbiter tabled a plan. Drivers would get 4 per cent. Night shifts "
                "would end at two.",
                ("Drivers would get 4 per cent", "Night shifts would end at two"),
                "a plan",
            ),
            (
                "Both sides initialled the plan on Friday after a last night of talks. "
                "The mill takes dismissed workers back.",
                (),
                "the plan",
            ),
            "initialled",
        ),
        (
            (
                "The panel circulated a draft pact. The levy on steel would halve. "
                "Farm inspectors would share their lists.",
                (
                    "The levy on steel would halve",
                    "Farm inspectors would share their lists",
                ),
                "a draft pact",
            ),
            (
                "The two governments signed a pact on Friday. The steel levy will fall"
                " by a third. Lists will be shared by farm inspectors.",
                (
                    "The steel levy will fall by a third",
                    "Lists will be shared by farm inspectors",
                ),
                "a pact",
            ),
            "signed",
        ),
    ],
)
def test_a_draft_tells_the_deal_that_was_made_of_it(make, draft, deal, how):
    assert tell(make, draft, deal)["draft"] == ["tabled", how]


@pytest.mark.parametrize(
    "deal",
    [
        (
            "The two armies signed an accord on Friday. Grain ships may pass the "
            "strait. Crews will be insured by a fund.",
            ("Grain ships may pass the strait", "Crews will be insured by a fund"),
            "an accord",
        ),
        (
            "The two armies signed an accord on Friday, and told nobody what it says.",
            (),
            "an accord",
        ),
    ],
)
def test_a_deal_on_other_things_or_on_nothing_told_is_no_version_of_it(make, deal):
    assert tell(make, WAR, deal)["draft"] == ["tabled"]
