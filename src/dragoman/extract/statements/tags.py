"""What is said before its tag or around it: "talks had failed, the union said"."""

from collections.abc import Sequence

from dragoman.extract.grammar import SUBJECTS, child, children, words_after
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.contents import preceding_content, speaker_edge
from dragoman.extract.statements.cues import Cue, find_cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.statements.subjects import speaker_of
from dragoman.extract.syntax import Token

RELATIVE_TAGS = frozenset({"WDT", "WP"})
MIN_REST = 2
MAIN = 2  # the side with the main verb comes first if it is half as long
GOING_ON = frozenset({"advcl", "conj", "xcomp"})
REASONS = frozenset(
    {"because", "if", "since", "unless", "although", "though", "so", "but", "and", "to"}
)
UNTAGGED = frozenset({"deny", "intend", "order", "agree"})
TELLING = frozenset({"tell", "say"})


def read_before(cue: Cue) -> Draft | None:
    """Read "talks had failed, the union said"."""
    if not cue.sense.complements & {"clause", "quote", "obj_clause"}:
        return None
    if not (cue.sense.core or _is_last(cue.verb)) or cue.sense.kind in UNTAGGED:
        return None
    holder = _quoting(cue.verb) or cue.verb
    clause = next((c for c in children(holder, "ccomp") if c.i < holder.i), None)
    speaker = speaker_of(cue.verb)
    if clause is None or clause.right.i > cue.verb.i or _says_on(cue.verb):
        return None
    edge = speaker_edge(cue, speaker)
    if speaker is None:
        speaker = _apposed_before(cue.verb)
        edge = speaker.left if speaker is not None else edge
    if edge.i <= clause.i or _stands_apart(edge):
        return None
    start, end = preceding_content(cue, clause, edge)
    return Draft(
        start=start,
        end=end,
        rest=said_after(cue),
        rule="clause-before",
        speaker=speaker,
    )


def _quoting(verb: Token) -> Token | None:
    """Give the "quoted" of "talks had failed, he was quoted as saying"."""
    return verb.head.head if verb.dep == "pcomp" and verb.head.lower == "as" else None


def _says_on(verb: Token) -> bool:
    """Whether a verb has words of its own after it."""
    return any(c.i > verb.i for c in children(verb, "ccomp"))


def _is_last(verb: Token) -> bool:
    """Whether nothing follows a verb, as in "…, the letter reads"."""
    return all(w.pos == "PUNCT" for w in words_after(verb))


def said_after(cue: Cue) -> list[tuple[int, int]]:
    """Give where what is said goes on after its tag: ", many say, because …"."""
    tokens = cue.verb.sentence.tokens
    rest = (c for c in cue.verb.children if c.dep in GOING_ON and c.i > cue.verb.i)
    for clause in rest:
        opener = clause.left
        comma = tokens[max(0, opener.i - tokens[0].i - 1)]
        joins = opener.lower in REASONS and comma.text == ","
        if joins and not any(find_cue(w) for w in (clause, *clause.children)):
            return [(opener.start, clause.right.end)]
    return []


def _stands_apart(edge: Token) -> bool:
    """Whether a semicolon parts what comes before from who does something."""
    tokens = edge.sentence.tokens
    return edge.i > tokens[0].i and tokens[edge.i - tokens[0].i - 1].text == ";"


def _apposed_before(verb: Token) -> Token | None:
    """Give "the harbour chief, Ada Low," before a verb, hung on the noun before it."""
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i - 1
    if at < MIN_REST or tokens[at].text != ",":
        return None
    word, found = tokens[at - 1], None
    while word.dep == "appos" and can_speak(word):
        word, found = word.head, word
    before = tokens[found.left.i - tokens[0].i - 1] if found is not None else verb
    return found if before.text == "," else None


def read_loose_tag(cue: Cue) -> Draft | None:
    """Read "talks had failed at the port, a source told the paper": a loose tag.

    The parser takes it for a clause about the port, or for one that goes on.
    """
    verb, tokens = cue.verb, cue.verb.sentence.tokens
    base = tokens[0].i
    speaker = next(reversed(children(verb, "nsubj")), None)
    if not _is_loose(verb) or not (cue.speaks and cue.sense.core) or speaker is None:
        return None
    edge = speaker_edge(cue, speaker)
    ends = all(w.pos == "PUNCT" for w in tokens[verb.right.i - base + 1 :])
    before = tokens[edge.i - base - 1] if edge.i > base else edge
    own = child(verb, "ccomp", "xcomp") or edge.tag in RELATIVE_TAGS
    if not ends or before.text != "," or own or speaker.tag in RELATIVE_TAGS:
        return None
    return Draft(
        start=tokens[0].start, end=before.start, rule="clause-before", speaker=speaker
    )


def _is_loose(verb: Token) -> bool:
    """Whether a verb hangs where the parser puts a tag at the end by mistake."""
    if verb.dep == "ccomp":
        return verb.i > verb.head.i and verb.lemma in TELLING
    return verb.dep == "relcl" or (verb.dep == "conj" and not _is_joined(verb))


