import datetime
from dataclasses import replace

import pytest

from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.candidates import Standing
from dragoman.bargaining.derive import derive_problem
from dragoman.bargaining.derive.options import group_said
from dragoman.bargaining.derive.said import Said, is_firm
from dragoman.bargaining.formats.table import read_table, write_table
from dragoman.bargaining.problem import Basis, find_view
from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim, RoleStatus
from dragoman.model.claim import (
    Modality,
    Position,
    Proposal,
    ProposalStatus,
    ProposalStep,
    Stance,
    Term,
    TermKind,
)
from dragoman.model.date import DateRange
from dragoman.model.record import Record
from dragoman.model.report import Passage


def words(quote):
    return Passage(report="r", start=0, end=len(quote), quote=quote)


def actor(name, role=None, affiliation=None):
    roles = (RoleClaim(role=role, evidence=(words(name),)),) if role else ()
    return Actor(
        id=name,
        name=name.title(),
        kind=ActorKind.ORGANISATION,
        affiliation=affiliation,
        roles=roles,
        mentions=(words(name),),
    )


def position(party, stance, text, quote, **fields):
    return Position(
        id=f"{party}-{quote[:12]}",
        party=party,
        issue=fields.pop("issue", "wages"),
        issue_text=text,
        stance=stance,
        evidence=(words(quote),),
        **fields,
    )


RISE = "a rise of 8 per cent"
OFFER = "a rise of 4 per cent"

RECORD = Record(
    actors=(
        actor("union", Role.PARTY),
        actor("chair", affiliation="union"),
        actor("company", Role.PARTY),
        actor("board", Role.MEDIATOR),
    ),
    positions=(
        position(
            "chair", Stance.DEMANDS, RISE, "The chair demands a rise of 8 per cent"
        ),
        position("company", Stance.OFFERS, OFFER, "It offers a rise of 4 per cent"),
        position(
            "company",
            Stance.REJECTS,
            "a rise of 8 per cent",
            "A rise of 8 per cent is out of the question, the company said",
        ),
        position(
            "union",
            Stance.ACCEPTS,
            OFFER,
            "The union would take 4, the company claims",
            own=False,
            as_stated_by="company",
        ),
        position(
            "company",
            Stance.OFFERS,
            "a rise of 20 per cent",
            "It denied that it had offered 20",
            modality=Modality.DENIED,
        ),
    ),
    proposals=(
        Proposal(
            id="p1",
            label="the board's plan",
            by=("board",),
            terms=(
                Term(
                    id="t1",
                    kind=TermKind.PAYMENT,
                    object="a signing bonus for all staff",
                    evidence=(words("a signing bonus for all staff"),),
                ),
            ),
        ),
        Proposal(
            id="p2",
            label="last year's deal",
            status=ProposalStatus.PAST,
            terms=(
                Term(
                    id="t2",
                    kind=TermKind.PAYMENT,
                    object="back pay",
                    evidence=(words("back pay"),),
                ),
            ),
        ),
    ),
)


def view_of(derived, party, issue, text):
    found = next(i for i in derived.problem.issues if i.id == issue)
    option = next(o for o in found.options if o.label == text)
    owner = next(p for p in derived.problem.parties if p.id == party)
    return find_view(owner, issue, option.id)


def test_issues_and_options_come_from_positions_and_terms():
    derived = derive_problem(RECORD)
    assert derived.problems == ()
    options = {i.id: [o.label for o in i.options] for i in derived.problem.issues}
    assert options == {
        "wages": [RISE, OFFER, "left open"],
        "bonuses": ["a signing bonus for all staff", "left open"],
    }
    assert [party.id for party in derived.problem.parties] == ["union", "company"]


def sign(record, day=3):
    """Give a record with a draft, and a deal on the pay that was made of it."""
    signed = words("The union and the company signed a pay deal")
    date = DateRange(start=datetime.date(2031, 5, day), end=datetime.date(2031, 5, day))
    step = ProposalStep(status="signed", date=date, evidence=signed)
    rise = Term(
        id="t9",
        kind=TermKind.PAYMENT,
        obligor="company",
        object="wages rise by 6 per cent",
        evidence=(words("wages rise by 6 per cent"),),
    )
    deal = Proposal(
        id="d",
        label="a pay deal",
        status=ProposalStatus.AGREED,
        mentions=(signed,),
        history=(step,),
        terms=(rise,),
    )
    draft = replace(record.proposals[0], by=(), history=(step,))
    return replace(record, proposals=(draft, deal))


