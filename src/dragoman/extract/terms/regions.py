"""How far the words of a demand or offer reach."""

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from dragoman.extract.grammar import ancestors, child, words_after
from dragoman.extract.positions.spans import is_attribution
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import SAYING
from dragoman.extract.terms.pieces import run

TAILS = frozenset(
    {"for", "of", "from", "to", "in", "on", "over", "between", "against", "with"}
    | {"per"}
)
HIGHEST = 3  # words above a phrase that what follows it may be hung on
WISHES = frozenset({"want", "seek", "demand", "insist", "offer", "ask", "call"})
BESIDE = frozenset({"relcl", "amod", "advcl", "acl"})
TIMES = frozenset({"DATE", "TIME"})


def region_of(held: Held, first: Token) -> Sequence[Token]:
    """Give the words of what a stance is about, from its first head to its last."""
    low, high = _bounds(first)
    for head in held.matter[1:]:
        start, end = _bounds(head)
        low = min(low, start, key=_index)
        high = max(high, end, key=_index)
    if low.sentence is not high.sentence:
        return ()
    words = run(low, high)
    while words and words[0].lower == "to":
        words = words[1:]
    return words


def added_after(held: Held, region: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Give what a list goes on with where the parse lost it.

    "… raises, along with a cap", "… for a share, until then, and for an inquiry".
    """
    words = region[-1].sentence.tokens
    begin = region[-1].i + 1 - words[0].i
    end = _end_of_list(words, begin, held)
    own = region[0].head.lower if region[0].head.dep == "prep" else None
    starts = []
    for n in range(begin, end - 1):
        start = _starts(words, n, _governor(held) or own)
        if start and start < end:
            starts.append((n, start))
    for (_, start), after in zip_longest(starts, starts[1:]):
        stop = after[0] if after is not None else end
        run_of = words[start:stop]
        while run_of and (run_of[-1].pos in {"PUNCT", "CCONJ"}):
            run_of = run_of[:-1]
        if run_of:
            yield run_of


def _governor(held: Held) -> str | None:
    """Give the preposition that what is asked for stands after ("asked for")."""
    first = held.matter[0] if held.matter else None
    return first.head.lower if first is not None and first.dep == "pobj" else None


def _starts(words: Sequence[Token], n: int, governor: str | None) -> int:
    """Give where one more thing begins after a joint, else 0."""
    word, after = words[n], words[n + 1]
    before = words[n - 1].lower if n else ""
    if word.lower == "plus" and before == ",":
        return n + 1
    if word.lower in {"along", "together"} and after.lower == "with":
        return n + 2
    joined = before in {",", "and"}
    if joined and word.lower == governor and governor == "for" and word.dep != "mark":
        return n + 1
    opens = after.lower in {"a", "an"} or after.tag in {"CD", "$"}
    if opens and word.lower == "and":
        return n + 1 if before == "," or _lists_before(words, n) else 0
    listed = word.text == "," and after.lower in {"a", "an"}
    return n + 1 if listed and _lists_after(words, n) else 0


def _lists_after(words: Sequence[Token], n: int) -> bool:
    """Whether a comma brings one more of several things, no name for the first."""
    noun = next((w for w in words[n + 1 : n + 6] if w.pos == "NOUN"), None)
    more = any(
        w.lower == "and" and words[m + 1].lower in {"a", "an", "the"}
        for m, w in enumerate(words[n + 2 : -1], n + 2)
    )
    return noun is not None and noun.dep != "appos" and more


def _lists_before(words: Sequence[Token], n: int) -> bool:
    """Whether a list of several things, each with its article, stands before."""
    return any(
        w.text == "," and words[m + 1].lower in {"a", "an"}
        for m, w in enumerate(words[:n])
    )


def _end_of_list(words: Sequence[Token], begin: int, held: Held) -> int:
    """Give where the next clause begins; who said it may stand in between."""
    for n in range(begin, len(words)):
        word = words[n]
        if word.text in {".", ";", ":"} or word.lower == "but":
            return n
        finite = word.tag in {"VBZ", "VBD", "VBP", "MD"} and word.i > held.cue.i
        beside = word.dep in BESIDE or word.head.dep in BESIDE
        if not finite or beside or _is_inserted(word):
            continue
        doer = child(word, "nsubj", "nsubjpass")
        return doer.left.i - words[0].i if doer is not None and doer.i < word.i else n
    return len(words)


def _is_inserted(verb: Token) -> bool:
    """Whether it is the "said" of ", he said," between two commas."""
    after = words_after(verb.right)[:1]
    comma = verb.right.text == "," or (bool(after) and after[0].text == ",")
    return verb.dep == "parataxis" and verb.lemma in SAYING and comma


def _bounds(head: Token) -> tuple[Token, Token]:
    """Give the first and last word of a phrase with what the verb puts after it."""
    if head.pos in {"VERB", "AUX"}:
        return _verb_bounds(head)
    high = before_attribution(head)
    if head.dep in {"dobj", "pobj", "attr"}:
        high = _with_tails(head, high)
    return head.left, high


def _with_tails(head: Token, high: Token) -> Token:
    """Give the last word of what stands right after a phrase and tells more of it."""
    words = head.sentence.tokens
    above = {w.i for w in islice(ancestors(head), HIGHEST)}
    while high.i + 1 - words[0].i < len(words):
        part = words[high.i + 1 - words[0].i]
        beside = part.dep in {"prep", "dative"} and part.lower in TAILS
        if not beside or part.head.i not in above or _is_time(part):
            break
        high = part.right
    return high


def _verb_bounds(verb: Token) -> tuple[Token, Token]:
    low = verb
    for part in verb.children:
        if part.dep in {"nsubj", "nsubjpass", "neg"} and part.i < verb.i:
            low = min(low, part.left, key=_index)
    return low, before_attribution(verb)


def before_attribution(head: Token) -> Token:
    """Give the last word of a phrase, before a clause that says who said it."""
    words = head.sentence.tokens
    last = head.right
    if head.tag == "VB":
        last = _before_new_verb(head, last)
    for part in head.children:
        if part.i > head.i and is_attribution(part):
            last = min(last, words[part.left.i - words[0].i - 1], key=_index)
    return last


def _before_new_verb(head: Token, last: Token) -> Token:
    """Give the last word before "and wants to …", which goes on with the subject."""
    words = head.sentence.tokens
    for word in run(head, last):
        if word.lower in {"and", "but"} and word.i + 1 - words[0].i < len(words):
            after = words[word.i + 1 - words[0].i]
            wishes = after.tag in {"VBZ", "VBD"} and after.lemma in WISHES
            if wishes and after.i <= last.i:
                return words[word.i - 1 - words[0].i]
    return last


def _is_time(preposition: Token) -> bool:
    noun = child(preposition, "pobj")
    return noun is not None and noun.entity in TIMES


def _index(word: Token) -> int:
    return word.i
