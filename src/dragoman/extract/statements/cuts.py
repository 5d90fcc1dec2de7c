"""Where something else begins inside what the parser takes for what is said."""

from dragoman.extract.grammar import child, words_before
from dragoman.extract.statements.agreement import FINITE, disagrees
from dragoman.extract.statements.cues import find_cue
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.statements.subjects import CLOSING, outer_cue
from dragoman.extract.syntax import Token

UNTENSED = frozenset({"VB", "VBG"})
JOINED = frozenset({"conj", "advcl", "ccomp"})
CONDITIONS = frozenset({"if", "unless", "until"})
LONG = 4  # words of an apposition that says more than who or what
CONTRASTING = frozenset({"while", "although", "though", "whereas"})


def cut(first: Token, last: Token, *, whole: bool) -> Token:
    """Stop before a further attribution that the parser put inside.

    A remark at the end (", which …") belongs to a whole clause that is said, but
    not to a thing that is only spoken of.
    """
    tokens = first.sentence.tokens
    base = tokens[0].i
    for token in tokens[first.i - base + 2 : last.i - base + 1]:
        if token.dep in JOINED and _tells_on(token):
            return _before_conjunction(token)
        comma = tokens[token.i - base - 1]
        if token.text == ";":
            return comma
        inserted = token.head.i > token.i and token.head.i <= last.i
        if comma.text == "," and (
            (is_attribution(token) and not inserted)
            or (not whole and _is_remark(token, last))
            or _is_apposed(token, last, whole=whole)
        ):
            return tokens[token.i - base - 2]
    while last.dep == "cc" and last.i > first.i:
        last = tokens[last.i - base - 1]
    return last


def _tells_on(verb: Token) -> bool:
    """Whether a joined verb goes on with the report, not with what is said."""
    if verb.dep == "advcl":
        return _is_set_against(verb)
    if verb.dep == "ccomp":
        return _is_after_and(verb) and _speaks_itself(verb)
    if outer_cue(verb) or _speaks_itself(verb) or disagrees(verb):
        return True
    if _is_after_marks(verb):
        return True
    return verb.tag in FINITE and verb.head.tag == "VBG" and verb.head.dep == "pcomp"


def _is_set_against(verb: Token) -> bool:
    """Whether it is the "while doctors warned" of a further voice."""
    mark, speaker = child(verb, "mark"), child(verb, "nsubj")
    if mark is None or speaker is None or mark.lower not in CONTRASTING:
        return False
    found = find_cue(verb) if verb.tag in FINITE else None
    return bool(found and found.speaks and found.sense.core) and mark.i < speaker.i


def _is_after_marks(verb: Token) -> bool:
    """Whether it is the "and thanked …" after the last words that are quoted."""
    found = find_cue(verb) if verb.tag in FINITE else None
    if not (found and found.speaks) or child(verb, "nsubj", "nsubjpass"):
        return False
    before = [w.text for w in words_before(verb.left)[-2:]]
    return len(before) > 1 and before[0] in CLOSING and before[1] in {"and", "but"}


def _is_after_and(verb: Token) -> bool:
    """Whether "and" stands before a clause, its subject first."""
    at = verb.left.i - verb.sentence.tokens[0].i - 1
    return at > 0 and verb.sentence.tokens[at].dep == "cc"


def _is_remark(word: Token, last: Token) -> bool:
    """Whether ", which …" to the end is a remark on what is said."""
    clause = word.head if word.tag in {"WDT", "WP", "WRB"} else word
    return clause.dep == "relcl" and clause.right is last and clause.left is word


def _is_apposed(word: Token, last: Token, *, whole: bool) -> bool:
    """Whether ", a step which …" to the end is a remark by who reports it.

    So is any longer one on a thing that is only spoken of.
    """
    noun = word.head if word.dep == "det" else word
    if noun.right is not last or noun.left is not word:
        return False
    if noun.dep == "npadvmod":
        return word.dep == "det" and child(noun, "relcl") is not None
    if noun.dep != "appos":
        return False
    long = word.dep == "det" and last.i - word.i >= LONG
    alone = child(noun, "conj") is None and not whole
    return child(noun, "relcl") is not None or (long and alone)


def _speaks_itself(verb: Token) -> bool:
    """Whether "but the mediators said" begins a statement of its own.

    So does "and the mediators said" where what goes before has no tense.
    """
    found = find_cue(verb)
    speaker = child(verb, "nsubj")
    if not found or not found.speaks or speaker is None or speaker.i > verb.i:
        return False
    if any(c.dep == "mark" and c.lower in CONDITIONS for c in verb.children):
        return False
    if verb.tag in FINITE and found.sense.core:
        untensed = verb.head.tag in UNTENSED and verb.dep == "conj"
        if untensed or _is_new_voice(verb, speaker):
            return True
    return any(c.lower in {"but", "while"} for c in verb.head.children if c.i < verb.i)


def _is_new_voice(verb: Token, speaker: Token) -> bool:
    """Whether ", and its lawyer, Ada Low, said" names somebody who can speak."""
    tokens = verb.sentence.tokens
    before = tokens[max(0, verb.left.i - tokens[0].i - 2) :][:2]
    joined = [w.lower for w in before] == [",", "and"]
    return joined and speaker.pos != "PRON" and can_speak(speaker)


def _before_conjunction(verb: Token) -> Token:
    """Give the last word before "but later said"."""
    tokens = verb.sentence.tokens
    at = verb.left.i - tokens[0].i - 1
    while at > 0 and tokens[at].dep in {"cc", "punct"}:
        at -= 1
    return tokens[at]


def is_attribution(word: Token) -> bool:
    """Whether a word begins a further attribution ("adding", "according to")."""
    if word.lower == "according":
        return True
    found = find_cue(word) if word.tag == "VBG" else None
    return bool(found and found.speaks and found.sense.core)
