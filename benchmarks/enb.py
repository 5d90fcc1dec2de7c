"""Score who backed, opposed or asked for what in climate talks (ENB, PASRL test set).

    python benchmarks/enb.py ../shared/data/enb
    python benchmarks/enb.py ../shared/data/enb --errors 40

The folder holds ``dev_sentences.tsv`` and ``dev.tsv``; the scorer is
``../shared/score/enb.py``. Who joins and who opposes comes from the grammar that
finds positions; this script adds the conventions of the set: a triple for each
body and each verb of a speaker, points in the words of the sentence.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.extract.grammar import agent, child, conjuncts, is_negated
from dragoman.extract.parse import parse_reports
from dragoman.extract.positions.backing import find_backing, heads_in
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.syntax import Sentence, Token
from dragoman.model.report import Report
from dragoman.reference import read_table, split_list

CAPITALS = re.compile(r"\b[A-Z]{4,}\b")
QUOTES = re.compile(r"``|''|[\"“”]")
MODIFIERS = frozenset({"compound", "nmod", "amod", "poss"})
OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "prep", "oprd", "advcl", "pobj"})
TURNS = frozenset({"while", "opposed", "supported", "adding", "noting"})
SPELLINGS = {
    "eu": "european union",
    "g-77": "group of 77",
    "lmdcs": "like minded group",
}

type Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A verb with those who tell, those who oppose, and what is told."""

    verb: Token
    actors: tuple[Token, ...]
    against: tuple[Token, ...]
    point: str


def main() -> int:
    """Read, find, score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--given", type=Path, default=Path("/tmp/enb.tsv"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/enb.py"))
    parser.add_argument("--gold", default="dev.tsv")
    parser.add_argument("--sentences", default="dev_sentences.tsv")
    options = parser.parse_args()
    text = (options.data / options.sentences).read_text(encoding="utf-8")
    rows = [line.split("\t", 1) for line in text.splitlines() if "\t" in line]
    lines: list[str] = []
    for number, sentence in rows:
        lines += [f"{number}\t{sentence}"]
        lines += ["\t".join(triple) for triple in find_triples(sentence)]
    options.given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, str(options.scorer), "--given", str(options.given)]
    return subprocess.call([*command, "--gold", str(options.data / options.gold)])


def find_triples(text: str) -> list[Triple]:
    """Find who says, backs or opposes what in one sentence."""
    plain = CAPITALS.sub(lambda m: m[0].title() if _speakable(m[0]) else m[0], text)
    plain = QUOTES.sub("", plain)
    report = Report(id="0", path="", text=plain)
    triples: dict[Triple, None] = {}
    for syntax in parse_reports([report]):
        for sentence in syntax.sentences:
            for triple in _in_sentence(sentence, plain):
                triples[triple] = None
    return list(triples)


def _speakable(word: str) -> bool:
    return bool(re.search("[AEIOUY]", word))


def _in_sentence(sentence: Sentence, text: str) -> Iterator[Triple]:
    tellings = list(_tellings(sentence, text))
    last: Telling | None = None
    for telling in tellings:
        if not telling.point and last is not None:
            said = f"not {last.verb.lower}"
            yield from ((n, said, last.point) for n in _names(telling.actors))
            continue
        word = telling.verb.lower
        said = f"not {word}" if is_negated(telling.verb) else word
        yield from ((n, said, telling.point) for n in _names(telling.actors))
        yield from ((n, f"not {word}", telling.point) for n in _names(telling.against))
        last = telling
    named = [t for t in tellings if list(_names(t.actors))]
    inside = [(t.verb.i, t.verb.right.i) for t in named]
    for noun in sentence.tokens:
        told = any(low < noun.i <= high for low, high in inside)
        if noun.lemma in load_cues("noun") and noun.pos == "NOUN" and not told:
            yield from _nominal(noun, text)


def _tellings(sentence: Sentence, text: str) -> Iterator[Telling]:
    """Give the verbs of the sentence whose subject is a named body."""
    taken: list[tuple[int, int]] = []
    for verb in sentence.tokens:
        if verb.pos not in {"VERB", "ADJ"} or verb.dep in {"acl", "amod", "compound"}:
            continue
        if any(low < verb.i <= high for low, high in taken) and not _is_sequel(verb):
            continue
        if agent(verb) is not None and child(verb, "nsubjpass") is not None:
            yield from _passive(verb, text)
            continue
        actors, against, chief = _speakers(verb)
        if not actors:
            continue
        point = _point(verb, chief, text)
        yield Telling(verb=verb, actors=actors, against=against, point=point)
        taken += [(c.left.i - 1, c.right.i) for c in verb.children if c.dep in OBJECTS]


def _is_sequel(verb: Token) -> bool:
    """Whether a verb goes on from the speaker's first, wherever the parse hangs it."""
    if verb.dep == "conj" and verb.tag == "VBD" and child(verb, "nsubj") is None:
        return verb.head.tag not in {"VBD"} or verb.head.dep in {"ROOT", "advcl"}
    return (
        verb.dep in {"advcl", "relcl"}
        and child(verb, "nsubj") is not None
        and (any(c.lower in {"while", "who"} for c in verb.children))
    )


