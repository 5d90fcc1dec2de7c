"""Whether a stance holds only on a condition."""

from dragoman.extract.grammar import ancestors, child, words_after
from dragoman.extract.syntax import Token

MARKS = frozenset(
    {"before", "if", "unless", "until", "provided", "providing", "once", "till"}
)
AFTER_ONLY = frozenset({"after", "when", "once", "if", "as"})
ONLY = frozenset({"with", "after", "against", "for", "if"})
PHRASES = (
    "on the basis that", "on condition that", "on the condition that",
    "provided that", "as long as", "so long as", "only if", "only after",
    "only when", "only once", "only in exchange", "only in return",
    "on the understanding that", "on the proviso that", "with the proviso that",
    "in the event that", "not before", "the moment", "the minute", "only against",
)  # fmt: skip
UNREAL_MARKS = frozenset({"if", "whether", "unless", "until", "lest", "once"})
DASHES = frozenset({"-", "--", "–", "—"})
NEVERTHELESS = frozenset({"even", "as"})


def find_condition(*verbs: Token) -> Token | None:
    """Find the clause or phrase that a stance depends on, or ``None``."""
    for verb in verbs:
        for part in verb.children:
            if part.dep == "advcl" and is_condition(part) and not _is_only_then(part):
                return part
            if part.dep == "prep" and _is_conditional_phrase(part):
                return part
        told = _told_after(verb) or _added_after(verb) or _told_in_words(verb)
        if told is not None:
            return told
    return None


def _is_only_then(clause: Token) -> bool:
    """Whether a clause only tells when: "will act before …", nothing refused."""
    marks = {c.lower for c in clause.children if c.dep == "mark"}
    return "before" in marks and not _is_under_negation(clause)


def is_condition(clause: Token) -> bool:
    """Whether an adverbial clause is a condition: "if", "until", "only after"."""
    marks = [
        c for c in clause.children if c.dep in {"mark", "advmod"} and c.i < clause.i
    ]
    words = {c.lower for c in marks}
    if words & MARKS and not words & NEVERTHELESS:
        return True
    return "only" in words and bool(words & AFTER_ONLY)


def _is_conditional_phrase(preposition: Token) -> bool:
    if preposition.lower == "without" and not _is_under_negation(preposition):
        return False
    if preposition.lower in {"without", "pending", "until", "unless"}:
        thing = child(preposition, "pobj", "pcomp")
        timed = thing is None or thing.entity in {"DATE", "TIME"}
        return not timed and thing is not None and thing.pos != "NUM"
    words = preposition.sentence.tokens
    at = preposition.i - words[0].i
    only = any(c.lower == "only" for c in preposition.children)
    only = only or (at > 0 and words[at - 1].lower == "only")
    return only and preposition.lower in {"after", "if", "for", "in", "with"}


def find_return(*verbs: Token) -> Token | None:
    """Find what is asked in return ("in exchange for guarantees"), or ``None``."""
    for verb in verbs:
        for part in verb.children:
            if part.dep == "prep" and part.lower == "in" and part.i > verb.i:
                thing = child(part, "pobj")
                if thing is not None and thing.lemma in {"exchange", "return"}:
                    given = next((c for c in thing.children if c.lower == "for"), None)
                    return child(given, "pobj", "pcomp") if given is not None else None
    return None


def _is_under_negation(word: Token) -> bool:
    """Whether a verb above is negated ("will not sign without …")."""
    refusing = {"refuse", "reject", "decline", "unwilling", "impossible", "rule"}
    return any(
        any(c.dep == "neg" or c.lower in {"no", "cannot"} for c in above.children)
        or above.lemma in refusing
        or any(c.lower == "no" for s in above.children for c in s.children)
        for above in ancestors(word)
    )


def _told_after(verb: Token) -> Token | None:
    """Give a clause right after the verb's own, which the parse hangs elsewhere."""
    words = verb.sentence.tokens
    at = verb.right.i + 1 - words[0].i
    if at < len(words) and words[at].lower in {"until", "unless"}:
        head = words[at].head
        return head if words[at].dep == "mark" else words[at]
    return _provided_after(verb)


def _provided_after(verb: Token) -> Token | None:
    """Give a clause "provided the border is safe", whose "provided" seems a verb."""
    for word in words_after(verb):
        if word.lower != "provided" or child(word, "nsubj", "nsubjpass", "aux"):
            continue
        clause = next((w for w in words_after(word) if w.pos in {"VERB", "AUX"}), None)
        while clause is not None and clause.dep in {"aux", "auxpass"}:
            clause = clause.head
        bare = word.tag in {"VBN", "VBD"} and word.dep in {"ccomp", "advcl", "prep"}
        return clause if bare else None
    return None


def find_lack(verb: Token) -> Token | None:
    """Find what something is refused without ("ruled it out – … – without a deal")."""
    words = verb.sentence.tokens
    for n in range(verb.i + 2 - words[0].i, len(words)):
        if words[n].lower == "without" and words[n - 1].text in DASHES:
            return child(words[n], "pobj", "pcomp")
    return None


def _added_after(verb: Token) -> Token | None:
    """Give the verb of an afterthought ("will wait -- but only if …")."""
    words = verb.sentence.tokens
    at = verb.right.i + 1 - words[0].i
    if verb.tag == "VBD" and verb.pos == "VERB":
        return None  # what is done is done
    for n in range(at, min(at + 3, len(words) - 3)):
        if [w.lower for w in words[n : n + 2]] == ["but", "only"]:
            mark = words[n + 2]
            if mark.dep == "prep" and mark.lower in ONLY:
                return mark
            return (
                mark.head if mark.lower in AFTER_ONLY and mark.dep == "mark" else None
            )
    return None


def _told_in_words(verb: Token) -> Token | None:
    words = verb.sentence.tokens
    first, last = verb.i - words[0].i, verb.right.i - words[0].i
    text = " ".join(w.lower for w in words[first : last + 1])
    phrase = next((p for p in PHRASES if p in text), None)
    if phrase is None:
        return None
    if "long as" in phrase and _is_how_long(text):
        return None
    after = first + text[: text.index(phrase)].count(" ") + phrase.count(" ") + 1
    if after >= len(words):
        return None
    mark = words[after - 1]
    return mark.head if mark.dep == "mark" else words[after]


def _is_how_long(text: str) -> bool:
    """Whether "as long as" tells a time ("as long as a month", "as possible")."""
    after = text.split("long as ", 1)[-1].split(" ", 1)[0]
    return after in {"possible", "a", "an"} or after.isdigit()


def is_supposed(word: Token) -> bool:
    """Whether a word stands in a clause that is only supposed ("if they agree")."""
    while word.head is not word:
        if word.dep in {"advcl", "ccomp", "pcomp"} and any(
            c.dep in {"mark", "advmod"} and c.lower in UNREAL_MARKS
            for c in word.children
        ):
            return True
        word = word.head
    return False
