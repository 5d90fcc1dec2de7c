"""Score reconciliation against hand-made gold: what of many reports is one.

    python benchmarks/reconcile.py --texts ../shared/data/lima \
        --gold tests/eval/lima/gold.json --cache /tmp/parses

The gold holds offsets only: mentions of actors by actor, tellings of events by event,
changes of position and disagreements. Four scores come out:

- actors: CoNLL F1 (mean of MUC, B-cubed and entity CEAF) over the mentions in gold.
  A mention of the record counts for the gold mention that it overlaps best; mentions
  of actors that the gold does not annotate are left out.
- events: B-cubed F1 over the tellings in gold; one that was not extracted stands
  alone. An event that was planned counts as one with its later happening.
- changes, disagreements: precision and recall. One of the record's is right where
  its passages overlap both sides of one in the gold.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from gold import parse_cached, read_texts

from dragoman.extract import extract_reading
from dragoman.extract.publication import refine_published
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.reconcile import link_readings
from dragoman.record import assemble_record

LEAST_OVERLAP = 0.3  # of two mentions, as a share of both together
LEAST_SHARE = 0.5  # of the shorter of two tellings

type Span = tuple[str, int, int]
type Clusters = Sequence[frozenset[Hashable]]


def overlap(left: Span, right: Span) -> int:
    """Count the characters that two spans have in common."""
    if left[0] != right[0]:
        return 0
    return max(0, min(left[2], right[2]) - max(left[1], right[1]))


def share_of_both(left: Span, right: Span) -> float:
    """Give what two spans have in common as a share of both together."""
    both = overlap(left, right)
    return both / (left[2] - left[1] + right[2] - right[1] - both)


def share_of_shorter(left: Span, right: Span) -> float:
    """Give what two spans have in common as a share of the shorter one."""
    return overlap(left, right) / min(left[2] - left[1], right[2] - right[1])


def align(
    gold: Iterable[Span],
    found: Mapping[Span, str],
    share: Callable[[Span, Span], float],
    least: float,
) -> dict[Span, str]:
    """Give, for each gold span, the entry whose span overlaps it best, once each."""
    by_report: dict[str, list[Span]] = defaultdict(list)
    for span in found:
        by_report[span[0]].append(span)
    pairs = [
        (share(wanted, span), wanted, span)
        for wanted in gold
        for span in by_report[wanted[0]]
    ]
    pairs.sort(key=lambda pair: (-pair[0], -share_of_both(pair[1], pair[2]), pair[1:]))
    aligned: dict[Span, str] = {}
    taken: set[Span] = set()
    for score, wanted, span in pairs:
        if score >= least and wanted not in aligned and span not in taken:
            aligned[wanted] = found[span]
            taken.add(span)
    return aligned


def muc(key: Clusters, response: Clusters) -> float:
    """Give the share of links of the key that the response has (MUC recall)."""
    home = {item: i for i, cluster in enumerate(response) for item in cluster}
    hits = total = 0
    for cluster in key:
        parts = {home.get(item, (item,)) for item in cluster}
        hits += len(cluster) - len(parts)
        total += len(cluster) - 1
    return hits / total if total else 0.0


def b_cubed(key: Clusters, response: Clusters) -> float:
    """Give, over the items of the key, how much of their cluster was kept together."""
    home = {item: cluster for cluster in response for item in cluster}
    shares = [
        len(cluster & home[item]) / len(cluster) if item in home else 0.0
        for cluster in key
        for item in cluster
    ]
    return sum(shares) / len(shares) if shares else 0.0


def ceaf(key: Clusters, response: Clusters) -> tuple[float, float]:
    """Give recall and precision of the best pairing of clusters (entity CEAF)."""
    scored = sorted(
        (
            (2 * len(a & b) / (len(a) + len(b)), i, j)
            for i, a in enumerate(key)
            for j, b in enumerate(response)
            if a & b
        ),
        key=lambda row: (-row[0], row[1:]),
    )
    left: set[int] = set()
    right: set[int] = set()
    total = 0.0
    # Greedy, so never above the best pairing.
    for score, i, j in scored:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            total += score
    return total / max(1, len(key)), total / max(1, len(response))


def f_score(recall: float, precision: float) -> float:
    """Give the harmonic mean."""
    both = recall + precision
    return 2 * recall * precision / both if both else 0.0


def conll(key: Clusters, response: Clusters) -> dict[str, float]:
    """Give MUC, B-cubed and entity CEAF F1, and their mean."""
    scores = {
        "muc": f_score(muc(key, response), muc(response, key)),
        "b_cubed": f_score(b_cubed(key, response), b_cubed(response, key)),
        "ceaf_e": f_score(*ceaf(key, response)),
    }
    return {**scores, "conll": sum(scores.values()) / len(scores)}


def group(aligned: Mapping[Span, str]) -> Clusters:
    """Give the clusters of gold spans that the record makes."""
    groups: dict[str, set[Hashable]] = defaultdict(set)
    for span, entry in aligned.items():
        groups[entry].add(span)
    return [frozenset(members) for members in groups.values()]


def score_actors(gold: Mapping[str, list[Span]], record: Record) -> dict[str, float]:
    """Score clusters of mentions."""
    found = {
        to_span(mention, record): actor.id
        for actor in sorted(record.actors, key=lambda a: a.collective, reverse=True)
        for mention in actor.mentions
    }
    mentions = [span for spans in gold.values() for span in spans]
    aligned = align(mentions, found, share_of_both, LEAST_OVERLAP)
    key = [frozenset(spans) for spans in gold.values()]
    return {
        "mentions": len(mentions),
        "found": len(aligned) / len(mentions),
        **conll(key, group(aligned)),
    }


def score_events(gold: Mapping[str, list[Span]], record: Record) -> dict[str, float]:
    """Score clusters of tellings."""
    joined = {o.later: o.planned for o in record.outcomes if o.later}
    found = {
        to_span(passage, record): joined.get(event.id, event.id)
        for event in record.events
        for passage in event.evidence
    }
    tellings = [span for spans in gold.values() for span in spans]
    aligned = align(tellings, found, share_of_shorter, LEAST_SHARE)
    alone = {span: str(span) for span in tellings if span not in aligned}
    key = [frozenset(spans) for spans in gold.values()]
    response = group({**aligned, **alone})
    recall, precision = b_cubed(key, response), b_cubed(response, key)
    return {
        "tellings": len(tellings),
        "found": len(aligned) / len(tellings),
        "recall": recall,
        "precision": precision,
        "b_cubed": f_score(recall, precision),
    }


def score_pairs(
    gold: Sequence[Sequence[Sequence[Span]]], found: Sequence[Sequence[Span]]
) -> dict[str, float]:
    """Score findings by whether their spans touch two sides of one in the gold."""
    hits = [
        next((i for i, sides in enumerate(gold) if touches(sides, spans)), None)
        for spans in found
    ]
    right = sum(hit is not None for hit in hits)
    recall = len({hit for hit in hits if hit is not None}) / max(1, len(gold))
    precision = right / max(1, len(found))
    return {
        "gold": len(gold),
        "given": len(found),
        "precision": precision,
        "recall": recall,
        "f1": f_score(recall, precision),
    }


def touches(sides: Sequence[Sequence[Span]], spans: Sequence[Span]) -> bool:
    """Whether the spans overlap at least two of the sides."""
    return (
        sum(any(overlap(a, b) for a in side for b in spans) > 0 for side in sides) > 1
    )


def to_span(passage: Passage, record: Record) -> Span:
    """Give a passage as the name of its report's file and offsets."""
    paths = {report.id: report.path for report in record.reports}
    return Path(paths[passage.report]).stem, passage.start, passage.end