def test_a_signed_deal_is_told_and_what_it_settles_is_left_out():
    rota = position(
        "union", Stance.DEMANDS, "a new rota", "It wants a new rota", issue="hours"
    )
    record = sign(replace(RECORD, positions=(*RECORD.positions, rota)))
    derived = derive_problem(record)
    deal, issues = derived.problems[:2]
    assert deal.path == "deals[a pay deal]"
    assert "signed (report of 3 May 2031): “The union and the company" in deal.why
    assert issues.why.startswith("settled by the deal and left out: ")
    assert [issue.id for issue in derived.problem.issues] == ["hours"]
    whole = derive_problem(record, whole=True)
    assert {"hours", "wages"} <= {issue.id for issue in whole.problem.issues}


def test_an_issue_that_somebody_opens_after_a_deal_stays_in():
    late = DateRange(start=datetime.date(2031, 5, 9), end=datetime.date(2031, 5, 9))
    again = position(
        "union", Stance.DEMANDS, "a rise of 9 per cent", "It now wants 9", date=late
    )
    record = replace(RECORD, positions=(*RECORD.positions, again))
    issues = derive_problem(sign(record)).problem.issues
    assert [issue.id for issue in issues] == ["wages"]


def test_what_one_side_accepts_is_no_deal():
    record = sign(RECORD)
    accepted = replace(record.proposals[1], by=("union",))
    derived = derive_problem(replace(record, proposals=(accepted,)))
    assert derived.deals == ()


def test_what_a_member_says_is_its_party_s_and_sourced():
    view = view_of(derive_problem(RECORD), "union", "wages", RISE)
    assert view.stance is Stance.DEMANDS
    assert view.value.basis is Basis.SOURCED
    assert "8 per cent" in view.value.evidence[0].quote
    assert "by convention" in view.value.reason


def test_a_red_line_stands_in_the_words_that_drew_it():
    view = view_of(derive_problem(RECORD), "company", "wages", RISE)
    assert view.red_line
    assert "out of the question" in view.evidence[0].quote


def test_what_another_ascribes_is_a_judgement_and_wider():
    view = view_of(derive_problem(RECORD), "union", "wages", OFFER)
    assert view.value.basis is Basis.JUDGEMENT
    assert (view.value.low, view.value.high) == (0.3, 1.0)
    assert view.value.reason.startswith("Company says that it accepts this")


@pytest.mark.parametrize(
    ("stance", "told"),
    [
        (Stance.CONDITIONAL, "it would have this on a condition"),
        (Stance.UNDECIDED, "it has not decided on this"),
    ],
)
def test_a_reason_is_a_sentence_whatever_the_stance(stance, told):
    changed = tuple(
        replace(p, stance=stance) if p.issue_text == RISE else p
        for p in RECORD.positions
    )
    record = replace(RECORD, positions=changed)
    view = view_of(derive_problem(record), "union", "wages", RISE)
    assert view.value.reason.startswith(told)


def test_a_mediator_s_term_is_an_option_on_which_nobody_stands():
    text = "a signing bonus for all staff"
    view = view_of(derive_problem(RECORD), "union", "bonuses", text)
    assert view.stance is None
    assert (view.value.low, view.value.high) == (0, 1)


def test_a_firm_demand_makes_leaving_the_matter_open_a_red_line():
    quote = "There is no deal without a signing bonus, the union said"
    firm = position("union", Stance.DEMANDS, "a signing bonus", quote, issue="bonuses")
    derived = derive_problem(replace(RECORD, positions=(*RECORD.positions, firm)))
    view = view_of(derived, "union", "bonuses", "left open")
    assert view.red_line
    assert view.evidence[0].quote == quote


def test_a_later_stance_takes_the_place_of_an_earlier_one():
    def on(day, stance, quote):
        date = datetime.date(2024, 5, day)
        when = DateRange(start=date, end=date)
        return position("union", stance, OFFER, quote, date=when)

    later = on(9, Stance.ACCEPTS, "The union will take a rise of 4 per cent")
    earlier = on(2, Stance.REJECTS, "The union turned down a rise of 4 per cent")
    derived = derive_problem(
        replace(RECORD, positions=(later, earlier, *RECORD.positions))
    )
    assert view_of(derived, "union", "wages", OFFER).stance is Stance.ACCEPTS


def test_a_record_can_be_analysed_at_once_and_candidates_cite_it():
    analysis = analyse_problem(derive_problem(RECORD).problem)
    assert analysis.candidates
    pay = [
        outcome
        for candidate in analysis.candidates
        for outcome in candidate.outcomes
        if outcome.issue == "wages" and outcome.standing is Standing.GIVES_UP
    ]
    assert all(outcome.evidence for outcome in pay)
    crossings = [o for c in analysis.candidates for o in c.crossings]
    assert all("question" in o.evidence[0].quote for o in crossings)


