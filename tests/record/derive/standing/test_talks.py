"""How talks go, how positions move, how far the sides are apart, where talks stand."""

from dataclasses import replace

import pytest

from dragoman.model.actor import ActorKind
from dragoman.model.claim import Modality, Stance
from dragoman.model.date import DateRange
from dragoman.model.record import (
    ChangeKind,
    GapState,
    Outcome,
    OutcomeKind,
    StandingKind,
)
from dragoman.record.derive.assessments import (
    derive_assessment_disagreements,
    find_assessments,
    find_direction,
    is_about_talks,
    is_torn,
)
from dragoman.record.derive.changes.following import derive_changes
from dragoman.record.derive.changes.moves import compare_stances
from dragoman.record.derive.standing.gaps import derive_gaps
from dragoman.record.derive.standing.telling import derive_standings


@pytest.mark.parametrize(
    ("text", "forward"),
    [
        ("the talks made real progress", True),
        ("there is still no progress in the talks", False),
        ("I am not optimistic", False),
        ("the round ended in deadlock", False),
        ("the talks are not deadlocked", True),
        ("economic progress was good", None),
        ("talks resume after weeks of stalled contacts", None),
        ("they ate lunch", None),
    ],
)
def test_words_say_whether_talks_move(text, forward):
    found = find_direction(text)
    assert (found[0] if found else None) is forward


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("I am hopeful, but I am not optimistic", True),
        ("we made progress, not a breakthrough", True),
        ("no breakthrough but steady progress", True),
        ("the talks were constructive and there is real movement", False),
        ("there is no progress; a breakthrough is needed", False),
        ("we are neither optimistic nor hopeful", False),
    ],
)
def test_a_mood_told_with_its_denial_goes_neither_way(text, torn):
    assert is_torn(text) is torn


def test_only_talks_move():
    assert is_about_talks("Progress in the talks")
    assert not is_about_talks("Progress on the road")


@pytest.fixture
def day(make):
    source = make.report(
        "The Channel says the talks made progress. The Union says there is no progress"
        " in the talks. A guest at the talks told of a deadlock. Oda says the talks"
        " advanced; Oda says the talks stalled. Nobody cheers.",
        make.on(5, 1),
    )
    actors = (
        make.actor("c", "Channel", source=source),
        make.actor("u", "Union", source=source, role="party"),
        make.actor("o", "Oda", source=source),
    )
    statements = (
        make.statement(source, "the talks made progress", who="c"),
        make.statement(source, "there is no progress in the talks", who="u"),
        make.statement(source, "a deadlock", by="A guest", naming="anonymous"),
        make.statement(source, "the talks advanced", who="o"),
        make.statement(source, "the talks stalled", who="o"),
        make.statement(source, "Nobody cheers", who="o"),
        make.statement(source, "Nobody cheers."),
    )
    return make.record(source, actors=actors, statements=statements)


def test_who_sees_progress_and_who_none_on_one_day_disagree(make, day):
    lookup = make.look(day)
    found = find_assessments(day, lookup)
    (clash,) = derive_assessment_disagreements(found, lookup)
    assert clash.why == (
        "On 1 May 2031: movement in the talks according to Channel, none according to "
        "Union and an unnamed A guest."
    )
    assert {item.value for item in clash.items} == {"moving", "not moving"}
    assert len(clash.items) == 3


