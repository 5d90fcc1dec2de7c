"""Check that extraction does not lean on names.

    python benchmarks/renaming.py --gold ../shared/gold --texts ../shared/seeds \
        --scorer ../shared/score/score.py

*Renaming*: every actor and place of the gold is replaced, in text and gold, by an
invented name of the same shape that no list knows; found F1 of a noun may fall by
at most .05. *Swapping*: the names of two parties, with their adjectives and
capitals, are exchanged throughout; the record must be the same with the names
exchanged. That is done with the two most mentioned single-word actors of one kind,
and again with the two most mentioned of any kind under names that no list knows
(what lists know of a name, that its bearer is a state or an armed group, goes with
the name). Prints the change of each noun, and each entry that swapping changed.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from dragoman import Reports, build_record
from dragoman.codec import encode_record
from dragoman.model.claim import identify
from dragoman.model.date import Basis, DateRange
from dragoman.model.report import Report
from dragoman.reference import read_table, read_words, split_list

ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
]
VOWELS = ["a", "e", "i", "o", "u"]
CODAS = ["", "n", "r", "l", "s", "k", "m"]
INVENTED = ("Bardol", "Kelmar")
WORD = re.compile(r"[^\W\d_]+")
NOUNS = ("statements", "figures", "terms", "positions", "events")


def invent(word: str) -> str:
    """Give an invented word of about the same length and the same capitals."""
    digest = sha256(word.casefold().encode()).digest()
    made, i = "", 0
    while len(made) < min(len(word), 9):
        made += ONSETS[digest[i] % len(ONSETS)] + VOWELS[digest[i + 1] % len(VOWELS)]
        made += CODAS[digest[i + 2] % len(CODAS)]
        i += 3
    if word.isupper():
        return made[: len(word)].upper()
    return made.capitalize()


def known_words() -> set[str]:
    """Give the words that say what a thing is, and so stay as they are."""
    tables = (
        "organisation_words",
        "outlet_words",
        "titles",
        "place_words",
        "person_nouns",
    )
    phrases = {phrase for name in tables for phrase in read_words(name)}
    return {word.casefold() for phrase in phrases for word in WORD.findall(phrase)}


def find_names(gold: Iterable[Mapping[str, Any]]) -> set[str]:
    """Give every capitalised word of actors' and places' names."""
    names = [actor["name"] for entry in gold for actor in entry["actors"]]
    names += [event["place"] for entry in gold for event in entry["events"]]
    kept = known_words()
    words = {word for name in names if name for word in WORD.findall(name)}
    return {
        w for w in words if w[0].isupper() and len(w) > 1 and w.casefold() not in kept
    }


def rename_map(names: Iterable[str]) -> dict[str, str]:
    """Pair names with invented ones, states' demonyms and capitals with theirs."""
    pairs = {name: invent(name) for name in names}
    for row in read_table("states"):
        known = [row["name"], *split_list(row["aliases"])]
        stem = next((pairs[n] for n in known if n in pairs), None)
        demonyms = split_list(row["demonyms"])
        if stem is None and not any(d in pairs for d in demonyms):
            continue
        stem = stem or invent(row["name"])
        for demonym in demonyms:
            if " " not in demonym:
                pairs[demonym] = (
                    f"{stem.rstrip('aeiou')}ian{'s' * demonym.endswith('s')}"
                )
    return pairs


def replace_words(text: str, pairs: Mapping[str, str]) -> str:
    """Replace whole words, those in capitals ("NORLAND: Talks resume") too."""

    def find(word: str) -> str:
        if word not in pairs and word.isupper() and word.capitalize() in pairs:
            return pairs[word.capitalize()].upper()
        return pairs.get(word, word)

    return WORD.sub(lambda match: find(match[0]), text)


def replace_all(value: Any, pairs: Mapping[str, str]) -> Any:  # noqa: ANN401
    """Replace whole words in every string of a JSON value."""
    if isinstance(value, str):
        return replace_words(value, pairs)
    if isinstance(value, list):
        return [replace_all(item, pairs) for item in value]
    if isinstance(value, dict):
        return {
            key: replace_all(v, pairs) if key != "id" else v for key, v in value.items()
        }
    return value