def _is_joined(verb: Token) -> bool:
    """Whether "and" stands before a verb; of "told", with no other verb between."""
    joint = next((c for c in reversed(verb.head.children) if c.dep == "cc"), None)
    if joint is None or joint.i > verb.i or verb.lemma not in TELLING:
        return joint is not None
    base, speaker = verb.sentence.tokens[0].i, child(verb, "nsubj") or verb
    words = verb.sentence.tokens[joint.i - base : speaker.left.i - base]
    return not any(w.tag in FINITE or w.tag == "MD" for w in words)


def is_tag(clause: Token) -> bool:
    """Whether what seems to be said is itself ", the mayor told reporters"."""
    cue = find_cue(clause)
    return cue is not None and clause.dep == "ccomp" and read_loose_tag(cue) is not None


def read_parenthesis(cue: Cue) -> Draft | None:
    """Read "talks, the union said, had failed": the longer side is what is said."""
    verb = cue.verb
    if verb.dep != "parataxis" or not cue.speaks or child(verb, "ccomp"):
        return None
    speaker = child(verb, "nsubj")
    if speaker is None:
        return None
    tokens = verb.sentence.tokens
    base = tokens[0].i
    left, right = speaker_edge(cue, speaker), _end_of_tag(verb)
    outer = verb.head
    if not _tells_anything(tokens[outer.left.i - base : left.i - base]):
        outer = outer.head
    before = _without_opening(tokens[max(0, outer.left.i - base) : left.i - base])
    after = tokens[right.i - base + 1 : verb.head.right.i - base + 1]
    if after and after[0].text == ";" and any(w.tag in FINITE for w in before):
        after = []  # "five fell, police said; witnesses counted nine"
    kept, other = _main_first(before, after, verb.head)
    if not kept:
        return None
    told = _tells_anything(other) and (len(other) >= len(kept) or _tells(other))
    return Draft(
        start=kept[0].start,
        end=kept[-1].end,
        rest=[(other[0].start, other[-1].end)] if told else [],
        rule="parenthesis",
        speaker=speaker,
    )


def _main_first(
    before: list[Token], after: list[Token], verb: Token
) -> tuple[list[Token], list[Token]]:
    """Give the side with the main verb and the other, or else the longer one first."""
    sides = (before, after) if len(before) >= len(after) else (after, before)
    main = verb in sides[1] and MAIN * len(sides[1]) >= len(sides[0])
    return (sides[1], sides[0]) if main else sides


def _end_of_tag(verb: Token) -> Token:
    """Give the last word of ", the union said,": the one before the next comma."""
    tokens = verb.sentence.tokens
    base = tokens[0].i
    inside = tokens[verb.i - base : verb.right.i - base + 1]
    comma = next((w for w in inside if w.text == ","), None)
    return verb.right if comma is None else tokens[comma.i - base - 1]


def _without_opening(words: list[Token]) -> list[Token]:
    """Leave out the "but" by which a report goes on to somebody's words."""
    return words[1:] if words and words[0].dep == "cc" else words


def _tells_anything(words: Sequence[Token]) -> bool:
    """Whether there is a word beside the marks."""
    return any(w.pos != "PUNCT" for w in words)


def _tells(words: Sequence[Token]) -> bool:
    """Whether the shorter side is more than "for now" or "if …"."""
    adverbial = words[0].dep in {"mark", "prep", "advmod"} if words else True
    whole = any(w.pos in {"VERB", "AUX"} or w.dep in SUBJECTS for w in words)
    return len(words) > MIN_REST and whole and not adverbial


def read_inserted(cue: Cue) -> Draft | None:
    """Read "The men, the mayor explained in June, were tired", taken for one clause.

    Where the parser makes the tag the main verb, what is said hangs on it anyhow.
    """
    verb, tokens = cue.verb, cue.verb.sentence.tokens
    speaker = child(verb, "nsubj")
    if verb.dep != "ROOT" or not (cue.speaks and cue.sense.core) or speaker is None:
        return None
    if child(verb, "ccomp", "dobj", "aux", "neg") or not can_speak(speaker):
        return None
    base, edge = tokens[0].i, speaker_edge(cue, speaker)
    close = next((t for t in tokens[verb.i - base :] if t.text == ","), None)
    before = tokens[: max(0, edge.i - base - 1)]
    if close is None or not before or tokens[edge.i - base - 1].text != ",":
        return None
    after = tokens[close.i - base + 1 :]
    told = any(w.tag in FINITE for w in before)
    if not after or (not told and not _goes_on_at_once(after)):
        return None
    kept, other = (before, after) if len(before) >= len(after) else (after, before)
    return Draft(
        start=kept[0].start,
        end=kept[-1].end,
        rest=[(other[0].start, other[-1].end)],
        rule="parenthesis",
        speaker=speaker,
    )


def _goes_on_at_once(words: Sequence[Token]) -> bool:
    """Whether the predicate of what is said follows at once."""
    return words[0].tag in FINITE or words[0].tag == "MD"
