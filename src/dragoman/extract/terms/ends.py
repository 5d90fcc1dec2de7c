"""Where the words of a plan end: before who said it, or a new thought."""

from dragoman.extract.grammar import children, words_after
from dragoman.extract.syntax import Token

ASIDE = 9  # words that a mention of who said it may have
PRESENT = frozenset({"VBZ", "VBP"})
AUXES = frozenset({"aux", "auxpass", "advmod", "neg"})
SAYING = frozenset({"say", "add", "claim", "report", "believe"})


def is_infinitive(verb: Token) -> bool:
    """Whether "to" makes a verb an infinitive."""
    return verb.tag == "VB" and any(c.tag == "TO" for c in verb.children)


def last_of(verb: Token) -> Token:
    """Give the last word of the sentence that may belong to a plan's terms."""
    words = verb.sentence.tokens
    for word in words[verb.i - words[0].i + 1 :]:
        if word.text == "," and _is_aside(word):
            return words[word.i - words[0].i - 1]
        if (
            _is_dash(word)
            or word.text in {".", ";"}
            or (word.lower == "but" and word.pos == "CCONJ")
        ):
            return words[word.i - words[0].i - 1]
    return words[-1]


def _is_dash(word: Token) -> bool:
    """Whether a dash between spaces brings an aside."""
    words = word.sentence.tokens
    before = words[word.i - words[0].i - 1]
    return word.text in {"-", "–", "—", "--"} and word.start > before.end


def _is_aside(comma: Token) -> bool:
    """Whether only who said it follows a comma ("…, officials said")."""
    rest = words_after(comma)
    if not rest or rest[0].lower in {"according", "which", "who", "but", "although"}:
        return True
    text = [w.lemma.lower() for w in rest[:ASIDE] if w.text != '"']
    verbs = [w for w in rest[:ASIDE] if w.pos in {"VERB", "AUX"}]
    return bool(verbs) and verbs[0].lemma in SAYING | {"tell"} and len(text) < ASIDE


def last_about(verb: Token, plan: Token) -> Token:
    """Give the last word that a clause on a plan may reach, before its main verb."""
    last, above = _before_next(verb, last_of(verb)), plan.head
    if verb.dep not in {"acl", "relcl"} or not plan.dep.startswith("nsubj"):
        return last
    if not verb.i < above.i <= last.i:
        return last
    words = verb.sentence.tokens
    first = min(
        (c for c in (above, *above.children) if c is above or c.dep in AUXES),
        key=lambda word: word.i if word.i > verb.i else above.i,
    )
    return words[first.i - words[0].i - 1]


def _before_next(verb: Token, last: Token) -> Token:
    """Give the last word before the next verb said of the same plan."""
    for other in children(verb, "conj"):
        if other.tag == verb.tag and other.tag in PRESENT and other.i <= last.i:
            words = verb.sentence.tokens
            joint = words[other.i - words[0].i - 1]
            adverb = joint.dep == "advmod"
            return words[other.i - words[0].i - (3 if adverb else 2)]
    return last
