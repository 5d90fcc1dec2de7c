"""Blocks, clusters, decisions, echoes."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Reading, Statement
from dragoman.model.judgement import Decision, Judgement, Link, Verb
from dragoman.model.report import Report
from dragoman.reconcile import Ledger, blocks, cluster_links, link_readings
from dragoman.reconcile.decisions import link_decisions
from dragoman.reconcile.matcher import Matcher, Rules

WHEN = datetime.datetime(2031, 5, 1, tzinfo=datetime.UTC)


def link(left, right, judgement="same", score=0.9, source="rule"):
    return Link(
        noun="things",
        left=min(left, right),
        right=max(left, right),
        judgement=Judgement(judgement),
        score=score,
        source=source,
    )


def test_the_first_stands_for_its_cluster():
    heads = cluster_links("cba", [link("a", "b"), link("b", "c"), link("c", "z")])
    assert heads == {"a": "c", "b": "c", "c": "c"}


def test_what_is_different_stays_apart_whatever_else_is_the_same():
    links = [link("a", "b"), link("b", "c", score=0.8), link("a", "c", "different", 0)]
    assert cluster_links("abc", links) == {"a": "a", "b": "a", "c": "c"}
    unsure = [link("a", "b", "unsure", 0.5)]
    assert cluster_links("ab", unsure) == {"a": "a", "b": "b"}


def test_a_person_outweighs_every_rule():
    links = [
        link("a", "b", score=1.0),
        link("b", "c", score=0.7, source="person:ana"),
        link("a", "c", "different", 0, source="person:ana"),
    ]
    assert cluster_links("abc", links) == {"a": "a", "b": "b", "c": "b"}


def test_a_cluster_keeps_to_a_day_unless_a_person_says_otherwise():
    links = [link("a", "x"), link("b", "x", score=0.8)]
    days = {"a": 1, "b": 9}
    assert cluster_links("abx", links, days) == {"a": "a", "b": "b", "x": "a"}
    decided = [link("a", "b", source="person:ana")]
    assert cluster_links("ab", decided, days) == {"a": "a", "b": "a"}
    near = {"a": 1, "b": 2}
    assert len(set(cluster_links("abx", links, near).values())) == 1


def order(thing):
    return (thing,)


def judge(left, right):
    return link(left, right) if left[:2] == right[:2] else None


RULES = Rules(
    noun="things", order=order, age=order, keys=lambda t: {t[0], t[1]}, judge=judge
)
THINGS = st.lists(st.text("abc", min_size=2, max_size=5), unique=True, max_size=14)


@pytest.mark.parametrize(("small", "window"), [(24, 8), (3, 1), (2, 2)])
def test_clusters_depend_on_what_is_in_and_not_on_how_it_came(
    monkeypatch, small, window
):
    monkeypatch.setattr(blocks, "SMALL", small)
    monkeypatch.setattr(blocks, "WINDOW", window)

    @settings(max_examples=120, deadline=None)
    @given(THINGS, st.randoms(), st.data())
    def hold(things, random, data):
        whole = Matcher(RULES)
        whole.put(things)
        shuffled = list(things)
        random.shuffle(shuffled)
        single = Matcher(RULES)
        for thing in shuffled:
            single.put([thing])
        assert single.heads == whole.heads
        assert set(single.links) == set(whole.links)
        gone = data.draw(st.sets(st.sampled_from(things))) if things else set()
        single.drop(gone)
        rest = Matcher(RULES)
        rest.put([t for t in things if t not in gone])
        assert single.heads == rest.heads
        assert set(single.links) == set(rest.links)

    hold()


def test_large_blocks_give_few_pairs():
    matcher = Matcher(RULES)
    matcher.put([f"aa{n:05}" for n in range(2000)])
    assert len(set(matcher.heads.values())) == 1
    assert len(list(matcher.links)) <= 2000 * blocks.WINDOW


def actor(report, name, key):
    start = report.text.index(name)
    return Actor(
        id=key,
        name=name,
        kind=ActorKind.ORGANISATION,
        mentions=(report.passage(start, start + len(name)),),
    )


def decide(verb, *targets, key="d", day=0, noun="actors", **known):
    when = WHEN + datetime.timedelta(days=day)
    return Decision(
        id=key, noun=noun, verb=verb, targets=targets, who="ana", when=when, **known
    )


@pytest.fixture
def reading():
    report = Report(id="r", path="r", text="Harbour Union met the Line.")
    actors = (actor(report, "Harbour Union", "h"), actor(report, "Line", "l"))
    return Reading(report=report, actors=actors)


def test_a_person_can_join_what_no_rule_compares(reading):
    found = link_readings([reading], [decide(Verb.SAME, "h", "l", why="one body")])
    assert found.heads["actors"] == {"h": "h", "l": "h"}
    (judged,) = found.links
    assert judged.source == "person:ana"
    assert judged.reasons == ("one body",)


def test_the_later_decision_holds(reading):
    decisions = [
        decide(Verb.DIFFERENT, "h", "l", key="e", day=1),
        decide(Verb.SAME, "h", "l"),
        decide(Verb.ACCEPT, "h", key="a"),
    ]
    (judged,) = link_decisions(decisions)
    assert judged.judgement is Judgement.DIFFERENT
    assert judged.reasons == ("decided so",)
    found = link_readings([reading], decisions)
    assert found.heads["actors"] == {"h": "h", "l": "l"}


def test_a_person_can_part_what_rules_join():
    texts = ("Harbour Union met.", "Harbour Union left.")
    readings = [
        Reading(report=r, actors=(actor(r, "Harbour Union", f"a{r.id}"),))
        for r in (Report(id=str(i), path="x", text=t) for i, t in enumerate(texts))
    ]
    assert set(link_readings(readings).heads["actors"].values()) == {"a0"}
    apart = link_readings(readings, [decide(Verb.DIFFERENT, "a0", "a1")])
    assert apart.heads["actors"] == {"a0": "a0", "a1": "a1"}


def test_a_decision_waits_for_what_is_not_there(reading):
    ledger = Ledger([decide(Verb.SAME, "h", "later")])
    ledger.add([reading])
    assert ledger.find().heads["actors"] == {"h": "h", "l": "l"}
    report = Report(id="s", path="s", text="Unrelated Board.")
    ledger.add(
        [Reading(report=report, actors=(actor(report, "Unrelated Board", "later"),))]
    )
    assert ledger.find().heads["actors"]["later"] == "h"


def test_a_report_that_repeats_another_is_its_echo():
    body = " ".join(f"word{i} and thing{i} were told." for i in range(60))
    reports = [
        Report(id="b", path="b", text=f"{body} This is new."),
        Report(id="a", path="a", text=body),
        Report(id="c", path="c", text="Something else is told here."),
    ]
    found = link_readings([Reading(report=r) for r in reports])
    assert found.heads["reports"] == {"a": "a", "b": "a", "c": "c"}
    (judged,) = found.links
    assert "runs of 5 words" in judged.reasons[0]


def test_one_saying_in_two_reports_is_found_again():
    quote = "The harbour talks will bear ripe fruit tonight"
    readings = []
    for key in "ab":
        report = Report(id=key, path=key, text=f"{quote}, {key} has it.")
        said = Statement(id=f"s{key}", content=report.passage(0, len(quote)))
        readings.append(Reading(report=report, statements=(said,)))
    assert link_readings(readings).heads["statements"] == {"sa": "sa", "sb": "sa"}