def make_record(
    texts: Mapping[str, str], days: Mapping[str, DateRange] | None = None
) -> dict[str, Any]:
    """Read texts, one report each.

    Args:
        texts: The texts by name.
        days: When each was published, where that is told beside the text.
    """
    reports = [
        Report(
            id=identify(text),
            path=f"{name}.txt",
            text=text,
            published=(days or {}).get(name, DateRange()),
        )
        for name, text in texts.items()
    ]
    return encode_record(build_record(Reports(reports=tuple(reports))))


def find_days(record: Mapping[str, Any]) -> dict[str, DateRange]:
    """Give when each report of a record was published, by the name of its text."""
    return {
        Path(report["path"]).stem: DateRange(
            start=day["start"] and date.fromisoformat(day["start"]),
            end=day["end"] and date.fromisoformat(day["end"]),
            basis=Basis.EXPLICIT,
        )
        for report in record["reports"]
        if (day := report["published"])["end"]
    }


def score(
    record: Mapping[str, Any],
    gold: Iterable[Mapping[str, Any]],
    texts: Mapping[str, str],
    scorer: Path,
) -> Mapping[str, Mapping[str, float]]:
    """Score a record as the gold's own scorer does."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        (folder / "gold").mkdir()
        (folder / "texts").mkdir()
        for entry in gold:
            (folder / "gold" / f"{entry['id']}.json").write_text(json.dumps(entry))
        for name, text in texts.items():
            (folder / "texts" / f"{name}.txt").write_text(text)
        (folder / "record.json").write_text(json.dumps(record))
        command = [sys.executable, str(scorer), "--record", str(folder / "record.json")]
        command += ["--gold", str(folder / "gold"), "--texts", str(folder / "texts")]
        command += ["--json", str(folder / "out.json")]
        subprocess.run(command, check=True, capture_output=True)
        result: dict[str, Any] = json.loads((folder / "out.json").read_text())
    return result["nouns"]


def compare_renamed(
    gold: list[dict[str, Any]], texts: dict[str, str], scorer: Path
) -> None:
    """Print found and right F1 before and after renaming.

    First with nothing but the texts: names tell too when an undated report was
    published. Then with the days that the named reports gave told beside both.
    """
    pairs = rename_map(find_names(gold))
    renamed = {name: replace_words(text, pairs) for name, text in texts.items()}
    named = make_record(texts)
    days = find_days(named)
    renamed_gold = replace_all(gold, pairs)
    print(f"renaming: {len(pairs)} words replaced")
    for told, given in (("nothing but the texts", None), ("days told beside", days)):
        record = named if given is None else make_record(texts, given)
        print(told)
        print_change(
            score(record, gold, texts, scorer),
            score(make_record(renamed, given), renamed_gold, renamed, scorer),
        )


def print_change(
    before: Mapping[str, Mapping[str, float]], after: Mapping[str, Mapping[str, float]]
) -> None:
    """Print found and right F1 of each noun, before and after."""
    print(
        f"{'':12}{'found':>8}{'renamed':>9}{'change':>8}{'right':>9}{'renamed':>9}{'change':>8}"
    )
    for noun, row in before.items():
        cells = []
        for measure in ("found_f1", "right_f1"):
            one, other = row[measure], after[noun][measure]
            cells.append(f"{one:8.3f}{other:9.3f}{other - one:+8.3f}")
        print(f"{noun:12}{' '.join(cells)}")


def find_pair(
    text: str, gold: Mapping[str, Any], *, alike: bool
) -> tuple[str, str] | None:
    """Give the two most mentioned one-word actors, if so asked of one kind."""
    kinds = {
        actor["name"]: actor["kind"]
        for actor in gold["actors"]
        if WORD.fullmatch(actor["name"])
    }
    counts = {name: len(re.findall(rf"\b{name}\b", text)) for name in kinds}
    ranked = sorted(counts, key=lambda name: -counts[name])
    for i, one in enumerate(ranked):
        for other in ranked[i + 1 :]:
            same = kinds[one] == kinds[other]
            if counts[other] > 1 and (same or not alike):
                return one, other
    return None


def list_forms(name: str) -> list[str]:
    """Give a name with the adjectives and peoples that go with it, in order."""
    for row in read_table("states"):
        if name in (row["name"], *split_list(row["aliases"])):
            peoples = [d for d in split_list(row["demonyms"]) if d != name]
            return [name, *peoples[:2]]
    return [name]


def exchange(one: str, other: str) -> dict[str, str]:
    """Pair the forms of two names with each other's, their capitals' too.

    A capital stands for its state's government ("Cairo proposes"), so the two
    change places only if their capitals do.
    """
    pairs: dict[str, str] = {}
    forms = list_forms(one), list_forms(other)
    for ours, theirs in (forms, (list_capitals(one), list_capitals(other))):
        for left, right in zip(ours, theirs, strict=False):
            pairs |= {left: right, right: left}
    return pairs


def list_capitals(name: str) -> list[str]:
    """Give the capitals of one word that stand for a state, best known first."""
    for row in read_table("states"):
        if name in (row["name"], *split_list(row["aliases"])):
            return [c for c in split_list(row["capitals"]) if WORD.fullmatch(c)]
    return []


def disguise(one: str, other: str) -> tuple[dict[str, str], dict[str, str]]:
    """Pair two names with two that no list knows, one way and the other."""
    forms = list_forms(one), list_forms(other)
    ways = []
    for stems in (INVENTED, INVENTED[::-1]):
        pairs = {}
        for stem, known in zip(stems, forms, strict=True):
            pairs |= dict(zip(known, (stem, f"{stem}ian", f"{stem}ians"), strict=False))
        ways.append(pairs)
    return ways[0], ways[1]


def entries(
    record: Mapping[str, Any], pairs: Mapping[str, str] | None = None
) -> set[str]:
    """Give what a record says, without ids and offsets, one line an entry.

    Args:
        record: The record.
        pairs: Words to replace in it.
    """
    names = {a["id"]: a["name"] for a in (*record["actors"], *record["groups"])}
    lines = set()
    for noun in NOUNS:
        listed = record.get(noun, ())
        if noun == "terms":
            listed = [term for p in record["proposals"] for term in p["terms"]]
        for entry in listed:
            passage = entry.get("content") or entry.get("evidence")
            first = passage[0] if isinstance(passage, list) else passage
            who = [entry.get(k) for k in ("party", "obligor", "says")]
            who += entry.get("participants", []) + [
                h["actor"] for h in entry.get("chain", [])
            ]
            named = (names.get(w, w.rpartition("-")[0]) for w in who if w)
            told = sorted(replace_words(name, pairs or {}) for name in named)
            kind = entry.get("stance") or entry.get("kind") or entry.get("type") or ""
            quote = replace_words(first["quote"], pairs or {})
            lines.add(f"{noun} | {kind} | {', '.join(told)} | {quote}")
    return lines


def compare_swapped(gold: list[dict[str, Any]], texts: dict[str, str]) -> None:
    """Print how many entries change when two parties' names are exchanged."""
    for alike in (True, False):
        total = changed = 0
        differences: list[str] = []
        for entry in gold:
            text = texts[entry["id"]]
            pair = find_pair(text, entry, alike=alike)
            if pair is None:
                continue
            if alike:
                pairs, plain = exchange(*pair), text
                other = replace_words(text, pairs)
            else:
                one_way, other_way = disguise(*pair)
                plain = replace_words(text, one_way)
                other = replace_words(text, other_way)
                pairs = exchange(*INVENTED) | exchange(*(f"{n}ian" for n in INVENTED))
                pairs |= exchange(*(f"{n}ians" for n in INVENTED))
            before = entries(make_record({"a": plain}), pairs)
            after = entries(make_record({"a": other}))
            total += len(before | after)
            changed += len(before ^ after)
            differences += [
                f"  {entry['id']} {sign} {line[:150]}"
                for sign, only in (("-", before - after), ("+", after - before))
                for line in sorted(only)
            ]
        what = "two of one kind" if alike else "two that no list knows"
        print(f"swapping {what}: {changed} of {total} entries differ")
        print("\n".join(differences))


def main() -> None:
    """Read, rename, swap, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/score.py"))
    options = parser.parse_args()
    gold = [
        json.loads(p.read_text("utf-8")) for p in sorted(options.gold.glob("*.json"))
    ]
    texts = {
        g["id"]: (options.texts / f"{g['id']}.txt").read_text("utf-8") for g in gold
    }
    compare_renamed(gold, texts, options.scorer)
    compare_swapped(gold, texts)


if __name__ == "__main__":
    main()