def test_a_derived_problem_can_be_mailed_as_a_table():
    problem = derive_problem(RECORD).problem
    assert read_table(write_table(problem)) == (problem, ())


def test_unknown_parties_are_named_and_known_ones_kept():
    derived = derive_problem(RECORD, ["union", "Company", "the navy"])
    assert [party.id for party in derived.problem.parties] == ["union", "company"]
    assert [(p.path, p.why) for p in derived.problems] == [
        ("parties[the navy]", "unknown party")
    ]


def test_without_told_parties_those_who_take_positions_are_parties():
    plain = tuple(replace(a, roles=()) for a in RECORD.actors[:3])
    record = replace(RECORD, actors=(*plain, RECORD.actors[3]))
    parties = {p.id for p in derive_problem(record).problem.parties}
    assert parties == {"company", "union"}


def test_a_role_that_was_only_offered_makes_no_party():
    offered = RoleClaim(
        role=Role.PARTY, status=RoleStatus.OFFERED, evidence=(words("x"),)
    )
    guest = replace(RECORD.actors[3], id="guest", roles=(offered,))
    record = replace(RECORD, actors=(*RECORD.actors, guest))
    assert len(derive_problem(record).problem.parties) == 2


def test_an_empty_record_has_nothing_to_settle_and_says_so():
    places = [problem.path for problem in derive_problem(Record()).problems]
    assert places == ["issues", "parties"]


def test_options_too_many_to_weigh_are_left_out_and_counted():
    many = tuple(
        position("union", Stance.DEMANDS, f"{n} days of leave", f"{n} days of leave")
        for n in range(10, 20)
    )
    derived = derive_problem(replace(RECORD, positions=(*RECORD.positions, *many)))
    kept = [i for i in derived.problem.issues if i.id.startswith("wages")]
    assert sum(len(issue.options) - 1 for issue in kept) == 6
    assert "were left out" in derived.problems[0].why


def said(party, text, issue="other"):
    return Said(
        party=party,
        issue=issue,
        text=text,
        stance=Stance.DEMANDS,
        evidence=(words(text),),
    )


def test_what_is_filed_nowhere_counts_only_if_both_speak_of_it():
    grouped = group_said(
        [
            said("a", "the name of the bridge"),
            said("b", "the bridge's name"),
            said("a", "a statue"),
        ]
    )
    assert list(grouped) == ["other-name-bridge"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will never give up the port", True),
        ("That is a red line", True),
        ("Talks on the northern line resume", False),
        ("Nevertheless they met", False),
    ],
)
def test_red_lines_are_known_by_their_phrases(text, expected):
    assert is_firm(text) == expected


def test_what_one_party_demands_together_makes_issues_of_their_own():
    more = (
        position("union", Stance.DEMANDS, "a rise of 8 per cent", "It demands 8"),
        position("union", Stance.DEMANDS, "a rise of 6 per cent", "Now it demands 6"),
        position("union", Stance.DEMANDS, "two more rest days", "and two rest days"),
        position("company", Stance.OFFERS, "one more rest day", "It offers one"),
    )
    derived = derive_problem(replace(RECORD, positions=more, proposals=()))
    options = {i.label: [o.label for o in i.options] for i in derived.problem.issues}
    assert options == {
        "Pay": ["a rise of 8 per cent", "a rise of 6 per cent", "left open"],
        "Pay, 2": ["two more rest days", "one more rest day", "left open"],
    }
    assert "parted into 2" in derived.problems[0].why


def test_a_record_too_thin_for_a_zone_is_said_to_be():
    told = (position("union", Stance.OFFERS, "calm", "It offers calm"),)
    told += (position("company", Stance.OFFERS, "calm", "It offers calm"),)
    derived = derive_problem(replace(RECORD, positions=told, proposals=()))
    places = {p.path: p.why for p in analyse_problem(derived.problem).problems}
    assert "rules nothing out" in places["zone"]
    assert places["parties[union]"] == "no report says what Union would refuse"
    assert "values" not in places


def test_terms_of_other_talks_are_left_out():
    elsewhere = Passage(report="other", start=0, end=12, quote="a ferry line")
    term = Term(
        id="t9", kind=TermKind.OTHER, object="a ferry line", evidence=(elsewhere,)
    )
    plan = Proposal(id="p9", label="the harbour plan", terms=(term,))
    derived = derive_problem(replace(RECORD, proposals=(*RECORD.proposals, plan)))
    labels = [o.label for i in derived.problem.issues for o in i.options]
    assert "a ferry line" not in labels
    assert "a signing bonus for all staff" in labels
