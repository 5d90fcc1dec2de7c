"""One body of tests over both kinds of store."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import CodecError, StoreError
from dragoman.model.judgement import Verb
from dragoman.model.record import Record
from dragoman.pipeline import assemble_readings, refresh_record
from dragoman.store import (
    REVIEWED,
    Loosened,
    Order,
    Query,
    Review,
    Role,
    dump_decisions,
    load_decisions,
    make_target,
    open_store,
)

ANY_TEXT = st.text(max_size=40).filter(lambda t: "\0" not in t)


def first(store, noun):
    return store.entries.page(Query(nouns=(noun,))).items[0]


def add(store, reading, *, rules="old"):
    data = reading.report.text.encode()
    return store.reports.add(reading, data, source=reading.report.path, rules=rules)


def test_a_report_is_kept_with_its_bytes_and_its_reading(store, make_reading):
    reading = make_reading(7)
    assert add(store, reading)
    assert store.reports.find(reading.report.id) == reading.report
    assert store.reports.reading(reading.report.id) == reading
    assert (
        store.reports.find_original(reading.report.id) == reading.report.text.encode()
    )
    assert store.reports.is_known(reading.report.text.encode())
    assert not store.reports.is_known(b"something else")


def test_a_report_is_kept_once(store, make_reading):
    assert add(store, make_reading(7))
    assert not add(store, make_reading(7))
    assert store.reports.page().total == 1


def test_the_record_comes_back_as_it_was_assembled(filled):
    record = assemble_readings(tuple(filled.reports.readings()))
    assert filled.record() == record
    assert record.statements


def test_a_fresh_record_is_not_made_again(filled):
    assert refresh_record(filled) == ()
    assert not filled.is_stale()


def test_one_more_report_rewrites_only_what_it_touches(filled, make_reading):
    before = {e.id: e.changed for e in filled.entries.page(limit=500).items}
    add(filled, make_reading(4))
    assert filled.is_stale()
    refresh_record(filled)
    after = {e.id: e for e in filled.entries.page(limit=500).items}
    old = [after[k] for k in before if k in after and after[k].noun == "statements"]
    assert len(old) == 3
    assert [e for e in old if e.changed != before[e.id]] == []


def test_the_record_is_the_same_whatever_was_added_first(store, make_reading):
    for n in (3, 1, 2):
        add(store, make_reading(n))
        refresh_record(store)
    assert store.record() == assemble_readings([make_reading(n) for n in (1, 2, 3)])


@pytest.mark.parametrize("noun", ["statements", "figures", "positions", "events"])
def test_what_is_accepted_stays_and_is_sure(filled, decide, noun):
    entry = first(filled, noun)
    assert filled.decisions.decide(decide(Verb.ACCEPT, noun, entry.id)) == (entry.id,)
    for _ in range(2):
        found = filled.entries.find(noun, entry.id)
        assert (found.review, found.confidence) == (Review.ACCEPTED, 1.0)
        refresh_record(filled)


@pytest.mark.parametrize("noun", ["statements", "figures", "positions", "terms"])
def test_what_is_rejected_leaves_the_record_and_can_come_back(filled, decide, noun):
    entry = first(filled, noun)
    before = filled.record()
    rejected = decide(Verb.REJECT, noun, entry.id, why="a pleasantry")
    filled.decisions.decide(rejected)
    for _ in range(2):
        assert entry.id not in json.dumps([e.id for e in _all(filled, noun)])
        assert entry.id not in _ids(filled.record())
        assert filled.entries.find(noun, entry.id).review is Review.REJECTED
        refresh_record(filled)
    filled.decisions.decide(decide(Verb.UNDO, noun, rejected.id))
    refresh_record(filled)
    assert filled.entries.find(noun, entry.id).review is Review.OPEN
    assert replace(filled.record(), decisions=()) == before


def test_an_edit_shows_at_once_and_stays(filled, decide):
    entry = first(filled, "positions")
    fields = (("stance", "rejects"), ("date.start", "2025-01-02"))
    edit = decide(Verb.EDIT, "positions", entry.id, fields=fields)
    filled.decisions.decide(edit)
    for _ in range(2):
        found = filled.entries.find("positions", entry.id)
        assert found.review is Review.EDITED
        assert found.wire["stance"] == found.kind == "rejects"
        assert found.start == "2025-01-02"
        refresh_record(filled)
    filled.decisions.decide(decide(Verb.UNDO, "positions", edit.id))
    assert filled.entries.find("positions", entry.id).wire == entry.wire


def test_the_speaker_of_a_statement_can_be_changed(filled, decide):
    entry = first(filled, "statements")
    line = next(e for e in _all(filled, "actors") if e.label == "The Line")
    fields = (("chain.0.actor", line.id), ("chain.0.text", "the Line"))
    filled.decisions.decide(decide(Verb.EDIT, "statements", entry.id, fields=fields))
    assert (
        filled.entries.find("statements", entry.id).wire["chain"][0]["actor"] == line.id
    )
    said = filled.entries.page(Query(nouns=("statements",), actor=line.id)).items
    assert [e.id for e in said] == [entry.id]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("stance", "loves"),
        ("nothing", "x"),
        ("date.start", "2025-02-31"),
        ("id", "x"),
        ("rule", "x"),
        ("own", "maybe"),
        ("stance.x", "1"),
        ("evidence.9.start", "1"),
    ],
)
def test_an_edit_to_no_value_of_a_field_is_refused_and_not_kept(
    filled, decide, name, value
):
    entry = first(filled, "positions")
    bad = decide(Verb.EDIT, "positions", entry.id, fields=((name, value),))
    with pytest.raises(CodecError):
        filled.decisions.decide(bad)
    assert filled.decisions.all() == ()
    assert filled.entries.find("positions", entry.id) == entry


def test_an_undoing_can_be_undone(filled, decide):
    entry = first(filled, "figures")
    accept = decide(Verb.ACCEPT, "figures", entry.id)
    undo = decide(Verb.UNDO, "figures", accept.id)
    redo = decide(Verb.UNDO, "figures", undo.id)
    for decision, review in (
        (accept, Review.ACCEPTED),
        (undo, Review.OPEN),
        (redo, Review.ACCEPTED),
    ):
        filled.decisions.decide(decision)
        assert filled.entries.find("figures", entry.id).review is review
    assert filled.decisions.in_force() == (accept,)
    logged = filled.decisions.page().items
    assert [(each.decision, each.in_force) for each in logged] == [
        (redo, True),
        (undo, False),
        (accept, True),
    ]


def test_what_is_not_there_cannot_be_undone(filled, decide):
    with pytest.raises(StoreError, match="no such decision"):
        filled.decisions.decide(decide(Verb.UNDO, "figures", "nothing"))


def test_actors_can_be_joined_and_parted(filled, decide):
    actors = {e.label: e.id for e in _all(filled, "actors")}
    pair = actors["Harbour Union"], actors["The Line"]
    same = decide(Verb.SAME, "actors", *pair)
    filled.decisions.decide(same)
    assert filled.entries.find("actors", pair[1]).review is Review.ABSORBED
    counted = filled.entries.page(Query(nouns=("figures",), actor=pair[0])).items
    assert len(counted) == 3
    refresh_record(filled)
    assert len(_all(filled, "actors")) == len(actors) - 1
    filled.decisions.decide(decide(Verb.UNDO, "actors", same.id))
    refresh_record(filled)
    assert {e.label for e in _all(filled, "actors")} == set(actors)


def test_entries_of_different_reports_can_be_parted(filled, decide):
    union = next(e for e in _all(filled, "actors") if e.label == "Harbour Union")
    members = [r.actors[0].id for r in filled.reports.readings()]
    filled.decisions.decide(decide(Verb.DIFFERENT, "actors", *members))
    refresh_record(filled)
    again = [e for e in _all(filled, "actors") if e.label == "Harbour Union"]
    assert len(again) == 3
    assert union.id in {e.id for e in again}


def test_a_missed_entry_can_be_added_from_words(filled, decide):
    report = filled.reports.all()[0]
    start = report.text.index("rest days")
    words = (report.passage(start, start + 9),)
    fields = (("type", "protest"), ("place", "Lunde"))
    key = make_target("events", words, fields)
    added = decide(Verb.ADD, "events", key, passages=words, fields=fields)
    filled.decisions.decide(added)
    for _ in range(2):
        found = filled.entries.find("events", key)
        assert (found.review, found.kind) == (Review.ADDED, "protest")
        assert found.passages == words
        assert found.rule == "person:ann"
        assert key in {e.id for e in filled.record().events}
        refresh_record(filled)
    filled.decisions.decide(decide(Verb.UNDO, "events", added.id))
    assert key not in {e.id for e in filled.record().events}
    refresh_record(filled)
    assert filled.entries.find("events", key) is None


def test_an_addition_rests_on_words_that_are_there(filled, decide):
    report, other = filled.reports.all()[:2]
    words = report.passage(0, 5)
    fields = (("type", "protest"),)
    for passages in (
        (replace(words, quote="Tales"),),
        (replace(words, report="gone"),),
        (words, other.passage(0, 5)),
    ):
        key = make_target("events", passages, fields)
        made = decide(Verb.ADD, "events", key, passages=passages, fields=fields)
        with pytest.raises(CodecError, match="words"):
            filled.decisions.decide(made)
    forged = decide(
        Verb.ADD, "events", "x", passages=(replace(words, report="gone"),),
        fields=fields,
    )  # fmt: skip
    assert filled.decisions.bring([forged]) == 1
    assert "x" not in _ids(filled.record())
    refresh_record(filled)
    assert "x" not in _ids(filled.record())
    assert [each.decision for each in filled.decisions.waiting()] == [forged]


def test_a_missed_term_joins_its_proposal(filled, decide):
    plan = first(filled, "proposals")
    report = filled.reports.find(plan.passages[0].report)
    start = report.text.index("12 weeks")
    words = (report.passage(start, start + 8),)
    fields = (("kind", "duration"), ("proposal", plan.id))
    key = make_target("terms", words, fields)
    filled.decisions.decide(
        decide(Verb.ADD, "terms", key, passages=words, fields=fields)
    )
    for _ in range(2):
        terms = [t.id for p in filled.record().proposals for t in p.terms]
        assert key in terms
        refresh_record(filled)


def test_a_decision_survives_a_better_reading(filled, decide, make_reading):
    old, new = make_reading(2), make_reading(2, rules="new")
    before, after = old.positions[0], new.positions[0]
    assert before.id != after.id
    fields = (("stance", "rejects"),)
    decision = decide(
        Verb.EDIT, "positions", before.id, passages=before.evidence, fields=fields
    )
    filled.decisions.decide(decision)
    add(filled, new, rules="new")
    refresh_record(filled)
    assert filled.entries.find("positions", before.id) is None
    assert filled.entries.find("positions", after.id).wire["stance"] == "rejects"
    assert filled.decisions.waiting() == ()
    assert filled.decisions.page(target=after.id).items[0].decision == decision


def test_a_decision_whose_words_are_gone_is_listed_not_dropped(
    filled, decide, make_reading
):
    reading = make_reading(2)
    figure = reading.figures[0]
    decision = decide(
        Verb.REJECT, "figures", figure.id, passages=(figure.evidence,), why="a typo"
    )
    filled.decisions.decide(decision)
    filled.reports.remove(reading.report.id)
    refresh_record(filled)
    assert [each.decision for each in filled.decisions.waiting()] == [decision]
    assert filled.status().waiting == 1
    add(filled, reading)
    refresh_record(filled)
    assert filled.decisions.waiting() == ()
    assert filled.entries.find("figures", figure.id).review is Review.REJECTED


@pytest.mark.parametrize("noun", ["events", "actors", "proposals"])
def test_what_many_reports_tell_is_rejected_whole(filled, decide, noun):
    before = _all(filled, noun)
    entry = next(e for e in before if len({p.report for p in e.passages}) == 3)
    rejected = decide(Verb.REJECT, noun, entry.id)
    filled.decisions.decide(rejected)
    for _ in range(2):
        refresh_record(filled)
        assert len(_all(filled, noun)) == len(before) - 1
    add_more = decide(Verb.ACCEPT, "figures", first(filled, "figures").id)
    filled.decisions.decide(add_more)
    refresh_record(filled)
    assert len(_all(filled, noun)) == len(before) - 1
    filled.decisions.decide(decide(Verb.UNDO, noun, rejected.id))
    refresh_record(filled)
    assert [e.id for e in _all(filled, noun)] == [e.id for e in before]


def test_an_edit_that_no_longer_fits_waits(filled, decide, make_reading):
    reading = make_reading(2)
    statement = reading.statements[0]
    fields = (("chain.1.text", "a courier"),)
    edit = decide(
        Verb.EDIT, "statements", statement.id, passages=(statement.content,),
        fields=fields,
    )  # fmt: skip
    filled.decisions.decide(edit)
    bare = replace(reading, statements=(replace(statement, chain=()),))
    add(filled, bare, rules="new")
    refresh_record(filled)
    assert [each.decision for each in filled.decisions.waiting()] == [edit]
    assert filled.entries.find("statements", statement.id).wire["chain"] == []


def test_decisions_travel_and_are_taken_once(filled, decide, make_reading, tmp_path):
    entry = first(filled, "events")
    made = [
        decide(Verb.REJECT, "events", entry.id, passages=entry.passages),
        decide(Verb.ACCEPT, "figures", first(filled, "figures").id),
    ]
    for decision in made:
        filled.decisions.decide(decision)
    lines = list(dump_decisions(filled.decisions.all()))
    other = open_store(tmp_path / "other.db")
    assert other.decisions.bring(load_decisions(lines)) == 2
    assert other.decisions.bring(load_decisions(lines)) == 0
    assert other.decisions.all() == tuple(made)
    assert len(other.decisions.waiting()) == 2
    for n in (1, 2, 3):
        add(other, make_reading(n))
    refresh_record(other)
    assert other.decisions.waiting() == ()
    assert entry.id not in _ids(other.record())
    other.close()


def test_an_altered_line_is_refused(decide):
    lines = list(dump_decisions([decide(Verb.REJECT, "events", "x1")]))
    with pytest.raises(CodecError, match="altered"):
        load_decisions([lines[0], lines[1].replace("x1", "x2")])
    with pytest.raises(CodecError, match="line 1"):
        load_decisions(["{"])
    with pytest.raises(CodecError, match="no decision"):
        load_decisions(["1"])


def test_people_who_decide_differently_are_listed(filled, decide):
    entry = first(filled, "events")
    filled.decisions.decide(decide(Verb.ACCEPT, "events", entry.id, who="ann"))
    assert filled.conflicts() == ()
    filled.decisions.decide(decide(Verb.REJECT, "events", entry.id, who="bo"))
    (conflict,) = filled.conflicts()
    assert conflict.question == "keep"
    assert [(a, d.who) for a, d in conflict.sides] == [("yes", "ann"), ("no", "bo")]
    filled.decisions.decide(decide(Verb.REJECT, "events", entry.id, who="ann"))
    assert filled.conflicts() == ()


def test_the_precision_of_a_rule_follows_from_decisions(filled, decide):
    figures = _all(filled, "figures")
    verbs = (Verb.ACCEPT, Verb.ACCEPT, Verb.REJECT)
    for verb, entry in zip(verbs, figures, strict=True):
        filled.decisions.decide(decide(verb, "figures", entry.id))
    (found,) = filled.accuracy()
    assert (found.rule, found.accepted, found.rejected, found.open) == (
        "count",
        2,
        1,
        0,
    )
    assert found.precision == pytest.approx(2 / 3)
    low, high = found.interval
    assert 0.2 < low < 2 / 3 < high < 0.95


def test_words_are_found_with_their_places(filled):
    page = filled.search.find("rest demand", noun="reports")
    assert page.total == 3
    hit = page.items[0]
    text = filled.reports.find(hit.ref).text
    assert {text[s:e].lower() for s, e in hit.places} == {"rest", "demand"}
    assert {hit.snippet[s:e].lower() for s, e in hit.marks} <= {"rest", "demand"}
    assert filled.search.find('"rest days"').total >= 3
    assert filled.search.find('"days rest"').total == 0
    assert filled.search.find("passen*", noun="figures").total == 3
    assert filled.search.find("", noun="figures").total == 0


def test_words_that_stand_together_come_first_and_others_are_loosened(filled):
    found, loosened = filled.search.find_nearest("days rest", noun="reports")
    assert (found.total, loosened) == (3, Loosened.NOT)
    hit = filled.search.find("rest days").items[0]
    text = hit.snippet[hit.marks[0][0] : hit.marks[-1][1]]
    assert text.lower().startswith("rest days")
    found, loosened = filled.search.find_nearest("the demanding of resting days")
    assert (found.total > 0, loosened) == (True, Loosened.ENDINGS)
    found, loosened = filled.search.find_nearest("rest zeppelins")
    assert (found.total > 0, loosened) == (True, Loosened.SOME)
    assert filled.search.find_nearest("zeppelins")[0].total == 0


def test_a_rejected_entry_is_not_found(filled, decide):
    entry = first(filled, "figures")
    filled.decisions.decide(decide(Verb.REJECT, "figures", entry.id))
    assert filled.search.find("passengers", noun="figures").total == 2


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    words=st.text(max_size=30) | st.sampled_from(['"', "a AND", "x* *", "'", "(:", "-"])
)
def test_any_words_can_be_looked_for(filled, words):
    page = filled.search.find(words)
    assert page.total >= len(page.items)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(who=ANY_TEXT, why=ANY_TEXT, place=ANY_TEXT)
def test_any_decision_comes_back_as_it_was(filled, decide, who, why, place):
    entry = first(filled, "events")
    fields = (("place", place),)
    made = decide(Verb.EDIT, "events", entry.id, who=who, why=why, fields=fields)
    filled.decisions.decide(made)
    assert filled.decisions.find(made.id) == made
    assert load_decisions(dump_decisions([made])) == (made,)
    assert filled.entries.find("events", entry.id).wire["place"] == place


def test_pages_follow_each_other(filled):
    query = Query(order=Order.QUEUE)
    whole = filled.entries.page(query, limit=100)
    parts = [
        filled.entries.page(query, limit=4, offset=n).items for n in range(0, 40, 4)
    ]
    assert [e.id for part in parts for e in part] == [e.id for e in whole.items]
    sure = [e.confidence for e in whole.items]
    assert sure == sorted(sure)
    assert {e.noun for e in whole.items} <= set(REVIEWED)


def test_marks_stand_on_the_words_of_their_entries(filled):
    report = filled.reports.all()[0]
    marks = filled.entries.marks(report.id)
    assert [m.start for m in marks] == sorted(m.start for m in marks)
    for mark in marks:
        words = {
            p.quote
            for p in filled.entries.find(mark.noun, mark.id).passages
            if p.report == report.id
        }
        assert report.text[mark.start : mark.end] in words


def test_what_is_new_since_somebody_looked(filled, make_reading):
    assert filled.seen.find("ann") == ""
    when = filled.seen.mark("ann")
    assert filled.seen.find("ann") == when
    assert filled.entries.page(Query(since=when)).total == 0
    add(filled, make_reading(9))
    refresh_record(filled)
    new = filled.entries.page(Query(since=when, nouns=("figures",))).items
    assert [e.label for e in new] == ["passengers"]
    assert filled.reports.page(since=when).total == 1


def test_accounts_and_tokens(store):
    ann = store.accounts.add("ann", Role.REVIEWER, "long enough 1")
    assert ann.may(Role.READER)
    assert not ann.may(Role.ADMIN)
    assert store.accounts.find_by_password("ann", "long enough 1") == ann
    assert store.accounts.find_by_password("ann", "long enough 2") is None
    assert store.accounts.find_by_password("bo", "long enough 1") is None
    token = store.accounts.make_token("ann", label="laptop")
    assert store.accounts.find_by_token(token) == ann
    assert store.accounts.find_by_token("x") is None
    expired = store.accounts.make_token("ann", days=-1)
    assert store.accounts.find_by_token(expired) is None
    assert store.accounts.revoke_token(token)
    assert store.accounts.find_by_token(token) is None
    token = store.accounts.make_token("ann")
    assert not store.accounts.change("ann", active=False).active
    assert store.accounts.find_by_token(token) is None
    assert store.accounts.find_by_password("ann", "long enough 1") is None
    with pytest.raises(StoreError, match="already"):
        store.accounts.add("ann", Role.READER)
    with pytest.raises(ValueError, match="at least"):
        store.accounts.add("bo", Role.READER, "short")


def test_an_account_without_a_password_is_not_opened_by_an_empty_one(store):
    store.accounts.add("bot", Role.READER)
    assert store.accounts.find_by_password("bot", "") is None


def test_what_people_do_is_noted(store):
    store.audit.note("login", who="ann", target="web")
    store.audit.note("export", who="bo")
    assert [t.action for t in store.audit.page().items] == ["export", "login"]


def test_a_backup_holds_everything(filled, decide, tmp_path):
    filled.decisions.decide(decide(Verb.ACCEPT, "events", first(filled, "events").id))
    filled.accounts.add("ann", Role.ADMIN, "long enough 1")
    refresh_record(filled)
    target = tmp_path / "copy.db"
    filled.back_up(target)
    copy = open_store(target)
    assert copy.record() == filled.record()
    assert copy.accounts.all() == filled.accounts.all()
    assert (
        copy.search.find("passengers").total == filled.search.find("passengers").total
    )
    copy.close()
    with pytest.raises(StoreError, match="already"):
        filled.back_up(target)


def test_a_store_is_restored_whole(filled, make_reading, tmp_path):
    before = filled.record()
    filled.back_up(tmp_path / "copy.db")
    add(filled, make_reading(8))
    with pytest.raises(StoreError, match="--replace"):
        filled.restore(tmp_path / "copy.db")
    filled.restore(tmp_path / "copy.db", replace=True)
    assert filled.record() == before
    assert filled.search.find("passengers", noun="reports").total == 3
    add(filled, make_reading(8))
    refresh_record(filled)
    assert len(filled.record().reports) == 4


def test_status_counts(filled, decide):
    filled.decisions.decide(decide(Verb.ACCEPT, "events", first(filled, "events").id))
    status = filled.status()
    assert (status.reports, status.decisions, status.is_stale) == (3, 1, True)
    assert status.entries["figures"] == {Review.OPEN: 3}
    refresh_record(filled)
    assert not filled.status().is_stale


def test_problems_of_reading_are_kept_until_they_are_gone(store, make_reading):
    store.reports.note(b"x", source="a.pdf", why="no text in it")
    refresh_record(store)
    assert [p.path for p in store.record().problems] == ["a.pdf"]
    assert not store.reports.is_known(b"x")
    reading = make_reading(1)
    store.reports.add(reading, b"y", source="a.pdf", rules="old")
    refresh_record(store)
    assert store.record().problems == ()


def _all(store, noun):
    return store.entries.page(Query(nouns=(noun,)), limit=500).items


def _ids(record: Record):
    entries = (
        *record.actors,
        *record.statements,
        *record.figures,
        *record.proposals,
        *(t for p in record.proposals for t in p.terms),
        *record.positions,
        *record.events,
    )
    return {entry.id for entry in entries}