def test_days_apart_are_no_disagreement(make):
    first = make.report("The Union says the talks made progress.", make.on(5, 1))
    second = make.report("The Union says the talks stalled.", make.on(5, 9))
    undated = make.report("The Board says the talks stalled badly.")
    actors = (
        make.actor("u", "Union", source=first),
        make.actor("b", "Board", source=undated),
    )
    statements = (
        make.statement(first, "the talks made progress", who="u"),
        make.statement(second, "the talks stalled", who="b"),
        make.statement(undated, "the talks stalled badly", who="b"),
    )
    record = make.record(first, second, undated, actors=actors, statements=statements)
    lookup = make.look(record)
    assert (
        derive_assessment_disagreements(find_assessments(record, lookup), lookup) == ()
    )


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Stance.DEMANDS, Stance.ACCEPTS, None),
        (Stance.OFFERS, Stance.CONDITIONAL, ChangeKind.HARDENED),
        (Stance.REJECTS, Stance.ACCEPTS, ChangeKind.REVERSED),
        (Stance.REJECTS, Stance.DEMANDS, ChangeKind.REVERSED),
    ],
)
def test_stances_move(before, after, kind):
    assert compare_stances(before, after) is kind


@pytest.fixture
def months(make):
    first = make.report(
        "The Union insists on a pay rise. The Board rules out a pay rise. "
        "The Board calls the Union greedy, a guest says.",
        make.on(5, 1),
    )
    second = make.report(
        "The Union insists on a pay rise again, but would accept a small pay rise. "
        "The Board says the Union drops the pay rise.",
        make.on(5, 9),
    )
    actors = (
        make.actor("u", "Union", source=first, role="party"),
        make.actor("b", "Board", source=first, role="party"),
        make.actor("g", "guest", source=first, belongs="gone"),
    )
    return first, second, actors


def test_the_most_yielding_words_of_a_later_report_are_a_change(make, months):
    first, second, actors = months
    positions = (
        make.position(first, "a pay rise", "u", "demands"),
        make.position(second, "a pay rise again", "u", "demands"),
        make.position(second, "a small pay rise", "u", "accepts"),
    )
    record = make.record(first, second, actors=actors, positions=positions)
    (change,) = derive_changes(record, make.look(record))
    assert (change.before, change.after) == (positions[0].id, positions[2].id)
    assert change.kind is ChangeKind.SOFTENED
    assert change.why == (
        "Union demands “a pay rise” on 1 May 2031 and accepts “a small pay rise” "
        "on 9 May 2031, in its own words."
    )


def test_what_an_opponent_says_of_a_party_is_no_change(make, months):
    first, second, actors = months
    told = {"own": False, "as_stated_by": "b"}
    positions = (
        make.position(first, "a pay rise", "u", "demands", **told),
        make.position(second, "the pay rise", "u", "accepts", **told),
    )
    record = make.record(first, second, actors=actors, positions=positions)
    assert derive_changes(record, make.look(record)) == ()


def test_what_an_onlooker_says_of_a_party_twice_is_a_change(make, months):
    first, second, actors = months
    for told in ({"own": False, "as_stated_by": "g"}, {"own": False}):
        positions = (
            make.position(first, "a pay rise", "u", "rejects", **told),
            make.position(second, "the pay rise", "u", "accepts", **told),
        )
        record = make.record(first, second, actors=actors, positions=positions)
        (change,) = derive_changes(record, make.look(record))
        assert "as another tells it" in change.why


def test_other_matters_and_other_moods_are_no_change(make, months):
    first, second, actors = months
    positions = (
        make.position(first, "a pay rise", "u", "demands", issue="other"),
        make.position(second, "The Board", "u", "accepts", issue="other"),
        make.position(
            second, "a small pay rise", "u", "accepts", modality=Modality.HYPOTHETICAL
        ),
    )
    record = make.record(first, second, actors=actors, positions=positions)
    assert derive_changes(record, make.look(record)) == ()


