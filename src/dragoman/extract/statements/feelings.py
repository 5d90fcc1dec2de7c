"""Adjectives and nouns as cues: "was worried that …", "rumours he had left"."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, child, children, objects_of
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.contents import first_word, following_content
from dragoman.extract.statements.cues import find_cue, noun_class
from dragoman.extract.statements.denied import is_unfelt
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.statements.subjects import speaker_of, voice_of
from dragoman.extract.syntax import Syntax, Token

VOICED = frozenset({"say", "claim", "warn"})
MEANT = frozenset({"intend", "promise", "want"})
DEEDS = frozenset({"attempt", "effort", "bid", "move", "plan", "offer"})
LEAVING = frozenset({"keep", "leave", "make"})
PLAIN = frozenset({"clear", "plain", "known", "explicit"})
RELATIVE_PRONOUNS = frozenset({"WDT", "WP", "WRB", "WP$"})
OPEN = ("dobj", "ccomp", "attr", "acomp", "nsubjpass")


def find_feelings(syntax: Syntax, quoted: set[int]) -> Iterator[Draft]:
    """Find what adjectives and nouns introduce as somebody's words or thoughts."""
    for word in syntax.tokens:
        if word.pos not in {"ADJ", "NOUN", "VERB"} or word.i in quoted:
            continue
        draft = _read_noun(word) if word.pos == "NOUN" else _read_adjective(word)
        if draft is not None:
            yield draft


def _read_noun(noun: Token) -> Draft | None:
    kind = noun_class(noun)
    if not kind:
        return None
    voice = voice_of(noun)
    if kind not in VOICED and (voice is None or not can_speak(voice)):
        return None
    clause = _that_clause(noun)
    if clause is None and kind in VOICED:
        clause = _bare_clause(noun)
    if clause is None and voice is not None and can_speak(voice):
        clause = _to_clause(noun, kind)
    if clause is None or clause.i < noun.i:
        return None
    meant = "to" in auxiliaries(clause) and "have" not in auxiliaries(clause)
    return _draft(noun, clause, "noun-to" if meant else "noun", voice)


def _to_clause(noun: Token, kind: str) -> Token | None:
    """Give the clause of "the mayor's decision to go", "the claim to have won"."""
    found = (c for c in children(noun, "acl") if "to" in auxiliaries(c))
    clause = next(found, None)
    if clause is None or noun.lemma in DEEDS:
        return None
    told = kind in MEANT or (kind == "claim" and "have" in auxiliaries(clause))
    return clause if told else None


def _that_clause(noun: Token) -> Token | None:
    """Give the clause of "claims (by the union) that …"."""
    for holder in [noun, *objects_of(noun, "by", "from")]:
        for clause in children(holder, "acl", "ccomp", "relcl"):
            if _is_that(clause):
                return clause
    found = child(noun, "acl", "ccomp") or _beside(noun)
    return found if found is not None and _has_own_subject(found) else None


def _beside(noun: Token) -> Token | None:
    """Give the clause of "denied a report in the paper that …", hung on the verb."""
    if noun.dep == "dobj":
        verb = noun.head if voice_of(noun) is not None else noun
    else:
        verb = noun.head.head if noun.dep == "pobj" else noun
    if verb is noun or noun_class(verb) or (noun.dep == "pobj" and find_cue(verb)):
        return None
    for clause in children(verb, "ccomp", "advcl"):
        follows = clause.dep == "ccomp" or clause.left.i == noun.right.i + 1
        if _is_that(clause) and clause.left.i > noun.i and follows:
            return clause
    return None


def _bare_clause(noun: Token) -> Token | None:
    """Give the clause of "rumours he had left", which looks like a relative one."""
    clause = child(noun, "relcl")
    if clause is None or any(w.tag in RELATIVE_PRONOUNS for w in clause.children):
        return None
    whole = clause.pos != "VERB" or child(clause, *OPEN) is not None
    return clause if whole else None


def _read_adjective(word: Token) -> Draft | None:
    clause = child(word, "ccomp", "acl")
    made = _is_made_clear(word)
    if made and clause is None:
        clause = child(word, "advcl")
        told = clause and (clause.tag in FINITE or auxiliaries(clause) - {"to"})
        clause = clause if told else None
    if clause is None or clause.i < word.i:
        return None
    own = None if made else _left_so(word)
    speaker = own or speaker_of(word.head)
    if speaker is None or not can_speak(speaker):
        return None
    if made:
        return _draft(word, clause, "adjective", speaker)
    if not (word.dep == "acomp" or own) or not (word.pos == "ADJ" or word.tag == "VBN"):
        return None
    whole = _has_own_subject(clause)
    return _draft(word, clause, "adjective", speaker) if whole else None


def _left_so(word: Token) -> Token | None:
    """Give who was left "hopeful that …"."""
    if word.dep == "ccomp":
        return child(word, "nsubj")
    made = word.dep == "oprd" and word.head.lemma in LEAVING
    return child(word.head, "dobj") if made else None


def _is_made_clear(word: Token) -> bool:
    """Whether it is the "clear" of "made it clear that …"."""
    return word.lower in PLAIN and word.head.lemma == "make" and word.i > word.head.i


def _is_that(clause: Token) -> bool:
    """Whether "that" opens a clause, though it seem to be of its first noun."""
    mark = child(clause, "mark")
    if mark is not None:
        return mark.lower == "that"
    misread = clause.left.lower == "that" and clause.left.tag == "IN"
    return misread and clause.pos in {"VERB", "AUX"}


def _has_own_subject(clause: Token) -> bool:
    if child(clause, "mark") is not None:
        return _is_that(clause)
    return child(clause, "nsubj", "nsubjpass", "expl") is not None


def _draft(word: Token, clause: Token, rule: str, speaker: Token | None) -> Draft:
    start, end = following_content(first_word(clause), clause)
    return Draft(
        start=start,
        end=end,
        rule=rule,
        cue=(word.start, word.end),
        speaker=speaker,
        anchor=start,
        denied=is_unfelt(word, speaker),
    )