def _speakers(verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...], Token]:
    """Give who tells, who opposes, and the verb that they are the subject of."""
    chief = verb
    while not _is_spoken_by_body(chief, verb):
        if chief.head is chief or chief.dep not in {"conj", "advcl", "ccomp"}:
            return (), (), verb
        chief = chief.head
    doer = child(chief, "nsubj")
    if doer is None or (doer.pos == "PRON" and doer.lower != "who"):
        return (), (), verb
    backing = find_backing(chief)
    if doer.lower == "who":
        return tuple(conjuncts(chief.head)), (), chief
    own = [w for w in conjuncts(doer) if w.i < chief.i]
    own += [w for w in _slashed(doer) if w not in own]
    beside = [w for w in backing.beside if w not in own]
    kept = [w for w in own if w not in backing.against]
    return (*kept, *beside), backing.against, chief


def _is_spoken_by_body(chief: Token, verb: Token) -> bool:
    """Whether a verb has a subject of its own that can be the speaker."""
    doer = child(chief, "nsubj")
    if doer is None:
        return False
    return chief is verb or (doer.pos != "PRON" and chief.tag != "VBZ")


def _slashed(doer: Token) -> list[Token]:
    return [c for c in doer.head.children if c.dep == "nsubj" and c is not doer]


def _passive(verb: Token, text: str) -> Iterator[Telling]:
    """Read "the clause was supported by X, but opposed by Y"."""
    thing, by = child(verb, "nsubjpass"), agent(verb)
    if thing is None or by is None:
        return
    against: tuple[Token, ...] = ()
    for other in conjuncts(verb)[1:]:
        foe = agent(other)
        if foe is not None and other.lemma == "oppose":
            against = tuple(conjuncts(foe))
    point = text[thing.left.start : thing.right.end]
    yield Telling(verb=verb, actors=tuple(conjuncts(by)), against=against, point=point)


def _point(verb: Token, chief: Token, text: str) -> str:
    """Give what is told: the words after the verb, then what stood before it."""
    words = verb.sentence.tokens
    at = verb.i - words[0].i
    end = len(words)
    for n in range(at + 1, len(words)):
        doer = child(chief, "nsubj")
        opened = doer is not None and verb.i < doer.left.i and n >= doer.left.i
        if opened or _ends_point(words, n, verb):
            end = n
            break
    while end > at + 1 and (words[end - 1].pos in {"PUNCT", "CCONJ"}):
        if words[end - 1].text == ")":
            break
        end -= 1
    if end <= at + 1:
        return ""
    point = text[words[at + 1].start : words[end - 1].end]
    opening = words[0]
    if opening.pos == "ADP" and opening.head is chief and verb is chief:
        return f"{point} {text[opening.start : opening.right.end]}"
    return point


def _ends_point(words: Sequence[Token], n: int, verb: Token) -> bool:
    word = words[n]
    if word.text == "," and n + 1 < len(words) and words[n + 1].lower in TURNS:
        return True
    later = words[n + 1 : n + 3]
    if word.lower in {"and", "but", ","} and later:
        verbs = [w for w in later if w.dep == "conj" and w.tag == "VBD"]
        return any(w is not verb and _is_sequel(w) for w in verbs)
    return False


def _nominal(noun: Token, text: str) -> Iterator[Triple]:
    """Read "the league's objection to …", "the proposal from the league to …"."""
    owners = [c for c in noun.children if c.dep == "poss"]
    rest = [c for c in noun.children if c.i > noun.i and c.pos != "PUNCT"]
    source = next((c for c in rest if c.lower in {"from", "by"}), None)
    if source is not None:
        words = source.sentence.tokens
        owners = heads_in([w for w in words if source.i <= w.i <= source.right.i])
        rest = [c for c in rest if c is not source]
    if not rest:
        return
    point = text[rest[0].left.start : rest[-1].right.end]
    yield from ((name, noun.lower, point) for name in _names(owners))


def _names(heads: Sequence[Token]) -> Iterator[str]:
    """Give the names of bodies as the set spells them, "X/Y" as two."""
    for head in heads:
        if head.pos not in {"PROPN", "NOUN", "X"} or head.entity == "PERSON":
            continue
        if head.pos == "NOUN" and head.text.islower():
            continue
        words = [c for c in head.children if c.dep in MODIFIERS and c.i < head.i]
        name = " ".join(w.text for w in (*words, head) if w.pos in {"PROPN", "NOUN"})
        if not name:
            continue
        whole = _around_slash(head)
        for part in whole if len(whole) > 1 else [name]:
            yield spelled(part)


def _around_slash(head: Token) -> list[str]:
    words = head.sentence.tokens
    at = head.i - words[0].i
    if at > 1 and words[at - 1].text == "/":
        return [words[at - 2].text, head.text]
    return [head.text]


def spelled(name: str) -> str:
    """Give the name of a state or group in full, in lower case."""
    return SPELLINGS.get(name.lower(), load_names().get(name.lower(), name.lower()))


@cache
def load_names() -> dict[str, str]:
    """Load the other names of states and organisations."""
    names: dict[str, str] = {}
    for row in read_table("states"):
        for alias in split_list(row["aliases"]):
            names.setdefault(alias.lower(), row["name"].lower())
    return names


if __name__ == "__main__":
    sys.exit(main())