@pytest.mark.parametrize(
    ("union", "board", "state"),
    [
        ("accepts", "offers", GapState.AGREED),
        ("demands", "rejects", GapState.BLOCKED),
        ("demands", "offers", GapState.CLOSE),
        ("demands", "demands", GapState.OPEN),
        ("demands", None, GapState.OPEN),
    ],
)
def test_the_gap_follows_from_the_latest_positions(make, months, union, board, state):
    first, second, actors = months
    positions = [
        make.position(first, "a pay rise", "u", "undecided"),
        make.position(second, "a pay rise again", "u", union),
        make.position(second, "a small pay rise", "g", "accepts"),
        make.position(second, "The Board", "b", "accepts", issue="other"),
    ]
    if board:
        told = {"own": False, "issue": "pay"}
        positions.append(make.position(second, "the pay rise", "b", board, **told))
    record = make.record(first, second, actors=actors, positions=tuple(positions))
    (gap,) = derive_gaps(record, make.look(record))
    assert gap.state is state
    assert "Union" in gap.why
    assert ("as others tell it" in gap.why) is bool(board)


def test_a_position_long_past_no_longer_counts(make):
    first = make.report("The Board rules out a pay rise.", make.on(1, 1))
    second = make.report("The Union insists on a pay rise.", make.on(5, 9))
    actors = (
        make.actor("u", "Union", source=second, role="party"),
        make.actor("b", "Board", source=first, role="party"),
    )
    positions = (
        make.position(first, "a pay rise", "b", "rejects"),
        make.position(second, "a pay rise", "u", "demands"),
    )
    record = make.record(first, second, actors=actors, positions=positions)
    (gap,) = derive_gaps(record, make.look(record))
    assert gap.state is GapState.OPEN
    assert len(gap.positions) == 1


def test_a_spokesman_does_not_make_his_own_side_agree_with_itself(make):
    source = make.report("The Union and Orlan accept a pay rise.", make.on(5, 9))
    actors = (
        make.actor("u", "Union", source=source, role="party"),
        make.actor("o", "Orlan", source=source, role="party", kind=ActorKind.PERSON),
    )
    positions = (
        make.position(source, "a pay rise", "u", "accepts"),
        make.position(source, "accept a pay rise", "o", "accepts"),
    )
    record = make.record(source, actors=actors, positions=positions)
    (gap,) = derive_gaps(record, make.look(record))
    assert gap.state is GapState.OPEN
    assert len(gap.positions) == 2


def test_where_talks_stand_is_told_line_by_line(make):
    first = make.report(
        "A second round of pay talks began: the Union met the Board in Aldport. The"
        " Union said the talks made progress. The Union accepts a raise and the"
        " Board offers a raise. The Union insists on shorter shifts and the Board"
        " rules out shorter shifts. They will meet again. They left.",
        make.on(5, 1),
    )
    second = make.report("Nothing is told.", make.on(5, 30))
    third = make.report(
        "A third round of talks will open in Nordhaven.", make.on(5, 31)
    )
    empty = make.report("All is quiet.")
    actors = (
        make.actor("u", "Union", source=first, role="party"),
        make.actor("b", "Board", source=first, role="party"),
    )
    positions = (
        make.position(first, "a raise and", "u", "accepts"),
        make.position(first, "a raise.", "b", "offers"),
        make.position(first, "shorter shifts and", "u", "demands", issue="hours"),
        make.position(first, "shorter shifts.", "b", "rejects", issue="hours"),
        make.position(first, "They left.", "b", "rejects", issue="other"),
    )
    events = (
        make.event(
            first,
            "the Union met the Board in Aldport",
            participants=("u", "b"),
            place="Aldport",
            date=make.on(5, 1),
        ),
        make.event(
            first,
            "They will meet again",
            modality=Modality.PLANNED,
            date=make.on(5, 4),
        ),
        make.event(first, "They left", "departure"),
        make.event(
            third,
            "A third round of talks will open",
            modality=Modality.PLANNED,
            place="Nordhaven",
        ),
    )
    statements = (make.statement(first, "the talks made progress", who="u"),)
    record = make.record(
        empty,
        first,
        second,
        third,
        actors=actors,
        positions=positions,
        events=events,
        statements=statements,
    )
    lookup = make.look(record)
    standings = derive_standings(record, find_assessments(record, lookup), (), lookup)
    assert [s.after for s in standings] == [first.id, second.id, third.id]
    lines = {line.kind: line.text for line in standings[0].lines}
    assert lines[StandingKind.ROUND] == "second round of pay talks"
    assert lines[StandingKind.VENUE] == "Aldport"
    assert lines[StandingKind.PRESENT] == "Union, Board"
    assert lines[StandingKind.MOOD].startswith("Union: talks move")
    assert lines[StandingKind.NEXT].startswith("meeting on 4 May 2031: “They will")
    assert "every side accepts or offers" in lines[StandingKind.AGREED]
    assert "what one asks, another refuses" in lines[StandingKind.BLOCKED]
    kinds = {line.kind for line in standings[1].lines}
    assert kinds == {StandingKind.AGREED, StandingKind.BLOCKED}
    later = {line.kind: line.text for line in standings[2].lines}
    assert later[StandingKind.NEXT].startswith("meeting (Nordhaven): “A third")
    for standing in standings:
        assert all(line.passages and line.rule for line in standing.lines)


