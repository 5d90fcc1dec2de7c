"""What an aside gives to somebody: "as many officials say", "in the union's view"."""

from functools import cache

from dragoman.extract.grammar import agent, auxiliaries, child, objects_of, words_after
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.cues import Cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak, document_nouns
from dragoman.extract.syntax import Token
from dragoman.reference import read_table

TOLD = frozenset({"say", "claim", "think", "want", "show", "warn"})
VERBAL = frozenset({"VERB", "AUX"})
SOURCE = "source"
PERFECT = frozenset({"has", "have", "had", "'ve", "\u2019ve", "'s", "\u2019s"})
OPENING = 4  # words of "it is now said"


def read_as(cue: Cue) -> Draft | None:
    """Read "as many officials say, the pact is dead", "… could end, as some hope"."""
    verb = cue.verb
    mark, speaker = child(verb, "mark"), child(verb, "nsubj", "compound")
    if speaker is None and _is_participle(cue):
        return _around(cue, _source_of(verb))
    if verb.dep != "advcl" or mark is None or mark.lower != "as" or speaker is None:
        return None
    tells = cue.sense.kind in TOLD and "clause" in cue.sense.complements
    tells = tells or _puts_it(verb)
    finite = verb.tag in FINITE or bool(auxiliaries(verb) & PERFECT)
    if not (tells and finite and _is_bare(cue)) or not can_speak(speaker):
        return None
    return _around(cue, speaker)


def _is_participle(cue: Cue) -> bool:
    """Whether it is the participle of "as reported by the radio, …"."""
    verb = cue.verb
    tells = cue.sense.kind in TOLD and "clause" in cue.sense.complements
    plain = verb.tag in {"VBN", "VBD"} and verb.left.lower == "as"
    return tells and plain and not auxiliaries(verb) and verb.left.i + 2 >= verb.i


def _source_of(verb: Token) -> Token | None:
    """Give who reports it ("by the radio") or what it stands in ("in its letter")."""
    by = agent(verb) or next(iter(objects_of(verb, "by")), None)
    if by is not None:
        return by if can_speak(by) or by.lower in document_nouns() else None
    found = (
        thing for thing in objects_of(verb, "in") if thing.lemma in document_nouns()
    )
    return next(found, None)


def _around(cue: Cue, speaker: Token | None) -> Draft | None:
    """Give what an aside gives to somebody, before it, after it or on both sides."""
    if speaker is None:
        return None
    verb = cue.verb
    words, rest = _told(verb), []
    if words and not any(word.pos in VERBAL for word in words):
        words, rest = _after(verb), words
    if not any(word.pos in VERBAL for word in words):
        return None
    return Draft(
        start=words[0].start,
        end=words[-1].end,
        rest=[(rest[0].start, rest[-1].end)] if rest else [],
        rule="clause-as",
        speaker=speaker,
    )


def _puts_it(verb: Token) -> bool:
    thing = child(verb, "dobj")
    return verb.lemma == "put" and thing is not None and thing.lower == "it"


def _is_bare(cue: Cue) -> bool:
    """Whether nothing is said or named after the verb but "it": "as he put it"."""
    verb = cue.verb
    if child(verb, "ccomp", "xcomp", "auxpass", "attr"):
        return False
    named = [c for c in verb.children if c.dep == "dobj"]
    return all(c.lower == "it" for c in named) and verb.left.lower == "as"


def _told(verb: Token) -> list[Token]:
    """Give the words that an aside speaks of: what follows, or the clause before."""
    tokens = verb.sentence.tokens
    base = tokens[0].i
    at, last = verb.left.i - base, verb.right.i - base
    if at == 0:
        after = tokens[last + 1 :]
        return after if after and after[0].text == "," else []
    if tokens[at - 1].text != ",":
        return []
    above = verb.head
    before = [c for c in above.children if c.dep == "advcl" and c.right.i < at + base]
    first = before[-1].left if before and above.i > verb.i else above.left
    if before and above.i > verb.i and child(before[-1], "mark") is first:
        first = tokens[first.i - base + 1]
    return tokens[first.i - base : at - 1]


def _after(verb: Token) -> list[Token]:
    """Give the words after an aside in the middle of its clause, to its end."""
    tokens, clause = verb.sentence.tokens, verb.head
    last = clause.right if clause.i > verb.i else tokens[-1]
    return tokens[verb.right.i - tokens[0].i + 1 : last.i - tokens[0].i + 1]


@cache
def _nouns() -> dict[str, str]:
    """Give the nouns of "in the view of", each with the preposition before it."""
    rows = read_table("attribution_phrases")
    phrases = (row["phrase"].split() for row in rows if row["kind"] == SOURCE)
    return {words[2]: words[0] for words in phrases if words[1:2] == ["the"]}


def viewpoint(word: Token) -> tuple[Token, Token] | None:
    """Give the noun of "in the union's view" and whose view it is, if word is "in"."""
    noun = child(word, "pobj") if word.dep == "prep" else None
    if noun is None or _nouns().get(noun.lower) != word.lower:
        return None
    owner = child(noun, "poss") or next(iter(objects_of(noun, "of")), None)
    if owner is None or not can_speak(owner):
        return None
    return noun, owner


def prepositions() -> frozenset[str]:
    """Give the prepositions that may begin such a phrase."""
    return frozenset(_nouns().values())


def read_topic(cue: Cue) -> Draft | None:
    """Read "It is understood the cost is what held it up", parsed as a topic."""
    verb = cue.verb
    tokens = verb.sentence.tokens
    rest = words_after(verb)
    opens = tokens[0].lower == "it" and len(tokens) - len(rest) <= OPENING
    if not opens or verb.dep != "ccomp" or verb.tag != "VBN" or verb.head.i < verb.i:
        return None
    if not rest or rest[0].text == ",":
        return None
    return Draft(start=rest[0].start, end=rest[-1].end, rule="hearsay", speaker=None)
