"""Terms without a verb of proposing: truces of a length, exchanges, past deals."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, is_past
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.quantities import Count
from dragoman.extract.syntax import Token
from dragoman.extract.terms.hurdles import plan_of
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.model.claim import ProposalStatus

EXCHANGES = frozenset({"exchange", "swap", "trade"})
NEAR = 6  # words that "of protections" may have after "extension"
SUPPORT = frozenset({"support", "backing", "help", "vote", "cooperation"})
EARLIER = frozenset({"previous", "earlier", "former", "past", "existing", "shaky"})
ENDED = frozenset({"break", "collapse", "expire", "fail", "end", "unravel", "last"})
SETTLED = frozenset({"broker", "sign", "reach", "agree", "conclude"})
COUNTS = frozenset({"hundred", "thousand", "dozen", "score", "number"})
SENDING = frozenset({"deploy", "send", "station", "keep", "post", "have"})
LASTING = frozenset({"last", "hold", "run"})


def pieces_of_lengths(counts: Sequence[Count]) -> Iterator[Piece]:
    """Give "a 40-day truce", "a two-week halt", "a truce lasted a week"."""
    for count in counts:
        unit = count.counted
        if count.duration is None or unit is None:
            continue
        noun, words = _what_lasts(unit)
        if noun is not None and words:
            verb = noun.head
            past = verb.pos == "VERB" and is_past(verb) and verb.lemma in LASTING
            yield Piece(
                head=noun,
                words=tuple(words),
                status=ProposalStatus.PAST if past else ProposalStatus.CURRENT,
                plan=noun,
                rule="length",
            )


def _what_lasts(unit: Token) -> tuple[Token | None, Sequence[Token]]:
    head = unit.head
    if unit.dep in {"compound", "nmod", "amod"} and _can_last(head) and head.i > unit.i:
        return head, run(head.left, _narrow_end(head))
    if unit.dep == "pobj" and head.dep == "prep" and _can_last(head.head):
        return head.head, run(head.head.left, unit.right)
    if head.lemma in LASTING and head.pos == "VERB":
        noun = child(head, "nsubj") or plan_of(head)
        if noun is not None and _can_last(noun):
            return noun, run(noun.left, unit)
    return None, ()


def _can_last(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return (
        is_plan(noun)
        or lemma in words_of("truce")
        or lemma in {"period", "phase", "extension", "clause", "transition"}
    )


def _narrow_end(head: Token) -> Token:
    """Give the last word of "of protections" in "a three-year extension of …"."""
    for part in head.children:
        if (
            part.dep == "prep"
            and part.lower in {"of", "to", "in"}
            and part.i == head.i + 1
        ):
            noun = child(part, "pobj")
            if noun is not None and noun.right.i - head.i < NEAR:
                return noun.right
    return head


def pieces_of_returns(words: Sequence[Token]) -> Iterator[Piece]:
    """Give what is to be had "in exchange for" something."""
    for n, word in enumerate(words[:-3]):
        if word.lower == "in" and words[n + 1].lower in {"exchange", "return"}:
            if words[n + 2].lower != "for":
                continue
            end = _end_of_return(words, n + 3)
            verbal = words[n + 3].tag == "VBG"
            for head, item in heads_of(words[n + 3 : end], verbal=verbal):
                if item.words[0].tag == "PRP$" and head.lemma in SUPPORT:
                    continue
                yield Piece(
                    head=head,
                    words=item.words,
                    status=ProposalStatus.CURRENT,
                    is_swap=True,
                    rule="return",
                )


def _end_of_return(words: Sequence[Token], start: int) -> int:
    """Find where what is given in return ends: a new clause or who said it."""
    for n in range(start, len(words)):
        word = words[n]
        if word.text in {",", ".", ";", "–", "—", '"'} and n > start + 1:
            return n
        if n > start and word.tag in {"VBZ", "VBD", "VBP"} and word.dep == "ROOT":
            return n
        doer = word.dep == "nsubj" and word.head.i > word.i
        if doer and any(w.lower == "and" for w in words[n - 4 : n]):
            left = word.left.i - words[0].i
            return max(left - 1, start + 1)
    return len(words)


def pieces_of_exchanges(words: Sequence[Token]) -> Iterator[Piece]:
    """Give both sides of "an exchange of 10 captives for 30 prisoners"."""
    for word in words:
        if word.lemma not in EXCHANGES or word.pos not in {"NOUN", "VERB"}:
            continue
        gives = child(word, "dobj") if word.pos == "VERB" else _after(word, "of")
        gets = _after(word, "for") or _after(word.head.head, "for")
        if gets is None or gets.i < word.i or not _is_counted(gives, gets):
            continue
        past = any(is_past(v) for v in (word.head, word.head.head) if v.pos == "VERB")
        status = ProposalStatus.PAST if past else ProposalStatus.CURRENT
        for noun in (gives, gets):
            if noun is not None and noun.pos in {"NOUN", "PROPN", "NUM"}:
                last = _plain_end(noun) if noun is gets else _before(noun.right, gets)
                yield Piece(
                    head=noun,
                    words=tuple(run(noun.left, last)),
                    status=status,
                    is_swap=word.pos == "NOUN" or noun is gives,
                    rule="exchange" if word.pos == "NOUN" else "trade",
                )


def _is_counted(*sides: Token | None) -> bool:
    """Whether an exchange tells how many."""
    return any(
        word.pos == "NUM" or word.lemma in COUNTS
        for side in sides
        if side is not None
        for word in run(side.left, side)
    )


def pieces_of_deals(words: Sequence[Token]) -> Iterator[Piece]:
    """Give "the 2002 ceasefire brokered by …": a past deal spoken of as a whole."""
    for word in words:
        if not (is_plan(word) or word.lemma in words_of("truce")):
            continue
        inside = run(word.left, word)
        if not any(w.lemma in words_of("truce") for w in inside):
            continue
        year = any(w.tag == "CD" and len(w.text) == len("1998") for w in inside)
        year = year or any(w.lower in EARLIER for w in inside)
        settled = any(
            c.dep == "acl" and c.lemma in SETTLED and c.tag == "VBN"
            for c in word.children
        )
        year = year or (settled and word.head.lemma in ENDED and is_past(word.head))
        if year and (settled or word.dep in {"nsubj", "dobj", "pobj", "nsubjpass"}):
            yield Piece(
                head=word,
                words=tuple(run(word.left, word.right)),
                status=ProposalStatus.PAST,
                plan=word,
                rule="past-deal",
            )


def pieces_of_watch(words: Sequence[Token]) -> Iterator[Piece]:
    """Give "a force to monitor the truce"."""
    watching = words_of("monitor")
    for word in words:
        if word.pos == "NOUN" and word.lemma in words_of("watcher"):
            deed = child(word, "acl", "relcl") or _deed_after(word)
            if deed is not None and deed.lemma in {"try", "seek", "mean", "attempt"}:
                deed = child(deed, "xcomp")
            if deed is not None and deed.lemma in watching:
                yield Piece(
                    head=word,
                    words=tuple(run(word.left, deed.right)),
                    status=ProposalStatus.CURRENT,
                    obligor=word,
                    rule="watch",
                )


def _deed_after(noun: Token) -> Token | None:
    """Give an infinitive right after a noun that the parse hangs on the verb."""
    sent = noun.dep == "dobj" and noun.head.lemma in SENDING
    for part in noun.head.children if sent else ():
        if part.dep in {"advcl", "xcomp"} and part.left.i == noun.right.i + 1:
            return part
    return None


def _plain_end(noun: Token) -> Token:
    """Give the last word of a phrase, a dangling "and" left out."""
    words = run(noun, noun.right)
    return words[-2] if words[-1].pos in {"CCONJ", "PUNCT"} else words[-1]


def _before(last: Token, limit: Token) -> Token:
    """Give the last word of a phrase, but none after a limit."""
    if last.i < limit.left.i - 1:
        return last
    words = limit.sentence.tokens
    return words[limit.left.i - words[0].i - 2]


def _after(word: Token, preposition: str) -> Token | None:
    for part in word.children:
        if part.dep == "prep" and part.lower == preposition:
            return child(part, "pobj")
    return None