def test_what_is_called_off_is_no_longer_next_nor_a_round(make):
    first = make.report("They will meet again.", make.on(5, 1))
    second = make.report("A second round of talks was called off.", make.on(5, 2))
    planned = make.event(
        first, "They will meet again", modality=Modality.PLANNED, date=make.on(5, 4)
    )
    off = make.event(second, "A second round of talks", modality=Modality.DENIED)
    record = make.record(first, second, events=(planned, off))
    outcome = Outcome(
        planned=planned.id, kind=OutcomeKind.DID_NOT_HAPPEN, later=off.id, why="."
    )
    standing, later = derive_standings(record, (), (outcome,), make.look(record))
    assert standing.after == first.id
    assert [line.kind for line in standing.lines] == [StandingKind.NEXT]
    assert (later.after, later.lines) == (second.id, ())


def test_only_the_latest_moods_are_told(make):
    names = ["Ada", "Bea", "Cid", "Dov", "Eli"]
    text = " ".join(f"{n} said the talks with {n} made progress." for n in names)
    source = make.report(text, make.on(5, 1))
    actors = tuple(make.actor(n, n, source=source) for n in names)
    statements = tuple(
        make.statement(source, f"the talks with {n} made progress", who=n)
        for n in names
    )
    record = make.record(source, actors=actors, statements=statements)
    lookup = make.look(record)
    (standing,) = derive_standings(record, find_assessments(record, lookup), (), lookup)
    assert [line.text.split(":")[0] for line in standing.lines] == names[1:]


def test_sides_end_where_belonging_goes_round(make):
    source = make.report("Wing of Front of Wing.")
    actors = (
        make.actor("w", "Wing", source=source, belongs="f"),
        make.actor("f", "Front", source=source, belongs="w"),
    )
    lookup = make.look(make.record(source, actors=actors))
    assert lookup.side("w") in {"w", "f"}
    assert lookup.name("nobody") == ""
    assert lookup.published(make.words(source, "Front")) == DateRange()


def test_allies_who_both_want_talks_have_agreed_on_nothing(make):
    source = make.report(
        "The Board and the Council refuse the raise that the Union wants. The Board and"
        " the Council would press for talks.",
        make.on(5, 9),
    )
    actors = tuple(
        make.actor(name[0].lower(), name, source=source, role="party")
        for name in ("Union", "Board", "Council")
    )
    ask = make.position(source, "the raise that the Union wants", "u", "demands")
    joint = [
        make.position(source, words, who, stance, issue=issue)
        for who in "bc"
        for words, stance, issue in (
            ("refuse the raise", "rejects", "pay"),
            ("press for talks", "offers", "venue"),
        )
    ]
    positions = (replace(ask, issue="pay"), *joint)
    record = make.record(source, actors=actors, positions=positions)
    gaps = {gap.issue: gap for gap in derive_gaps(record, make.look(record))}
    assert gaps["venue"].state is GapState.OPEN
    assert gaps["pay"].state is GapState.BLOCKED
