"""Proposals side by side: what is shared, what differs, what one alone says."""

from dragoman.model.claim import Proposal, ProposalStatus, Term, TermKind
from dragoman.model.record import Difference, DifferenceKind, Record
from dragoman.model.report import Passage
from dragoman.render.plans import lay_proposals, single_terms

WORDS = Passage(report="r", start=0, end=3, quote="the")


def term(key, kind, phase=None, duration=None):
    return Term(id=key, kind=kind, phase=phase, duration=duration, evidence=(WORDS,))


def plan(key, *terms, status=ProposalStatus.CURRENT):
    return Proposal(id=key, label=f"plan {key}", status=status, terms=terms)


FIRST = plan(
    "a",
    term("a1", TermKind.RELEASE, phase=2),
    term("a2", TermKind.RELEASE, phase=1),
    term("a3", TermKind.AID),
    term("a4", TermKind.OTHER),
)
SECOND = plan("b", term("b1", TermKind.RELEASE), term("b2", TermKind.OTHER))


def test_shared_kinds_are_rows_and_the_rest_goes_into_cards():
    (board,) = lay_proposals(Record(proposals=(SECOND, FIRST)))["On the table"]
    assert [p.id for p in board.columns] == ["a", "b"]
    assert [row.kind for row in board.rows] == [TermKind.RELEASE]
    assert [t.id for t in board.rows[0].cells[0]] == ["a2", "a1"]
    told = {
        card.proposal.id: [t.id for _, terms in card.phases for t in terms]
        for card in board.cards
    }
    assert told == {"a": ["a3", "a4"], "b": ["b2"]}


def test_a_row_differs_only_where_values_do():
    silent = Difference(
        left="a", right="b", kind=DifferenceKind.ONLY_LEFT, left_term="a1"
    )
    (board,) = lay_proposals(
        Record(proposals=(FIRST, SECOND), differences=(silent,))
    ).get("On the table", ())
    assert board.rows[0].differs == ()
    changed = Difference(
        left="a",
        right="b",
        kind=DifferenceKind.CHANGED,
        left_term="a1",
        right_term="b1",
        why="33 against 40",
    )
    (board,) = lay_proposals(
        Record(proposals=(FIRST, SECOND), differences=(silent, changed))
    ).get("On the table", ())
    assert board.rows[0].differs == ("33 against 40",)


def test_no_board_has_more_than_four_columns():
    plans = tuple(
        plan(f"p{n}", term(f"t{n}", TermKind.AID), term(f"u{n}", TermKind.RELEASE))
        for n in range(9)
    )
    boards = lay_proposals(Record(proposals=plans))["On the table"]
    assert [len(board.columns) for board in boards] == [4, 4, 0]
    assert len(boards[-1].cards) == 1


def test_every_term_stands_in_the_dossier_once():
    single = plan("c", term("c1", TermKind.AID))
    past = plan(
        "d", term("d1", TermKind.DURATION, duration="P7D"), status=ProposalStatus.PAST
    )
    record = Record(proposals=(FIRST, SECOND, single, past))
    placed = [t.id for p in single_terms(record) for t in p.terms]
    for boards in lay_proposals(record).values():
        for board in boards:
            placed += [t.id for row in board.rows for cell in row.cells for t in cell]
            placed += [
                t.id for card in board.cards for _, ts in card.phases for t in ts
            ]
    assert sorted(placed) == sorted(t.id for p in record.proposals for t in p.terms)


def test_two_parts_told_in_the_same_words_are_one_plan():
    mention = Passage(report="r", start=5, end=9, quote="deal")
    first, second = (
        Proposal(
            id=key,
            label="deal",
            status=ProposalStatus.AGREED,
            terms=(term(f"{key}1", TermKind.AID),),
            mentions=(mention,),
        )
        for key in "cd"
    )
    bare = plan("e", term("e1", TermKind.AID), status=ProposalStatus.AGREED)
    record = Record(proposals=(bare, first, second))
    (board,) = lay_proposals(record)["On the table"]
    (card,) = board.cards
    assert [t.id for _, terms in card.phases for t in terms] == ["c1", "d1", "e1"]
    assert board.twins == {"c": ("d", "e")}
    assert single_terms(record) == ()
    alone = Record(proposals=(bare,))
    assert single_terms(alone) == (bare,)