def to_spans(rows: Iterable[Any]) -> list[Span]:
    """Give JSON rows as spans; one row alone stands for a list of one."""
    rows = list(rows)
    if rows and isinstance(rows[0], str):
        rows = [rows]
    return [(str(r), int(s), int(e)) for r, s, e in rows]


def score(gold: Mapping[str, Any], record: Record) -> dict[str, dict[str, float]]:
    """Score a record by everything that the gold holds."""
    positions = {p.id: p for p in record.positions}
    changes = [
        [
            to_span(p, record)
            for p in (
                *positions[c.before].evidence,
                *positions[c.after].evidence,
                *c.before_retold,
                *c.after_retold,
            )
        ]
        for c in record.changes
    ]
    disputes = [
        [to_span(item.passage, record) for item in d.items]
        for d in record.disagreements
    ]
    wanted = [(to_spans(c["before"]), to_spans(c["after"])) for c in gold["changes"]]
    sides = [[to_spans(s) for s in d["sides"]] for d in gold["disagreements"]]
    return {
        "actors": score_actors(
            {k: to_spans(v) for k, v in gold["actors"].items()}, record
        ),
        "events": score_events(
            {k: to_spans(v) for k, v in gold["events"].items()}, record
        ),
        "changes": score_pairs(wanted, changes),
        "disagreements": score_pairs(sides, disputes),
    }


def build(texts: Path, cache: Path | None) -> Record:
    """Read, extract and reconcile a folder of texts."""
    readings = [
        extract_reading(parse_cached(report, cache)) for report in read_texts(texts)
    ]
    readings = list(refine_published(readings))
    found = link_readings(readings)
    return assemble_record(readings, found.heads, found.links)


def main() -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    gold = json.loads(options.gold.read_text("utf-8"))
    scores = score(gold, build(options.texts, options.cache))
    for noun, values in scores.items():
        cells = "  ".join(f"{k} {v:.3f}" for k, v in values.items())
        print(f"{noun:14}{cells}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
