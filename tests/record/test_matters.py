"""Reports on one matter, and on two."""

from dataclasses import replace

from dragoman.model.actor import ActorKind
from dragoman.record.lookup import make_lookup
from dragoman.record.matters import find_matters


def test_two_foremost_actors_in_common_make_one_matter(make):
    texts = (
        "Board and Union met the Council.",
        "Union and Board parted.",
        "Council and League met; The Line told.",
        "Council and League parted; The Line told.",
        "Nobody met.",
    )
    reports = [make.report(text, id=str(i)) for i, text in enumerate(texts)]
    names = ("Board", "Union", "Council", "League", "The Line")
    actors = []
    for name in names:
        told = [make.words(r, name) for r in reports if name in r.text]
        kind = ActorKind.OUTLET if name == "The Line" else ActorKind.ORGANISATION
        known = make.actor(name, name, source=reports[int(told[0].report)])
        actors.append(replace(known, kind=kind, mentions=tuple(told)))
    found = find_matters(reports, actors)
    assert found == {"0": "0", "1": "0", "2": "2", "3": "2", "4": "4"}
    lookup = make_lookup(reports, actors)
    assert lookup.matter(make.words(reports[3], "Council")) == "2"
